import type { Paragraph, Reading } from '../reading.ts';
import type { Matrix, Span } from '../types.ts';
import { heard, hears } from './heard.ts';

/**
 * The paragraphs with a signal of danger: abuse, violence, neglect, suicidality, a step of the meldcode, contact with
 * Veilig Thuis. Nothing in them may be called too much: leaving out can cost a life, marking can wait. The whole
 * paragraph counts, sections on safety beside it, and the one or two paragraphs that stand between two signals.
 * Duty to record: Wet verplichte meldcode; 113, "documenteer je overwegingen".
 * @param matrix says which topics are safety signals; their reviewed rows count, save those of strength `maybe`
 * @param signals more places in the whole text with such a topic: what the learned layer met
 * @returns spans in the whole text, in order
 */
export function safetyParagraphs(reading: Reading, matrix: Matrix, signals: readonly Span[] = []): Span[] {
  const { paragraphs } = reading;
  const topics = signalTopicsOf(matrix);
  const plain = paragraphs.map((paragraph) => isSignal(paragraph) || meetsTopic(paragraph, topics) || signals.some((place) => overlaps(paragraph, place)));
  const anyPlain = plain.includes(true);
  const danger = paragraphs.map((paragraph, at) => plain[at] === true || (anyPlain && isSafetySection(paragraph)) || ((plain[at - 1] ?? plain[at + 1]) === true && kindsOfHint(paragraph) >= HINTS_BESIDE_A_SIGNAL));
  const sections = new Set(paragraphs.flatMap((paragraph, at) => (danger[at] === true && isSafetySection(paragraph) ? headingsOf(paragraph) : [])));
  return paragraphs
    .filter((paragraph, at) => danger[at] === true || headingsOf(paragraph).some((name) => sections.has(name)) || standsBetween(paragraphs, danger, at))
    .map(({ start, end }) => ({ start, end }));
}

/** Kinds of hint that together make a signal: fear alone can be of dogs, drink alone a habit. */
const HINTS_OF_A_SIGNAL = 3;
/** The same right before or after a paragraph with a plain signal: the story runs on. */
const HINTS_BESIDE_A_SIGNAL = 2;

/** One plain sign or step is enough; otherwise several kinds of hint together. */
function isSignal(paragraph: Paragraph): boolean {
  const said = paragraph.sentences.map(({ sentence }) => sentence);
  if (said.some((sentence) => hears(sentence, 'safety/step') || hears(sentence, 'safety/sign'))) return true;
  return kindsOfHint(paragraph) >= HINTS_OF_A_SIGNAL;
}

function kindsOfHint({ sentences }: Paragraph): number {
  return new Set(sentences.flatMap(({ sentence }) => heard(sentence, 'safety/hint')).map(({ cue }) => cue.type)).size;
}

function isSafetySection(paragraph: Paragraph): boolean {
  const first = paragraph.sentences[0]?.sentence;
  return first !== undefined && hears(first, 'safety/section') && headingsOf(paragraph).length > 0;
}

function headingsOf(paragraph: Paragraph | undefined): string[] {
  return (paragraph?.sentences ?? []).flatMap(({ heading }) => (heading === null ? [] : [heading]));
}

/** Paragraphs without a heading of their own that may stand between two signals: the story runs on. */
const LONGEST_BRIDGE = 2;

/** Whether a paragraph is in a short run without headings, with a signal right before and right after it. */
function standsBetween(paragraphs: readonly Paragraph[], danger: readonly boolean[], at: number): boolean {
  const isPlain = (index: number) => danger[index] === false && headingsOf(paragraphs[index]).length === 0;
  let first = at;
  while (isPlain(first - 1)) first -= 1;
  let last = at;
  while (isPlain(last + 1)) last += 1;
  return isPlain(at) && last - first < LONGEST_BRIDGE && danger[first - 1] === true && danger[last + 1] === true;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function meetsTopic({ sentences }: Paragraph, topics: ReadonlySet<string>): boolean {
  return sentences.some(({ sentence }) => sentence.hits.some(({ row }) => row.strength !== 'maybe' && topics.has(row.topic)));
}

function signalTopicsOf({ categories }: Matrix): ReadonlySet<string> {
  return new Set(
    categories.flatMap(({ id, subtopics }) => subtopics.filter(({ safetySignal }) => safetySignal).map((subtopic) => `${id}/${subtopic.id}`)),
  );
}
