import { describe, expect, it } from 'vitest';
import { agesIn, isChild } from '../../../src/coaching/ages.ts';

describe('the ages in a note', () => {
  it.each([
    ['Sem (13) en Lotte (4 jaar) zitten op school.', [4, 13]],
    ['Hij is 9 en zij wordt 12 jaar.', [9, 12]],
    ['Een 15-jarige jongen, 15 jaar oud.', [15]],
    ['Moeder is 41, mevrouw Jansen (81) is haar buurvrouw.', [41, 81]],
    ['De pas geldt voor 5 jaar, zij woont er 3 jaar.', []],
    ['S. 13 jr wil zelf praten. Sem, 14 jaar, en T. (12 jr). Noor 9j.', [9, 12, 13, 14]],
    ['Mw. 13 jaar getrouwd, Wmo 2 jr. Advies: HH1, 2 u, 1 jr. Jan 3 jaar geleden.', []],
    ['Het bezoek is 10 uur en duurt 2 uur.', []],
  ])('%s', (text, ages) => {
    expect(agesIn(text)).toEqual(ages);
  });
});

it('counts someone as a child until 18', () => {
  expect([17, 18].map(isChild)).toEqual([true, false]);
});
