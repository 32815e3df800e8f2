/** A date as Dutch letters have it: 22-11-2026. */
export function dutchDate(date: Date): string {
  return date.toLocaleDateString('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** The same day so many months earlier, or the last day of a month that is shorter. */
export function monthsBefore(date: Date, months: number): Date {
  const earlier = new Date(date);
  earlier.setDate(1);
  earlier.setMonth(date.getMonth() - months);
  const lastDay = new Date(earlier.getFullYear(), earlier.getMonth() + 1, 0).getDate();
  earlier.setDate(Math.min(date.getDate(), lastDay));
  return earlier;
}
