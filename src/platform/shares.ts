import type { EffectivePolicy } from '../policy/resolve.ts';
import { countsToShare, isTeamName, periodsOf, writeContribution } from '../tally/contribution.ts';
import type { CountableIds } from '../tally/count-key.ts';
import { knownCounts, sumsOf, totalOf } from '../tally/counts.ts';
import type { CountSums } from '../tally/counts.ts';
import type { Period } from '../tally/iso-week.ts';
import type { PeriodSharing } from './storage.ts';
import { readSharing, readTally, scheduleOf, sharedPeriods } from './tally.ts';

/** A period that was counted in, and the exact text that is shared of it. */
export interface Share {
  readonly period: Period;
  readonly sums: CountSums;
  readonly text: string;
  readonly sharing: PeriodSharing;
}

/** What this browser can share, and shared, in order of time. */
export async function sharesOf(ids: CountableIds, policy: Pick<EffectivePolicy, 'dropBox' | 'team'>): Promise<readonly Share[]> {
  const [{ counts: stored }, known] = await Promise.all([readTally(), readSharing()]);
  const counts = knownCounts(stored, ids);
  const team = policy.team.value !== null && isTeamName(policy.team.value) ? policy.team.value : null;
  const shared = sharedPeriods(known);
  return periodsOf(counts, scheduleOf(policy)).flatMap((period) => {
    const of = known[period];
    const inPeriod = countsToShare(counts, period, shared);
    return of === undefined || totalOf(inPeriod) === 0
      ? []
      : [{ period, sums: sumsOf(inPeriod, ids), sharing: of, text: writeContribution({ period, contributor: of.contributor, team, counts: inPeriod }) }];
  });
}
