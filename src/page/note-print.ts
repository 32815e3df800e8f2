import { textHash } from './text-hash.ts';

/** What a note can be known again by: hashes of its neighbouring words, and none of the words themselves. */
export type NotePrint = ReadonlySet<string>;

/** A page that tidies a note or puts a standard text in keeps more of it than this; another note keeps less, for all their headings are alike. */
const KEPT = 0.8;

/** The print of a text. */
export function printOf(text: string): NotePrint {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return new Set((pairs.length > 0 ? pairs : words).map(textHash));
}

/** Whether so little is left of a note that it must be another one. Of an empty field nothing can be lost. */
export function isOtherNote(before: NotePrint, now: NotePrint): boolean {
  const kept = [...before].filter((pair) => now.has(pair)).length;
  return kept < KEPT * before.size;
}
