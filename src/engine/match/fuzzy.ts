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
  let hashCount = 0;
  for (const row of lexicon) {
    const long = row.pattern.length >= SHORTEST_FUZZY && row.pattern.length <= LONGEST_WORD && isAllLetters(row.pattern);
    if (!long || row.match === 'phrase' || row.match === 'end') continue;
    const rows = rowsOf.get(row.pattern);
    if (rows) {
      rows.push(row);
      continue;
    }
    rowsOf.set(row.pattern, [row]);
    hashCount += row.pattern.length + 1;
  }
  const patterns = [...rowsOf.keys()];
  const neighbours = createHashTable(hashCount);
  for (let number = 0; number < patterns.length; number += 1) {
    const pattern = patterns[number] ?? '';
    prepareHashes(pattern);
    for (let skip = -1; skip < pattern.length; skip += 1) neighbours.add(hashWithout(pattern.length, skip), number);
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
        for (let slot = neighbours.first(hash); slot >= 0; slot = neighbours.next(hash, slot)) {
          const pattern = patterns[neighbours.at(slot)] ?? '';
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

/** Hash -> the numbers added under it, in that order: in two flat arrays, since there are tens of thousands. */
function createHashTable(most: number) {
  let size = 1;
  while (size < 2 * most) size *= 2;
  const hashes = new Int32Array(size);
  /** A number plus one; 0 is a free slot. */
  const numbers = new Int32Array(size);
  const from = (hash: number, start: number): number => {
    for (let slot = start & (size - 1); numbers[slot] !== 0; slot = (slot + 1) & (size - 1)) if (hashes[slot] === hash) return slot;
    return -1;
  };
  return {
    add(hash: number, number: number): void {
      let slot = hash & (size - 1);
      while (numbers[slot] !== 0) {
        if (hashes[slot] === hash && numbers[slot] === number + 1) return;
        slot = (slot + 1) & (size - 1);
      }
      hashes[slot] = hash;
      numbers[slot] = number + 1;
    },
    /** The first slot with a hash, and the next one; -1 when there is none. */
    first: (hash: number) => from(hash, hash),
    next: (hash: number, slot: number) => from(hash, slot + 1),
    at: (slot: number) => (numbers[slot] ?? 0) - 1,
  };
}

const BASE = 16777619;
/** Longer runs of letters are no words; the buffers below are as long. */
const LONGEST_WORD = 64;

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
