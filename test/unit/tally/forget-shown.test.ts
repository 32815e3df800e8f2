import { describe, expect, it } from 'vitest';
import { forgetLongAgo, forgetOldest, isForgotten, readShown } from '../../../src/tally/forget-shown.ts';
import { endOf } from '../../../src/tally/iso-week.ts';
import type { Batch, ShownBatches } from '../../../src/tally/period-merge.ts';

const BATCH: Batch = { smallestGroup: 5, contributors: { a: '1', b: '2' } };
const of = (...periods: readonly string[]): ShownBatches => Object.fromEntries(periods.map((period) => [period, [BATCH]]));
const forgotten = (shown: ShownBatches): string[] => Object.keys(shown).filter((period) => isForgotten(shown, period));

describe('who was shown together', () => {
  it('is forgotten of a period that cannot be read: nothing of it is shown again', () => {
    const whole: Batch = { ...BATCH, grouped: { way: 'x', laws: { 'transport-mobility': 'wmo' } }, own: ['a'] };
    const damaged = [7, null, 'x', [7], [null], [{}], [BATCH, { ...BATCH, smallestGroup: '5' }], [{ ...BATCH, contributors: { a: 1 } }], [{ ...BATCH, contributors: ['1'] }], [{ ...BATCH, own: 'a' }], [{ ...BATCH, grouped: { way: 'x' } }]];
    expect(readShown({ '2026-10': [BATCH, whole], '2026-11': [] })).toEqual({ '2026-10': [BATCH, whole], '2026-11': [] });
    for (const one of damaged) expect(readShown({ '2026-10': [BATCH], '2026-11': one }), JSON.stringify(one)).toEqual({ '2026-10': [BATCH], '2026-11': [] });
    for (const all of [7, null, 'x', [BATCH]]) expect(readShown(all)).toBeNull();
  });

  it('is remembered for 106 weeks after the end of the period, and that it was shown for good', () => {
    const end = endOf('2026-11') + 106 * 7 * 86_400_000;
    const shown = of('2026-11', '2026-12');
    expect(forgetLongAgo(shown, end - 1)).toEqual(shown);
    const later = forgetLongAgo(shown, end);
    expect(later).toEqual({ '2026-11': [], '2026-12': [BATCH] });
    // A clock that goes back brings nothing back.
    expect(forgetLongAgo(later, end - 1)).toEqual(later);
  });

  it('gives way by the older half where there is no room, weeks and months in order of time, until nothing is left', () => {
    const shown = of('2026-11', '2026-W20', '2025-12', '2026-W50', '2026-10');
    const once = forgetOldest(shown);
    expect(forgotten(once)).toEqual(['2026-W20', '2025-12', '2026-10']);
    expect(forgotten(forgetOldest(once))).toEqual(['2026-11', '2026-W20', '2025-12', '2026-10']);
    expect(forgotten(forgetOldest(forgetOldest(once)))).toHaveLength(5);
    expect(forgetOldest({})).toEqual({});
    expect(JSON.stringify(once).length).toBeLessThan(JSON.stringify(shown).length);
  });

  it('is not forgotten of what was never shown', () => {
    expect(isForgotten(of('2026-11'), '2026-12')).toBe(false);
  });
});
