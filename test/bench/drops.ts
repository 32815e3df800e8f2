/** Makes what invented workers share, so that adding it up can be measured: counts as busy teams would have them, drawn by chance. */
import type { Matrix } from '../../src/engine/types.ts';
import { writeKey } from '../../src/tally/count-key.ts';
import type { CountKey } from '../../src/tally/count-key.ts';
import type { Contribution } from '../../src/tally/contribution.ts';
import { isWithin, mondayOf, weekOf } from '../../src/tally/iso-week.ts';
import type { Period } from '../../src/tally/iso-week.ts';
import { KEEP_REASONS } from '../../src/tally/outcomes.ts';

/** Workers of one team, where nothing else is asked. */
export const TEAM_SIZE = 12;
/** A worker meets so many kinds of rule under their help requests in a week. */
const RULES_PER_WEEK = 14;
const WEEK = 7 * 86_400_000;

/** Chance that is the same in each run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * What one invented worker shares of a month. Some rules come up far more than others, and each worker has three help requests.
 * @param teamSize workers of one team
 */
export function dropOf(worker: number, period: Period, matrix: Matrix, teamSize = TEAM_SIZE): Contribution {
  const draw = chance(worker * 1_000 + Number(period.replace('-', '')));
  const pick = <Item>(items: readonly Item[], skew = 1): Item => items[Math.floor(draw() ** skew * items.length)] as Item;
  const topics = matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => ({ category: id, subtopic: subtopic.id })));
  const mine = [0, 1, 2].map((turn) => matrix.helpRequests[(worker * 7 + turn * 5) % matrix.helpRequests.length]?.id ?? '');
  const counts: Record<string, Record<string, number>> = {};
  for (const week of weeksOf(period)) {
    const keys = (counts[week] ??= {});
    const add = (key: CountKey, times: number): void => { keys[writeKey(key)] = (keys[writeKey(key)] ?? 0) + times; };
    for (let turn = 0; turn < RULES_PER_WEEK; turn++) {
      const key = { kind: 'excess', ...pick(topics, 3), helpRequest: pick(mine), reason: null } as const;
      const shown = 1 + Math.floor(draw() * 6);
      add({ ...key, outcome: 'shown' }, shown);
      const acted = draw();
      if (acted < 0.4) add({ ...key, outcome: 'removed' }, 1);
      else if (acted < 0.6) add({ ...key, outcome: 'rewritten' }, 1);
      else if (acted < 0.75) add({ ...key, outcome: 'kept', reason: pick(KEEP_REASONS) }, 1);
      else if (acted < 0.8) add({ ...key, outcome: 'wrong' }, 1);
    }
    if (draw() < 0.5) add({ kind: 'too-little-check', category: null, subtopic: null, helpRequest: pick(mine), outcome: 'used', reason: null }, 1);
  }
  const contributor = Array.from({ length: 32 }, () => Math.floor(draw() * 16).toString(16)).join('');
  return { period, contributor, team: `Wijkteam ${String(Math.floor(worker / teamSize) + 1)}`, counts };
}

/** The weeks of a month. */
export function weeksOf(period: Period): string[] {
  const first = mondayOf(weekOf(Date.parse(`${period}-01T00:00:00Z`)));
  return [0, 1, 2, 3, 4, 5].map((turn) => weekOf(first + turn * WEEK)).filter((week) => isWithin(week, period));
}
