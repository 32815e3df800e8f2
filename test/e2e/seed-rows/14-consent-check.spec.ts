import { cardOf, hover, markedIn } from '../eyes.ts';
import { expect, test } from '../fixtures.ts';

const CONSENT = 'Moeder heeft toestemming gegeven, dus wij delen alles met school.';
const FILE = 'Met toestemming van moeder vraag ik het volledige dossier op bij de psychiater.';

test('row 14: asks what a consent is for, says who gives it for a child, and lowers no other mark', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(`Hulpvraag: opvoedondersteuning\n\nSem (13) gaat naar school.\n\n${CONSENT}\n\n${FILE}`);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('toestemming'), expect.stringContaining('volledige dossier')]);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await card.getByRole('button', { name: 'Waarvoor is de toestemming?' }).click();
  const question = card.getByRole('group', { name: 'Waarvoor is de toestemming?' });
  await expect(question.getByRole('button')).toHaveText(['Om gegevens te gebruiken', 'Zodat een behandelaar iets mag vertellen', 'Ja tegen de hulp']);
  await question.getByRole('button', { name: 'Zodat een behandelaar' }).click();
  await expect(card).toContainText('Schrijf op wie wat mag vertellen, waarvoor, en op welke datum.');
  await expect(card).toContainText('Van 12 tot 16 jaar');
  await expect(card).toContainText('Jeugdwet 7.3.4');
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toHaveCount(0);
  expect(await markedIn(page)).toHaveLength(2);
});
