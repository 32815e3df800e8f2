import type { Token } from '../reading.ts';
import type { CompiledPatterns, Span } from '../types.ts';
import { kindOf, OTHER } from '../text/characters.ts';
import { createAutomaton } from './automaton.ts';
import type { WordBounds } from './automaton.ts';
import { each } from './compiled-patterns.ts';
import { createNeighbours, createWordsInPlace, phraseToCheck } from './phrase-check.ts';
import type { CheckedPhrase } from './phrase-check.ts';
import type { Item } from './pattern.ts';

/** A probe met in the text: its span, and the tokens that it touches. */
export interface Meeting extends Span {
  readonly probe: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Meets the probes with one sentence, in the order of their literals' ends. */
export type Search = (folded: string, tokens: readonly Token[], subjects: readonly Span[]) => readonly Meeting[];

/** A text of the automaton: how many words it has, the length of the first, and the probes it leads to. */
interface Literal {
  readonly words: number;
  readonly firstLength: number;
  readonly openStart: boolean;
  readonly probes: readonly number[];
}

const NO_MEETINGS: readonly Meeting[] = [];
const HYPHEN = 45;

/**
 * Makes the search over compiled patterns.
 * @param readPhrase the phrase of a probe that is more than a literal; asked for once, when a text first comes near it
 */
export function createSearch(patterns: Pick<CompiledPatterns, 'literals' | 'leads' | 'phrases' | 'bound'>, readPhrase: (probe: number) => readonly Item[]): Search {
  const texts = patterns.literals === '' ? [] : patterns.literals.split('\n');
  const automaton = createAutomaton(texts);
  const bound = new Set(patterns.bound);
  const literals: Literal[] = [];
  const phrases: CheckedPhrase[] = [];
  const words = createWordsInPlace();
  /** Occurrences of one scan: literal, word, end. Checked afterwards, when all word bounds are known. */
  const found: number[] = [];

  const neighbours = createNeighbours(patterns.phrases.length);

  const phraseOf = (probe: number): CheckedPhrase => {
    let phrase = phrases[probe];
    if (!phrase) {
      phrases[probe] = phrase = phraseToCheck(readPhrase(probe));
      neighbours.add(probe, phrase);
    }
    return phrase;
  };
  const keep = (literal: number, word: number, end: number): void => {
    found.push(literal, word, end);
  };

  return (folded, tokens, subjects) => {
    found.length = 0;
    const bounds = automaton.scan(folded, keep);
    if (found.length === 0) return NO_MEETINGS;
    words.turnTo(folded, bounds, tokens, subjects);
    const meetings: Meeting[] = [];
    for (let i = 0; i < found.length; i += 3) {
      const id = found[i] ?? 0;
      const word = found[i + 1] ?? 0;
      const end = found[i + 2] ?? 0;
      const literal = (literals[id] ??= literalOf(texts[id] ?? '', each(patterns.leads[id] ?? [])));
      const { probes } = literal;
      const before = words.groupOf(word - 1);
      const behind = words.groupOf(word + 1);
      for (const probe of probes) {
        const isPhrase = probe < patterns.phrases.length;
        if (isPhrase && neighbours.has(probe) && !neighbours.mayBe(probe, before, behind)) continue;
        const phrase = isPhrase ? phraseOf(probe) : null;
        if (phrase === null || phrase.items.length === 1) {
          if (bound.has(probe) && isBoundTo(folded, end)) continue;
          const first = word - literal.words + 1;
          meetings.push({ probe, start: startOf(literal, bounds, first, end), end, firstToken: words.tokenOf(first), lastToken: words.tokenOf(word) });
          continue;
        }
        const first = words.extend(phrase, phrase.anchor - 1, -1, word);
        const last = first < 0 ? -1 : words.extend(phrase, phrase.anchor + 1, 1, word);
        if (last < 0) continue;
        const lastEnd = bounds.ends[last] ?? 0;
        if (bound.has(probe) && isBoundTo(folded, lastEnd)) continue;
        meetings.push({ probe, start: bounds.starts[first] ?? 0, end: lastEnd, firstToken: words.tokenOf(first), lastToken: words.tokenOf(last) });
      }
    }
    return meetings;
  };
}

function literalOf(text: string, probes: readonly number[]): Literal {
  const words = text.trim();
  const blank = words.indexOf(' ');
  return {
    words: blank < 0 ? 1 : words.split(' ').length,
    firstLength: blank < 0 ? words.length : blank,
    openStart: !text.startsWith(' '),
    probes,
  };
}

function startOf(literal: Literal, bounds: WordBounds, first: number, end: number): number {
  if (literal.words === 1) return end - literal.firstLength;
  return literal.openStart ? (bounds.ends[first] ?? 0) - literal.firstLength : (bounds.starts[first] ?? 0);
}

/** Whether the word that ends at `end` is tied to the next by a hyphen. */
function isBoundTo(folded: string, end: number): boolean {
  return folded.charCodeAt(end) === HYPHEN && kindOf(folded.charCodeAt(end + 1)) !== OTHER;
}
