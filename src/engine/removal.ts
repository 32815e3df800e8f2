/**
 * What leaving a finding out takes away: never half a statement, never the rest of one.
 */
import type { Clause } from './text/clauses.ts';
import type { Span } from './types.ts';

const LETTER = /[\p{L}\p{N}]/u;
const BLANK = /[^\S\n]/;
const JOINER = /[\s,;:–-]/;
/** A subject that opens a statement, up to its verb: who it is stays when what is said of them goes. */
const SUBJECT = /^\s*(?:(?:[Mm](?:w|evr|evrouw|eneer)|[Dd]hr|[Cc]l|[Cc]li[eë]nte?|[Bb]etrokkene)\.?(?:\s+\p{Lu}\S*){0,3}|[Hh]ij|[Zz]ij|[Zz]e|(?:(?:[Hh]aar|[Zz]ijn|[Hh]un)\s+)?(?:[Mm]oeder|[Vv]ader|[Dd]ochter|[Zz]oon|[Bb]roer|[Zz]us|[Pp]artner|[Mm]an|[Vv]rouw))\s+(?=\p{Ll})/u;
/** What stands between a label and its number. */
const JOINS_LABEL = /^[\s:.]*$/;
const END_MARK = /[.!?…]?["'’”)]*\s*$/;

/**
 * The span to take out of a text so that what is left still reads.
 * @param text the whole text
 * @param sentence the sentence that holds the finding (offsets in `text`)
 * @param clauses the sentence's clauses, lossless (offsets in `text`); a subject stays where the next clause shares it
 * @param finding the marked words (offsets in `text`)
 * @returns the sentence with one side of its blanks, its whole line if it stands alone there,
 *   or the marked clauses with the comma that joined them
 */
export function removalOf(text: string, sentence: Span, clauses: readonly Clause[], finding: Span): Span {
  if (clauses.length === 1) return wholeSentence(text, sentence);
  const spoken = clauses.filter((clause) => LETTER.test(text.slice(clause.start, clause.end)));
  const marked = spoken.filter((clause) => clause.start < finding.end && finding.start < clause.end);
  const first = marked[0];
  const last = marked.at(-1);
  if (!first || !last || marked.length === spoken.length) return wholeSentence(text, sentence);
  const next = spoken[spoken.indexOf(last) + 1];
  if (next?.sharesSubject === true && !first.sharesSubject) {
    const subject = marked.length === 1 ? SUBJECT.exec(text.slice(first.start, first.end)) : null;
    if (subject) return { start: first.start + subject[0].length, end: walkOn(text, next.start, JOINER) };
    // Without its own subject, what follows would be said of whoever went before.
    if (first !== spoken[0]) return removalOf(text, sentence, clauses, { start: finding.start, end: next.end });
  }
  return first === spoken[0] ? fromStart(text, first, last, spoken) : fromMiddle(text, first, last, spoken);
}

/**
 * The same for a number, which goes by itself: the sentence around it says other things. With its label, its brackets or one of its commas; and with
 * the whole sentence where that says nothing else.
 * @param label the word that names it (offsets in `text`), before it; null without one
 */
export function removalOfNumber(text: string, sentence: Span, number: Span, label: Span | null): Span {
  const labelled = label !== null && JOINS_LABEL.test(text.slice(label.end, number.start)) ? label.start : number.start;
  const isBracketed = text.charAt(labelled - 1) === '(' && text.charAt(number.end) === ')';
  const [start, end] = isBracketed ? [labelled - 1, number.end + 1] : [labelled, number.end];
  if (!LETTER.test(text.slice(sentence.start, start) + text.slice(end, sentence.end))) return wholeSentence(text, sentence);
  const joined = walkBack(text, start, JOINER);
  if (text.charAt(joined) === ',' && text.charAt(end) === ',') return { start: joined, end };
  return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end };
}

function wholeSentence(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const from = start + (content.length - content.trimStart().length);
  const to = end - (content.length - content.trimEnd().length);
  const blanksFrom = walkBack(text, from, BLANK);
  const blanksTo = walkOn(text, to, BLANK);
  const opensLine = blanksFrom === 0 || text[blanksFrom - 1] === '\n';
  const closesLine = blanksTo === text.length || text[blanksTo] === '\n';
  if (opensLine && closesLine) return wholeLine(text, blanksFrom, blanksTo);
  return closesLine ? { start: blanksFrom, end: blanksTo } : { start: from, end: blanksTo };
}

/** A line goes with one of its line ends, so that no empty line is left behind. */
function wholeLine(text: string, start: number, end: number): Span {
  if (end < text.length) return { start, end: end + 1 };
  return { start: Math.max(0, start - 1), end };
}

/** Up to the next clause's first word. */
function fromStart(text: string, first: Span, last: Span, spoken: readonly Span[]): Span {
  const next = spoken[spoken.indexOf(last) + 1];
  return { start: walkOn(text, first.start, /\s/), end: next ? walkOn(text, next.start, JOINER) : last.end };
}

/** From the comma that joins it; the sentence keeps its own full stop. */
function fromMiddle(text: string, first: Span, last: Span, spoken: readonly Span[]): Span {
  const start = walkBack(text, walkOn(text, first.start, JOINER), JOINER);
  if (last !== spoken.at(-1)) return { start, end: walkBack(text, last.end, JOINER) };
  const endMark = END_MARK.exec(text.slice(last.start, last.end))?.[0] ?? '';
  return { start, end: last.end - endMark.length };
}

/** The first place from `at` onwards that is not of this kind. */
function walkOn(text: string, at: number, kind: RegExp): number {
  let place = at;
  while (place < text.length && kind.test(text.charAt(place))) place += 1;
  return place;
}

/** The same backwards: the place after the last character that is not of this kind. */
function walkBack(text: string, at: number, kind: RegExp): number {
  let place = at;
  while (place > 0 && kind.test(text.charAt(place - 1))) place -= 1;
  return place;
}
