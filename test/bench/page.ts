/**
 * `npm run bench:page`: what Noodzaak costs a page, in a real Chromium, against the same page on an address where it is
 * not switched on. `npm run bench:page -- quill` measures the fields with that word in their name alone.
 *
 * Everything is time of the page's own thread by the processor's clock: other work on the machine does not count.
 */
import type { CDPSession, Page } from '@playwright/test';
import { servePages } from '../../.ci/serve.mjs';
import { ChromiumTab } from '../e2e/battery/chromium-tab.ts';
import { TARGETS } from '../e2e/battery/targets.ts';
import type { Target } from '../e2e/battery/targets.ts';
import { ExtensionBrowser } from '../e2e/extension-browser.ts';

const KEYS = 'mw. gaat op dinsdag naar de markt en voelt zich alleen. ';
const ROUNDS = 2;
/** Keys that only warm up what is then measured. */
const WARM_UP = 10;
const SENTENCE = 'Mw. loopt 100 meter met de rollator. Haar dochter brengt haar op dinsdag. Ze voelt zich eenzaam. ';
const MIDDLE = 'Zij belde.';
const NOTE = `Hulpvraag: vervoer. ${SENTENCE.repeat(10)}${MIDDLE} ${SENTENCE.repeat(10)}`.slice(0, 2_000);
const IDLE_MS = 2_000;

/** Milliseconds per key: all that the browser did for it (handlers, style, layout, painting), and the scripts alone. */
interface Cost {
  readonly task: readonly number[];
  readonly script: readonly number[];
}

interface Spent {
  readonly task: number;
  readonly script: number;
  readonly megabytes: number;
}

async function spent(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { task: of('TaskDuration') * 1_000, script: of('ScriptDuration') * 1_000, megabytes: of('JSHeapUsedSize') / 1e6 };
}

async function measuring(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Two frames later the key has been handled and drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => { resolve(); }))));
}

/** What each key costs that is typed in the middle of a note in this field. */
async function costOfKeys(browser: ExtensionBrowser, target: Target, address: string, hasCoach: boolean): Promise<Cost> {
  const page = await browser.context.newPage();
  const tab = new ChromiumTab(page, browser);
  await tab.open(address, target.frames ?? []);
  await tab.click(await tab.look('inField'));
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(NOTE);
  while (hasCoach && (await tab.look('marks')).length === 0) await drawn(page);
  await tab.look('putCaretBefore', (await tab.look('text')).includes(MIDDLE) ? MIDDLE : '');
  const session = await measuring(page);
  const costs: { task: number; script: number }[] = [];
  for (const key of KEYS.slice(0, WARM_UP) + KEYS.repeat(ROUNDS)) {
    const before = await spent(session);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await drawn(page);
    const after = await spent(session);
    costs.push({ task: after.task - before.task, script: after.script - before.script });
  }
  await page.close();
  const measured = costs.slice(WARM_UP);
  return { task: measured.map(({ task }) => task), script: measured.map(({ script }) => script) };
}

function at(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** What a page pays for being open, and for lying idle, in a state that `prepare` brings it to. */
async function costOfPage(browser: ExtensionBrowser, address: string, prepare: (page: Page) => Promise<unknown>) {
  const page = await browser.context.newPage();
  const session = await measuring(page);
  await page.goto(address);
  await drawn(page);
  await prepare(page);
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const open = await spent(session);
  await page.evaluate((ms) => new Promise((resolve) => { setTimeout(resolve, ms); }), IDLE_MS);
  const later = await spent(session);
  await page.close();
  return { script: open.script, megabytes: open.megabytes, idle: later.script - open.script };
}

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
// A frame of another origin has a process, and a clock, of its own.
const targets = TARGETS.filter(({ name, page }) => page !== 'frame-cross-origin' && wanted.every((word) => name.toLowerCase().includes(word)));
const pages = await servePages();
const elsewhere = pages.origin.replace('localhost', 'off.localhost');
const browser = await ExtensionBrowser.open('chrome-mv3-e2e');
// What runs this file gives every function its name by a helper that pages lack.
await browser.context.addInitScript('globalThis.__name = (value) => value;');
while ((await browser.registered()).length === 0) await browser.background();

const rows: Record<string, unknown> = {};
for (const target of targets) {
  const path = `/fields/${target.page}.html`;
  const off = await costOfKeys(browser, target, elsewhere + path, false);
  const on = await costOfKeys(browser, target, pages.origin + path, true);
  const ours = (part: keyof Cost, share: number): string => (at(share, on[part]) - at(share, off[part])).toFixed(2);
  rows[target.name] = {
    'without, median': at(0.5, off.task).toFixed(2),
    'with, median': at(0.5, on.task).toFixed(2),
    'ours, median': ours('task', 0.5),
    'ours, p95': ours('task', 0.95),
    'scripts alone, p95': ours('script', 0.95),
  };
}
console.log(`Milliseconds per key in a note of ${String(NOTE.length)} characters; budget: ours p95 < 4 ms.\n`);
console.table(rows);

const states: Record<string, readonly [path: string, prepare: (page: Page) => Promise<unknown>]> = {
  'a page without a note field': ['/fields/untouched.html', () => Promise.resolve()],
  'a page with a note, the focus elsewhere': ['/practice/', async (page) => {
    await page.locator('#note').fill(NOTE);
    if (page.url().startsWith(pages.origin)) await page.waitForFunction(() => (CSS.highlights.get('noodzaak-flag')?.size ?? 0) > 0);
    await page.locator('nav a').first().focus();
  }],
};
const whole: Record<string, unknown> = {};
for (const [state, [path, prepare]] of Object.entries(states)) {
  const off = await costOfPage(browser, elsewhere + path, prepare);
  const on = await costOfPage(browser, pages.origin + path, prepare);
  whole[state] = {
    'scripts until then, ms': (on.script - off.script).toFixed(2),
    'heap, MB': (on.megabytes - off.megabytes).toFixed(2),
    [`scripts in ${String(IDLE_MS / 1_000)} s idle, ms`]: (on.idle - off.idle).toFixed(2),
  };
}
console.log('\nWhat the extension adds to a page; budget without a note field: 1 ms and 0.5 MB, with one 25 MB, idle nothing.\n');
console.table(whole);
await browser.close();
await pages.close();
