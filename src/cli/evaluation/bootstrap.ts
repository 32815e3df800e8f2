/** How far a figure may be chance: the bootstrap of Efron (1979), drawn by note, for sentences of one note go together. */
import { createChance } from '../training/shuffle.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const DRAWS = 1000;
const OUTSIDE = 0.025;
const SEED = 1;

/**
 * The middle 95% of a figure over many draws with replacement. Deterministic.
 * @param items what was measured, one a note
 * @param figureOf the figure of any choice of them
 */
export function bootstrap<Item>(items: readonly Item[], figureOf: (drawn: readonly Item[]) => number): Interval {
  const chance = createChance(SEED);
  const drawOne = (): readonly Item[] => {
    const index = Math.floor(chance() * items.length);
    return items.slice(index, index + 1);
  };
  const figures = Array.from({ length: DRAWS }, () => figureOf(items.flatMap(drawOne))).sort((a, b) => a - b);
  const at = (share: number): number => figures[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? Number.NaN;
  return { low: at(OUTSIDE), high: at(1 - OUTSIDE) };
}
