import type { Locator, Page } from '@playwright/test';
import { cardOf, chipOf, hover, markedIn, marksIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

const REST = 'Hulpvraag: vervoer\n\nMw. kan met haar rollator ongeveer 100 meter lopen.';
const NOTE = `${REST} ${LONELY}`;

const note = (page: Page): Locator => page.locator('#note');

const caretIn = (page: Page): Promise<number | null> =>
  note(page).evaluate((field: HTMLTextAreaElement) => (document.activeElement === field ? field.selectionStart : null));

test.beforeEach(async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await note(page).pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
});

const hoverOnly = async (page: Page): Promise<Locator> => hover(page, (await markedIn(page))[0] ?? '');

test('row 11: asks, explains, and names the condition and the article', async ({ page }) => {
  const card = await hoverOnly(page);
  await expect(card).toHaveAttribute('role', 'dialog');
  await expect(card.getByRole('heading')).toHaveText('Een gevoel van eenzaamheid');
  await expect(card).toContainText('Is dit nodig voor vervoer?');
  await expect(card).toContainText('Wanneer wel');
  await expect(card).toContainText('Wmo 2.3.2');
  await expect(card).toContainText('Geen melding is geen goedkeuring');
  await expect(card.locator('del')).toHaveText(LONELY);
});

test('opens under a pointer that rests, and leaves the caret alone; typing closes it', async ({ page }) => {
  const card = await hoverOnly(page);
  expect(await caretIn(page)).toBe(NOTE.length);
  await page.keyboard.type('!');
  await expect(card).toHaveCount(0);
  expect(await note(page).inputValue()).toBe(`${NOTE}!`);
});

test('lets a click on a mark place the caret in it', async ({ page }) => {
  const [mark] = await marksIn(page);
  const { x, y, height } = mark?.box ?? { x: 0, y: 0, height: 0 };
  await page.mouse.click(x + 20, y + height / 2);
  const caret = await caretIn(page);
  expect(caret).toBeGreaterThan(REST.length);
  expect(caret).toBeLessThan(NOTE.length);
});

test('opens by keyboard with the focus, and Esc gives the caret back', async ({ page }) => {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+M');
  const caret = await caretIn(page);
  expect(caret).toBeGreaterThan(REST.length);
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cardOf(page).getByRole('button', { name: 'Weglaten' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toHaveCount(0);
  expect(await caretIn(page)).toBe(caret);
});

test('reaches every button by Tab, in the order in which they stand, those of a list too', async ({ page }) => {
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeFocused();
  const buttons = cardOf(page).getByRole('button');
  const reachAll = async (): Promise<void> => {
    for (const button of await buttons.all()) {
      await page.keyboard.press('Tab');
      await expect(button).toBeFocused();
    }
  };
  await reachAll();
  await expect(buttons.last()).toHaveText('Klopt niet');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(buttons.last()).toHaveText('Zonder reden');
  await cardOf(page).focus();
  await reachAll();
});

test('leaves a sentence out by keyboard', async ({ page }) => {
  const heard = Number(await page.locator('#heard').innerText());
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeFocused();
  await cardOf(page).getByRole('button', { name: 'Weglaten' }).press('Enter');
  await expect.poll(async () => (await note(page).inputValue()).trimEnd()).toBe(REST);
  await expect(cardOf(page)).toHaveCount(0);
  await expect(note(page)).toBeFocused();
  expect(Number(await page.locator('#heard').innerText())).toBe(heard + 1);
  await page.keyboard.press('Control+z');
  await expect(note(page)).toHaveValue(NOTE);
});

const REASONS = [
  'Nodig voor het besluit',
  'De inwoner wil het erin',
  'Het moet van de wet',
  'Voor de veiligheid',
  'Besproken met een collega',
];

test('keeps a sentence for one of five reasons, and does not ask again', async ({ page, extension }) => {
  await expect.poll(() => extension.badge(page)).toBe('1');
  const card = await hoverOnly(page);
  await card.getByRole('button', { name: 'Bewust laten staan' }).click();
  // Nobody asks for a reason in the mode coach.
  await expect(card.getByRole('group').getByRole('button')).toHaveText([...REASONS, 'Zonder reden']);
  await card.getByRole('button', { name: 'De inwoner wil het erin' }).click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => markedIn(page)).toEqual([]);
  await expect.poll(() => extension.badge(page)).toBe('');
  await expect(note(page)).toBeFocused();

  // Elsewhere in the note the coach goes on; here it has been answered.
  await page.keyboard.type(`\n\n${WHOLE_FILE}`);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  await expect.poll(() => extension.badge(page)).toBe('1');
  expect(await note(page).inputValue()).toBe(`${NOTE}\n\n${WHOLE_FILE}`);
});

test('takes no reason from a double click on the button that asks for one', async ({ page }) => {
  const card = await hoverOnly(page);
  // So low that the list of reasons opens under the pointer.
  await page.setViewportSize({ width: 1280, height: 480 });
  await card.getByRole('button', { name: 'Bewust laten staan' }).dblclick();
  await expect(card.getByRole('group')).toBeVisible();
  expect(await markedIn(page)).toHaveLength(1);
});

test('row 21: hears that a mark was wrong, and does not make it again', async ({ page }) => {
  const card = await hoverOnly(page);
  await card.getByRole('button', { name: 'Klopt niet' }).click();
  await expect.poll(() => markedIn(page)).toEqual([]);
  await page.keyboard.type(` ${WHOLE_FILE}`);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
});

for (const [said, ...dismissal] of [['Laten staan', 'Bewust laten staan', 'Besproken met een collega'], ['Klopt niet', 'Klopt niet']] as const) {
  test(`says how far "${dismissal[0] ?? ''}" goes, and undoes it`, async ({ page }) => {
    const [words = ''] = await markedIn(page);
    const card = await hoverOnly(page);
    await expect(card).toContainText('alleen voor deze zin, in deze notitie');
    for (const name of dismissal) await card.getByRole('button', { name }).click();
    await expect.poll(() => markedIn(page)).toEqual([]);
    await expect(chipOf(page)).toContainText(`${said}: Een gevoel van eenzaamheid`);
    await page.keyboard.type(' Zij belt terug.');
    await chipOf(page).getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => markedIn(page)).toEqual([words]);
    await expect(chipOf(page)).not.toContainText(`${said}:`);
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('!');
    expect(await note(page).inputValue()).toBe(`${NOTE} Zij belt terug.!`);
  });
}

test('offers to take a dismissal back only until something else is done: that would not come back', async ({ page }) => {
  await page.keyboard.type(` ${WHOLE_FILE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const undo = chipOf(page).getByRole('button', { name: 'Ongedaan maken' });
  await (await hoverOnly(page)).getByRole('button', { name: 'Klopt niet' }).click();
  await expect(undo).toBeVisible();
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  await (await hoverOnly(page)).getByRole('button', { name: 'Weglaten' }).click();
  await expect.poll(async () => (await note(page).inputValue()).trimEnd()).toBe(NOTE);
  await expect(undo).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(note(page)).toHaveValue(`${NOTE} ${WHOLE_FILE}`);
  await expect.poll(() => markedIn(page), 'what was dismissed stays so').toEqual([expect.stringContaining('volledige dossier')]);
});

test('opens on a mark in a field that was left', async ({ page }) => {
  const [words = ''] = await markedIn(page);
  const [mark] = await marksIn(page);
  await page.locator('#other').focus();
  await expect(chipOf(page)).toHaveCount(0);
  const { x, y, height } = mark?.box ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(x + 4, y + height / 2 + 30);
  await page.mouse.move(x + 8, y + height / 2, { steps: 3 });
  await expect(cardOf(page)).toBeVisible();
  await cardOf(page).getByRole('button', { name: 'Weglaten' }).click();
  await expect.poll(async () => (await note(page).inputValue()).trimEnd()).toBe(REST);
  expect(words).toContain('eenzaam');
});

test('adds a help request that needs this', async ({ page }) => {
  const card = await hoverOnly(page);
  await card.getByRole('button', { name: 'Hulpvraag toevoegen' }).click();
  await card.getByRole('group').getByRole('button', { name: 'ontmoeting' }).click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => markedIn(page)).toEqual([]);
  expect(await note(page).inputValue()).toBe(NOTE);
});

test('takes no order from the page', async ({ page }) => {
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeVisible();
  await page.evaluate(() => {
    for (const button of document.querySelector('noodzaak-card')?.shadowRoot?.querySelectorAll('button') ?? []) button.click();
  });
  await expect(cardOf(page)).toBeVisible();
  expect(await note(page).inputValue()).toBe(NOTE);
});

test('goes with its field when the page takes that away', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/vanishing.html`);
  await note(page).pressSequentially(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeVisible();
  await page.locator('#remove').evaluate((button: HTMLElement) => { button.click(); });
  await expect(page.locator('noodzaak-card, noodzaak-chip, noodzaak-overlay')).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('stays scrolled as it is when it is placed anew: what is under the pointer stays there', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  const card = await hoverOnly(page);
  await card.getByRole('button', { name: 'Bewust laten staan' }).click();
  const row = card.getByRole('button', { name: 'Besproken met een collega' });
  await row.hover();
  const heightOf = async (seen: Locator): Promise<number | undefined> => (await seen.boundingBox())?.height;
  const [rowAt, height] = [(await row.boundingBox())?.y, await heightOf(card)];
  await page.setViewportSize({ width: 1280, height: 470 });
  await expect.poll(() => heightOf(card)).not.toBe(height);
  expect((await row.boundingBox())?.y).toBe(rowAt);
});

test('stays whole in a window as small as zooming in makes it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await page.keyboard.press('Alt+U');
  const card = cardOf(page);
  await card.getByRole('button', { name: 'Klopt niet' }).scrollIntoViewIfNeeded();
  await expect(card.getByRole('button', { name: 'Klopt niet' })).toBeInViewport({ ratio: 1 });
  const box = await card.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
});
