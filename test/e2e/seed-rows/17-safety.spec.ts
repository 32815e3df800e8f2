import { chipOf, markedIn } from '../eyes.ts';
import { expect, test } from '../fixtures.ts';

const SAFETY = [
  "12-11, 14.20, huisbezoek. Gezien: blauwe plek van 3 cm op de linker bovenarm bij J. (7). J. zegt: 'papa kneep'.",
  'Vader zegt: van de trap gevallen. Overlegd met aandachtsfunctionaris 12-11. Besluit: advies Veilig Thuis gevraagd 13-11.',
].join(' ');

test.afterEach(async ({ extension }) => {
  await extension.set({ locale: 'nl', sensitivity: 'normal' });
});

/** How sharply Noodzaak may read, and what the popup then says. */
const SENSITIVITIES = { rustig: 'alleen wat bijna zeker niet nodig is', scherp: 'ook wat misschien niet nodig is', gewoon: 'wat waarschijnlijk niet nodig is' };
for (const [sensitivity, said] of Object.entries(SENSITIVITIES)) {
  test(`row 17: a safety paragraph is never asked for less (${sensitivity}); the chip says how to record it`, async ({ page, pages, extension }) => {
    await page.goto(`${pages.origin}/textarea.html`);
    await page.locator('#note').pressSequentially('Hulpvraag: vervoer\n\n');
    const popup = await extension.openPopup(page);
    await popup.getByLabel('Hoe scherp leest Noodzaak mee?').selectOption({ label: sensitivity });
    // The popup says it once it is kept: closed before, the choice may be lost with it.
    await expect(popup.getByRole('main')).toContainText(said);
    await popup.close();
    await page.locator('#note').pressSequentially(SAFETY);
    await expect(chipOf(page)).toContainText('Signaal van onveiligheid');
    expect(await markedIn(page)).toEqual([]);
    expect(await markedIn(page, 'ask')).toEqual([]);
    await chipOf(page).getByRole('button', { name: 'Hulpvraag:' }).click();
    const guide = chipOf(page).locator('.safety');
    await expect(guide.locator('> div > ul > li')).toHaveText([
      /gezien of gehoord/, /Wanneer/, /Van wie/, /afgewogen/, /gedaan/, /de inwoner daarna verteld/,
    ]);
    await guide.getByText('De vijf stappen van de meldcode').click();
    await expect(guide.locator('ol > li')).toHaveCount(5);
    // A reminder to tell the resident afterwards, by a click alone; it raises no question, and Ctrl+Z takes it back.
    const note = page.locator('#note');
    const before = await note.inputValue();
    await guide.getByRole('button', { name: 'Zet een herinnering erbij' }).click();
    await expect(note).toHaveValue(`${before}\n\nNog doen: met de inwoner bespreken wat hier staat, zodra dat veilig kan.`);
    await expect(guide).toContainText('Staat in je notitie.');
    expect([...await markedIn(page), ...await markedIn(page, 'ask')]).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect(note).toHaveValue(before);
  });
}
