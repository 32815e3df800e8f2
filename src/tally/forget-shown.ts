/**
 * For how long it is remembered whom a report showed together. What is forgotten leaves an empty list in its place: nothing of that
 * period is shown again, so that no later report of it can be subtracted from an earlier one. It asks no clock whether that is still so.
 */
import { endOf } from './iso-week.ts';
import type { Batch, ShownBatches } from './period-merge.ts';
import { isPlainObject } from './plain-object.ts';

/** Twice as long as a count stays in any browser: the year before can be laid beside this one. */
const REMEMBERED_WEEKS = 106;
const WEEK = 7 * 86_400_000;

/**
 * What was stored of whom a report showed together. A period of which that can't be read is forgotten: it was shown, and to whom nobody knows.
 * @returns null when nothing of it can be read, nor which periods were shown: nothing may be shown beside it then
 */
export function readShown(stored: unknown): ShownBatches | null {
  if (!isPlainObject(stored)) return null;
  return Object.fromEntries(Object.entries(stored).map(([period, batches]) => [period, Array.isArray(batches) && batches.every(isBatch) ? batches : []]));
}

/**
 * Without what was shown of periods that ended long ago.
 * @param now ms since 1970 on the reader's own clock
 */
export function forgetLongAgo(shown: ShownBatches, now: number): ShownBatches {
  return without(shown, (period) => endOf(period) + REMEMBERED_WEEKS * WEEK <= now);
}

/** Without the oldest half of what is remembered: for who has no room for more. */
export function forgetOldest(shown: ShownBatches): ShownBatches {
  const remembered = Object.keys(shown).filter((period) => !isForgotten(shown, period)).sort((one, other) => endOf(one) - endOf(other));
  const oldest = new Set(remembered.slice(0, Math.ceil(remembered.length / 2)));
  return without(shown, (period) => oldest.has(period));
}

/** Whether something of this period was shown, and it is no longer known whom that rested on. */
export function isForgotten(shown: ShownBatches, period: string): boolean {
  return shown[period]?.length === 0;
}

function isBatch(one: unknown): one is Batch {
  if (!isPlainObject(one)) return false;
  const { smallestGroup, contributors, own = [], grouped } = one;
  return (
    Number.isSafeInteger(smallestGroup)
    && isPlainObject(contributors) && Object.values(contributors).every(isText)
    && Array.isArray(own) && own.every(isText)
    && (grouped === undefined || (isPlainObject(grouped) && isText(grouped['way']) && isPlainObject(grouped['laws']) && Object.values(grouped['laws']).every(isText)))
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

function without(shown: ShownBatches, isToGo: (period: string) => boolean): ShownBatches {
  return Object.fromEntries(Object.entries(shown).map(([period, batches]) => [period, isToGo(period) ? [] : batches]));
}
