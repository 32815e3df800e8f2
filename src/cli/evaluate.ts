/**
 * `npm run evaluate`: measures the engine on the labelled notes of test/corpus/notes.
 *   --writer x   only the notes of one writer
 *   --strangers  trains the learned layer without the writers it is measured on, a third of them at a time (minutes)
 *   --errors     also lists the misses and the false alarms
 *   --report     measures all there is to measure, writes docs/evaluation.md and what may hold up a save, src/rules/hold.json (a quarter of an hour)
 *   --retrained  with --report: also what the word knowledge and the phrasebook bring, each by a training of its own (half an hour more)
 *   --sensitivity quiet|normal|keen   as a worker chooses it; default normal
 */
import { parseArgs } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SENSITIVITIES } from '../engine/types.ts';
import type { Sensitivity } from '../engine/types.ts';
import { readRules } from '../rules/node/read-rules.ts';
import { holdFiguresOf } from './evaluation/hold-figures.ts';
import { READ_ABLATIONS, TRAINED_ABLATIONS } from './evaluation/jobs.ts';
import type { JobResult, StrangerResult } from './evaluation/jobs.ts';
import { measure } from './evaluation/measure.ts';
import type { MeasuredNote } from './evaluation/measure.ts';
import type { PhraseFigures } from './evaluation/measure-phrases.ts';
import { reportOf } from './evaluation/report.ts';
import { runJobs } from './evaluation/run-jobs.ts';
import { figuresOf, figuresPer } from './scoring.ts';
import type { Figures, GroupFigures, NoteScore } from './scoring.ts';
import { readNotes, readWriterGroups } from './training/corpus.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const column = (text: string | number, width: number) => String(text).padStart(width);

const REPORT = fileURLToPath(new URL('../../docs/evaluation.md', import.meta.url));

const HOLD = fileURLToPath(new URL('../rules/hold.json', import.meta.url));

/** Mean and standard deviation over writers, as text. */
function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return `${percent(mean)} ± ${percent(Math.sqrt(variance))}`;
}

function printGroups(title: string, groups: readonly GroupFigures[]): void {
  console.log(`\n${title.padEnd(28)}${column('must', 6)}${column('hits', 6)}${column('alarms', 8)}${column('precision', 11)}${column('recall', 9)}`);
  for (const { group, must, hits, alarms } of groups) {
    const precision = hits + alarms === 0 ? '-' : percent(hits / (hits + alarms));
    const recall = must === 0 ? '-' : percent(hits / must);
    console.log(`${group.padEnd(28)}${column(must, 6)}${column(hits, 6)}${column(alarms, 8)}${column(precision, 11)}${column(recall, 9)}`);
  }
}

function printErrors(scores: readonly NoteScore[]): void {
  for (const { note, misses, alarms } of scores) {
    for (const { kind, categories, quote } of misses) console.log(`miss   ${note.id} ${kind} ${categories.join(',')}: ${quote}`);
    for (const { kind, category, start, end } of alarms) console.log(`alarm  ${note.id} ${kind} ${category ?? ''}: ${note.text.slice(start, end)}`);
  }
}

function printSummary(figures: Figures, how: string): void {
  const { notes, words, must, hits, alarms } = figures;
  console.log(`\n${notes} notes, ${words} words, ${must} must quotes, ${hits} hits, ${alarms} false alarms (${how})`);
  console.log(`precision ${percent(figures.precision)}, recall ${percent(figures.recall)}, F1 ${percent(figures.f1)}`);
  console.log(`${figures.alarmsPerThousandWords.toFixed(2)} false alarms per 1,000 words, ${percent(figures.cleanNotesDisturbed)} of the clean notes disturbed`);
  console.log(`${figures.safetyAlarms} flags in safety notes, category right in ${percent(figures.categoryAccuracy)} of the excess hits`);
}

function isSensitivity(value: string): value is Sensitivity {
  return (SENSITIVITIES as readonly string[]).includes(value);
}

/** Prints the figures of all notes, per kind, category and writer. */
function printFigures(notes: readonly MeasuredNote[], how: string, withErrors: boolean): void {
  if (withErrors) printErrors(notes);
  printGroups('kind', figuresPer('kind', notes));
  printGroups('category', figuresPer('category', notes));
  const writers = [...new Set(notes.map(({ writer }) => writer))].sort();
  if (writers.length > 1) {
    const each = writers.map((writer) => figuresOf(notes.filter((note) => note.writer === writer)));
    console.log(`\nwriter${column('precision', 12)}${column('recall', 9)}${column('F1', 8)}`);
    for (const [index, { precision, recall, f1 }] of each.entries()) {
      console.log(`${(writers[index] ?? '').padEnd(6)}${column(percent(precision), 12)}${column(percent(recall), 9)}${column(percent(f1), 8)}`);
    }
    console.log(`\nper writer: precision ${spread(each.map(({ precision }) => precision))}, recall ${spread(each.map(({ recall }) => recall))}, F1 ${spread(each.map(({ f1 }) => f1))}`);
  }
  printSummary(figuresOf(notes.map(({ unchosen }) => unchosen)), `${how}, with the help request as recognised`);
  printSummary(figuresOf(notes), how);
}

function strangersOf(results: readonly JobResult[]): StrangerResult[] {
  return results.flatMap((result) => (result.name === 'strangers' ? result.results : []));
}

function phrasesOf(results: readonly JobResult[]): PhraseFigures[] {
  return results.flatMap((result) => (result.name === 'phrases' ? result.phrases : []));
}

/** Keeps the bounds that people set, and writes the figures anew. */
function writeHold(notes: readonly MeasuredNote[]): void {
  const { measured: _former, ...bounds } = JSON.parse(readFileSync(HOLD, 'utf8')) as Record<string, unknown>;
  writeFileSync(HOLD, `${JSON.stringify({ ...bounds, measured: holdFiguresOf(notes) }, null, 2)}\n`);
}

const { values: options } = parseArgs({
  options: {
    writer: { type: 'string' },
    strangers: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    retrained: { type: 'boolean', default: false },
    sensitivity: { type: 'string', default: 'normal' },
  },
});
if (!isSensitivity(options.sensitivity)) {
  console.error(`Unknown sensitivity "${options.sensitivity}". Known: ${SENSITIVITIES.join(', ')}.`);
  process.exit(2);
}
const { sensitivity } = options;
if (options.report && (sensitivity !== 'normal' || options.writer !== undefined)) {
  console.error('The report, and what may hold up a save, are measured over all writers at "normal". Leave out --sensitivity and --writer, or --report.');
  process.exit(2);
}
const knowledge = readRules();
const all = readNotes();
const known = [...new Set(all.map(({ writer }) => writer))];
if (options.writer !== undefined && !known.includes(options.writer)) {
  console.error(`Unknown writer "${options.writer}". Known: ${known.join(', ')}.`);
  process.exit(2);
}
const isWanted = ({ writer }: { readonly writer: string }): boolean => options.writer === undefined || writer === options.writer;

if (options.report) {
  // First, for it fails at once when the weights are not whole.
  const fitted = measure(knowledge, all, sensitivity);
  const results = await runJobs([
    { name: 'strangers', without: null, also: READ_ABLATIONS, sensitivity },
    ...(options.retrained ? TRAINED_ABLATIONS : []).map((without) => ({ name: 'strangers', without, also: [], sensitivity }) as const),
    { name: 'phrases' },
  ]);
  const strangers = strangersOf(results);
  writeFileSync(REPORT, reportOf({ fitted, strangers, phrases: phrasesOf(results), writers: readWriterGroups() }));
  writeHold(strangers.find(({ without }) => without === null)?.notes ?? []);
  console.log('Wrote docs/evaluation.md and src/rules/hold.json.');
  printFigures(strangers.find(({ without }) => without === null)?.notes ?? [], `strangers, ${sensitivity}`, options.errors);
} else if (options.strangers) {
  const [whole] = strangersOf(await runJobs([{ name: 'strangers', without: null, also: [], sensitivity }]));
  printFigures((whole?.notes ?? []).filter(isWanted), `strangers, ${sensitivity}`, options.errors);
} else {
  printFigures(measure(knowledge, all.filter(isWanted), sensitivity), `fitted, ${sensitivity}`, options.errors);
}
