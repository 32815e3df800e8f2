/**
 * Weeks and the periods they belong to. A week is the finest time that is ever kept: `2026-W47`, as ISO 8601 counts them.
 * A month holds the weeks whose Thursday is in it.
 */

/** An ISO week, such as `2026-W47`. */
export type Week = string;
/** What is shared at once: a month of whole weeks, such as `2026-11`, or a week. */
export type Period = string;
export type Schedule = 'weekly' | 'monthly';

const DAY = 86_400_000;
/** 1970-01-01 was a Thursday: the fourth day of its week. */
const WEEKDAY_OF_EPOCH = 3;
const THURSDAY = 3;

const WEEK = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;
const PERIOD = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/**
 * The week of a moment.
 * @param localTime ms since 1970 on the worker's own clock, time zone included
 */
export function weekOf(localTime: number): Week {
  const thursday = thursdayOf(Math.floor(localTime / DAY));
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Whether a text names a week that exists. */
export function isWeek(text: string): boolean {
  return WEEK.test(text) && weekOf(mondayOf(text)) === text;
}

export function isPeriod(text: string): boolean {
  return PERIOD.test(text) || isWeek(text);
}

/**
 * When a week begins.
 * @returns ms since 1970 of its Monday, 0:00 on the worker's own clock
 */
export function mondayOf(week: Week): number {
  const [, year = '1970', number = '1'] = WEEK.exec(week) ?? [];
  // The fourth of January is in the first week, always.
  const thursday = thursdayOf(dayNumber(Number(year), 1, 4)) + (Number(number) - 1) * 7;
  return (thursday - THURSDAY) * DAY;
}

/** Whether a week belongs to a period. */
export function isWithin(week: Week, period: Period): boolean {
  return week === period || periodOf(week) === period;
}

/** The period that a week belongs to; the month, unless counts are shared each week. */
export function periodOf(week: Week, schedule: Schedule = 'monthly'): Period {
  if (schedule === 'weekly') return week;
  const { year, month } = dateOf(mondayOf(week) / DAY + THURSDAY);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The week so many weeks before (or, when negative, after) another. */
export function weeksBefore(week: Week, count: number): Week {
  return weekOf(mondayOf(week) - count * 7 * DAY);
}

/** The weeks that lie between the first and the last of these, and are none of them. */
export function weeksBetween(weeks: readonly Week[]): readonly Week[] {
  const [first, ...others] = [...weeks].sort();
  const last = others.at(-1);
  const between: Week[] = [];
  if (first !== undefined && last !== undefined) for (let week = weeksBefore(first, -1); week < last; week = weeksBefore(week, -1)) if (!weeks.includes(week)) between.push(week);
  return between;
}

/**
 * When a period is over: its last week has ended.
 * @returns ms since 1970 on the worker's own clock
 */
export function endOf(period: Period): number {
  if (isWeek(period)) return mondayOf(period) + 7 * DAY;
  const [year = 1970, month = 1] = period.split('-').map(Number);
  const nextMonth = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
  // The first Thursday of the next month is in the first week that is no longer of this one.
  const firstThursday = nextMonth + ((THURSDAY - weekdayOf(nextMonth) + 7) % 7);
  return (firstThursday - THURSDAY) * DAY;
}

function weekdayOf(day: number): number {
  return (((day + WEEKDAY_OF_EPOCH) % 7) + 7) % 7;
}

function thursdayOf(day: number): number {
  return day - weekdayOf(day) + THURSDAY;
}

/** Days since 1970-01-01, in the Gregorian calendar counted from March: leap days come last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function dateOf(days: number): { readonly year: number; readonly month: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month };
}
