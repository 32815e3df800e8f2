import { expect, it } from 'vitest';
import { covers } from '../../../src/policy/site-pattern.ts';

it.each([
  ['https://zaak.gemeente.example/*', 'https://zaak.gemeente.example/*', true],
  ['https://*.gemeente.example/*', 'https://zaak.gemeente.example/*', true],
  ['https://*.gemeente.example/*', 'https://gemeente.example/*', true],
  ['https://*.gemeente.example/*', 'https://*.gemeente.example/*', true],
  ['https://*.gemeente.example/*', 'https://mijngemeente.example/*', false],
  ['https://*.gemeente.example/*', 'http://zaak.gemeente.example/*', false],
  ['https://zaak.gemeente.example/*', 'https://ander.gemeente.example/*', false],
])('%s and %s: %j', (wide, narrow, isCovered) => {
  expect(covers(wide, narrow)).toBe(isCovered);
});
