import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsToShare, isToBeShared } from '../../../src/tally/contribution.ts';
import { endOf, periodOf, weekOf, weeksBefore } from '../../../src/tally/iso-week.ts';
import { dueAt, fileAddress, nextAttempt, troubleOf } from '../../../src/tally/sending.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const anyPeriod = fc.tuple(fc.integer({ min: 18_000, max: 30_000 }), fc.constantFrom('weekly' as const, 'monthly' as const)).map(([day, schedule]) => periodOf(weekOf(day * DAY), schedule));
const jitter = fc.double({ min: 0, max: 1, noNaN: true });

describe('a period', () => {
  it('is never due before it is over, and at most five days later', () => {
    fc.assert(fc.property(anyPeriod, jitter, (period, part) => {
      expect(dueAt(period, part)).toBeGreaterThanOrEqual(endOf(period));
      expect(dueAt(period, part)).toBeLessThanOrEqual(endOf(period) + 5 * DAY);
    }));
  });

  it('waits for its turn, and when that went by for a few minutes', () => {
    const one = { period: '2026-10', jitter: 0.5, failures: 0 };
    const due = dueAt('2026-10', 0.5);
    expect(nextAttempt([], due)).toBeNull();
    expect(nextAttempt([one], due - DAY)).toBe(due);
    expect(nextAttempt([one], due + 90 * DAY)).toBe(due + 90 * DAY + 5 * MINUTE);
    expect(nextAttempt([{ ...one, period: '2026-11' }, one], due - DAY)).toBe(due);
  });

  it('is tried again ever later, to twelve hours, and the others wait with it', () => {
    const now = dueAt('2026-11', 1);
    const waits = [1, 2, 3, 6, 7, 8, 30].map((failures) =>
      (nextAttempt([{ period: '2026-10', jitter: 0.2, failures }, { period: '2026-11', jitter: 0, failures: 0 }], now) ?? 0) - now);
    expect(waits.map((wait) => wait / MINUTE)).toEqual([10, 20, 40, 320, 640, 720, 720]);
  });
});

describe('a week', () => {
  const anyWeek = fc.integer({ min: 18_000, max: 30_000 }).map((day) => weekOf(day * DAY));
  const schedule = fc.constantFrom('weekly' as const, 'monthly' as const);

  it('waits to be shared until four weeks after its period is over, and not when it was', () => {
    fc.assert(fc.property(anyWeek, schedule, (week, by) => {
      const period = periodOf(week, by);
      const first = weekOf(endOf(period));
      for (const [now, waits] of [[week, true], [first, true], [weeksBefore(first, -3), true], [weeksBefore(first, -4), false]] as const) {
        expect(isToBeShared(week, now, by, [])).toBe(waits);
        expect(isToBeShared(week, now, by, [period])).toBe(false);
      }
    }));
  });

  it('does not wait where it went along with a period of another schedule', () => {
    expect(isToBeShared('2026-W45', '2026-W47', 'monthly', ['2026-W45'])).toBe(false);
    expect(isToBeShared('2026-W46', '2026-W47', 'monthly', ['2026-W45'])).toBe(true);
  });
});

describe('countsToShare', () => {
  const counts = { '2026-W45': { a: 1 }, '2026-W46': { a: 2 }, '2026-W49': { a: 3 } };

  it('is what belongs to the period', () => {
    expect(countsToShare(counts, '2026-11', [])).toEqual({ '2026-W45': { a: 1 }, '2026-W46': { a: 2 } });
    expect(countsToShare(counts, '2026-11', ['2026-11', '2026-12'])).toEqual({ '2026-W45': { a: 1 }, '2026-W46': { a: 2 } });
  });

  it('leaves out what went along while the schedule was another', () => {
    expect(countsToShare(counts, '2026-11', ['2026-W45'])).toEqual({ '2026-W46': { a: 2 } });
    expect(countsToShare(counts, '2026-W46', ['2026-11'])).toEqual({});
  });
});

describe('the address of a file', () => {
  it.each([
    ['https://bestanden.gemeente.example/noodzaak/', 'https://bestanden.gemeente.example/noodzaak/noodzaak-2026-10-ab.age'],
    ['https://wolk.example/public.php/dav/files/TOKEN', 'https://wolk.example/public.php/dav/files/TOKEN/noodzaak-2026-10-ab.age'],
    ['https://opslag.example/map?sig=a%2Bb&se=1', 'https://opslag.example/map/noodzaak-2026-10-ab.age?sig=a%2Bb&se=1'],
    ['https://opslag.example', 'https://opslag.example/noodzaak-2026-10-ab.age'],
  ])('in %s is %s', (folder, address) => {
    expect(fileAddress(folder, '2026-10', 'ab')).toBe(address);
  });
});

describe('an answer', () => {
  it.each([
    [200, null], [201, null], [204, null], [302, 'refused'], [401, 'refused'], [403, 'refused'], [404, 'no-folder'], [409, 'no-folder'],
    [413, 'full'], [507, 'full'], [405, 'faulty'], [500, 'faulty'], [503, 'faulty'], [206, 'faulty'],
  ] as const)('%i means %s', (status, trouble) => {
    expect(troubleOf(status)).toBe(trouble);
  });
});
