import { perReading } from '../per-sentence.ts';
import type { Part, PlacedSentence, Reading, Sentence } from '../reading.ts';
import type { Matrix, Span } from '../types.ts';
import { around, coveredLines, linesOfList } from './danger-lines.ts';
import type { Line } from './danger-lines.ts';
import { heard, hears } from './heard.ts';

/**
 * The places with a signal of danger: abuse, violence, neglect, suicidality, a step of the meldcode, contact with
 * Veilig Thuis. Nothing in them may be called too much: leaving out can cost a life, marking can wait. The whole
 * paragraph counts, sections on safety beside it, and the one or two paragraphs that stand between two signals. In a
 * paragraph too long to be one story (a list, a note without blank lines) the lines around a single signal count.
 * Duty to record: Wet verplichte meldcode; 113, "documenteer je overwegingen".
 * @param matrix says which topics are safety signals; their reviewed rows count, save those of strength `maybe`
 */
export function createSafetyRule(matrix: Matrix): SafetyRule {
  const topics = signalTopicsOf(matrix);
  const toldIn = perReading((reading) => told(reading, topics));
  return (parts, alarms = []) => {
    const paragraphs = parts.map(({ reading }) => toldIn(reading));
    const anyPlain = paragraphs.some(({ isSignal }) => isSignal) || alarms.some(({ sure }) => sure.length > 0);
    const alarmed = paragraphs.map((_, at) => (anyPlain ? alarms[at]?.likely : alarms[at]?.sure) ?? []);
    const plain = paragraphs.map(({ isSignal }, at) => isSignal || alarmed[at]?.length !== 0);
    const beside = paragraphs.map(({ isSection, kindsOfHint }, at) => (anyPlain && isSection) || ((plain[at - 1] ?? plain[at + 1]) === true && kindsOfHint >= HINTS_BESIDE_A_SIGNAL));
    const danger = plain.map((isPlain, at) => isPlain || beside[at] === true);
    const sections = new Set(paragraphs.flatMap(({ isSection, headings }, at) => (danger[at] === true && isSection ? headings : [])));
    return paragraphs.map((paragraph, at) => {
      const { whole, headings, lines, scored } = paragraph;
      const runsOn = beside[at] === true || headings.some((name) => sections.has(name)) || standsBetween(paragraphs, danger, at);
      if (runsOn) return whole;
      if (plain[at] !== true) return scored;
      return lines === null ? whole : coveredLines(lines, lines.map((line) => line.isSignal || line.isSection || overlapsAny(line, alarmed[at] ?? [])));
    });
  };
}

/** Where the learned layer heard danger in a paragraph, in the offsets of its reading. */
export interface Alarms {
  readonly sure: readonly Span[];
  /** Enough in a text that has a signal: all that is sure, and more. */
  readonly likely: readonly Span[];
}

/** A stretch that is withheld. */
export interface Withheld extends Span {
  /** It is the safety domain in a list of scores, with no story around it: the other lines may be asked about. */
  readonly isScore?: true;
}

/**
 * Tells of each paragraph which stretches are withheld, in the offsets of its reading: all of it, none, or of a long one some lines.
 * @param alarms per paragraph; none when there is no learned layer
 */
export type SafetyRule = (parts: readonly Part[], alarms?: readonly Alarms[]) => readonly (readonly Withheld[])[];

/** What a paragraph tells of danger by itself. */
interface Told {
  /** One plain sign, step or topic is enough; otherwise several kinds of hint together. */
  readonly isSignal: boolean;
  readonly kindsOfHint: number;
  /** It stands under a heading on safety. */
  readonly isSection: boolean;
  readonly headings: readonly string[];
  readonly whole: readonly Span[];
  /** The safety domain in a list of scores: named with its score, and nothing else is told of it. */
  readonly scored: readonly Withheld[];
  /** Its lines, when it is too long to be one story. */
  readonly lines: readonly (Line & { readonly isSignal: boolean; readonly isSection: boolean })[] | null;
}

/** Other domains that a row of scores names beside the safety domain. */
const DOMAINS_BESIDE = 2;
/** Kinds of hint that together make a signal: fear alone can be of dogs, drink alone a habit. */
const HINTS_OF_A_SIGNAL = 3;
/** The same right before or after a paragraph with a plain signal: the story runs on. */
const HINTS_BESIDE_A_SIGNAL = 2;

function told(reading: Reading, topics: ReadonlySet<string>): Told {
  const { paragraphs } = reading;
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const headings = headingsOf(sentences);
  const kindsOfHint = kindsIn(sentences).size;
  const isRow = isRowOfScores(sentences);
  const lines = toldLines(linesOfList(reading), topics, isRow);
  return {
    isSignal: lines === null ? tellsPlainly(sentences, topics, isRow) || kindsOfHint >= HINTS_OF_A_SIGNAL : lines.some(({ isSignal }) => isSignal),
    kindsOfHint,
    isSection: opensSection(sentences),
    headings,
    whole: paragraphs.map(({ start, end }) => ({ start, end })),
    scored: isRow ? sentences.flatMap((placed) => scoredIn(placed, topics)) : [],
    lines,
  };
}

/** A line hints together with the lines around it: several kinds far apart are no story. */
function toldLines(lines: readonly Line[] | null, topics: ReadonlySet<string>, isRow: boolean): Told['lines'] {
  const kinds = lines?.map(({ sentences }) => kindsIn(sentences)) ?? [];
  const hints = (at: number) => kinds[at]?.size !== 0 && new Set(around(kinds, at).flatMap((ofLine) => [...ofLine])).size >= HINTS_OF_A_SIGNAL;
  return lines?.map((line, at) => ({ ...line, isSection: opensSection(line.sentences), isSignal: tellsPlainly(line.sentences, topics, isRow) || hints(at) })) ?? null;
}

function headingsOf(sentences: readonly PlacedSentence[]): string[] {
  return sentences.flatMap(({ heading }) => (heading === null ? [] : [heading]));
}

function kindsIn(sentences: readonly PlacedSentence[]): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ sentence }) => heard(sentence, 'safety/hint')).map(({ cue }) => cue.type));
}

/** Whether these sentences have a heading and open with a word for safety. */
function opensSection(sentences: readonly PlacedSentence[]): boolean {
  const [first] = sentences;
  return first !== undefined && hears(first.sentence, 'safety/section') && headingsOf(sentences).length > 0;
}

/** @param isRow a name with a score behind it tells of no story */
function tellsPlainly(sentences: readonly PlacedSentence[], topics: ReadonlySet<string>, isRow: boolean): boolean {
  return sentences.some(({ sentence }) => signalsIn(sentence, topics).some((signal) => !isRow || !hasScore(sentence, signal)));
}

/** What is a signal by itself: a step, a sign, or a topic that is one. What is met in the same words is one signal. */
function signalsIn(sentence: Sentence, topics: ReadonlySet<string>): readonly Span[] {
  const met = sentence.hits.filter(({ row }) => row.strength !== 'maybe' && topics.has(row.topic));
  const signals: Span[] = [];
  for (const { start, end } of [...heard(sentence, 'safety/step'), ...heard(sentence, 'safety/sign'), ...met].sort((a, b) => a.start - b.start)) {
    const before = signals.at(-1);
    if (before === undefined || before.end <= start) signals.push({ start, end });
    else signals[signals.length - 1] = { start: before.start, end: Math.max(before.end, end) };
  }
  return signals;
}

/** Whether these are scores over life domains, and called so: "ZRM: financiën 2, Veilig Thuis 1, justitie 5". */
function isRowOfScores(sentences: readonly PlacedSentence[]): boolean {
  return sentences.some(({ sentence }) => hears(sentence, 'score-list/name')) &&
    new Set(sentences.flatMap(({ sentence }) => heard(sentence, 'life-domain').map(({ cue }) => cue.type))).size >= DOMAINS_BESIDE;
}

/** The signals in a row of scores that are names of a domain with its score, and nothing more. */
function scoredIn({ sentence, start }: PlacedSentence, topics: ReadonlySet<string>): Withheld[] {
  const scored = signalsIn(sentence, topics).filter((signal) => hasScore(sentence, signal));
  return scored.map((signal) => ({ start: start + signal.start, end: start + signal.end, isScore: true }));
}

/** The start of a line or of an item of a list, up to a name; and behind it a score and the item's end. */
const BEFORE_NAME = /(?:^|[,;/|\n:])[\s–•*>-]*$/u;
const SCORE_BEHIND = /^\s*[:=|-]?\s*[1-5]\s*(?:[,;/|\n]|\.?\s*$)/u;

function hasScore({ text }: Sentence, { start, end }: Span): boolean {
  return BEFORE_NAME.test(text.slice(0, start)) && SCORE_BEHIND.test(text.slice(end));
}

/** Paragraphs without a heading of their own that may stand between two signals: the story runs on. */
const LONGEST_BRIDGE = 2;

/** Whether a paragraph is in a short run without headings, with a signal right before and right after it. */
function standsBetween(paragraphs: readonly Told[], danger: readonly boolean[], at: number): boolean {
  const isQuiet = (index: number) => danger[index] === false && paragraphs[index]?.headings.length === 0;
  let first = at;
  while (isQuiet(first - 1)) first -= 1;
  let last = at;
  while (isQuiet(last + 1)) last += 1;
  return isQuiet(at) && last - first < LONGEST_BRIDGE && danger[first - 1] === true && danger[last + 1] === true;
}

function signalTopicsOf({ categories }: Matrix): ReadonlySet<string> {
  return new Set(
    categories.flatMap(({ id, subtopics }) => subtopics.filter(({ safetySignal }) => safetySignal).map((subtopic) => `${id}/${subtopic.id}`)),
  );
}

function overlapsAny(line: Span, alarms: readonly Span[]): boolean {
  return alarms.some(({ start, end }) => start < line.end && line.start < end);
}
