import { kindOf, OTHER } from '../text/characters.ts';

/** Symbol of everything between words; runs of it count once. */
const BORDER = 0;
/** Symbol of letters that occur in no pattern. */
const FOREIGN = 1;
const FIRST_OWN = 2;

/** The state before anything was read, and what stands for "none" among states. */
const ROOT = 0;
const ROWS_AT_FIRST = 256;

/** Words of the text under scan: unbroken runs of letters and digits. Reused between scans. */
export interface WordBounds {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * Finds many patterns in one pass (Aho-Corasick). The trie is made beforehand; the transitions of a state, suffixes
 * included, when a text first comes there: most of a large lexicon is never met.
 * A blank in a pattern stands for any run of characters that are not letters or digits, or for the
 * edge of the text; so " schuld" is found at the start of a word and "schuld" anywhere in one.
 */
export interface Automaton {
  /**
   * Scans folded text and calls `onFound(pattern, word, end)` for every occurrence, in order of its end, longer ones first:
   * the pattern's index, and the index in the returned bounds of the word in which it ends.
   */
  scan(folded: string, onFound: (pattern: number, word: number, end: number) => void): WordBounds;
}

/**
 * Builds the automaton.
 * @param patterns folded, different and in ascending order; only single blanks between or around words
 * @throws RangeError when they are not in order, or hold too many different characters
 */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const symbols = createSymbols();
  const { symbolOf, child, sibling, outputs } = buildTrie(patterns, symbols);
  const size = symbols.size();
  /** The longest proper suffix that is a state, and the longest in which a pattern ends. Known of every state that was reached. */
  const suffix = new Int32Array(symbolOf.length);
  const fallback = new Int32Array(symbolOf.length);
  /** Where the transitions of a state begin in `next`; 0 when no text came there yet. */
  const rows = new Int32Array(symbolOf.length);
  /** Transitions, row by row; the first row is empty, and is what the root inherits. */
  let next = new Int32Array(size * ROWS_AT_FIRST);
  let used = size;
  const bounds: WordBounds = { count: 0, starts: new Int32Array(64), ends: new Int32Array(64) };

  const rowOf = (state: number): number => {
    const known = rows[state] ?? 0;
    if (known !== 0) return known;
    const inherited = state === ROOT ? 0 : rowOf(suffix[state] ?? ROOT);
    if (used + size > next.length) {
      const larger = new Int32Array(next.length * 2);
      larger.set(next);
      next = larger;
    }
    const row = used;
    used += size;
    next.copyWithin(row, inherited, inherited + size);
    for (let target = child[state] ?? 0; target !== 0; target = sibling[target] ?? 0) {
      const cell = row + (symbolOf[target] ?? 0);
      const shorter = next[cell] ?? ROOT;
      suffix[target] = shorter;
      fallback[target] = (outputs[shorter] ?? 0) !== 0 ? shorter : (fallback[shorter] ?? 0);
      next[cell] = target;
    }
    return (rows[state] = row);
  };

  return {
    scan(folded, onFound) {
      bounds.count = 0;
      const rootRow = rowOf(ROOT);
      let state = next[rootRow + BORDER] ?? ROOT;
      let inWord = false;
      for (let at = 0; at <= folded.length; at += 1) {
        const symbol = at === folded.length ? BORDER : symbols.of(folded.charCodeAt(at));
        if (symbol === BORDER) {
          if (!inWord) continue;
          inWord = false;
          bounds.ends[bounds.count - 1] = at;
        } else if (!inWord) {
          inWord = true;
          if (bounds.count === bounds.starts.length) grow(bounds);
          bounds.starts[bounds.count] = at;
          bounds.count += 1;
        }
        // Before `next` is read: a new row may need a larger one.
        const row = rowOf(state);
        state = next[row + symbol] ?? ROOT;
        for (let out = (outputs[state] ?? 0) !== 0 ? state : (fallback[state] ?? 0); out !== 0; out = fallback[out] ?? 0) {
          onFound((outputs[out] ?? 0) - 1, bounds.count - 1, symbol === BORDER ? at : at + 1);
        }
      }
      return bounds;
    },
  };
}

function grow(bounds: WordBounds): void {
  for (const side of ['starts', 'ends'] as const) {
    const larger = new Int32Array(bounds[side].length * 2);
    larger.set(bounds[side]);
    bounds[side] = larger;
  }
}

/** Gives code units their symbols: the characters of the patterns get their own, so the rows of transitions stay small. */
function createSymbols() {
  /** Symbol of a code unit, plus one; 0 is not yet known. */
  const known = new Uint8Array(0x10000);
  let size = FIRST_OWN;
  return {
    size: () => size,
    /** The symbol of a code unit in a pattern: a new one for a letter that is new. */
    take(code: number): number {
      const before = known[code] ?? 0;
      if (before !== 0) return before - 1;
      if (kindOf(code) === OTHER) return BORDER;
      if (size === 0xff) throw new RangeError(`more than ${0xff - FIRST_OWN} different characters in the patterns: "${String.fromCharCode(code)}"`);
      size += 1;
      known[code] = size;
      return size - 1;
    },
    /** The symbol of a code unit in a text. */
    of(code: number): number {
      const before = known[code] ?? 0;
      if (before !== 0) return before - 1;
      const symbol = kindOf(code) === OTHER ? BORDER : FOREIGN;
      known[code] = symbol + 1;
      return symbol;
    },
  };
}

/** A trie with its states in the order of a walk through the sorted patterns; 0 stands for none. */
interface Trie {
  /** The symbol that leads to a state. */
  readonly symbolOf: Uint8Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** The pattern that ends in a state, plus one. */
  readonly outputs: Int32Array;
}

function buildTrie(patterns: readonly string[], symbols: ReturnType<typeof createSymbols>): Trie {
  let most = 1;
  for (const pattern of patterns) most += pattern.length;
  const symbolOf = new Uint8Array(most);
  const child = new Int32Array(most);
  const sibling = new Int32Array(most);
  const outputs = new Int32Array(most);
  /** The states along the pattern before, from the root: where the next one leaves it, it branches off. */
  const path: number[] = [ROOT];
  let states = 1;
  let before = '';
  let index = 0;
  for (const pattern of patterns) {
    if (pattern <= before) throw new RangeError(`the patterns are not in order: "${pattern}" after "${before}"`);
    let same = 0;
    while (same < before.length && pattern.charCodeAt(same) === before.charCodeAt(same)) same += 1;
    for (let at = same; at < pattern.length; at += 1) {
      symbolOf[states] = symbols.take(pattern.charCodeAt(at));
      if (at === same && same < before.length) sibling[path[same + 1] ?? ROOT] = states;
      else child[path[at] ?? ROOT] = states;
      path[at + 1] = states;
      states += 1;
    }
    index += 1;
    outputs[path[pattern.length] ?? ROOT] = index;
    before = pattern;
  }
  return {
    symbolOf: symbolOf.slice(0, states), child: child.slice(0, states),
    sibling: sibling.slice(0, states), outputs: outputs.slice(0, states),
  };
}
