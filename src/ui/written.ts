import { currentLocale } from '../i18n/translate.ts';

/** The language as the browser writes numbers and days in it. */
export const languageTag = (): string => (currentLocale() === 'nl' ? 'nl-NL' : 'en-GB');

/** A number as it is read: 12.537. */
export function written(count: number): string {
  return count.toLocaleString(languageTag());
}

/** Names as they are read: one, two en three. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(languageTag()).format(names);
}
