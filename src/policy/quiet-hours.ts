/** When no hints are given. */

/** A period in a week: minutes since midnight, and weekdays from 0, Monday. With `to` at or before `from` it runs into the next day. */
export interface QuietMinutes {
  readonly from: number;
  readonly to: number;
  readonly days: readonly number[];
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The same in numbers; a period without days is for every day. */
export function quietMinutes({ from, to, days = DAYS }: { readonly from: string; readonly to: string; readonly days?: readonly string[] }): QuietMinutes {
  return { from: minutesOf(from), to: minutesOf(to), days: days.map((day) => DAYS.indexOf(day)) };
}

/**
 * Whether a moment lies in one of the periods.
 * @param day from 0, Monday
 * @param minute since midnight
 */
export function isQuiet(periods: readonly QuietMinutes[], day: number, minute: number): boolean {
  const before = (day + 6) % 7;
  return periods.some(({ from, to, days }) =>
    from < to
      ? days.includes(day) && from <= minute && minute < to
      : (days.includes(day) && from <= minute) || (days.includes(before) && minute < to),
  );
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}
