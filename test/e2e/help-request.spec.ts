import type { Page } from '@playwright/test';
import { chipOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { chooseInChip } from './hands.ts';
import { LONELY } from './notes.ts';

const NOTE = `Hulpvraag: vervoer\n${LONELY}`;
const MEETING = 'Eenzaamheid, ontmoeting en meedoen';

test.beforeEach(async ({ page, pages }) => {
  await page.goto(`${pages.origin}/fields.html`);
});

const type = async (page: Page, text: string, field = 'report'): Promise<void> => {
  await page.locator(`[name=${field}]`).focus();
  await page.keyboard.type(text);
};

for (const lead of ['Hulpvraag:', 'HV:', 'Aanvraag:', 'Melding:']) {
  test(`is recognised after "${lead}" and shown as recognised`, async ({ page }) => {
    await type(page, `${lead} vervoer\n${LONELY}`);
    await expect(chipOf(page)).toContainText('Hulpvraag: vervoer');
    await expect(chipOf(page)).toContainText('herkend');
    await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
  });
}

test('row 7: stays a question to clarify when the note names none', async ({ page }) => {
  await type(page, 'Mw. is op gesprek geweest.');
  await expect(chipOf(page)).toContainText('nog niet bekend');
  await expect(chipOf(page)).not.toContainText('herkend');
});

test('can be changed in the chip, to several at once, and recognised again', async ({ page }) => {
  await type(page, NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await chooseInChip(page, MEETING);
  await expect(chipOf(page)).toContainText(/Hulpvraag: \S.* en \S/);
  await expect.poll(() => markedIn(page)).toEqual([]);
  await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
  await expect(chipOf(page).getByRole('checkbox', { checked: true })).toHaveCount(2);
  await chipOf(page).getByRole('button', { name: 'Herken opnieuw' }).click();
  await expect(chipOf(page)).toContainText('herkend');
  await expect.poll(() => markedIn(page)).toHaveLength(1);
});

test('comes with an example in the chip, and reading it leaves the caret in the note', async ({ page }) => {
  await type(page, NOTE);
  await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
  await chipOf(page).getByText('Voorbeeld: wat wel, wat niet').click();
  await expect(chipOf(page).getByText('Instappen in de bus lukt niet.')).toBeVisible();
  await expect(page.locator('[name=report]')).toBeFocused();
  await page.keyboard.type(' Verder.');
  await expect(page.locator('[name=report]')).toHaveValue(`${NOTE} Verder.`);
});

test('can be searched by keyboard, and Esc gives the caret back', async ({ page }) => {
  await type(page, NOTE);
  await expect(chipOf(page)).toContainText('herkend');
  await page.keyboard.press('Alt+H');
  await expect(chipOf(page).getByRole('button', { name: 'Hulpvraag' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chipOf(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('eenzaamheid');
  await expect(chipOf(page).getByRole('checkbox', { name: MEETING })).toBeVisible();
  await expect(chipOf(page).getByRole('checkbox')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(chipOf(page)).toContainText(/Hulpvraag: \S.* en \S/);
  await page.keyboard.press('Escape');
  await expect(page.locator('[name=report]')).toBeFocused();
  await expect(chipOf(page).getByRole('searchbox')).toHaveCount(0);
  await page.keyboard.type('!');
  expect(await page.locator('[name=report]').inputValue()).toBe(`${NOTE}!`);
});

test('is reached by keyboard from a control that is no note, with the field that was used last', async ({ page }) => {
  await type(page, NOTE);
  await expect(chipOf(page)).toContainText('herkend');
  await page.locator('[name=count]').focus();
  await expect(chipOf(page)).toHaveCount(0);
  await page.keyboard.press('Alt+H');
  await expect(chipOf(page).getByRole('button', { name: 'Hulpvraag' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[name=report]')).toBeFocused();
});

test('is remembered for each field by itself while the page lives, and nowhere kept', async ({ page, extension }) => {
  await type(page, NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await chooseInChip(page, MEETING);
  await expect.poll(() => markedIn(page)).toEqual([]);

  await type(page, NOTE, 'second');
  await expect(chipOf(page)).toContainText('herkend');
  await expect.poll(() => markedIn(page)).toHaveLength(1);

  await page.locator('[name=report]').focus();
  await expect(chipOf(page)).toContainText(/Hulpvraag: \S.* en \S/);
  expect(await markedIn(page)).toEqual([]);
  expect(await extension.keptForGood()).not.toContain('loneliness-meeting');

  await page.reload();
  await type(page, NOTE);
  await expect(chipOf(page)).toContainText('herkend');
  await expect.poll(() => markedIn(page)).toHaveLength(1);
});

test('is forgotten with what was dismissed when the page goes to another resident', async ({ page, pages }) => {
  const note = page.locator('#note');
  await page.goto(`${pages.origin}/practice/`);
  await note.pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await card.getByRole('button', { name: 'Klopt niet' }).click();
  await expect.poll(() => markedIn(page)).toEqual([]);
  await expect(chipOf(page).getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  await chooseInChip(page, MEETING);
  await expect(chipOf(page)).toContainText(/Hulpvraag: \S.* en \S/);

  await page.getByRole('link', { name: 'Z-1042' }).click();
  await note.pressSequentially(`Hulpvraag: huishouden\n${LONELY}`);
  await expect(chipOf(page)).toContainText('Hulpvraag: huishouden');
  await expect(chipOf(page)).toContainText('herkend');
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
});

for (const [how, address] of [
  ['names the case in a heading', 'name=h1'],
  ['names it nowhere we know of', 'name=p'],
  ['changes its address', 'name=p&address=changes'],
] as const) {
  test(`is forgotten, though no note was typed yet, when a page that ${how} goes to another resident in the same field`, async ({ page, pages }) => {
    const next = page.getByRole('button', { name: 'Z-1042' });
    await page.goto(`${pages.origin}/switching.html?${address}`);
    await page.locator('#note').click();
    await chooseInChip(page, MEETING);
    await expect(chipOf(page)).toContainText('Hulpvraag: ontmoeting');
    await next.click();
    await expect(chipOf(page)).toContainText('nog niet bekend');
    await page.keyboard.type(NOTE);
    await expect(chipOf(page)).toContainText('herkend');
    await expect.poll(() => markedIn(page)).toHaveLength(1);
  });
}

test('is forgotten when the page goes to another resident by keyboard, with the focus left in the field', async ({ page, pages }) => {
  for (const address of ['name=h1', 'name=p&address=changes']) {
    await page.goto(`${pages.origin}/switching.html?${address}`);
    await page.locator('#note').click();
    await chooseInChip(page, MEETING);
    await expect(chipOf(page)).toContainText('Hulpvraag: ontmoeting');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.type(NOTE);
    await expect(chipOf(page)).toContainText('herkend');
    await expect.poll(() => markedIn(page)).toHaveLength(1);
  }
});

test('holds on in a case that the page names, when the worker looks elsewhere before typing', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/switching.html?name=h1`);
  await page.locator('#note').click();
  await chooseInChip(page, MEETING);
  await page.getByRole('button', { name: 'Z-1041' }).click();
  await expect(page.locator('#note')).toBeFocused();
  await expect(chipOf(page)).toContainText('Hulpvraag: ontmoeting');
});

test('is kept where the page puts a new field with the same note', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/replaced.html`);
  await page.locator('#note').pressSequentially('Hulpvraag: vervoer\n');
  await chooseInChip(page, MEETING);
  await page.keyboard.type(LONELY);
  await expect(page.locator('#note')).toHaveValue(`Hulpvraag: vervoer\n${LONELY}`);
  await expect(chipOf(page)).toContainText(/Hulpvraag: \S.* en \S/);
  expect(await markedIn(page)).toEqual([]);
});

test('can be chosen in a window as small as zooming in makes it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await type(page, NOTE);
  await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
  for (const control of [chipOf(page).getByRole('searchbox'), chipOf(page).getByRole('button', { name: 'Herken opnieuw' })]) {
    await control.scrollIntoViewIfNeeded();
    await expect(control).toBeInViewport({ ratio: 1 });
  }
});
