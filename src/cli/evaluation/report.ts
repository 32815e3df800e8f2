/** Writes docs/evaluation.md: every figure with how far it may be chance, and the worst mistakes in plain sight. */
import { figuresOf, figuresPer } from '../scoring.ts';
import type { Figures } from '../scoring.ts';
import { bootstrap } from './bootstrap.ts';
import { recognisedFigures } from './help-requests.ts';
import type { StrangerResult } from './jobs.ts';
import type { WriterGroups } from '../training/corpus.ts';
import type { JudgedLabel, MeasuredNote } from './measure.ts';
import type { PhraseFigures } from './measure-phrases.ts';

export interface Evaluation {
  readonly fitted: readonly MeasuredNote[];
  /** The whole engine first, then what was left out. */
  readonly strangers: readonly StrangerResult[];
  readonly phrases: readonly PhraseFigures[];
  readonly writers: WriterGroups;
}

const WORST = 30;
const BINS = 10;
/** Fewer judged clauses than this tell nothing of how far a category's probability can be believed. */
const FEWEST_JUDGED = 30;

/** @returns the page in Markdown */
export function reportOf({ fitted, strangers, phrases, writers }: Evaluation): string {
  const whole = strangers.find(({ without }) => without === null)?.notes ?? [];
  return [
    '# How well the judgement holds',
    'Made by `npm run evaluate -- --report`; don\'t edit by hand. How the judgement works and what was tried: [judgement.md](judgement.md). How notes are labelled: [the guide](../test/corpus/GUIDE.md).',
    `"Fitted": the learned layer was trained on these very notes. "Strangers": it was trained without the writer that is measured (a third of the writers is left out at a time). Rows and cues were written with the notes of ${writers.rules.join(', ')} in view (those of k and later for requests and danger only). Nobody wrote a rule with the notes of ${writers.choices.join(', ')} in view, but their totals decided on detectors and on the form of the learned layer. The notes of ${writers.untouched.join(', ')} were used for nothing but training and measuring. Between brackets: 95% of 1,000 draws of notes with replacement.`,
    '## All kinds together',
    headline(fitted, whole),
    '## By writer, as strangers',
    byWriter(whole, writers),
    '## By kind and category, as strangers',
    byGroup('kind', whole),
    byGroup('category', whole),
    '## What each part brings, as strangers',
    ablations(strangers),
    'What is left out is left out while reading; word knowledge and phrasebook, where they are listed (`--retrained`), of the training too. A row without its guards is no row that the layer was trained with, so it is not doubted either.',
    '## How far a probability can be believed, as strangers',
    reliability(whole.flatMap(({ judged }) => judged)),
    reliabilityByCategory(whole.flatMap(({ judged }) => judged)),
    '## Phrases that were held out',
    'One family of phrases in ten (those that share half of their telling words) was left out of a training of its own. Each is read as a note of one line, for a help request that leaves its topic out. A signal of danger counts as found when its paragraph is silenced.',
    phraseTable(phrases),
    '## Danger',
    danger(fitted, whole),
    '## The help request, from the text alone, as strangers',
    'Where no worker chose a help request, the note is judged by what is recognised in it; above, by the one its reader gave it.',
    recognised(whole),
    unchosen(whole),
    '## The worst misses, as strangers',
    'Marked by a reader, and least likely to the learned layer (rows may have found some of them).',
    worst(whole, (judged) => judged.filter(({ marked }) => marked).sort((a, b) => a.probability - b.probability)),
    '## The worst alarms, as strangers',
    'Fine to the reader, and likeliest to the learned layer.',
    worst(whole, (judged) => judged.filter(({ marked }) => !marked).sort((a, b) => b.probability - a.probability)),
  ].join('\n\n').concat('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const share = (part: number, of: number): string => (of === 0 ? '-' : percent(part / of));

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function withInterval(notes: readonly MeasuredNote[], pick: (figures: Figures) => number, write: (value: number) => string = percent): string {
  const { low, high } = bootstrap(notes, (drawn) => pick(figuresOf(drawn)));
  return `${write(pick(figuresOf(notes)))} (${write(low)} to ${write(high)})`;
}

function headline(fitted: readonly MeasuredNote[], strangers: readonly MeasuredNote[]): string {
  const rows: readonly [string, (figures: Figures) => number, (value: number) => string][] = [
    ['precision', (figures) => figures.precision, percent],
    ['recall', (figures) => figures.recall, percent],
    ['recall, questions counted too', (figures) => figures.recallWithQuestions, percent],
    ['F1', (figures) => figures.f1, percent],
    ['category right, of the hits', (figures) => figures.categoryAccuracy, percent],
    ['false alarms per 1,000 words', (figures) => figures.alarmsPerThousandWords, (value) => value.toFixed(2)],
    ['clean notes disturbed', (figures) => figures.cleanNotesDisturbed, percent],
  ];
  const { notes, words, must } = figuresOf(strangers);
  const figures = table(['', 'fitted', 'strangers'], rows.map(([name, pick, write]) => [name, withInterval(fitted, pick, write), withInterval(strangers, pick, write)]));
  return `${notes} notes, ${words} words, ${must} quotes that must be marked.\n\n${figures}`;
}

function byWriter(notes: readonly MeasuredNote[], groups: WriterGroups): string {
  const writers = [...new Set(notes.map(({ writer }) => writer))].sort();
  const each = writers.map((writer) => figuresOf(notes.filter((note) => note.writer === writer)));
  const spread = (values: readonly number[]): string => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `${percent(mean)} ± ${percent(Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length))}`;
  };
  const row = (name: string, figures: Figures): (string | number)[] => [name, figures.notes, percent(figures.precision), percent(figures.recall), percent(figures.f1), percent(figures.categoryAccuracy)];
  const ofGroup = (name: string, group: readonly string[]) => row(name, figuresOf(notes.filter(({ writer }) => group.includes(writer))));
  return table(['writer', 'notes', 'precision', 'recall', 'F1', 'category right'], [
    ...each.map((figures, index) => row(writers[index] ?? '', figures)),
    ofGroup('in view of rules', groups.rules),
    ofGroup('in view of choices', groups.choices),
    ofGroup('untouched', groups.untouched),
    ['mean ± spread', '', spread(each.map(({ precision }) => precision)), spread(each.map(({ recall }) => recall)), spread(each.map(({ f1 }) => f1)), spread(each.map(({ categoryAccuracy }) => categoryAccuracy))],
  ]);
}

function byGroup(by: 'kind' | 'category', notes: readonly MeasuredNote[]): string {
  const groups = figuresPer(by, notes).filter(({ group }) => group !== '-');
  const within = (group: string, drawn: readonly MeasuredNote[]) => figuresPer(by, drawn).find((one) => one.group === group) ?? { must: 0, hits: 0, alarms: 0 };
  const interval = (group: string, pick: (figures: { must: number; hits: number; alarms: number }) => number): string => {
    const { low, high } = bootstrap(notes.filter((note) => touches(by, note, group)), (drawn) => pick(within(group, drawn)));
    return Number.isNaN(low) ? '' : ` (${percent(low)} to ${percent(high)})`;
  };
  const precisionOf = ({ hits, alarms }: { hits: number; alarms: number }): number => (hits + alarms === 0 ? 1 : hits / (hits + alarms));
  const recallOf = ({ must, hits }: { must: number; hits: number }): number => (must === 0 ? 1 : hits / must);
  return table([by, 'quotes', 'found', 'alarms', 'precision', 'recall'], groups.map(({ group, must, hits, alarms }) => [
    group, must, hits, alarms,
    `${share(hits, hits + alarms)}${interval(group, precisionOf)}`,
    `${share(hits, must)}${interval(group, recallOf)}`,
  ]));
}

function touches(by: 'kind' | 'category', { hits, misses, alarms }: MeasuredNote, group: string): boolean {
  const quotes = [...hits.map(({ quote }) => quote), ...misses];
  return quotes.some(({ kind, categories }) => (by === 'kind' ? kind : categories[0]) === group)
    || alarms.some(({ kind, category }) => (by === 'kind' ? kind : category) === group);
}

function ablations(results: readonly StrangerResult[]): string {
  return table(['', 'precision', 'recall', 'F1', 'alarms per 1,000 words', 'clean notes disturbed', 'category right'], results.map(({ without, notes }) => {
    const figures = figuresOf(notes);
    return [
      without === null ? '**everything**' : `without ${without}`,
      percent(figures.precision), percent(figures.recall), percent(figures.f1),
      figures.alarmsPerThousandWords.toFixed(2), percent(figures.cleanNotesDisturbed), percent(figures.categoryAccuracy),
    ];
  }));
}

function reliability(judged: readonly JudgedLabel[]): string {
  const bins = Array.from({ length: BINS }, (_, bin) => judged.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin));
  return table(['said', 'clauses', 'mean said', 'marked by readers'], bins.map((own, bin) => [
    `${(bin / BINS).toFixed(1)}-${((bin + 1) / BINS).toFixed(1)}`, own.length,
    own.length === 0 ? '-' : percent(own.reduce((sum, { probability }) => sum + probability, 0) / own.length),
    share(own.filter(({ marked }) => marked).length, own.length),
  ]));
}

function reliabilityByCategory(judged: readonly JudgedLabel[]): string {
  const likely = judged.filter(({ probability, category }) => probability >= 0.5 && category !== null);
  const categories = [...new Set(likely.map(({ category }) => category ?? ''))].sort();
  const rows = categories.flatMap((category) => {
    const own = likely.filter((one) => one.category === category);
    if (own.length < FEWEST_JUDGED) return [];
    return [[category, own.length, percent(own.reduce((sum, { probability }) => sum + probability, 0) / own.length), share(own.filter(({ marked }) => marked).length, own.length)]];
  });
  return `Clauses from 50%, by the likeliest category (at least ${FEWEST_JUDGED} clauses):\n\n${table(['category', 'clauses', 'mean said', 'marked by readers'], rows)}`;
}

function phraseTable(phrases: readonly PhraseFigures[]): string {
  const row = (name: string, own: readonly PhraseFigures[]): (string | number)[] => {
    const sum = (pick: (figures: PhraseFigures) => number) => own.reduce((total, figures) => total + pick(figures), 0);
    const carrying = sum((figures) => figures.carrying);
    return [
      name, carrying, share(sum((figures) => figures.found), carrying), share(sum((figures) => figures.foundOrAsked), carrying),
      share(sum((figures) => figures.named), carrying), sum((figures) => figures.tempting), share(sum((figures) => figures.tempted), sum((figures) => figures.tempting)),
    ];
  };
  return table(
    ['topic', 'carry it', 'marked', 'marked or asked', 'marked as such', 'only tempt', 'marked as such nonetheless'],
    [...phrases.map((figures) => row(figures.topic, [figures])), row('**all**', phrases)],
  );
}

function danger(fitted: readonly MeasuredNote[], strangers: readonly MeasuredNote[]): string {
  const row = (name: string, notes: readonly MeasuredNote[]): (string | number)[] => {
    const sum = (pick: (note: MeasuredNote) => number) => notes.reduce((total, note) => total + pick(note), 0);
    const places = sum((note) => note.danger.places);
    const { must } = figuresOf(notes);
    return [name, places, share(sum((note) => note.danger.heard), places), sum((note) => note.danger.flags), share(sum((note) => note.silenced), must)];
  };
  return table(['', 'places that tell of danger', 'silenced', 'of them with a mark', 'price: must quotes silenced too'], [row('fitted', fitted), row('strangers', strangers)]);
}

function recognised(notes: readonly MeasuredNote[]): string {
  const writers = [...new Set(notes.map(({ writer }) => writer))].sort();
  const row = (name: string, own: readonly MeasuredNote[]): (string | number)[] => {
    const { notes: count, first, all, none } = recognisedFigures(own);
    return [name, count, share(first, count), share(all, count), share(none, count), share(count - first - none, count)];
  };
  return table(['writer', 'notes with a known request', 'first right', 'all right', 'none: the worker is asked', 'first wrong'], [
    row('**all**', notes),
    ...writers.map((writer) => row(writer, notes.filter((note) => note.writer === writer))),
  ]);
}

/** What a worker sees who chose nothing. */
function unchosen(notes: readonly MeasuredNote[]): string {
  const { precision, recall, f1, alarmsPerThousandWords, cleanNotesDisturbed } = figuresOf(notes.map((note) => note.unchosen));
  return `With none chosen: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}, ${alarmsPerThousandWords.toFixed(2)} false alarms per 1,000 words, ${percent(cleanNotesDisturbed)} of the clean notes disturbed.`;
}

function worst(notes: readonly MeasuredNote[], rank: (judged: JudgedLabel[]) => JudgedLabel[]): string {
  return rank(notes.flatMap(({ judged }) => judged))
    .slice(0, WORST)
    .map(({ note, text, probability, category }) => `- ${note} (${percent(probability)}${category === null ? '' : `, ${category}`}): ${text.replace(/\s+/gu, ' ').replace(/([*_|<[\]`])/gu, '\\$1')}`)
    .join('\n');
}
