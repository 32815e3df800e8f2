import type { CDPSession, Page } from '@playwright/test';
import { chipOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

/** A worker who types all the time makes some 200 strokes a minute. */
const STROKES = 30 * 200;
const NOTE = `Hulpvraag: vervoer\n${'Mw. loopt 100 meter met de rollator. Haar dochter brengt haar op dinsdag. '.repeat(8)}${LONELY} ${WHOLE_FILE}`;

interface Weight {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page and all that runs in it hold on to, once everything let go of was cleaned up. */
async function weigh(session: CDPSession): Promise<Weight> {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { megabytes: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

async function scalesFor(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  // By the processor's clock: other work on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

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

test('half an hour of typing leaves the page as light as it was', async ({ page, pages }) => {
  test.setTimeout(300_000);
  await page.goto(`${pages.origin}/practice/`);
  const session = await scalesFor(page);
  const writeNote = async (turn: number): Promise<number> => {
    const text = `${NOTE} Dit is verslag ${String(turn)}.`;
    await page.keyboard.type(text);
    await expect.poll(() => markedIn(page)).toHaveLength(2);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => markedIn(page)).toHaveLength(0);
    return text.length + 2;
  };
  await page.locator('#note').focus();
  // What is made once is made with the first notes.
  for (const turn of [-1, -2]) await writeNote(turn);
  const before = await weigh(session);
  let strokes = 0;
  let notes = 0;
  for (; strokes < STROKES; notes++) strokes += await writeNote(notes);
  const after = await weigh(session);
  test.info().annotations.push({ type: 'heap', description: `${String(strokes)} strokes: ${JSON.stringify({ before, after })}` });
  expect(after.megabytes - before.megabytes).toBeLessThan(5);
  // For each note the browser itself keeps what Ctrl+Z brings back.
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 6 * notes);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
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
  const before = await weigh(session);
  await useNewFields(20);
  const after = await weigh(session);
  test.info().annotations.push({ type: 'heap', description: JSON.stringify({ before, after }) });
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.megabytes - before.megabytes).toBeLessThan(1);
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
  const names = detachedNodes.map(({ treeNode }) => treeNode.localName);
  // Our own hosts are made once and kept.
  expect(names.filter((name) => name === 'textarea' || name === 'div')).toEqual([]);
});

test('of 200 fields on a page the one in use costs, not the others', async ({ page, pages }) => {
  test.setTimeout(120_000);
  await page.goto(`${pages.origin}/textarea.html`);
  await page.evaluate((text) => {
    document.body.replaceChildren(...Array.from({ length: 200 }, (_, at) => {
      const field = document.createElement(at % 2 === 0 ? 'textarea' : 'div');
      field.id = `field-${String(at)}`;
      field.style.cssText = 'display: inline-block; width: 30rem; height: 4rem; min-height: 0; overflow: auto';
      if (field instanceof HTMLTextAreaElement) field.value = text;
      else {
        field.contentEditable = 'true';
        field.textContent = text;
      }
      return field;
    }));
  }, `Hulpvraag: vervoer. ${LONELY}`);
  const marks = () => page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);
  const session = await scalesFor(page);
  await page.locator('#field-0').focus();
  await expect.poll(marks, 'a field that was not used is not read').toBe(1);
  await costOfKey(page, session);
  const alone = await costOfKey(page, session);
  for (let at = 1; at < 200; at++) {
    await page.locator(`#field-${String(at)}`).focus();
    await expect.poll(marks).toBe(at + 1);
  }
  await expect(chipOf(page)).toHaveCount(1);
  await page.locator('#field-0').focus();
  const amongOthers = await costOfKey(page, session);
  test.info().annotations.push({ type: 'cost', description: `${alone.toFixed(2)} ms alone, ${amongOthers.toFixed(2)} ms among 199 used ones` });
  expect(await marks()).toBe(200);
  expect(amongOthers).toBeLessThan(2 * alone + 0.5);
});
