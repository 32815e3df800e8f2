import type { LexiconRow } from '../types.ts';
import { kindOf, LETTER } from '../text/characters.ts';

/** Shorter words have too many real neighbours ("bokken" ~ "gokken"). */
export const SHORTEST_FUZZY = 8;
/** Letters that an ending may add after a misspelt stem ("depresies", "mishandlingen"). */
const LONGEST_ENDING = 3;

/** Knows the single-word patterns of at least eight letters, and every word one slip away from them. */
export interface FuzzyIndex {
  /** Rows whose pattern the word misspells by one letter: missing, added, other, or two swapped. */
  rowsFor(norm: string): readonly LexiconRow[];
}

const NO_ROWS: readonly LexiconRow[] = [];

/**
 * Delete-neighbourhood index: two words are at most one slip apart when they, or they less one
 * letter, are equal. Neighbours are kept as hashes and verified when looked up.
 * @param exclusions real words, folded: never read as a misspelling of something else, with an ending or without
 */
export function createFuzzyIndex(lexicon: readonly LexiconRow[], exclusions: ReadonlySet<string>): FuzzyIndex {
  const rowsOf = new Map<string, LexiconRow[]>();
  for (const row of lexicon) {
    const long = row.pattern.length >= SHORTEST_FUZZY && row.pattern.length <= LONGEST_WORD && isAllLetters(row.pattern);
    if (!long || row.match === 'phrase' || row.match === 'end') continue;
    const rows = rowsOf.get(row.pattern);
    if (rows) rows.push(row);
    else rowsOf.set(row.pattern, [row]);
  }
  const byHash = new Map<number, string[]>();
  /** Whether a hash can be in the index at all, by its lowest bits: nearly every question ends here. */
  const maybe = new Uint8Array(FILTER_SIZE);
  for (const pattern of rowsOf.keys()) {
    prepareHashes(pattern);
    for (let skip = -1; skip < pattern.length; skip += 1) {
      const hash = hashWithout(pattern.length, skip);
      maybe[hash & (FILTER_SIZE - 1)] = 1;
      const patterns = byHash.get(hash);
      if (!patterns) byHash.set(hash, [pattern]);
      else if (!patterns.includes(pattern)) patterns.push(pattern);
    }
  }

  /** A real word, or one with an ending. */
  const isReal = (norm: string): boolean => {
    for (let ending = 0; ending <= LONGEST_ENDING; ending += 1) {
      if (exclusions.has(norm.slice(0, norm.length - ending))) return true;
    }
    return false;
  };

  const find = (norm: string): readonly LexiconRow[] => {
    prepareHashes(norm);
    for (let length = norm.length; length >= Math.max(SHORTEST_FUZZY - 1, norm.length - LONGEST_ENDING); length -= 1) {
      for (let skip = -1; skip < length; skip += 1) {
        const hash = hashWithout(length, skip);
        if (maybe[hash & (FILTER_SIZE - 1)] === 0) continue;
        for (const pattern of byHash.get(hash) ?? []) {
          if (!isOneSlip(norm.slice(0, length), pattern)) continue;
          if (isReal(norm)) return NO_ROWS;
          const rows = (rowsOf.get(pattern) ?? []).filter((row) => row.match !== 'word' || length === norm.length);
          if (rows.length > 0) return rows;
        }
      }
    }
    return NO_ROWS;
  };

  return {
    rowsFor(norm) {
      return norm.length < SHORTEST_FUZZY || norm.length > LONGEST_WORD || !isAllLetters(norm) ? NO_ROWS : find(norm);
    },
  };
}

function isAllLetters(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (kindOf(word.charCodeAt(i)) !== LETTER) return false;
  return true;
}

const BASE = 16777619;
/** Longer runs of letters are no words; the buffers below are as long. */
const LONGEST_WORD = 64;
const FILTER_SIZE = 1 << 17;

/** Polynomial hashes of the word last prepared: one pair of buffers for all, or every word would leave two behind. */
const heads = new Int32Array(LONGEST_WORD + 1);
const powers = new Int32Array(LONGEST_WORD + 1).fill(1);
for (let i = 1; i <= LONGEST_WORD; i += 1) powers[i] = Math.imul(powers[i - 1] ?? 0, BASE);

function prepareHashes(word: string): void {
  for (let i = 0; i < word.length; i += 1) heads[i + 1] = (Math.imul(heads[i] ?? 0, BASE) + word.charCodeAt(i)) | 0;
}

/** The hash of the prepared word's first `length` letters less the one at `skip` (-1: none), in constant time. */
function hashWithout(length: number, skip: number): number {
  const whole = heads[length] ?? 0;
  if (skip < 0) return whole;
  const power = powers[length - skip - 1] ?? 0;
  const tail = (whole - Math.imul(heads[skip + 1] ?? 0, power)) | 0;
  return (Math.imul(heads[skip] ?? 0, power) + tail) | 0;
}

/** Whether two different words are one slip apart: a letter missing, added or other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
