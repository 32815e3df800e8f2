import { describe, expect, it } from 'vitest';
import { consentByAge, consentKinds } from '../../../src/coaching/consent-check.ts';
import { ORDINARY_TASK } from '../../../src/engine/types.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const { matrix } = readRules();
const requests = (...ids: string[]) => matrix.helpRequests.filter(({ id }) => ids.includes(id));

it('tells three consents apart, each with what to write', () => {
  expect(consentKinds().map(({ id }) => id)).toEqual(['ground', 'secrecy', 'help']);
  for (const { text } of consentKinds()) expect(text).toMatch(/[Ss]chrijf/u);
});

describe('who consents', () => {
  const youth = requests('parenting-youth-help');

  it('follows the age under the Jeugdwet: below 12, 12 to 15, and from 16', () => {
    expect(consentByAge([11], youth, ORDINARY_TASK)).toEqual([expect.stringContaining('Tot 12 jaar')]);
    expect(consentByAge([12, 15], youth, ORDINARY_TASK)).toEqual([expect.stringContaining('Van 12 tot 16')]);
    expect(consentByAge([16, 17], youth, ORDINARY_TASK)).toEqual([expect.stringContaining('Vanaf 16')]);
  });

  it('is said under the Jeugdwet only', () => {
    expect(consentByAge([11], requests('transport-mobility'), ORDINARY_TASK)).toEqual([]);
    expect(consentByAge([11], requests('transport-mobility'), { role: 'helping', law: 'jeugdwet' })).toHaveLength(1);
    expect(consentByAge([11], youth, { role: 'assessing', law: 'wmo' })).toEqual([]);
  });

  it('is not said where no child’s age is named', () => {
    expect(consentByAge([], youth, ORDINARY_TASK)).toEqual([]);
    expect(consentByAge([18, 41], youth, ORDINARY_TASK)).toEqual([]);
  });
});
