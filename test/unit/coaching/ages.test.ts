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
    ['Haar man is 4 jaar geleden overleden.', []],
    ['Zij werkt van 9 tot 17, en Sem van 9 tot 12.', []],
    ['Een indicatie van 2 jaar. Indicatie van 2 jaar.', []],
    ['Mw is 16 jaar getrouwd. Hij is 2 jr. werkloos en is 3 jaar mantelzorger.', []],
    ['Een straal van 5 km, een huishouden van 2 personen.', []],
    ['Afspraken: (1) bellen (2) schrijven. Bijlage (2).', []],
    ['Score is 3. De score is 3 en het cijfer wordt 4.', []],
    ['Zij is moeder van 3, is 12 weken zwanger en is 1,70 m.', []],
    ['Sem, 13, wil zelf praten. Zijn zusje, 9, ook.', [9, 13]],
    ['ZRM: Justitie, 2, veiligheid, 3, netwerk. Dorpsstraat, 14, te huur.', []],
    ['Een jongen van 13 jaar met een zusje van 4. Zijn stiefbroer (15) is weg.', [4, 13, 15]],
    ['De oudste is 12 en de jongste is nu 9 jaar, Noor is 14 jaar oud, mw. is 41 jaar.\nZij wordt 12 jaar', [9, 12, 14, 41]],
    ['Sem is al 13. Noor is ook 9, Jan is nog maar 4 jaar.', [4, 9, 13]],
    ['Zij wordt volgende week 16 en hij is intussen 12 jaar oud. Kim is sinds kort 17.', [12, 16, 17]],
    ['Hij is al 3 banen kwijt, zij is al 4 jaar mantelzorger, Jan is ook 2 keer geweest en is bijna 12, of bijna 12 jaar oud.', []],
  ])('%s', (text, ages) => {
    expect(agesIn(text)).toEqual(ages);
  });
});

it('counts someone as a child until 18', () => {
  expect([17, 18].map(isChild)).toEqual([true, false]);
});
