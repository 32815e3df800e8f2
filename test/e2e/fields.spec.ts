import type { Page } from '@playwright/test';
import { chipOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

const NOTE = `Hulpvraag: vervoer\nMw. kan met haar rollator ongeveer 100 meter lopen. ${WHOLE_FILE}`;

/** What test/pages/panel.html lets a test do. */
interface Panels {
  showPanel(id: string): void;
  movePanel(left: number): void;
}

/** The number of marks in the page, wherever their field is. */
const marksOf = (page: Page) => page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);

test('a textarea is read as it is typed in, and holds what was typed', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  expect(await page.locator('#note').inputValue()).toBe(NOTE);
  expect(await page.locator('#heard').innerText()).toBe(String(NOTE.length));
});

test('an editable area is marked without a node of ours in it', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/editable.html`);
  await page.locator('#note p').last().click();
  await page.keyboard.type(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  expect(await page.locator('#note').innerHTML()).toBe(`<p>Hulpvraag: vervoer</p><p>${WHOLE_FILE}</p>`);
});

test('a text input is read', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/fields.html`);
  await page.locator('[name=short]').pressSequentially(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
});

test('fields in an open shadow root are read, also when the focus moves within it', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/shadow.html`);
  await page.locator('#first').pressSequentially(WHOLE_FILE);
  await expect.poll(() => marksOf(page)).toBe(1);
  await page.locator('#second').click();
  await page.keyboard.type(WHOLE_FILE);
  await expect.poll(() => marksOf(page)).toBe(2);
});

test('a frame goes on being read after document.open took every listener', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/rewritten.html`);
  const frame = page.frameLocator('#frame');
  await frame.locator('textarea').click();
  await expect(frame.locator('noodzaak-chip')).toBeVisible();
  await page.locator('#rewrite').click();
  await frame.locator('p').last().click();
  await page.keyboard.type(WHOLE_FILE);
  await expect.poll(() => frame.locator('body').evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0)).toBe(1);
  expect(await frame.locator('body').innerHTML()).toBe(`<p>Hulpvraag: vervoer</p><p>${WHOLE_FILE}</p>`);
  // The body stays the active element of its frame: the chip must go all the same.
  await expect(frame.locator('noodzaak-chip')).toBeVisible();
  await page.locator('#rewrite').focus();
  await expect(frame.locator('noodzaak-chip')).toHaveCount(0);
});

test('leaves out where the page answers each change with a new field, and says that it did', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/replaced.html`);
  await page.locator('#note').pressSequentially(`Hulpvraag: vervoer\nMw. loopt goed. ${LONELY}`);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await card.getByRole('button', { name: 'Weglaten' }).click();
  await expect(page.locator('#note')).toHaveValue('Hulpvraag: vervoer\nMw. loopt goed.');
  await expect(card).toHaveCount(0);
  await expect(page.locator('#note')).toBeFocused();
});

test('a panel that closes when somebody presses outside it stays while the chip and the card are used, and they go where it goes', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/panel.html`);
  for (const panel of ['panel', 'own']) {
    await page.evaluate((id) => { (globalThis as unknown as Panels).showPanel(id); }, panel);
    const note = page.locator(`#${panel} textarea`);
    await note.pressSequentially(`Hulpvraag: vervoer\nMw. loopt goed. ${LONELY}`);
    await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
    const toggle = chipOf(page).getByRole('button', { name: 'Hulpvraag' });
    await toggle.click();
    await expect(chipOf(page).getByRole('searchbox')).toBeVisible();
    await toggle.click();
    const card = await hover(page, (await markedIn(page))[0] ?? '');
    await card.getByRole('button', { name: 'Weglaten' }).click();
    await expect(note).toHaveValue('Hulpvraag: vervoer\nMw. loopt goed.');
    await expect(note).toBeVisible();
    await expect(note).toBeFocused();
  }
  const from = (await chipOf(page).boundingBox())?.x ?? 0;
  await page.evaluate(() => { (globalThis as unknown as Panels).movePanel(200); });
  await expect.poll(async () => (await chipOf(page).boundingBox())?.x).toBe(from + 200);
});

for (const { editor, host, why } of [
  { editor: 'Summernote', host: '.note-editable', why: 'which keeps no step for what is typed' },
  { editor: 'wangEditor', host: '#editor [contenteditable]', why: 'which looks at the selection ten times a second' },
]) {
  test(`Weglaten in ${editor}, ${why}, takes out that sentence alone, and Ctrl+Z brings it back alone`, async ({ page, pages }) => {
    await page.goto(`${pages.origin}/fields/${editor.toLowerCase()}.html`);
    const saved = () => page.evaluate(() => (globalThis as unknown as { savedModel(): string }).savedModel());
    await page.locator(host).click();
    await page.keyboard.type('Hulpvraag: vervoer');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Mw. loopt goed. ${LONELY} Zij wil met de bus.`);
    await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
    const typed = await saved();
    const card = await hover(page, (await markedIn(page))[0] ?? '');
    await card.getByRole('button', { name: 'Weglaten' }).click();
    await expect(card).toHaveCount(0);
    expect(await saved()).toBe(typed.replace(`${LONELY} `, ''));
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(saved).toBe(typed);
  });
}

test('a page that posts back whole is read on at once, with what was typed', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/fields/webforms.html`);
  const note = page.locator('[data-field]');
  const state = page.locator('#__VIEWSTATE');
  await note.pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  for (const refreshed of [1, 2]) {
    const before = await state.inputValue();
    await page.locator('[data-renew]').click();
    await expect(state).not.toHaveValue(before);
    await expect(note).toHaveValue(NOTE);
    await note.click();
    await expect.poll(() => markedIn(page), `postback ${String(refreshed)}`).toEqual([expect.stringContaining('volledige dossier')]);
  }
});
