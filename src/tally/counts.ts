/** Counts per week. Plain data: it is stored and shared as it stands here. */
import { isKeyOfAnyEdition, readKey, writeKey } from './count-key.ts';
import type { CountableIds, CountKey } from './count-key.ts';
import { isWeek, weeksBefore } from './iso-week.ts';
import type { Week } from './iso-week.ts';
import { CHECK_USED } from './outcomes.ts';
import { isPlainObject } from './plain-object.ts';

/** Written key -> how often. */
export type WeekCounts = Readonly<Record<string, number>>;
/** Week -> its counts. */
export type Counts = Readonly<Record<Week, WeekCounts>>;

/**
 * What can be wrong with where counts are stored. What can't be read was set aside, or (`damaged`) is still there as there is no room
 * to set it aside; `full`: the last count could not be written; `unsure`: what was shared can't be read.
 */
export type StoreTrouble = 'set-aside' | 'damaged' | 'full' | 'unsure';

export const NO_COUNTS: Counts = {};

/** More than a person can do in a week: a larger number was not counted. */
const LARGEST = 1_000_000;

/** The counts with one more of each key in this week. */
export function addCounts(counts: Counts, week: Week, keys: readonly CountKey[]): Counts {
  const added: Record<string, number> = { ...counts[week] };
  for (const key of keys) {
    const written = writeKey(key);
    added[written] = Math.min(LARGEST, (added[written] ?? 0) + 1);
  }
  return keys.length === 0 ? counts : { ...counts, [week]: added };
}

/** The counts with one less of a key in this week; as they were where there is none. */
export function takeOneBack(counts: Counts, week: Week, key: CountKey): Counts {
  const written = writeKey(key);
  const { [written]: count = 0, ...others } = counts[week] ?? {};
  if (count === 0) return counts;
  const left = count === 1 ? others : { ...others, [written]: count - 1 };
  const { [week]: _, ...otherWeeks } = counts;
  return Object.keys(left).length === 0 ? otherWeeks : { ...counts, [week]: left };
}

/**
 * The counts without what is too old.
 * @param now the week it is
 * @param keptWeeks how many whole weeks before this one are kept
 * @param isAwaited weeks that stay however old they are: they are yet to be shared (`isToBeShared`)
 */
export function pruneCounts(counts: Counts, now: Week, keptWeeks: number, isAwaited: (week: Week) => boolean = () => false): Counts {
  const oldest = weeksBefore(now, keptWeeks);
  return Object.fromEntries(Object.entries(counts).filter(([week]) => week >= oldest || isAwaited(week)));
}

/** How many things were counted, all weeks together. */
export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, keys) => sum + Object.values(keys).reduce((all, count) => all + count, 0), 0);
}

/** How many marks stood in notes, how often something was done about one, and how often a note was checked for too little. */
export interface CountSums {
  readonly seen: number;
  readonly done: number;
  readonly checked: number;
}

/** What was counted, in sums that a person can tell apart: a mark that was acted on is counted as seen, and as acted on. */
export function sumsOf(counts: Counts, ids: CountableIds): CountSums {
  const sums = { seen: 0, done: 0, checked: 0 };
  for (const [name, count] of Object.values(counts).flatMap((keys) => Object.entries(keys))) {
    const outcome = readKey(name, ids)?.outcome;
    if (outcome !== undefined) sums[outcome === 'shown' ? 'seen' : outcome === CHECK_USED ? 'checked' : 'done'] += count;
  }
  return sums;
}

/**
 * Reads counts that came from storage or from a file. Keys with ids of another edition are among them: see `knownCounts`.
 * @returns null when anything in them could not have been counted: then none of it can be trusted
 */
export function readCounts(value: unknown): Counts | null {
  if (!isPlainObject(value)) return null;
  for (const [week, keys] of Object.entries(value)) {
    if (!isWeek(week) || !isPlainObject(keys)) return null;
    for (const [key, count] of Object.entries(keys)) {
      if (!isKeyOfAnyEdition(key) || !isCount(count)) return null;
    }
  }
  return value as Counts;
}

/** The counts without those under ids that this edition does not know: they have no name to be shown by, and no rule to be shared for. */
export function knownCounts(counts: Counts, ids: CountableIds): Counts {
  const known = Object.entries(counts).map(([week, keys]) => [week, Object.fromEntries(Object.entries(keys).filter(([key]) => readKey(key, ids) !== null))] as const);
  return Object.fromEntries(known.filter(([, keys]) => Object.keys(keys).length > 0));
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= LARGEST;
}
