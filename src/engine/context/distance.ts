import type { Sentence } from '../reading.ts';
import { subjectSpans } from '../text/clauses.ts';
import type { Span } from '../types.ts';

/** How many tokens stand between two places in a sentence; 0 when they touch or overlap. */
export function tokensBetween(sentence: Sentence, a: Span, b: Span): number {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a];
  let count = 0;
  for (const { start, end } of sentence.tokens) if (start >= left.end && end <= right.start) count += 1;
  return count;
}

/** Those of `hits` that stand within so many tokens of one of the `anchors`. */
export function near<T extends Span>(sentence: Sentence, hits: readonly T[], anchors: readonly Span[], tokens: number): T[] {
  return hits.filter((hit) => anchors.some((anchor) => tokensBetween(sentence, hit, anchor) <= tokens));
}

/** The clause a place begins in; the whole sentence when it stands in none. */
export function clauseOf(sentence: Sentence, place: Span): Span {
  return holding(sentence, sentence.clauses, place);
}

/** The clauses of one subject that a place begins in; the whole sentence when it stands in none. */
export function statementOf(sentence: Sentence, place: Span): Span {
  return holding(sentence, subjectSpans(sentence.clauses), place);
}

function holding(sentence: Sentence, spans: readonly Span[], place: Span): Span {
  return spans.find(({ start, end }) => place.start >= start && place.start < end) ?? { start: 0, end: sentence.text.length };
}
