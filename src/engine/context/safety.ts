import { perReading } from '../per-sentence.ts';
import type { Part, PlacedSentence, Reading } from '../reading.ts';
import type { Matrix } from '../types.ts';
import { heard, hears } from './heard.ts';

/**
 * The paragraphs with a signal of danger: abuse, violence, neglect, suicidality, a step of the meldcode, contact with
 * Veilig Thuis. Nothing in them may be called too much: leaving out can cost a life, marking can wait. The whole
 * paragraph counts, sections on safety beside it, and the one or two paragraphs that stand between two signals.
 * Duty to record: Wet verplichte meldcode; 113, "documenteer je overwegingen".
 * @param matrix says which topics are safety signals; their reviewed rows count, save those of strength `maybe`
 */
export function createSafetyRule(matrix: Matrix): SafetyRule {
  const topics = signalTopicsOf(matrix);
  const toldIn = perReading((reading) => told(reading, topics));
  return (parts, alarmed = []) => {
    const paragraphs = parts.map(({ reading }) => toldIn(reading));
    const plain = paragraphs.map(({ isSignal }, at) => isSignal || alarmed[at] === true);
    const anyPlain = plain.includes(true);
    const danger = paragraphs.map(({ isSection, kindsOfHint }, at) => plain[at] === true || (anyPlain && isSection) || ((plain[at - 1] ?? plain[at + 1]) === true && kindsOfHint >= HINTS_BESIDE_A_SIGNAL));
    const sections = new Set(paragraphs.flatMap(({ isSection, headings }, at) => (danger[at] === true && isSection ? headings : [])));
    return paragraphs.map(({ headings }, at) => danger[at] === true || headings.some((name) => sections.has(name)) || standsBetween(paragraphs, danger, at));
  };
}

/**
 * Tells of each paragraph whether it is withheld.
 * @param alarmed per paragraph, whether the learned layer surely heard danger in it
 */
export type SafetyRule = (parts: readonly Part[], alarmed?: readonly boolean[]) => readonly boolean[];

/** What a paragraph tells of danger by itself. */
interface Told {
  /** One plain sign, step or topic is enough; otherwise several kinds of hint together. */
  readonly isSignal: boolean;
  readonly kindsOfHint: number;
  /** It stands under a heading on safety. */
  readonly isSection: boolean;
  readonly headings: readonly string[];
}

/** Kinds of hint that together make a signal: fear alone can be of dogs, drink alone a habit. */
const HINTS_OF_A_SIGNAL = 3;
/** The same right before or after a paragraph with a plain signal: the story runs on. */
const HINTS_BESIDE_A_SIGNAL = 2;

function told({ paragraphs }: Reading, topics: ReadonlySet<string>): Told {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const headings = sentences.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const kindsOfHint = new Set(sentences.flatMap(({ sentence }) => heard(sentence, 'safety/hint')).map(({ cue }) => cue.type)).size;
  const [first] = sentences;
  return {
    isSignal: kindsOfHint >= HINTS_OF_A_SIGNAL || sentences.some((placed) => isPlain(placed) || meetsTopic(placed, topics)),
    kindsOfHint,
    isSection: first !== undefined && hears(first.sentence, 'safety/section') && headings.length > 0,
    headings,
  };
}

function isPlain({ sentence }: PlacedSentence): boolean {
  return hears(sentence, 'safety/step') || hears(sentence, 'safety/sign');
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
