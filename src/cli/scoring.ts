/** Judges findings against labelled notes; the rules are those of test/corpus/GUIDE.md. */
import type { CategoryId, Finding, FindingKind, HelpRequestId, Span, TopicId } from '../engine/types.ts';

/** A quote that a reader marked: an exact part of the note's text, found once. */
export interface LabelledQuote {
  readonly quote: string;
  readonly kind: FindingKind;
  readonly categories: readonly CategoryId[];
  /** Which topic of the first category, where the writer named it. */
  readonly topic?: TopicId;
}

/** One line of test/corpus/notes/*.jsonl. */
export interface LabelledNote {
  readonly id: string;
  readonly helpRequests: readonly HelpRequestId[];
  readonly text: string;
  /** Must be marked. */
  readonly must: readonly LabelledQuote[];
  /** Readers differ: neither a miss nor a false alarm. */
  readonly may: readonly LabelledQuote[];
  /** The note holds a signal of danger. */
  readonly safety?: boolean;
  /** Exact parts of the text that carry the signal. */
  readonly danger?: readonly string[];
}

/** The part of a finding that is scored. */
export type ScoredFinding = Pick<Finding, 'start' | 'end' | 'kind' | 'category' | 'level'>;

/** A quote with its place in the text (UTF-16) and the sentence around it. */
export interface PlacedQuote extends LabelledQuote, Span {
  readonly sentence: Span;
}

/** A must quote without a mark. */
export interface MissedQuote extends PlacedQuote {
  /** A question stands there: the worker is asked, which does not count as found. */
  readonly asked: boolean;
}

/** What became of one note. */
export interface NoteScore {
  readonly note: LabelledNote;
  readonly words: number;
  readonly hits: readonly { readonly quote: PlacedQuote; readonly finding: ScoredFinding; readonly rightCategory: boolean }[];
  readonly misses: readonly MissedQuote[];
  readonly alarms: readonly ScoredFinding[];
}

/** Figures over many notes. Shares are from 0 to 1; a share of nothing is 1. */
export interface Figures {
  readonly notes: number;
  readonly words: number;
  readonly must: number;
  readonly hits: number;
  readonly alarms: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly alarmsPerThousandWords: number;
  /** Share of the must quotes with a mark or a question. */
  readonly recallWithQuestions: number;
  /** Share of the notes without a must quote in which a flag is a false alarm. */
  readonly cleanNotesDisturbed: number;
  /** False alarms in notes that hold a safety signal. */
  readonly safetyAlarms: number;
  /** Share of the `excess` hits whose category is one of the quote's. */
  readonly categoryAccuracy: number;
}

/** Where one sentence ends and the next begins; a full stop after a short word is an abbreviation. */
const SENTENCE_BORDER = /\n|(?<=(?:\p{L}{4}|\d|[)'"’”])[.!?]['"’”)]*)\s+(?=[\p{Lu}\d'"‘“(])/gu;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** @returns the sentence (or sentences) of `text` that `span` lies in, in UTF-16 offsets. */
export function sentenceAround(text: string, span: Span): Span {
  let start = 0;
  for (const border of text.matchAll(SENTENCE_BORDER)) {
    const borderEnd = border.index + border[0].length;
    if (borderEnd <= span.start) start = borderEnd;
    else if (border.index >= span.end) return { start, end: border.index };
  }
  return { start, end: text.length };
}

/**
 * Finds a quote in its note.
 * @throws when the quote does not occur exactly once.
 */
export function placeQuote(note: LabelledNote, quote: LabelledQuote): PlacedQuote {
  const span = spanOf(note, quote.quote);
  return { ...quote, ...span, sentence: sentenceAround(note.text, span) };
}

/**
 * Finds the parts of a note that carry a signal of danger.
 * @throws when one does not occur exactly once.
 */
export function dangerQuotes(note: LabelledNote): Span[] {
  return (note.danger ?? []).map((quote) => spanOf(note, quote));
}

function spanOf({ id, text }: LabelledNote, quote: string): Span {
  const start = text.indexOf(quote);
  if (quote === '' || start < 0 || text.includes(quote, start + 1)) {
    throw new Error(`Note ${id}: the quote "${quote}" must occur exactly once in the text. Mend: copy it exactly, or lengthen it.`);
  }
  return { start, end: start + quote.length };
}

/** A flag hits a quote of its own kind that it overlaps, unless it is far longer than the quote and its sentence. */
function isHit(finding: ScoredFinding, quote: PlacedQuote): boolean {
  const longest = Math.max(3 * (quote.end - quote.start), quote.sentence.end - quote.sentence.start);
  return finding.kind === quote.kind && overlaps(finding, quote) && finding.end - finding.start <= longest;
}

/**
 * Scores the findings of one note. Only level `flag` counts; a flag that touches
 * a `may` quote, or a must quote without hitting it, is neither hit nor alarm.
 */
export function scoreNote(note: LabelledNote, findings: readonly ScoredFinding[]): NoteScore {
  const flags = findings.filter((finding) => finding.level === 'flag');
  const must = note.must.map((quote) => placeQuote(note, quote));
  const may = note.may.map((quote) => placeQuote(note, quote));
  const hits: NoteScore['hits'][number][] = [];
  const misses: MissedQuote[] = [];
  for (const quote of must) {
    const hitting = flags.filter((flag) => isHit(flag, quote));
    const right = hitting.find((flag) => flag.category !== null && quote.categories.includes(flag.category));
    const finding = right ?? hitting[0];
    if (finding) hits.push({ quote, finding, rightCategory: right !== undefined });
    else misses.push({ ...quote, asked: findings.some((other) => other.level === 'ask' && overlaps(other, quote)) });
  }
  const alarms = flags.filter((flag) => ![...must, ...may].some((quote) => overlaps(flag, quote)));
  return { note, words: note.text.split(/\s+/u).filter(Boolean).length, hits, misses, alarms };
}

/** Adds up the scores of many notes. */
export function figuresOf(scores: readonly NoteScore[]): Figures {
  const sum = (count: (score: NoteScore) => number) => scores.reduce((total, score) => total + count(score), 0);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const words = sum((score) => score.words);
  const hits = sum((score) => score.hits.length);
  const must = hits + sum((score) => score.misses.length);
  const alarms = sum((score) => score.alarms.length);
  const precision = share(hits, hits + alarms);
  const recall = share(hits, must);
  const asked = sum((score) => score.misses.filter((miss) => miss.asked).length);
  const clean = scores.filter((score) => score.note.must.length === 0);
  const excessHits = scores.flatMap((score) => score.hits.filter((hit) => hit.quote.kind === 'excess'));
  return {
    notes: scores.length, words, must, hits, alarms, precision, recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    recallWithQuestions: share(hits + asked, must),
    alarmsPerThousandWords: words === 0 ? 0 : (1000 * alarms) / words,
    cleanNotesDisturbed: clean.length === 0 ? 0 : clean.filter((score) => score.alarms.length > 0).length / clean.length,
    safetyAlarms: sum((score) => (score.note.safety ? score.alarms.length : 0)),
    categoryAccuracy: share(excessHits.filter((hit) => hit.rightCategory).length, excessHits.length),
  };
}

/** Precision, recall and F1 of one group of quotes and alarms. */
export interface GroupFigures {
  readonly group: string;
  readonly must: number;
  readonly hits: number;
  readonly alarms: number;
}

/**
 * Splits the scores by kind or by category. A quote counts under its kind or first category;
 * an alarm under its own. `-` gathers what has no category.
 * @returns one line per group, most must quotes first
 */
export function figuresPer(by: 'kind' | 'category', scores: readonly NoteScore[]): GroupFigures[] {
  const groups = new Map<string, { must: number; hits: number; alarms: number }>();
  const group = (name: string) => {
    const known = groups.get(name) ?? { must: 0, hits: 0, alarms: 0 };
    groups.set(name, known);
    return known;
  };
  const ofQuote = (quote: LabelledQuote) => group(by === 'kind' ? quote.kind : (quote.categories[0] ?? '-'));
  const ofFinding = (finding: ScoredFinding) => group(by === 'kind' ? finding.kind : (finding.category ?? '-'));
  for (const score of scores) {
    for (const { quote } of score.hits) {
      ofQuote(quote).must += 1;
      ofQuote(quote).hits += 1;
    }
    for (const quote of score.misses) ofQuote(quote).must += 1;
    for (const finding of score.alarms) ofFinding(finding).alarms += 1;
  }
  return [...groups]
    .map(([name, counts]) => ({ group: name, ...counts }))
    .sort((a, b) => b.must - a.must || b.alarms - a.alarms || (a.group < b.group ? -1 : 1));
}
