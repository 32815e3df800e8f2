import { cardOf, chipOf, hover, markedIn } from './eyes.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { errorsOf, expect, test } from './fixtures.ts';
import { WHOLE_FILE } from './notes.ts';

test('reloaded under an open page, the old coach leaves and a new one comes with the next focus', async ({ pages }) => {
  const extension = await ExtensionBrowser.open('chrome-mv3-e2e');
  await expect.poll(() => extension.registered()).toHaveLength(1);
  const page = await extension.context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const [words = ''] = await markedIn(page);
  await hover(page, words);

  await extension.reload();
  await page.bringToFront();
  await expect(cardOf(page)).toHaveCount(0);
  await page.locator('#subject').focus();
  await page.locator('#note').focus();
  await expect.poll(() => markedIn(page)).toEqual([words]);
  await expect(chipOf(page)).toHaveCount(1);
  await hover(page, words);
  await page.keyboard.type('!');
  expect(await page.locator('#note').inputValue()).toBe(`${WHOLE_FILE}!`);
  expect(errors).toEqual([]);
  await extension.close();
});

test('a page that reloads begins anew', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(WHOLE_FILE);
  await expect.poll(() => extension.badge(page)).toBe('1');
  await page.reload();
  await expect.poll(() => extension.badge(page)).toBe('');
  await page.locator('#note').pressSequentially(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
});
