import type { Span } from '../engine/types.ts';

/** A part of a note and the words that take its place, with the line breaks that set these apart. */
export interface Replacement extends Span {
  readonly lead: string;
  readonly words: string;
  readonly trail: string;
}

/** Words that stand in a line as the part did. */
export function inLine({ start, end }: Span, words: string): Replacement {
  return { start, end, lead: '', words, trail: '' };
}

/** Words on lines of their own, such as a letter: what stands before and behind keeps its line, but for blanks at the break. */
export function onOwnLines(note: string, { start, end }: Span, words: string): Replacement {
  const before = note.slice(0, start).replace(/[^\S\n]+$/u, '');
  const behind = note.slice(end).replace(/^[^\S\n]+/u, '');
  const isFirst = before === '' || before.endsWith('\n');
  const isLast = behind === '' || behind.startsWith('\n');
  return {
    start: isFirst ? start : before.length,
    end: isLast ? end : note.length - behind.length,
    lead: isFirst ? '' : '\n',
    words,
    trail: isLast ? '' : '\n',
  };
}

/** Where the words stand once the change is made. */
export function placeOfWords({ start, lead, words }: Replacement): Span {
  return { start: start + lead.length, end: start + lead.length + words.length };
}
