import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, isWeek, mondayOf, periodOf, weekOf, weeksBefore } from '../../../src/tally/iso-week.ts';

const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => days * 86_400_000);

describe('a week', () => {
  it.each([
    ['1970-01-01', '1970-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-22', '2026-W47'],
  ])('of %s is %s', (date, week) => {
    expect(weekOf(at(date))).toBe(week);
  });

  it('begins on its Monday and lasts seven days', () => {
    fc.assert(fc.property(day, (time) => {
      const monday = mondayOf(weekOf(time));
      expect(monday).toBeLessThanOrEqual(time);
      expect(time - monday).toBeLessThan(7 * 86_400_000);
      expect(new Date(monday).getUTCDay()).toBe(1);
    }));
  });

  it('sorts in order of time, and goes back', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 200 }), (time, count) => {
      const week = weekOf(time + count * 7 * 86_400_000);
      expect(weeksBefore(week, count)).toBe(weekOf(time));
      expect(weeksBefore(week, count) < week).toBe(true);
    }));
  });

  it('that does not exist is none', () => {
    expect(['2025-W53', '2026-W00', '2026-W5', '2026', 'x'].filter(isWeek)).toEqual([]);
    expect(isWeek('2020-W53')).toBe(true);
  });
});

describe('a period', () => {
  it('is the month of the Thursday', () => {
    expect(periodOf('2026-W49')).toBe('2026-12');
    expect(periodOf('2026-W53')).toBe('2026-12');
    expect(periodOf('2027-W01')).toBe('2027-01');
    expect(periodOf('2026-W49', 'weekly')).toBe('2026-W49');
  });

  it('is over when its last week is', () => {
    fc.assert(fc.property(day, fc.constantFrom('weekly' as const, 'monthly' as const), (time, schedule) => {
      const period = periodOf(weekOf(time), schedule);
      expect(periodOf(weekOf(endOf(period)), schedule)).not.toBe(period);
      expect(periodOf(weekOf(endOf(period) - 1), schedule)).toBe(period);
    }));
  });
});
