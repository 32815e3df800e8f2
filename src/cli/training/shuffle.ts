/** Chance from a fixed seed: the same numbers on every machine (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the items in a chance order, in place. */
export function shuffle(items: unknown[], chance: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(chance() * (index + 1));
    [items[index], items[other]] = [items[other], items[index]];
  }
}
