import { cardOf, chipOf, hover, markedIn } from '../eyes.ts';
import { expect, test } from '../fixtures.ts';
import { ChromiumSavingTab } from '../saving/chromium-saving-tab.ts';
import { HOLDS, Saving } from '../saving/saving.ts';

const BEFORE = 'Hulpvraag: vervoer\n\nMw. loopt 100 meter.\n\n';
const LIST = 'ZRM: financiën 2, huisvesting 4, huiselijke relaties 4, lichamelijk 2, verslaving 5, justitie 5.';

test.afterEach(async ({ extension }) => {
  await extension.set({ locale: 'nl', mode: 'coach' });
});

test('row 19: one question for a list of scores; the safety domain may stay; only the chosen lines are kept, undoably', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  const note = page.locator('#note');
  await note.pressSequentially(BEFORE + LIST);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await expect(card.getByRole('button', { name: 'Weglaten' }), 'it would take the safety domain along').toHaveCount(0);
  await card.getByRole('button', { name: 'Domeinen kiezen' }).click();
  const question = card.getByRole('group', { name: 'Welke domeinen horen bij de hulpvraag?' });
  await expect(question.getByRole('checkbox')).toHaveCount(6);
  await expect(question.getByRole('checkbox', { checked: true })).toHaveText([/huiselijke relaties 4/, /lichamelijk 2/]);
  await expect(question.getByRole('checkbox', { name: 'huiselijke relaties' })).toBeDisabled();
  await question.getByRole('checkbox', { name: 'huisvesting' }).click();
  await question.getByRole('checkbox', { name: 'huisvesting' }).click();
  await question.getByRole('checkbox', { name: 'justitie' }).click();
  await card.getByRole('button', { name: 'Bewaar alleen deze regels' }).click();
  await expect(note).toHaveValue(`${BEFORE}ZRM: huiselijke relaties 4, lichamelijk 2, justitie 5.`);
  await expect(cardOf(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue(BEFORE + LIST);
  await expect.poll(() => markedIn(page), 'undone, the list is asked about as before').toEqual([LIST.slice('ZRM: '.length, -1)]);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Zij is gelovig.');
  await expect(note).toHaveValue(`${BEFORE}ZRM: huiselijke relaties 4, lichamelijk 2, justitie 5. Zij is gelovig.`);
  await expect.poll(() => markedIn(page), 'who answered for three domains is not asked again').toEqual([expect.stringContaining('gelovig')]);
});

test('row 19: a safety domain called Veilig Thuis stays where it is, and the other lines are asked about', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(`${BEFORE}ZRM: financiën 2, Veilig Thuis 1, justitie 3, huisvesting 4.`);
  await expect(chipOf(page), 'and the chip says how to record it').toContainText('Signaal van onveiligheid');
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await expect(card.getByRole('button', { name: 'Weglaten' })).toHaveCount(0);
  await card.getByRole('button', { name: 'Domeinen kiezen' }).click();
  await expect(card.getByRole('checkbox', { name: 'Veilig Thuis 1' })).toBeDisabled();
  await card.getByRole('button', { name: 'Bewaar alleen deze regels' }).click();
  await expect(page.locator('#note')).toHaveValue(`${BEFORE}ZRM: Veilig Thuis 1.`);
});

test('row 19: in hold, a list of three chosen domains is saved without a further question', async ({ page, extension, pages }) => {
  const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'form');
  await saving.begin('hold', `Hulpvraag: vervoer. ${LIST}`);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await saving.expectDialog(HOLDS);
  await saving.tab.pressOurs('Terug naar de notitie');
  await saving.expectDialog(null);
  await page.keyboard.press('Alt+u');
  const card = cardOf(page);
  await card.getByRole('button', { name: 'Domeinen kiezen' }).click();
  await card.getByRole('checkbox', { name: 'huisvesting' }).click();
  await card.getByRole('button', { name: 'Bewaar alleen deze regels' }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await saving.expectSaves({ action: 'save', note: 'Hulpvraag: vervoer. ZRM: huisvesting 4, huiselijke relaties 4, lichamelijk 2.' });
});

test('row 19: a list without the safety domain can be left out as a whole', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  const note = page.locator('#note');
  await note.pressSequentially(`${BEFORE}ZRM: financiën 2, huisvesting 4, verslaving 5, justitie 5.`);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await card.getByRole('button', { name: 'Weglaten' }).click();
  await expect.poll(async () => (await note.inputValue()).trimEnd()).toBe(BEFORE.trimEnd());
});
