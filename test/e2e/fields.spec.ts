import type { Page } from '@playwright/test';
import { chipOf, expect, markedIn, test } from './fixtures.ts';

const WHOLE_FILE = 'Graag ontvang ik het volledige dossier van de psychiater.';
const NOTE = `Hulpvraag: vervoer\nMw. kan met haar rollator ongeveer 100 meter lopen. ${WHOLE_FILE}`;

/** The number of marks that the page holds for painting, wherever their field is. */
const marksIn = (page: Page) => page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);

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
  await page.goto(`${pages.origin}/form.html`);
  await page.locator('#note').pressSequentially(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
});

test('fields that are not for notes stay untouched', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/form.html`);
  for (const id of ['password', 'search', 'code', 'email', 'number', 'readonly']) {
    await page.locator(`#${id}`).click();
    await page.keyboard.type('1');
    await expect(chipOf(page)).toHaveCount(0);
  }
  // The note field shows that the coach would have been there.
  await page.locator('#note').click();
  await expect(chipOf(page)).toBeVisible();
  await page.locator('#password').click();
  await expect(chipOf(page)).toHaveCount(0);
});

test('fields in an open shadow root are read, also when the focus moves within it', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/shadow.html`);
  await page.locator('#first').pressSequentially(WHOLE_FILE);
  await expect.poll(() => marksIn(page)).toBe(1);
  await page.locator('#second').click();
  await page.keyboard.type(WHOLE_FILE);
  await expect.poll(() => marksIn(page)).toBe(2);
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
});

test('a paste of 10,000 words is read, and changes nothing but where the marks are', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const filler = 'Zij komt op dinsdag met de bus en neemt haar rollator mee naar binnen. '.repeat(770);
  await page.locator('#note').evaluate((field: HTMLTextAreaElement, text) => {
    field.setSelectionRange(0, 0);
    document.execCommand('insertText', false, text);
  }, `${filler}\n`);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  expect(await page.locator('#note').inputValue()).toBe(`${filler}\n${NOTE}`);
});
