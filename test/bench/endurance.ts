/**
 * `npm run endurance`: half an hour of typing as fast as a worker can, in a real Chromium, weighed each minute.
 * `npm run endurance -- 5` takes five minutes. Ends badly when the page grew by 5 MB or more, or kept what it took away.
 */
import { servePages } from '../../.ci/serve.mjs';
import { ExtensionBrowser } from '../e2e/extension-browser.ts';
import { takeFieldAway, writeFirstNotes, writeNote } from '../e2e/endurance/note-by-note.ts';
import { scalesFor, weigh } from '../e2e/endurance/scales.ts';
import type { Weight } from '../e2e/endurance/scales.ts';

const MINUTE = 60_000;
const MEGABYTES_AT_MOST = 5;
/** Five strokes a second, as a good typist makes. */
const PAUSE = 200;

const minutes = Number(process.argv[2] ?? 30);
const pages = await servePages();
const browser = await ExtensionBrowser.open('chrome-mv3-e2e');
// What runs this file gives every function its name by a helper that pages lack.
await browser.context.addInitScript('globalThis.__name = (value) => value;');
while ((await browser.registered()).length === 0) await browser.background();
const page = await browser.context.newPage();
await page.goto(`${pages.origin}/practice/`);
const session = await scalesFor(page);

const firstNotes = await writeFirstNotes(page);
let notes = firstNotes;
const before = await weigh(page, session);
const started = performance.now();
const rows: Record<string, unknown>[] = [];
let strokes = 0;
let after: Weight = before;
while (performance.now() - started < minutes * MINUTE) {
  strokes += await writeNote(page, notes++, PAUSE);
  await takeFieldAway(page);
  after = await weigh(page, session);
  const { megabytes, nodes, listeners, detached } = after;
  rows.push({ minutes: ((performance.now() - started) / MINUTE).toFixed(1), strokes, MB: megabytes.toFixed(2), nodes, listeners, detached: detached.join(' ') });
  console.log(JSON.stringify(rows.at(-1)));
}
await browser.close();
await pages.close();

const grown = after.megabytes - before.megabytes;
// A host of ours is made once and kept; the save gate's comes when a policy asks for it meanwhile.
const ofThePage = ({ detached }: Weight): number => detached.filter((name) => !name.startsWith('noodzaak-')).length;
const isKept = ofThePage(after) > ofThePage(before);
console.log(`${String(strokes)} strokes in ${String(notes - firstNotes)} notes: ${before.megabytes.toFixed(2)} MB before, ${grown.toFixed(2)} MB more after;`);
console.log(`nodes ${String(before.nodes)} and ${String(after.nodes)}, listeners ${String(before.listeners)} and ${String(after.listeners)},`);
console.log(`elements out of the page that are held: ${before.detached.join(', ') || 'none'} and ${after.detached.join(', ') || 'none'}.`);
process.exitCode = grown < MEGABYTES_AT_MOST && !isKept ? 0 : 1;
