import type { Page } from '@playwright/test';
import { cardOf, expect, markedIn, test } from './fixtures.ts';

const LONELY = 'Ze voelt zich heel eenzaam sinds haar man is overleden.';
const REST = 'Hulpvraag: vervoer\nMw. kan met haar rollator ongeveer 100 meter lopen.';
const NOTE = `${REST} ${LONELY}`;

/** The middle of the first mark's first line, as the browser paints it. */
const markAt = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('noodzaak-flag') ?? [];
    const [line] = (range as unknown as Range).getClientRects();
    return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : { x: 0, y: 0 };
  });

const caretIn = (page: Page) =>
  page.locator('#note').evaluate((field: HTMLTextAreaElement) => (document.activeElement === field ? field.selectionStart : null));

test.beforeEach(async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
});

test('a pointer that rests on a mark opens the card and leaves the caret alone; typing closes it', async ({ page }) => {
  const { x, y } = await markAt(page);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await expect(cardOf(page)).toBeVisible();
  expect(await caretIn(page)).toBe(NOTE.length);
  await page.keyboard.type('!');
  await expect(cardOf(page)).toHaveCount(0);
  expect(await page.locator('#note').inputValue()).toBe(`${NOTE}!`);
});

test('a click on a mark places the caret in it', async ({ page }) => {
  const { x, y } = await markAt(page);
  await page.mouse.click(x, y);
  const caret = await caretIn(page);
  expect(caret).toBeGreaterThan(REST.length);
  expect(caret).toBeLessThan(NOTE.length);
});

test('the keyboard goes to a mark, opens its card, and Esc gives the caret back', async ({ page }) => {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+M');
  const caret = await caretIn(page);
  expect(caret).toBeGreaterThan(REST.length);
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('noodzaak-card');
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toHaveCount(0);
  expect(await caretIn(page)).toBe(caret);
});

test('Weglaten takes the sentence out, the page hears it, and Ctrl+Z brings it back', async ({ page }) => {
  const heard = Number(await page.locator('#heard').innerText());
  await page.keyboard.press('Alt+U');
  await cardOf(page).getByRole('button', { name: 'Weglaten' }).click();
  await expect.poll(() => page.locator('#note').inputValue().then((text) => text.trimEnd())).toBe(REST);
  await expect(cardOf(page)).toHaveCount(0);
  expect(await markedIn(page)).toEqual([]);
  expect(Number(await page.locator('#heard').innerText())).toBe(heard + 1);
  await page.keyboard.press('Control+z');
  expect(await page.locator('#note').inputValue()).toBe(NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
});

test('a page can not press our buttons', async ({ page }) => {
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeVisible();
  await page.evaluate(() => {
    for (const button of document.querySelector('noodzaak-card')?.shadowRoot?.querySelectorAll('button') ?? []) button.click();
  });
  await expect(cardOf(page)).toBeVisible();
  expect(await page.locator('#note').inputValue()).toBe(NOTE);
});
