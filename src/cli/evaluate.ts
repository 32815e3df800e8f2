/**
 * `npm run evaluate`: measures the engine on the labelled notes of test/corpus/notes.
 *   --writer x   only the notes of one writer
 *   --strangers  trains the learned layer without the writers it is measured on, two writers at a time (minutes)
 *   --errors     also lists the misses and the false alarms
 *   --sensitivity quiet|normal|keen   as a worker chooses it; default normal
 */
import { parseArgs } from 'node:util';
import { createEngine } from '../engine/analyse.ts';
import { SENSITIVITIES } from '../engine/types.ts';
import type { Knowledge, Sensitivity } from '../engine/types.ts';
import { readRules } from '../rules/node/read-rules.ts';
import { figuresOf, figuresPer, scoreNote } from './scoring.ts';
import type { Figures, GroupFigures, NoteScore } from './scoring.ts';
import { readNotes, readPhrasebook } from './training/corpus.ts';
import type { WrittenNote } from './training/corpus.ts';
import { createTrainer, groupsOf } from './training/train-model.ts';

/** Pairs of writers: leaving out one at a time takes four times as long and differs little. */
const STRANGER_GROUPS = 4;

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const column = (text: string | number, width: number) => String(text).padStart(width);

/** Scores notes with the help requests their reader gave them. */
function measure(knowledge: Knowledge, notes: readonly WrittenNote[], sensitivity: Sensitivity): NoteScore[] {
  const engine = createEngine(knowledge);
  return notes.map((note) => scoreNote(note, engine.analyse(note.text, { helpRequests: note.helpRequests, sensitivity }).findings));
}

/** Measures each writer's notes with a learned layer that has not seen them. */
function measureStrangers(
  knowledge: Knowledge,
  all: readonly WrittenNote[],
  groups: readonly (readonly string[])[],
  writers: readonly string[],
  sensitivity: Sensitivity,
): NoteScore[][] {
  const trainer = createTrainer(knowledge, readPhrasebook(), all);
  return groups.flatMap((group) => {
    const wanted = group.filter((writer) => writers.includes(writer));
    if (wanted.length === 0) return [];
    const model = trainer.train(group, groups.filter((other) => other !== group));
    return wanted.map((writer) => measure({ ...knowledge, model }, all.filter((note) => note.writer === writer), sensitivity));
  });
}

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

const { values: options } = parseArgs({
  options: { writer: { type: 'string' }, strangers: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false }, sensitivity: { type: 'string', default: 'normal' } },
});
if (!isSensitivity(options.sensitivity)) {
  console.error(`Unknown sensitivity "${options.sensitivity}". Known: ${SENSITIVITIES.join(', ')}.`);
  process.exit(2);
}
const { sensitivity } = options;
const knowledge = readRules();
const all = readNotes();
const known = [...new Set(all.map(({ writer }) => writer))];
if (options.writer !== undefined && !known.includes(options.writer)) {
  console.error(`Unknown writer "${options.writer}". Known: ${known.join(', ')}.`);
  process.exit(2);
}
const writers = options.writer === undefined ? known : [options.writer];
const perWriter = options.strangers
  ? measureStrangers(knowledge, all, groupsOf(known, STRANGER_GROUPS), writers, sensitivity)
  : writers.map((writer) => measure(knowledge, all.filter((note) => note.writer === writer), sensitivity));
const scores = perWriter.flat();
if (options.errors) printErrors(scores);
printGroups('kind', figuresPer('kind', scores));
printGroups('category', figuresPer('category', scores));
if (writers.length > 1) {
  const each = perWriter.map(figuresOf);
  console.log(`\nwriter${column('precision', 12)}${column('recall', 9)}${column('F1', 8)}`);
  for (const [index, { precision, recall, f1 }] of each.entries()) {
    console.log(`${(perWriter[index]?.[0]?.note.id ?? '').replace(/-.*/u, '').padEnd(6)}${column(percent(precision), 12)}${column(percent(recall), 9)}${column(percent(f1), 8)}`);
  }
  console.log(`\nper writer: precision ${spread(each.map(({ precision }) => precision))}, recall ${spread(each.map(({ recall }) => recall))}, F1 ${spread(each.map(({ f1 }) => f1))}`);
}
printSummary(figuresOf(scores), `${options.strangers ? 'strangers' : 'fitted'}, ${sensitivity}`);
