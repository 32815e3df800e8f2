import { SHORTEST_FUZZY } from '../engine/match/fuzzy.ts';
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
  const collisions = new Set<string>();
  // The matcher looks into the growing set, which leaves excluded words alone with endings too.
  const matcher = createMatcher({ lexicon, cues: [], fuzzyExclusions: collisions });
  const isMisread = (form: string): boolean =>
    matcher.match(form, tokenise(form, form), [{ start: 0, end: form.length }]).hits.some((hit) => hit.readAs !== undefined);
  for (const word of words) {
    const base = fold(word);
    for (const ending of ENDINGS) {
      const form = base + ending;
      if (!isMisread(form)) continue;
      // A base one letter too short to be read itself can still be what was misread.
      collisions.add(base.length === SHORTEST_FUZZY - 1 ? base : form);
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
