import { fillWithFields, MANY } from './endurance/many-fields.ts';
import { countMarks, chipText, markedIn } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

needFirefox();

test('kept aside and brought back in Firefox, a page has its marks and goes on', async ({ tab, pages, firefox }) => {
  await tab.goto(`${pages.origin}/textarea.html`);
  await tab.evaluate(() => { addEventListener('pageshow', ({ persisted }) => { document.title = `persisted: ${String(persisted)}`; }); });
  await tab.type('#note', `Hulpvraag: vervoer\n${LONELY}`);
  await expect.poll(() => markedIn(tab)).toHaveLength(1);
  await expect.poll(() => firefox.badge()).toBe('1');
  await tab.goto(`${pages.origin}/practice/`);
  await expect.poll(() => firefox.badge()).toBe('');
  await expect.poll(() => firefox.keptForNow(), 'nothing is open in a page that is put aside').toContain('"open-frames":{}');
  // The driver waits in vain for a load: the page was there. Firefox keeps none aside that says no-store.
  await tab.evaluate(() => { history.back(); });
  await expect.poll(() => tab.title().catch(() => '')).toBe('persisted: true');
  await expect.poll(() => countMarks(tab)).toBe(1);
  await expect.poll(() => firefox.badge()).toBe('1');
  await tab.type('#note', ` ${WHOLE_FILE}`);
  await expect.poll(() => markedIn(tab)).toHaveLength(2);
  await expect.poll(() => firefox.badge()).toBe('2');
  expect(await tab.$$('noodzaak-chip')).toHaveLength(1);
});

test('a page whose memory was taken is forgotten, and begins anew in Firefox', async ({ pages, firefox }) => {
  const { page, errors } = await firefox.newPage();
  await page.goto(`${pages.origin}/practice/`);
  await page.type('#note', WHOLE_FILE);
  await expect.poll(() => firefox.badge()).toBe('1');
  await expect.poll(() => firefox.keptForNow()).not.toContain('"open-frames":{}');
  await firefox.discard();
  await expect.poll(() => firefox.keptForNow(), 'nothing is remembered of a page that is not there').toContain('"open-frames":{}');
  expect(errors).toEqual([]);

  const restored = await firefox.bringBack();
  await restored.waitForSelector('#note');
  await expect.poll(() => firefox.badge()).toBe('');
  await restored.$eval('#note', (field) => { (field as HTMLTextAreaElement).value = ''; });
  await restored.type('#note', `Hulpvraag: vervoer\n${LONELY}`);
  await expect.poll(() => markedIn(restored)).toEqual([expect.stringContaining('eenzaam')]);
  await expect.poll(() => firefox.badge()).toBe('1');
  await restored.close();
});

test('of 200 fields on a page each is read when it is used, and only then, in Firefox', async ({ tab, pages, firefox }) => {
  test.setTimeout(180_000);
  await tab.goto(`${pages.origin}/textarea.html`);
  await tab.evaluate(fillWithFields, { count: MANY, text: `Hulpvraag: vervoer. ${LONELY}` });
  for (let at = 0; at < MANY; at++) {
    await tab.focus(`#field-${String(at)}`);
    await expect.poll(() => firefox.badge()).toBe(String(at + 1));
  }
  await tab.type('#field-0', ` ${WHOLE_FILE}`);
  await expect.poll(() => firefox.badge()).toBe(String(MANY + 1));
  await expect.poll(() => markedIn(tab)).toHaveLength(2);
  expect(await tab.$$('noodzaak-chip')).toHaveLength(1);
});

test('fields that a page takes away while they are not in use are not counted any more in Firefox', async ({ tab, pages, firefox }) => {
  await tab.goto(`${pages.origin}/practice/`);
  await tab.type('#note', WHOLE_FILE);
  await expect.poll(() => firefox.badge()).toBe('1');
  await tab.focus('nav a');
  await expect.poll(() => chipText(tab)).toBe('');
  await tab.evaluate(() => { document.querySelector('#note')?.remove(); });
  await expect.poll(() => firefox.badge()).toBe('');
});

test('a field that the page replaces is read on, with what was decided for it, in Firefox', async ({ tab, pages }) => {
  await tab.goto(`${pages.origin}/replaced.html`);
  await tab.type('#note', 'Hulpvraag: vervoer\n');
  await tab.keyboard.type(LONELY);
  await expect.poll(() => tab.$eval('#note', (field) => (field as HTMLTextAreaElement).value)).toBe(`Hulpvraag: vervoer\n${LONELY}`);
  await expect.poll(() => markedIn(tab)).toEqual([expect.stringContaining('eenzaam')]);
  expect(await tab.$$('noodzaak-chip')).toHaveLength(1);
});
