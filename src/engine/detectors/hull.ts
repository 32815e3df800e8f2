import type { Sentence } from '../reading.ts';
import type { Span } from '../types.ts';

/** A run of more tokens than this is no clause but dictation without commas. */
const LONGEST_CLAUSES = 45;

/**
 * The smallest run of whole clauses that covers the given places, without the blanks and marks at its edges; the
 * places alone where the clauses have no end.
 */
export function clausesAround(sentence: Sentence, places: readonly Span[]): Span {
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  const touched = sentence.clauses.filter(({ start, end }) => start < to && from < end);
  const start = Math.min(from, ...touched.map((clause) => clause.start));
  const end = Math.max(to, ...touched.map((clause) => clause.end));
  const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= end).length;
  return trimmed(sentence.text, tokens > LONGEST_CLAUSES ? { start: from, end: to } : { start, end });
}

/** A span without the blanks, list marks and closing punctuation at its edges. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:–*•>-]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,;:.–-]/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
