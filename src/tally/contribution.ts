/**
 * What one browser shares of one period: a small text, encrypted before it goes anywhere. The contributor's mark is random and
 * another one in each period: contributors can be told apart within a period, and nobody can be followed from one to the next.
 */
import type { CountableIds } from './count-key.ts';
import { knownCounts, readCounts, totalOf } from './counts.ts';
import type { Counts } from './counts.ts';
import { endOf, isPeriod, isWithin, periodOf, weekOf, weeksBefore } from './iso-week.ts';
import type { Period, Schedule, Week } from './iso-week.ts';

export interface Contribution {
  readonly period: Period;
  /** 32 hexadecimal digits. */
  readonly contributor: string;
  /** The team's name, as the organisation set it. */
  readonly team: string | null;
  readonly counts: Counts;
}

const FORMAT = 'noodzaak-tally';
const VERSION = 1;
const CONTRIBUTOR = /^[0-9a-f]{32}$/;
const TEAM = /^[\p{L}\p{N}][\p{L}\p{N} .,&'()/+-]{0,59}$/u;
/** The length of an encrypted file tells how long its text is: so all texts are as long as each other, or nearly. */
const PADDED_TO = 2_048;

/**
 * The part of the counts that is shared as a period.
 * @param shared the periods that were shared: a week that went along with another one (the schedule was another then) is not shared twice
 */
export function countsToShare(counts: Counts, period: Period, shared: readonly Period[]): Counts {
  const others = shared.filter((other) => other !== period);
  return Object.fromEntries(Object.entries(counts).filter(([week]) => isWithin(week, period) && !others.some((other) => isWithin(week, other))));
}

/** So many whole weeks after a period is over its counts still wait to be shared: somebody may be on leave. */
const SHARED_WITHIN_WEEKS = 4;

/**
 * Whether a week's counts wait to be shared: its period is not over, or it is not long over and was not shared.
 * @param now the week it is
 * @param shared the periods that were shared
 */
export function isToBeShared(week: Week, now: Week, schedule: Schedule, shared: readonly Period[]): boolean {
  const lastWeek = weekOf(endOf(periodOf(week, schedule)) - 1);
  return !shared.some((period) => isWithin(week, period)) && lastWeek >= weeksBefore(now, SHARED_WITHIN_WEEKS);
}

/** The periods that hold counts, in order. */
export function periodsOf(counts: Counts, schedule: Schedule): readonly Period[] {
  return [...new Set(Object.keys(counts).map((week) => periodOf(week, schedule)))].sort();
}

/** Whether this can be a team's name: a line of letters, digits and the usual signs, of at most 60 characters. */
export function isTeamName(text: string): boolean {
  return TEAM.test(text);
}

/** The exact text that is shared, before it is encrypted. */
export function writeContribution({ period, contributor, team, counts }: Contribution): string {
  const sorted = Object.fromEntries(
    Object.entries(counts)
      .sort(byName)
      .map(([week, keys]) => [week, Object.fromEntries(Object.entries(keys).sort(byName))]),
  );
  return JSON.stringify({ format: FORMAT, version: VERSION, period, contributor, team, weeks: sorted }, null, 1);
}

/**
 * Tells whether two contributions hold the same, without holding it.
 * @returns the first 16 hexadecimal digits of the SHA-256 of what is shared
 */
export async function digestOf(contribution: Contribution): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(writeContribution(contribution)));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text with spaces after it, up to the next round length. */
export function padContribution(text: string): string {
  // The ids are plain ASCII, a team's name may not be: near enough.
  return text.padEnd(Math.ceil(text.length / PADDED_TO) * PADDED_TO);
}

/**
 * Why a text is no contribution: not one of ours, of a later edition, or with something in it that can't have been counted.
 * `other-edition`: it names ids that this edition has not. What it does know is not counted either: a report of the edition that knew
 * all of it could be subtracted.
 */
export type NoContribution = 'not-a-tally' | 'newer-version' | 'other-edition' | 'damaged';

/** Reads what somebody shared; nothing in it is believed before it was looked at here. */
export function readContribution(text: string, ids: CountableIds): Contribution | NoContribution {
  const value = parse(text);
  if (value?.['format'] !== FORMAT) return 'not-a-tally';
  if (value['version'] !== VERSION) return 'newer-version';
  const { period, contributor, team, weeks } = value;
  const counts = readCounts(weeks);
  if (
    counts === null ||
    typeof period !== 'string' || !isPeriod(period) ||
    typeof contributor !== 'string' || !CONTRIBUTOR.test(contributor) ||
    (team !== null && (typeof team !== 'string' || !isTeamName(team))) ||
    Object.keys(counts).some((week) => !isWithin(week, period))
  ) return 'damaged';
  if (totalOf(knownCounts(counts, ids)) !== totalOf(counts)) return 'other-edition';
  return { period, contributor, team, counts };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
