/** When a period's counts go to the drop box, and when again after that failed. */
import { endOf, isWeek } from './iso-week.ts';
import type { Period } from './iso-week.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Over so much time after the end of a period the browsers of an organisation send, each at its own moment. */
const SPREAD = { week: 2 * DAY, month: 5 * DAY } as const;
/** Over so much time those send that were off when it was their turn. */
const SPREAD_OF_THE_LATE = 10 * MINUTE;
const FIRST_RETRY = 10 * MINUTE;
const LONGEST_RETRY = 12 * HOUR;

/** Why counts could not be put in the drop box. `no-access`: the browser was not allowed to reach its origin; `bad-key`: nothing can be encrypted for that key. */
export const SEND_TROUBLES = ['no-access', 'unreachable', 'refused', 'no-folder', 'full', 'faulty', 'bad-key'] as const;
export type SendTrouble = (typeof SEND_TROUBLES)[number];

/**
 * From when on a period may be sent: after its end, when nothing can be added to it any more.
 * @param jitter from 0 to 1
 * @returns ms since 1970 on the worker's own clock
 */
export function dueAt(period: Period, jitter: number): number {
  return endOf(period) + jitter * SPREAD[isWeek(period) ? 'week' : 'month'];
}

/** What is to be sent, as far as its moment depends on it. */
export interface Sendable {
  readonly period: Period;
  readonly jitter: number;
  /** How often sending failed. */
  readonly failures: number;
}

/**
 * When to send next. After a failure all wait: they go to the same folder.
 * @param now ms since 1970 on the worker's own clock, as what is returned
 * @returns null when there is nothing to send
 */
export function nextAttempt(all: readonly Sendable[], now: number): number | null {
  if (all.length === 0) return null;
  const failures = Math.max(...all.map((one) => one.failures));
  const wait = failures === 0 ? Math.max(...all.map(({ jitter }) => jitter)) * SPREAD_OF_THE_LATE : retryAfter(failures);
  return Math.max(Math.min(...all.map(({ period, jitter }) => dueAt(period, jitter))), now + wait);
}

/** How long to wait after so many failures, in ms: each time twice as long. */
export function retryAfter(failures: number): number {
  return Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
}

/** What an answer to a PUT says; null: it stands there. */
export function troubleOf(status: number): SendTrouble | null {
  if (status === 200 || status === 201 || status === 204) return null;
  // A redirect leads to a page to sign in.
  if (status === 401 || status === 403 || status === 407 || (status >= 300 && status < 400)) return 'refused';
  if (status === 404 || status === 409 || status === 410) return 'no-folder';
  return status === 507 || status === 413 ? 'full' : 'faulty';
}

/**
 * What a file is called in the drop box.
 * @param contributor the period's own mark: a file that is sent twice takes the place of the first
 */
export function fileName(period: Period, contributor: string): string {
  return `noodzaak-${period}-${contributor}.age`;
}

/** The address of a file in a folder; a share link's token, in the folder's path or after its question mark, stays. */
export function fileAddress(folder: string, period: Period, contributor: string): string {
  const address = new URL(folder);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${fileName(period, contributor)}`;
  return address.href;
}
