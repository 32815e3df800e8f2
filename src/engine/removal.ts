/**
 * What leaving a finding out takes away: never half a statement, never the rest of one.
 */
import type { Span } from './types.ts';

const LETTER = /[\p{L}\p{N}]/u;
const BLANKS_BEFORE = /[^\S\n]+$/;
const BLANKS_AFTER = /^[^\S\n]+/;
const JOINER_BEFORE = /[\s,;:–-]*$/;
const END_MARK = /[.!?…]?["'’”)]*\s*$/;

/**
 * The span to take out of a text so that what is left still reads.
 * @param text the whole text
 * @param sentence the sentence that holds the finding (offsets in `text`)
 * @param clauses the sentence's clauses, lossless (offsets in `text`)
 * @param finding the marked words (offsets in `text`)
 * @returns the sentence with one side of its blanks, its whole line if it stands alone there,
 *   or the marked clauses with the comma that joined them
 */
export function removalOf(text: string, sentence: Span, clauses: readonly Span[], finding: Span): Span {
  const spoken = clauses.filter((clause) => LETTER.test(text.slice(clause.start, clause.end)));
  const marked = spoken.filter((clause) => clause.start < finding.end && finding.start < clause.end);
  const first = marked[0];
  const last = marked.at(-1);
  if (!first || !last || marked.length === spoken.length) return wholeSentence(text, sentence);
  return first === spoken[0] ? fromStart(text, first, last, spoken) : fromMiddle(text, first, last, spoken);
}

function wholeSentence(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const from = start + (content.length - content.trimStart().length);
  const to = end - (content.length - content.trimEnd().length);
  const before = text.slice(0, from);
  const after = text.slice(to);
  const blanksBefore = BLANKS_BEFORE.exec(before)?.[0].length ?? 0;
  const blanksAfter = BLANKS_AFTER.exec(after)?.[0].length ?? 0;
  const opensLine = from - blanksBefore === 0 || text[from - blanksBefore - 1] === '\n';
  const closesLine = to + blanksAfter === text.length || text[to + blanksAfter] === '\n';
  if (opensLine && closesLine) return wholeLine(text, from - blanksBefore, to + blanksAfter);
  return closesLine ? { start: from - blanksBefore, end: to + blanksAfter } : { start: from, end: to + blanksAfter };
}

/** A line goes with one of its line ends, so that no empty line is left behind. */
function wholeLine(text: string, start: number, end: number): Span {
  if (end < text.length) return { start, end: end + 1 };
  return { start: Math.max(0, start - 1), end };
}

/** Up to the next clause's first word. */
function fromStart(text: string, first: Span, last: Span, spoken: readonly Span[]): Span {
  const next = spoken[spoken.indexOf(last) + 1];
  const start = first.start + leadingBlanks(text, first);
  return { start, end: next ? next.start + leadingJoiner(text, next) : last.end };
}

/** From the comma that joins it; the sentence keeps its own full stop. */
function fromMiddle(text: string, first: Span, last: Span, spoken: readonly Span[]): Span {
  const before = text.slice(0, first.start + leadingJoiner(text, first));
  const start = before.length - (JOINER_BEFORE.exec(before)?.[0].length ?? 0);
  const content = text.slice(last.start, last.end);
  const isLast = last === spoken.at(-1);
  const kept = isLast ? (END_MARK.exec(content)?.[0].length ?? 0) : (JOINER_BEFORE.exec(content)?.[0].length ?? 0);
  return { start, end: last.end - kept };
}

function leadingBlanks(text: string, { start, end }: Span): number {
  const content = text.slice(start, end);
  return content.length - content.trimStart().length;
}

function leadingJoiner(text: string, { start, end }: Span): number {
  return /^[\s,;:–-]*/.exec(text.slice(start, end))?.[0].length ?? 0;
}
