import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../../src/cli/evaluation/bootstrap.ts';

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('bootstrap', () => {
  const coins = Array.from({ length: 400 }, (_, index) => index % 2);

  it('holds the figure itself, and narrows with more notes as chance does', () => {
    const { low, high } = bootstrap(coins, mean);
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    // 1.96 standard errors of a fair coin to either side, give or take a fifth.
    const expected = 2 * 1.96 * Math.sqrt(0.25 / coins.length);
    expect((high - low) / expected).toBeGreaterThan(0.8);
    expect((high - low) / expected).toBeLessThan(1.2);
  });

  it('is sure where nothing varies', () => {
    expect(bootstrap([1, 1, 1], mean)).toEqual({ low: 1, high: 1 });
  });

  it('is the same each time', () => {
    expect(bootstrap(coins, mean)).toEqual(bootstrap(coins, mean));
  });
});
