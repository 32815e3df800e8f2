/** How hard a Dutch text is to read. */

/** Sentences of a text; a line or a colon ends one too, as it does for a reader. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:;])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));

/** Words of a text, lower case, without what is filled in later. */
export function wordsOf(text: string): string[] {
  return text.replace(/\{\{\w+\}\}/g, ' naam ').toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
}

/** Syllables of a Dutch word: groups of vowels, where a diaeresis begins a new one. */
export function syllablesOf(word: string): number {
  const split = word.replace(/([ëïöü])/g, ' $1');
  return Math.max(1, split.match(/ij|[aeiouyàáâèéêëìíîïòóôöùúûü]+/g)?.length ?? 1);
}

/**
 * Flesch-Douma: 206.84 - 0.93 x words a sentence - 77 x syllables a word (W.H. Douma, De leesbaarheid van
 * landbouwbladen, 1960). 60 to 70 is standard, more is easier.
 */
export function fleschDouma(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf).length;
  const words = texts.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.84 - (0.93 * words.length) / sentences - (77 * syllables) / words.length;
}
