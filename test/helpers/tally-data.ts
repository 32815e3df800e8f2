/** Counts by invented contributors, for the tests of adding up and hiding. */
import fc from 'fast-check';
import type { CountableIds } from '../../src/tally/count-key.ts';
import { writeKey } from '../../src/tally/count-key.ts';
import type { CountKey } from '../../src/tally/count-key.ts';
import type { Contribution } from '../../src/tally/contribution.ts';
import { PeriodCells } from '../../src/tally/cells.ts';
import type { Cell } from '../../src/tally/cells.ts';

export const IDS: CountableIds = {
  helpRequests: new Set(['transport-mobility', 'household-help', 'debt-assistance']),
  categories: new Set(['finance-debt', 'religion']),
  subtopics: new Set(['amounts', 'problem', 'belief']),
};
export const lawOf = (helpRequest: string): string => (helpRequest === 'debt-assistance' ? 'wgs' : 'wmo');

const topic = fc.constantFrom(['finance-debt', 'amounts'] as const, ['finance-debt', 'problem'] as const, ['religion', 'belief'] as const);
const end = fc.constantFrom(['shown', null] as const, ['removed', null] as const, ['kept', 'discussed'] as const, ['kept', 'safety'] as const);
const helpRequest = fc.constantFrom('transport-mobility', 'household-help', 'debt-assistance');

export const anyKey: fc.Arbitrary<CountKey> = fc.tuple(topic, helpRequest, end).map(([[category, subtopic], request, [outcome, reason]]) => ({
  kind: 'excess', category, subtopic, helpRequest: request, outcome, reason,
}));

/** Months, with some of their weeks. */
const WEEKS = {
  '2026-10': ['2026-W41', '2026-W42', '2026-W43'],
  '2026-11': ['2026-W45', '2026-W46', '2026-W47'],
  '2026-12': ['2026-W50', '2026-W51', '2026-W52'],
} as const;
export const MONTHS = ['2026-10', '2026-11', '2026-12'] as const satisfies readonly (keyof typeof WEEKS)[];

const countsOf = (month: keyof typeof WEEKS) => fc
  .uniqueArray(fc.tuple(fc.constantFrom(...WEEKS[month]), anyKey.map(writeKey), fc.integer({ min: 1, max: 9 })), {
    minLength: 4,
    maxLength: 12,
    selector: ([week, key]) => `${week} ${key}`,
  })
  .map((rows) => {
    const counts: Record<string, Record<string, number>> = {};
    for (const [week, key, count] of rows) (counts[week] ??= {})[key] = count;
    return counts;
  });
/** Weeks of November 2026. */
export const anyCounts = countsOf('2026-11');

/** What up to 30 contributors shared of one month. */
const contributionsOf = (month: keyof typeof WEEKS): fc.Arbitrary<readonly Contribution[]> => fc
  .array(fc.tuple(countsOf(month), fc.constantFrom('Noord', 'Zuid', null)), { minLength: 4, maxLength: 30 })
  .map((all) => all.map(([counts, team], at) => ({ period: month, contributor: at.toString(16).padStart(32, '0'), team, counts })));
export const anyContributions = contributionsOf('2026-11');
/** What 4 to 12 contributors shared who did much the same: of three marks under one help request, in one week, so that single cells are shown. */
export const anyAlike: fc.Arbitrary<readonly Contribution[]> = fc
  .array(fc.uniqueArray(fc.tuple(fc.constantFrom('finance-debt|amounts', 'finance-debt|problem', 'religion|belief'), fc.integer({ min: 1, max: 9 })), { minLength: 1, selector: ([rule]) => rule }), { minLength: 4, maxLength: 12 })
  .map((all) => all.map((rows, at) => ({
    period: '2026-11', contributor: at.toString(16).padStart(32, '0'), team: null,
    counts: { '2026-W46': Object.fromEntries(rows.map(([rule, count]) => [`excess|${rule}|transport-mobility|shown|`, count])) },
  })));
/** The same of each of three months. */
export const anyMonths: fc.Arbitrary<readonly (readonly Contribution[])[]> = fc.tuple(...MONTHS.map(contributionsOf));

/**
 * The cells of these contributions, which are of one period.
 * @param own the place of the reader's own
 */
export function cellsOf(contributions: readonly Contribution[], own?: number): Cell[] {
  const cells = new PeriodCells(contributions[0]?.period ?? '2026-11', IDS, lawOf);
  for (const [number, contribution] of contributions.entries()) cells.add(contribution, number === own ? null : number);
  return cells.cells();
}
