import type { CDPSession, Page } from '@playwright/test';
import { scalesFor, weigh } from './endurance/scales.ts';
import { fillWithFields, MANY } from './endurance/many-fields.ts';
import { takeFieldAway, writeFirstNotes, writeNote } from './endurance/note-by-note.ts';
import { chipOf } from './eyes.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { expect, test } from './fixtures.ts';
import { LONELY } from './notes.ts';

/** As many as a good typist makes in half an hour, at five a second; `npm run endurance` takes the whole half hour. */
const HALF_AN_HOUR = 30 * 60 * 5;
const STROKES = 2_000;

/** What scripts do for a key, the median in milliseconds of the page's own thread: painting more marks is the browser's. */
async function costOfKey(page: Page, session: CDPSession): Promise<number> {
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1_000;
  };
  const costs: number[] = [];
  for (const key of 'Zij gaat op dinsdag naar de markt. ') {
    const before = await spent();
    await page.keyboard.type(key);
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    costs.push((await spent()) - before);
  }
  return costs.sort((one, other) => one - other)[costs.length >> 1] ?? NaN;
}

test('note after note would add less than 5 MB to a page in half an hour, and keeps nothing that went', async ({ page, pages }) => {
  test.setTimeout(300_000);
  await page.goto(`${pages.origin}/practice/`);
  const session = await scalesFor(page);
  const firstNotes = await writeFirstNotes(page);
  let notes = firstNotes;
  const before = await weigh(page, session);
  let strokes = 0;
  for (; strokes < STROKES; notes++) strokes += await writeNote(page, notes, 0);
  await takeFieldAway(page);
  const after = await weigh(page, session);
  test.info().annotations.push({ type: 'heap', description: `${String(strokes)} strokes in ${String(notes - firstNotes)} notes: ${JSON.stringify({ before, after })}` });
  expect(((after.megabytes - before.megabytes) / strokes) * HALF_AN_HOUR).toBeLessThan(5);
  expect(after.detached).toEqual(before.detached);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
});

test('an update under an open page takes the old coach away whole', async ({ pages }) => {
  test.setTimeout(180_000);
  const extension = await ExtensionBrowser.open('chrome-mv3-e2e');
  await expect.poll(() => extension.registered()).toHaveLength(1);
  const page = await extension.context.newPage();
  await page.goto(`${pages.origin}/practice/`);
  const session = await scalesFor(page);
  await writeNote(page, 0, 0);
  await takeFieldAway(page);
  const before = await weigh(page, session);
  for (const turn of [1, 2]) {
    await extension.reload();
    await page.bringToFront();
    await writeNote(page, turn, 0);
    await takeFieldAway(page);
  }
  const after = await weigh(page, session);
  test.info().annotations.push({ type: 'heap', description: JSON.stringify({ before, after }) });
  expect(after.detached).toEqual(before.detached);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  // A coach with its knowledge is some 8 MB.
  expect(after.megabytes - before.megabytes).toBeLessThan(4);
  await extension.close();
});

test('fields that come and go leave nothing of theirs behind', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/practice/`);
  const session = await scalesFor(page);
  const useNewFields = async (turns: number): Promise<void> => {
    for (let turn = 0; turn < turns; turn++) {
      for (const kind of ['textarea', 'div']) {
        await page.evaluate((name) => {
          document.querySelector('main')?.replaceChildren(Object.assign(document.createElement(name), { id: 'new', contentEditable: name === 'div' ? 'true' : 'inherit' }));
        }, kind);
        await page.locator('#new').focus();
        await page.keyboard.insertText(`Hulpvraag: vervoer. ${LONELY}`);
        await expect.poll(() => page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size)).toBe(1);
      }
    }
    await page.evaluate(() => { document.querySelector('main')?.replaceChildren(); });
    await expect(chipOf(page)).toHaveCount(0);
  };
  await useNewFields(3);
  const before = await weigh(page, session);
  await useNewFields(20);
  const after = await weigh(page, session);
  test.info().annotations.push({ type: 'heap', description: JSON.stringify({ before, after }) });
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.megabytes - before.megabytes).toBeLessThan(1);
  // Our own hosts are made once and kept.
  expect(after.detached).toEqual(before.detached);
  expect(after.detached.filter((name) => name === 'textarea' || name === 'div')).toEqual([]);
});

test('of 200 fields on a page the one in use costs, not the others', async ({ page, pages }) => {
  test.setTimeout(120_000);
  await page.goto(`${pages.origin}/textarea.html`);
  await page.evaluate(fillWithFields, { count: MANY, text: `Hulpvraag: vervoer. ${LONELY}` });
  const marks = () => page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);
  const session = await scalesFor(page);
  await page.locator('#field-0').focus();
  await expect.poll(marks, 'a field that was not used is not read').toBe(1);
  await costOfKey(page, session);
  const alone = await costOfKey(page, session);
  for (let at = 1; at < MANY; at++) {
    await page.locator(`#field-${String(at)}`).focus();
    await expect.poll(marks).toBe(at + 1);
  }
  await expect(chipOf(page)).toHaveCount(1);
  await page.locator('#field-0').focus();
  const amongOthers = await costOfKey(page, session);
  test.info().annotations.push({ type: 'cost', description: `${alone.toFixed(2)} ms alone, ${amongOthers.toFixed(2)} ms among 199 used ones` });
  expect(await marks()).toBe(MANY);
  expect(amongOthers).toBeLessThan(2 * alone + 0.5);
});
