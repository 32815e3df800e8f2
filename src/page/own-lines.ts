import type { Span } from '../engine/types.ts';

/** A part of a note and the words that take its place, with the line breaks that set these apart. */
export interface Replacement extends Span {
  readonly lead: string;
  readonly words: string;
  readonly trail: string;
}

/** What a sentence says before its request, up to the comma; less than three words are part of the request. */
const BEFORE_REQUEST = /^(\S+(?:\s+\S+){2,}?)\s*[,;][^,;]*$/u;
/** A head that leans on what follows is no statement of its own. */
const LEANS = /^(?:om|omdat|als|nu|zodat|wanneer|aangezien|gezien|vanwege|wegens|ivm|i\.v\.m\.|in verband|ten behoeve|tbv|t\.b\.v\.|voor|bij|beste|geachte|hallo|hoi)(?![\p{L}])/iu;

/**
 * Words in the place of a sentence from its request on: what it states before that ("Loopt 50 m, graag het hele dossier") stays.
 * @param request where it asks: in the offsets of the note
 */
export function fromRequest(note: string, sentence: Span, request: number, words: string): Replacement {
  const [, head = ''] = BEFORE_REQUEST.exec(note.slice(sentence.start, request)) ?? [];
  const stays = head !== '' && !LEANS.test(head);
  const place = stays ? { start: sentence.start + head.length, end: sentence.end } : sentence;
  if (words.includes('\n')) return onOwnLines(note, place, words);
  return { ...place, lead: stays ? '. ' : '', words, trail: '' };
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
