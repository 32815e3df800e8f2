import { perReading } from '../per-sentence.ts';
import type { Part, PlacedSentence, Reading } from '../reading.ts';
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
      const { whole, headings, lines } = paragraph;
      const runsOn = beside[at] === true || headings.some((name) => sections.has(name)) || standsBetween(paragraphs, danger, at);
      if (runsOn) return whole;
      if (plain[at] !== true) return [];
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

/**
 * Tells of each paragraph which stretches are withheld, in the offsets of its reading: all of it, none, or of a long one some lines.
 * @param alarms per paragraph; none when there is no learned layer
 */
export type SafetyRule = (parts: readonly Part[], alarms?: readonly Alarms[]) => readonly (readonly Span[])[];

/** What a paragraph tells of danger by itself. */
interface Told {
  /** One plain sign, step or topic is enough; otherwise several kinds of hint together. */
  readonly isSignal: boolean;
  readonly kindsOfHint: number;
  /** It stands under a heading on safety. */
  readonly isSection: boolean;
  readonly headings: readonly string[];
  readonly whole: readonly Span[];
  /** Its lines, when it is too long to be one story. */
  readonly lines: readonly (Line & { readonly isSignal: boolean; readonly isSection: boolean })[] | null;
}

/** Kinds of hint that together make a signal: fear alone can be of dogs, drink alone a habit. */
const HINTS_OF_A_SIGNAL = 3;
/** The same right before or after a paragraph with a plain signal: the story runs on. */
const HINTS_BESIDE_A_SIGNAL = 2;

function told(reading: Reading, topics: ReadonlySet<string>): Told {
  const { paragraphs } = reading;
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const headings = headingsOf(sentences);
  const kindsOfHint = kindsIn(sentences).size;
  const lines = toldLines(linesOfList(reading), topics);
  return {
    isSignal: lines === null ? tellsPlainly(sentences, topics) || kindsOfHint >= HINTS_OF_A_SIGNAL : lines.some(({ isSignal }) => isSignal),
    kindsOfHint,
    isSection: opensSection(sentences),
    headings,
    whole: paragraphs.map(({ start, end }) => ({ start, end })),
    lines,
  };
}

/** A line hints together with the lines around it: several kinds far apart are no story. */
function toldLines(lines: readonly Line[] | null, topics: ReadonlySet<string>): Told['lines'] {
  const kinds = lines?.map(({ sentences }) => kindsIn(sentences)) ?? [];
  const hints = (at: number) => kinds[at]?.size !== 0 && new Set(around(kinds, at).flatMap((ofLine) => [...ofLine])).size >= HINTS_OF_A_SIGNAL;
  return lines?.map((line, at) => ({ ...line, isSection: opensSection(line.sentences), isSignal: tellsPlainly(line.sentences, topics) || hints(at) })) ?? null;
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

function tellsPlainly(sentences: readonly PlacedSentence[], topics: ReadonlySet<string>): boolean {
  return sentences.some((placed) => hears(placed.sentence, 'safety/step') || hears(placed.sentence, 'safety/sign') || meetsTopic(placed, topics));
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

function meetsTopic({ sentence }: PlacedSentence, topics: ReadonlySet<string>): boolean {
  return sentence.hits.some(({ row }) => row.strength !== 'maybe' && topics.has(row.topic));
}

function signalTopicsOf({ categories }: Matrix): ReadonlySet<string> {
  return new Set(
    categories.flatMap(({ id, subtopics }) => subtopics.filter(({ safetySignal }) => safetySignal).map((subtopic) => `${id}/${subtopic.id}`)),
  );
}

function overlapsAny(line: Span, alarms: readonly Span[]): boolean {
  return alarms.some(({ start, end }) => start < line.end && line.start < end);
}
