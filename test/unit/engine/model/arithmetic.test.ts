import { describe, expect, it } from 'vitest';
import { exp, log, sigmoid, softmax, tanh } from '../../../../src/engine/model/arithmetic.ts';

describe('arithmetic', () => {
  it('agrees with Math to nine digits', () => {
    for (let x = -30; x <= 30; x += 0.37) {
      expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 9);
      expect(log(Math.exp(x))).toBeCloseTo(x, 9);
      expect(tanh(x)).toBeCloseTo(Math.tanh(x), 9);
      expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 9);
    }
  });

  it('shares one out by log-odds, however high they are', () => {
    const shares = softmax([1000, 1000 + Math.log(3)]);
    expect(shares[0]).toBeCloseTo(0.25, 9);
    expect(shares[1]).toBeCloseTo(0.75, 9);
    expect(softmax([])).toEqual([]);
  });

  it('stays finite far out', () => {
    expect(exp(1000)).toBe(exp(40));
    expect(sigmoid(-1000)).toBeGreaterThan(0);
  });
});
