import { kindOf, OTHER } from '../text/characters.ts';

/** Symbol of everything between words; runs of it count once. */
const BORDER = 0;
/** Symbol of letters that occur in no pattern. */
const FOREIGN = 1;
const FIRST_OWN = 2;

/** Words of the text under scan: unbroken runs of letters and digits. Reused between scans. */
export interface WordBounds {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * Finds many patterns in one pass (Aho-Corasick, every transition filled in beforehand).
 * A blank in a pattern stands for any run of characters that are not letters or digits, or for the
 * edge of the text; so " schuld" is found at the start of a word and "schuld" anywhere in one.
 */
export interface Automaton {
  /**
   * Scans folded text and calls `onFound(pattern, word)` for every occurrence, in order of its end:
   * the pattern's index, and the index in the returned bounds of the word in which it ends.
   */
  scan(folded: string, onFound: (pattern: number, word: number, end: number) => void): WordBounds;
}

/** Builds the automaton. Patterns are folded; only single blanks between or around words. */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const { symbols, size } = symbolTable(patterns);
  const trie = buildTrie(patterns, symbols, size);
  const filled = fillTransitions(trie, size);
  const { outputs, fallback } = filled;
  // Half the memory, and better use of the cache, wherever the states fit.
  const next = trie.states <= 0x10000 ? new Uint16Array(filled.next) : filled.next;
  const bounds: WordBounds = { count: 0, starts: new Int32Array(64), ends: new Int32Array(64) };

  return {
    scan(folded, onFound) {
      bounds.count = 0;
      let state = next[BORDER] ?? 0;
      let inWord = false;
      for (let at = 0; at <= folded.length; at += 1) {
        const symbol = at === folded.length ? BORDER : (symbols[folded.charCodeAt(at)] ?? BORDER);
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
        state = next[state * size + symbol] ?? 0;
        for (let out = outputs[state] ? state : (fallback[state] ?? 0); out !== 0; out = fallback[out] ?? 0) {
          for (const pattern of outputs[out] ?? []) onFound(pattern, bounds.count - 1, symbol === BORDER ? at : at + 1);
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

/** Code unit -> symbol: the characters of the patterns get their own, so the transition table stays small. */
function symbolTable(patterns: readonly string[]): { symbols: Uint8Array; size: number } {
  const symbols = new Uint8Array(0x10000);
  for (let code = 0; code < symbols.length; code += 1) symbols[code] = kindOf(code) === OTHER ? BORDER : FOREIGN;
  let size = FIRST_OWN;
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i += 1) {
      const code = pattern.charCodeAt(i);
      if (symbols[code] !== FOREIGN) continue;
      if (size === 0x100) throw new RangeError(`more than ${0x100 - FIRST_OWN} different characters in the patterns: "${pattern}"`);
      symbols[code] = size;
      size += 1;
    }
  }
  return { symbols, size };
}

interface Trie {
  /** state * size + symbol -> state; 0 when there is none. */
  next: Int32Array;
  states: number;
  /** Patterns that end in a state. */
  outputs: (number[] | undefined)[];
}

function buildTrie(patterns: readonly string[], symbols: Uint8Array, size: number): Trie {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const next = new Int32Array(most * size);
  const outputs: (number[] | undefined)[] = [undefined];
  let states = 1;
  patterns.forEach((pattern, index) => {
    let state = 0;
    for (let i = 0; i < pattern.length; i += 1) {
      const edge = state * size + (symbols[pattern.charCodeAt(i)] ?? BORDER);
      let target = next[edge] ?? 0;
      if (target === 0) {
        target = states;
        states += 1;
        next[edge] = target;
        outputs.push(undefined);
      }
      state = target;
    }
    (outputs[state] ??= []).push(index);
  });
  return { next: next.slice(0, states * size), states, outputs };
}

/** Breadth first: each state takes over the transitions of its longest proper suffix where it has none. */
function fillTransitions({ next, states, outputs }: Trie, size: number) {
  const suffix = new Int32Array(states);
  /** The longest suffix state in which a pattern ends; 0 when there is none. */
  const fallback = new Int32Array(states);
  const queue = new Int32Array(states);
  let tail = 0;
  for (let symbol = 0; symbol < size; symbol += 1) {
    const target = next[symbol] ?? 0;
    if (target !== 0) {
      queue[tail] = target;
      tail += 1;
    }
  }
  for (let head = 0; head < tail; head += 1) {
    const state = queue[head] ?? 0;
    const from = (suffix[state] ?? 0) * size;
    for (let symbol = 0; symbol < size; symbol += 1) {
      const edge = state * size + symbol;
      const target = next[edge] ?? 0;
      const inherited = next[from + symbol] ?? 0;
      if (target === 0) {
        next[edge] = inherited;
        continue;
      }
      suffix[target] = inherited;
      fallback[target] = outputs[inherited] ? inherited : (fallback[inherited] ?? 0);
      queue[tail] = target;
      tail += 1;
    }
  }
  return { next, outputs, fallback };
}
