import { afterEach, expect, it } from 'vitest';
import { setLocale } from '../../../src/i18n/translate.ts';
import { dayInWords } from '../../../src/ui/policy-sentences.ts';
import { listed, written } from '../../../src/ui/written.ts';

afterEach(() => { setLocale('nl'); });

it.each([
  ['nl', ['12.537', 'een, twee en drie', '1 juli 2026']],
  ['en', ['12,537', 'een, twee and drie', '1 July 2026']],
] as const)('writes numbers, names and days as people here do, in %s', (locale, expected) => {
  setLocale(locale);
  expect([written(12_537), listed(['een', 'twee', 'drie']), dayInWords(new Date(2026, 6, 1).getTime())]).toEqual(expected);
});
