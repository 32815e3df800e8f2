import { createMatcher } from '../engine/match/matcher.ts';
import { fold } from '../engine/text/fold.ts';
import { tokenise } from '../engine/text/tokens.ts';
import type { LexiconRow } from '../engine/types.ts';

/** Endings of Dutch words; the dictionary lists most words without them. */
const ENDINGS = ['', 's', 'e', 'en', 't', 'de', 'te', 'er'];

/**
 * Finds the real words that the fuzzy index would take for a misspelt pattern, and did not have to.
 * @param words a dictionary's base forms, as spelt
 * @returns folded words, sorted, each once
 */
export function fuzzyCollisions(lexicon: readonly LexiconRow[], words: Iterable<string>): string[] {
  const matcher = createMatcher(lexicon, []);
  const collisions = new Set<string>();
  for (const word of words) {
    const base = fold(word);
    for (const ending of ENDINGS) {
      const form = base + ending;
      const { hits } = matcher.match(form, form, tokenise(form, form), [{ start: 0, end: form.length }]);
      if (!hits.some((hit) => hit.readAs !== undefined)) continue;
      collisions.add(form);
      // The index leaves an excluded word alone with endings too.
      if (ending === '') break;
    }
  }
  return [...collisions].sort();
}

/** The base forms of a hunspell dictionary: one a line, flags after a slash, a count on the first line. */
export function* dictionaryWords(dic: string): Generator<string> {
  for (const line of dic.split('\n').slice(1)) {
    const word = line.split(/[/\t]/, 1)[0]?.trim() ?? '';
    if (/^[\p{L}'-]+$/u.test(word)) yield word;
  }
}
