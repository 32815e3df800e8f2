/**
 * `npm run bench`: the engine beside writing tools that also run while typing, in one run, as ratios.
 * They do other work (grammar, wording): the comparison shows what a keystroke may cost, not who is better.
 * The exit status is 1 when a budget is missed.
 */
import { spawnSync } from 'node:child_process';
import { bundled } from './bundle.ts';
import type { PeerFigures } from './measure.ts';

/** Each in a process of its own: importing full compromise changes compromise/one for everyone in its process. */
const PEERS = ['noodzaak', 'compromise', 'harper', 'retext', 'alex'] as const;

function figuresOf(file: string): PeerFigures {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} could not be measured:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PeerFigures;
}

const milliseconds = (value: number): string => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
const ratio = (peer: number, own: number): string => `${(peer / own).toFixed(1)}x`;

const files = await bundled(PEERS.map((peer) => `test/bench/peers/${peer}.ts`));
const figures = PEERS.map((peer, index) => ({ peer, ...figuresOf(files[index] ?? '') }));
const [own] = figures;
if (!own) throw new Error('No figures of our own.');

console.log('One run on this machine; the ratios are what carries over.\n');
console.table(
  Object.fromEntries(
    figures.map(({ peer, build, cold, editMedian, editP95, largestSlice, firstSlice }) => [
      peer,
      {
        'build once': milliseconds(build),
        'cold 2,000 words': milliseconds(cold),
        'edit, median': milliseconds(editMedian),
        'edit, p95': milliseconds(editP95),
        'cold, beside ours': ratio(cold, own.cold),
        'edit p95, beside ours': ratio(editP95, own.editP95),
        'paste of 10,000 words, largest slice': largestSlice === undefined ? '' : milliseconds(largestSlice),
        'first note of all, largest slice': firstSlice === undefined ? '' : milliseconds(firstSlice),
      },
    ]),
  ),
);

const cold = (peer: string): number => figures.find((row) => row.peer === peer)?.cold ?? NaN;
const budgets: readonly (readonly [what: string, kept: boolean])[] = [
  ['a cold 2,000-word note at least 20x faster than harper.js', cold('harper') / own.cold >= 20],
  ['a cold 2,000-word note at least 10x faster than full compromise', cold('compromise') / own.cold >= 10],
  ['a one-sentence edit in it p95 < 1 ms', own.editP95 < 1],
  ['engine build < 100 ms', own.build < 100],
  ['a paste of 10,000 words in slices of at most 16 ms', (own.largestSlice ?? Infinity) <= 16],
];
for (const [what, kept] of budgets) console.log(`${kept ? 'kept  ' : 'MISSED'}  ${what}`);
if (budgets.some(([, kept]) => !kept)) process.exitCode = 1;
