import { describe, expect, it } from 'vitest';
import { trainShifts } from '../../../src/cli/training/train-shifts.ts';
import type { JudgedExample } from '../../../src/cli/training/train-shifts.ts';
import { shiftOf } from '../../../src/engine/model/shifts.ts';

/** Clauses that a judge gave even odds, of which `marked` of `count` were marked. */
const even = (topic: string, marked: number, count: number): JudgedExample[] =>
  Array.from({ length: count }, (_, index) => ({ logOdds: 0, target: index < marked ? 1 : 0, topic }));

describe('trainShifts', () => {
  const shifts = trainShifts([...even('religion/belief', 200, 1000), ...even('politics/opinion', 500, 1000), ...even('bsn/number', 0, 2)]);

  it('lowers a category that the judge believes too much, and leaves one that it knows', () => {
    // 200 of 1,000 is log-odds of -1.39; the prior holds it back a little.
    expect(shiftOf(shifts, 'religion/practical-wish')).toBeLessThan(-1.2);
    expect(shiftOf(shifts, 'politics/opinion')).toBe(0);
  });

  it('hardly moves on a few clauses, and not at all without', () => {
    expect(Math.abs(shiftOf(shifts, 'bsn/number'))).toBeLessThan(0.3);
    expect(shiftOf(shifts, 'housing/use')).toBe(0);
  });
});
