/** Draws by lot, the same again for the same seed. */
export interface Dice {
  /** One of these. */
  of<Kind>(choices: readonly Kind[]): Kind;
  /** A whole number from 1 to this one. */
  upTo(most: number): number;
}

/** @param seed a whole number; https://github.com/cprosche/mulberry32 */
export function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    of: (choices) => {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
    upTo: (most) => 1 + Math.floor(next() * most),
  };
}
