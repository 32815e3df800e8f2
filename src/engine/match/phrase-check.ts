import type { Token } from '../reading.ts';
import type { Span } from '../types.ts';
import type { WordBounds } from './automaton.ts';
import { anchorOf, MOST_GAP_TOKENS } from './pattern.ts';
import type { Alternative, Item } from './pattern.ts';

/** A phrase that is looked for by one of its items. */
export interface CheckedPhrase {
  readonly items: readonly CheckedItem[];
  /** The item by which it is looked for. */
  readonly anchor: number;
}

/** A word of a phrase; a gap has no ways. */
interface CheckedItem {
  readonly ways: readonly Alternative[];
  /** The first letters that its ways begin with, one bit for each group: most words are refused by these alone. */
  readonly low: number;
  readonly high: number;
}

const GAP: CheckedItem = { ways: [], low: 0, high: 0 };
const ALL = -1;

/**
 * What the words next to an anchor must begin with, probe by probe in flat arrays: of all phrases whose anchor is met,
 * nine in ten are refused here, without a look at the phrase itself.
 */
export interface Neighbours {
  /** Notes a phrase. */
  add(probe: number, phrase: CheckedPhrase): void;
  has(probe: number): boolean;
  /** Whether the groups of the words before and behind the anchor are possible. */
  mayBe(probe: number, before: number, behind: number): boolean;
}

export function createNeighbours(probes: number): Neighbours {
  const known = new Uint8Array(probes);
  /** Per probe: groups before the anchor (low, high), and behind it. */
  const groups = new Int32Array(4 * probes);
  return {
    add(probe, { items, anchor }) {
      known[probe] = 1;
      for (const [at, item] of [items[anchor - 1], items[anchor + 1]].entries()) {
        const isOpen = item === undefined || item === GAP;
        groups[4 * probe + 2 * at] = isOpen ? ALL : item.low;
        groups[4 * probe + 2 * at + 1] = isOpen ? ALL : item.high;
      }
    },
    has: (probe) => known[probe] === 1,
    mayBe: (probe, before, behind) =>
      (((groups[4 * probe + (before >> 5)] ?? 0) >> (before & 31)) & ((groups[4 * probe + 2 + (behind >> 5)] ?? 0) >> (behind & 31)) & 1) === 1,
  };
}

/** The words of one sentence, for checking the other items of a phrase around the one that was met. */
export interface WordsInPlace {
  /** Turns to another sentence; one place serves all, so that nothing is left behind by each. */
  turnTo(folded: string, bounds: WordBounds, tokens: readonly Token[], subjects: readonly Span[]): void;
  /** The token that a word is part of. */
  tokenOf(word: number): number;
  /** The group of a word, for `Neighbours`; any group for a place before the first or behind the last. */
  groupOf(word: number): number;
  /**
   * Matches the items from `index` on, next to `word`, forwards (`step` 1) or backwards (-1).
   * @returns the last word matched, or -1
   */
  extend(phrase: CheckedPhrase, index: number, step: 1 | -1, word: number): number;
}

/** Prepares a phrase for checking. */
export function phraseToCheck(phrase: readonly Item[]): CheckedPhrase {
  return { items: phrase.map((item) => (item === 'gap' ? GAP : itemToCheck(item))), anchor: anchorOf(phrase) };
}

function itemToCheck(ways: readonly Alternative[]): CheckedItem {
  let low = 0;
  let high = 0;
  for (const { word, openStart, openEnd } of ways) {
    if (openStart || (openEnd && word.length === 1)) return { ways, low: ALL, high: ALL };
    const group = groupOf(word, 0, word.length);
    if (group < 32) low |= 1 << group;
    else high |= 1 << (group - 32);
  }
  return { ways, low, high };
}

/** Which of 64 groups a word is in, by its first two letters. */
function groupOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0;
  return (text.charCodeAt(start) * 11 + second * 3) & 63;
}

export function createWordsInPlace(): WordsInPlace {
  let text = '';
  let bounds: WordBounds = { count: 0, starts: new Int32Array(0), ends: new Int32Array(0) };
  let subjectsHere: readonly Span[] = [];
  let tokenOf = new Int32Array(64);
  let groups = new Uint8Array(64);

  const subjectOf = (word: number): number => {
    const at = bounds.starts[word] ?? 0;
    return subjectsHere.findIndex(({ end }) => at < end);
  };

  const isItem = (word: number, item: CheckedItem | undefined): boolean => {
    if (item === undefined || word < 0 || word >= bounds.count) return false;
    const group = groups[word] ?? 0;
    if ((((group < 32 ? item.low : item.high) >> (group & 31)) & 1) === 0) return false;
    const start = bounds.starts[word] ?? 0;
    const end = bounds.ends[word] ?? 0;
    for (const way of item.ways) if (isWritten(text, start, end, way)) return true;
    return false;
  };

  const extend: WordsInPlace['extend'] = (phrase, index, step, word) => {
    const item = phrase.items[index];
    if (item === undefined) return word;
    if (item !== GAP) return isItem(word + step, item) ? extend(phrase, index + step, step, word + step) : -1;
    for (let near = word + step; near >= 0 && near < bounds.count; near += step) {
      if (Math.abs((tokenOf[near] ?? 0) - (tokenOf[word] ?? 0)) - 1 > MOST_GAP_TOKENS) return -1;
      if (subjectsHere.length > 1 && subjectOf(near) !== subjectOf(word)) return -1;
      if (!isItem(near, phrase.items[index + step])) continue;
      const reached = extend(phrase, index + 2 * step, step, near);
      if (reached >= 0) return reached;
    }
    return -1;
  };

  return {
    turnTo(folded, wordBounds, tokens, subjects) {
      text = folded;
      bounds = wordBounds;
      subjectsHere = subjects;
      if (tokenOf.length < bounds.count) {
        tokenOf = new Int32Array(bounds.starts.length);
        groups = new Uint8Array(bounds.starts.length);
      }
      for (let word = 0, token = 0; word < bounds.count; word += 1) {
        const start = bounds.starts[word] ?? 0;
        while (token + 1 < tokens.length && (tokens[token]?.end ?? 0) <= start) token += 1;
        tokenOf[word] = token;
        groups[word] = groupOf(folded, start, bounds.ends[word] ?? start);
      }
    },
    tokenOf: (word) => tokenOf[word] ?? 0,
    groupOf: (word) => (word >= 0 && word < bounds.count ? (groups[word] ?? 0) : 0),
    extend,
  };
}

/** Whether the word from `start` to `end` is written in this way. */
function isWritten(text: string, start: number, end: number, { word, openStart, openEnd }: Alternative): boolean {
  const length = end - start;
  if (word.length > length || (!openStart && !openEnd && word.length !== length)) return false;
  if (!openStart) return text.startsWith(word, start);
  if (!openEnd) return text.startsWith(word, end - word.length);
  const at = text.indexOf(word, start);
  return at >= 0 && at + word.length <= end;
}
