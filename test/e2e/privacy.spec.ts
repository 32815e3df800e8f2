import { cardOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { chooseInChip } from './hands.ts';
import { TRANSPORT_NOTE } from './notes.ts';

test('row 6: no request leaves while a note is typed, judged and changed', async ({ page, pages, extension }) => {
  const requests: string[] = [];
  // Of every page and of the background worker.
  extension.context.on('request', (request) => requests.push(request.url()));
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(TRANSPORT_NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  await chooseInChip(page, 'Eenzaamheid, ontmoeting en meedoen');
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const [words = ''] = await markedIn(page);
  await hover(page, words);
  await cardOf(page).getByRole('button', { name: 'Klopt niet' }).click();
  await expect.poll(() => extension.kept(), 'the background has heard of it').toMatch(/"dismissed":\[\{[^}]*"dossier-request"/);

  const background = await extension.background();
  const own = [new URL(background.url()).origin, pages.origin];
  expect(requests.length).toBeGreaterThan(2);
  expect(requests.filter((url) => !own.some((origin) => url.startsWith(`${origin}/`)))).toEqual([]);
  // What a page of ours loads is its own files, never an address with something in it.
  expect(requests.filter((url) => url.includes('?'))).toEqual([]);
});

test('no word of the note is kept', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(TRANSPORT_NOTE);
  await expect.poll(() => extension.badge(page)).toBe('2');
  const kept = await extension.kept();
  expect(kept).toContain('dossier-request');
  const words = new Set(TRANSPORT_NOTE.match(/\p{L}{4,}/gu));
  // Of all that is kept the kinds of finding alone are words a note may have too.
  words.delete('dossier');
  expect([...words].filter((word) => kept.includes(word))).toEqual([]);
});

test('the page can not see that Noodzaak is there before a note field is used', async ({ page, pages, unmarked }) => {
  const address = `${pages.origin}/practice/`;
  const plain = await unmarked.newPage();
  const looks = [page, plain].map(async (one) => {
    await one.addInitScript(() => {
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      Object.assign(globalThis, { heard });
    });
    await one.goto(address);
    return one.evaluate(() => ({
      heard: (globalThis as unknown as { heard: unknown[] }).heard,
      page: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(globalThis).length,
      sheets: document.adoptedStyleSheets.length,
    }));
  });
  const [withExtension, without] = await Promise.all(looks);
  expect(withExtension).toEqual(without);
  await plain.close();
});
