import type { PlacedSentence, Reading } from '../reading.ts';
import type { Span } from '../types.ts';

/** A line as a note has it: its sentences up to the next line break; a sentence that a mail program broke stays whole. */
export interface Line extends Span {
  readonly sentences: readonly PlacedSentence[];
  /** The headings that rule its sentences. */
  readonly headings: readonly string[];
}

/** Up to this many lines a paragraph is one story; a longer one is a list or a whole note without blank lines. */
const LONGEST_STORY = 8;
/** What stands this close to a signal belongs to its story: with one line less, labelled details of danger fell outside. */
const LINES_AROUND = 2;
/** From this many lines with a signal on, the whole paragraph is about danger. */
const SIGNALS_OF_A_STORY = 2;

/** The lines of a paragraph, read by itself, that is too long to be one story; null of one that is not. Offsets in the reading's text. */
export function linesOfList({ text, paragraphs }: Reading): readonly Line[] | null {
  const lines: PlacedSentence[][] = [];
  for (const placed of paragraphs.flatMap(({ sentences }) => sentences)) {
    const line = text.charAt(placed.start - 1) === '\n' ? undefined : lines.at(-1);
    if (line) line.push(placed);
    else lines.push([placed]);
  }
  if (lines.length <= LONGEST_STORY) return null;
  const end = paragraphs.at(-1)?.end ?? text.length;
  return lines.map((sentences, at) => ({
    start: sentences[0]?.start ?? 0,
    end: lines[at + 1]?.[0]?.start ?? end,
    sentences,
    headings: [...new Set(sentences.flatMap(({ heading }) => (heading === null ? [] : [heading])))],
  }));
}

/** @returns what belongs to the lines that stand close to the one at `at`, itself included */
export function around<Of>(ofLines: readonly Of[], at: number): readonly Of[] {
  return ofLines.slice(Math.max(0, at - LINES_AROUND), at + LINES_AROUND + 1);
}

/**
 * Which part of a long paragraph its signals cover. One line with a signal covers the lines around it and all under the
 * same heading; more of them cover everything.
 * @param isSignal per line, whether it tells of danger
 * @returns the stretches in order, in the offsets of the lines
 */
export function coveredLines(lines: readonly Line[], isSignal: readonly boolean[]): Span[] {
  const isStory = isSignal.filter(Boolean).length >= SIGNALS_OF_A_STORY;
  const ruling = new Set(lines.flatMap(({ headings }, at) => (isSignal[at] === true ? headings : [])));
  const stretches: Span[] = [];
  for (const [at, { start, end, headings }] of lines.entries()) {
    if (!isStory && !around(isSignal, at).includes(true) && !headings.some((name) => ruling.has(name))) continue;
    const before = stretches.at(-1)?.end === start ? stretches.pop() : undefined;
    stretches.push({ start: before?.start ?? start, end });
  }
  return stretches;
}
