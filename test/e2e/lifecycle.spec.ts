import { cardOf, chipOf, hover, markedIn } from './eyes.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { errorsOf, expect, test } from './fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

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

/** Asked about, but not by who reads quietly. */
const LIKELY = 'Het paspoortnummer staat op het formulier.';

test('kept aside and brought back, a page has its marks, and hears what was set meanwhile; so does one whose memory was taken', async ({ pages }) => {
  // The driver switches off what is to be tried here.
  const extension = await ExtensionBrowser.open('chrome-mv3-e2e', ['--disable-back-forward-cache']);
  await expect.poll(() => extension.registered()).toHaveLength(1);
  const page = await extension.context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${pages.origin}/textarea.html`);
  await page.evaluate(() => { addEventListener('pageshow', ({ persisted }) => { document.title = `persisted: ${String(persisted)}`; }); });
  await page.locator('#note').pressSequentially(`Hulpvraag: vervoer\n${LIKELY} ${LONELY}`);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await expect.poll(() => markedIn(page, 'ask')).toEqual([LIKELY]);
  await expect.poll(() => extension.badge(page)).toBe('2');

  await page.goto(`${pages.origin}/practice/`);
  await expect.poll(() => extension.badge(page)).toBe('');
  await extension.set({ mode: 'coach', locale: 'nl', sensitivity: 'quiet' });
  // Chromium tells of no load: the page was there.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveTitle('persisted: true');
  await expect.poll(() => markedIn(page, 'ask')).toEqual([]);
  await extension.set({ mode: 'coach', locale: 'nl' });
  await expect.poll(() => markedIn(page, 'ask')).toEqual([LIKELY]);
  await expect.poll(() => extension.badge(page)).toBe('2');
  expect(await markedIn(page)).toHaveLength(1);
  await expect(chipOf(page)).toHaveCount(1);
  await page.keyboard.type(` ${WHOLE_FILE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  await expect.poll(() => extension.badge(page)).toBe('3');
  expect(errors).toEqual([]);

  // Memory saver: the tab goes on under another id, without its page.
  const other = await extension.context.newPage();
  await other.bringToFront();
  const restored = extension.context.waitForEvent('page');
  await extension.discard(page);
  await expect.poll(() => extension.kept(), 'nothing is remembered of a page that is not there').toContain('"open-frames":{}');
  await extension.bringBack();
  const back = await restored;
  await back.locator('#note').fill('');
  await back.locator('#note').pressSequentially(`Hulpvraag: vervoer\n${LONELY}`);
  await expect.poll(() => markedIn(back)).toHaveLength(1);
  await expect.poll(() => extension.badge(back)).toBe('1');
  await extension.close();
});

test('fields that a page takes away while they are not in use are not counted any more', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(WHOLE_FILE);
  await expect.poll(() => extension.badge(page)).toBe('1');
  await page.locator('nav a').first().focus();
  await expect(chipOf(page)).toHaveCount(0);
  await page.evaluate(() => { document.querySelector('#note')?.remove(); });
  await expect.poll(() => extension.badge(page)).toBe('');
});
