/**
 * `npm run bench:page`: what Noodzaak costs a page, in a real Chromium, against the same page on an address where it is
 * not switched on. `npm run bench:page -- quill` measures the fields with that word in their name alone.
 *
 * Everything is time of the page's own thread by the processor's clock: other work on the machine does not count.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
const NEEDED = 'Mw. loopt 100 meter met de rollator. De halte is te ver. Zij kan niet zelf in de bus stappen. ';
const MARKED = 'Mw. loopt 100 meter met de rollator. Haar dochter brengt haar op dinsdag. Ze voelt zich eenzaam. ';
const MIDDLE = 'Zij belde.';
const IDLE_MS = 2_000;
/** Each page is opened so many times. */
const OPENINGS = 5;

/** 2,000 characters, with as many marks as notes of the corpus have, and lines of about two hundred: nine in ten of theirs are shorter than 260. */
const NOTE = noteOf('\n', [MARKED, NEEDED, NEEDED, NEEDED, MARKED, MARKED]);
/** The same length in one paragraph, as if dictated, with ten marks. */
const FULL_NOTE = noteOf(' ', Array<string>(6).fill(MARKED));

function noteOf(between: string, kinds: readonly string[]): string {
  const lines = Array.from({ length: 12 }, (_, at) => `${kinds[at % kinds.length] ?? ''}${NEEDED}`.trim());
  const [before, after] = [lines.slice(0, 5), lines.slice(5)];
  return ['Hulpvraag: vervoer.', ...before, `${lines[0] ?? ''} ${MIDDLE}`, ...after].join(between).slice(0, 2_000);
}

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
async function costOfKeys(browser: ExtensionBrowser, target: Target, address: string, hasCoach: boolean, note: string): Promise<Cost> {
  const page = await browser.context.newPage();
  const tab = new ChromiumTab(page, browser);
  await tab.open(address, target.frames ?? []);
  await tab.click(await tab.look('inField'));
  await page.keyboard.press('Control+End');
  const [first = '', ...lines] = target.isOneLine ? [note.replaceAll('\n', ' ')] : note.split('\n');
  await page.keyboard.insertText(first);
  for (const line of lines) {
    await page.keyboard.press('Enter');
    await drawn(page);
    await page.keyboard.insertText(line);
  }
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

/** The same, over several openings: the middle of each figure. */
async function usualCostOfPage(...what: Parameters<typeof costOfPage>) {
  const costs: Awaited<ReturnType<typeof costOfPage>>[] = [];
  for (let turn = 0; turn < OPENINGS; turn++) costs.push(await costOfPage(...what));
  const middle = (part: 'script' | 'megabytes' | 'idle'): number => at(0.5, costs.map((cost) => cost[part]));
  return { script: middle('script'), megabytes: middle('megabytes'), idle: middle('idle') };
}

/** An extension whose script does nothing, on addresses of its own: what any extension costs a page is the browser's price. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodzaak-empty-'));
  const script = { matches: ['http://empty.localhost/*'], js: ['empty.js'], run_at: 'document_idle', all_frames: true };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'empty', version: '1', content_scripts: [script] }));
  writeFileSync(join(folder, 'empty.js'), '0;');
  return folder;
}

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
// A frame of another origin has a process, and a clock, of its own.
const targets = TARGETS.filter(({ name, page }) => page !== 'frame-cross-origin' && wanted.every((word) => name.toLowerCase().includes(word)));
const pages = await servePages();
const elsewhere = pages.origin.replace('localhost', 'off.localhost');
const empty = pages.origin.replace('localhost', 'empty.localhost');
const nothing = emptyExtension();
const both = `${resolve('.output/chrome-mv3-e2e')},${nothing}`;
const browser = await ExtensionBrowser.open('chrome-mv3-e2e', [], [`--disable-extensions-except=${both}`, `--load-extension=${both}`]);
// What runs this file gives every function its name by a helper that pages lack.
await browser.context.addInitScript('globalThis.__name = (value) => value;');
while ((await browser.registered()).length === 0) await browser.background();

const rows: Record<string, unknown> = {};
const measureKeys = async (name: string, target: Target, note: string): Promise<void> => {
  const path = `/fields/${target.page}.html`;
  const off = await costOfKeys(browser, target, elsewhere + path, false, note);
  const on = await costOfKeys(browser, target, pages.origin + path, true, note);
  const ours = (part: keyof Cost, share: number): string => (at(share, on[part]) - at(share, off[part])).toFixed(2);
  rows[name] = {
    'without, median': at(0.5, off.task).toFixed(2),
    'with, median': at(0.5, on.task).toFixed(2),
    'ours, median': ours('task', 0.5),
    'ours, p95': ours('task', 0.95),
    'scripts alone, p95': ours('script', 0.95),
  };
};
for (const target of targets) await measureKeys(target.name, target, NOTE);
const textarea = targets.find(({ name }) => name === 'a textarea');
if (textarea) await measureKeys('a textarea with one paragraph, and ten marks', textarea, FULL_NOTE);
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
const compare = async (name: string, address: string, path: string, prepare: (page: Page) => Promise<unknown>): Promise<void> => {
  const off = await usualCostOfPage(browser, elsewhere + path, prepare);
  const on = await usualCostOfPage(browser, address + path, prepare);
  whole[name] = {
    'scripts until then, ms': (on.script - off.script).toFixed(2),
    'heap, MB': (on.megabytes - off.megabytes).toFixed(2),
    [`scripts in ${String(IDLE_MS / 1_000)} s idle, ms`]: (on.idle - off.idle).toFixed(2),
  };
};
await compare('an extension whose script does nothing', empty, '/fields/untouched.html', () => Promise.resolve());
for (const [state, [path, prepare]] of Object.entries(states)) await compare(state, pages.origin, path, prepare);
console.log('\nWhat the extension adds to a page; budget without a note field: 1 ms and 0.5 MB, with one 25 MB, idle nothing.\n');
console.table(whole);
await browser.close();
await pages.close();
rmSync(nothing, { recursive: true });
