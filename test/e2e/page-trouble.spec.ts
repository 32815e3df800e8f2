import { cardOf, chipOf, expect, markedIn, test } from './fixtures.ts';

const NOTE = 'Mw. kan met haar rollator lopen. Graag ontvang ik het volledige dossier van de psychiater.';

test('a page that replaces the field at each key keeps its marks and its text', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/replaced.html`);
  await page.locator('#note').click();
  await page.keyboard.type(NOTE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  expect(await page.locator('#note').inputValue()).toBe(NOTE);
});

test('a field that vanishes takes its card, chip and marks along', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/vanishing.html`);
  await page.locator('#note').pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeVisible();
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#remove')?.click();
  });
  await expect(cardOf(page)).toHaveCount(0);
  await expect(chipOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('another note, set by the page without an event, loses the marks of the first', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await page.locator('#other').click();
  await expect.poll(() => markedIn(page)).toEqual([]);
});

test('nothing of ours stays in the page when its field is left', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(NOTE);
  await expect(chipOf(page)).toBeVisible();
  await page.locator('#other').focus();
  await expect(chipOf(page)).toHaveCount(0);
  const ours = 'noodzaak-chip, noodzaak-card, noodzaak-overlay';
  expect(await page.locator(ours).count()).toBe(0);
});

test('nothing is judged while an input method composes a word, and all of it after', async ({ page, pages, context }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially('Mw. is eenentachtig. Graag ontvang ik het volledige ');
  await expect(chipOf(page)).toBeVisible();
  const client = await context.newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'dossier', selectionStart: 7, selectionEnd: 7 });
  expect(await page.locator('#note').inputValue()).toMatch(/volledige dossier$/);
  expect(await markedIn(page)).toEqual([]);
  await client.send('Input.insertText', { text: 'dossier van de psychiater.' });
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
});
