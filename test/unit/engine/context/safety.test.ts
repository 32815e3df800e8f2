import { describe, expect, it } from 'vitest';
import { createSafetyRule } from '../../../../src/engine/context/safety.ts';
import type { Alarms } from '../../../../src/engine/context/safety.ts';
import { knowledge, read } from '../detectors/reading-with-own-rules.ts';

const withheldIn = createSafetyRule(knowledge.matrix);
const HERE = [{ start: 1, end: 5 }];
const QUIET: Alarms = { sure: [], likely: [] };
const covered = (text: string, alarms?: readonly Alarms[]): string[] => {
  const { parts } = read(text);
  const withheld = withheldIn(parts, alarms);
  return parts.flatMap(({ reading }, at) => (withheld[at] ?? []).map(({ start, end }) => reading.text.slice(start, end).trim()));
};

describe('a paragraph with a signal of danger', () => {
  it.each([
    'Op haar bovenarm zit een blauwe plek, ze zegt dat papa haar kneep.',
    'Meldcode stap 2 gezet, overleg met de aandachtsfunctionaris.',
    'Veilig Thuis om advies gevraagd.',
    'Zij wil niet meer leven en heeft pillen opgespaard.',
    'Hij controleert haar telefoon en zij mag niks zeggen.',
    'Misschien zie ik het verkeerd, maar de jongen durft niet naar huis.',
    'Het voelt daar niet pluis.',
    'Zij krimpt ineen als ik mijn arm optil.',
    'Soms zou hij het liefst niet meer wakker worden.',
    'Meneer ziet het niet meer zitten.',
    'Na het ontslag ziet zij het leven niet meer zitten.',
    'De kleuters komen zonder ontbijt in de klas.',
    'Met doorligwonden en uitgedroogd gevonden.',
    'Zij zag haar buurman zijn vrouw van de trap duwen.',
    'Zij zegt: hij heeft me wel eens te hard beet.',
  ])('is covered: %s', (text) => {
    expect(covered(text)).toEqual([text]);
  });

  it.each([
    'De veiligheid van de traplift is gekeurd.',
    'De training meldcode is op 12 september.',
    'Hij sloeg een spijker in de muur.',
    'Mevrouw is bang voor honden.',
    'Ontruiming dreigt op 1 februari.',
    'Het stof slaat op haar longen.',
    'Bedreigend: het water gaat dicht op 3 maart.',
    'Kindcheck gedaan, geen zorgen over veiligheid.',
    'Zij wil weten of daar wat aan te doen is.',
    'Hij heeft slecht geslapen.',
    'Zij ziet de verhuizing niet zitten.',
    'Mes en vork vasthouden lukt niet.',
    'Zij is van de trap gevallen.',
    'Haar man duwt de rolstoel.',
    'Door de lift die stilstaat zit hij opgesloten in zijn flat.',
  ])('is not every talk of safety: %s', (text) => {
    expect(covered(text)).toEqual([]);
  });

  it('covers its own lines and leaves the rest of the note', () => {
    const text = 'Zij vraagt een pas voor de taxi.\n\nVeiligheid\nHij sloeg haar.\nDe kinderen sliepen.\n\nNetwerk\nHaar zus rijdt op dinsdag.';
    expect(covered(text)).toEqual(['Veiligheid\nHij sloeg haar.\nDe kinderen sliepen.']);
  });

  it('covers what stands between two signals', () => {
    const text = 'Hij kneep haar keel dicht.\n\nDe buurman belt op dinsdag.\n\nMelding gedaan bij Veilig Thuis.';
    expect(covered(text)).toHaveLength(3);
  });

  it('covers two paragraphs between signals, not three, and none under a heading of its own', () => {
    const between = (...middle: string[]) => covered(['Hij kneep haar keel dicht.', ...middle, 'Melding gedaan bij Veilig Thuis.'].join('\n\n')).length;
    expect(between('De buurman belt.', 'De hulp komt.')).toBe(4);
    expect(between('De buurman belt.', 'De hulp komt.', 'De bus rijdt.')).toBe(2);
    expect(between('Vervoer\nDe bus rijdt op dinsdag.')).toBe(2);
  });

  it('covers a section on safety beside a signal, and not in a note without one', () => {
    const section = 'Spoed\nJa, hij komt om vier uur terug.';
    expect(covered(`Hij sloeg haar.\n\nNetwerk\nHaar zus belt.\n\n${section}`)).toContain(section);
    expect(covered(`De bus rijdt niet.\n\n${section}`)).toEqual([]);
  });

  it('takes paragraphs in which the learned layer met one', () => {
    expect(covered('Een zin.\n\nIets wat alleen het model begrijpt.', [QUIET, { sure: HERE, likely: HERE }])).toEqual(['Iets wat alleen het model begrijpt.']);
  });

  it('takes paragraphs in which it likely met one, in a text with a signal only', () => {
    const likely = 'Iets wat het model vermoedt.';
    expect(covered(`De bus rijdt.\n\n${likely}`, [QUIET, { sure: [], likely: HERE }])).toEqual([]);
    expect(covered(`Hij sloeg haar.\n\nNetwerk\nHaar zus belt.\n\n${likely}`, [QUIET, QUIET, { sure: [], likely: HERE }])).toEqual(['Hij sloeg haar.', likely]);
  });
});

describe('a long paragraph of many lines', () => {
  const ORDINARY = ['De bus rijdt op dinsdag.', 'De sleutel ligt klaar.', 'De lamp is stuk.', 'De hulp komt om tien uur.', 'De post is open.'];
  const SIGNAL = 'Hij kneep haar keel dicht.';
  const linesOf = (text: string) => covered(text).map((stretch) => stretch.split('\n'));

  it('is covered around its signal, two lines before and after', () => {
    expect(linesOf([...ORDINARY, SIGNAL, ...ORDINARY].join('\n'))).toEqual([[...ORDINARY.slice(-2), SIGNAL, ...ORDINARY.slice(0, 2)]]);
  });

  it('is covered whole when it is short enough to be one story', () => {
    expect(linesOf([...ORDINARY, SIGNAL, 'De lift doet het.'].join('\n'))).toHaveLength(1);
    expect(linesOf([...ORDINARY, SIGNAL, 'De lift doet het.'].join('\n'))[0]).toHaveLength(7);
  });

  it('is covered as far as the heading of the signal rules', () => {
    const under = ['Verslag:', ...ORDINARY, SIGNAL];
    expect(linesOf([...under, ...ORDINARY].join('\n'))[0]?.slice(0, under.length)).toEqual(under);
    expect(covered(['Vervoer: de bus rijdt.', ...ORDINARY, 'Thuis:', SIGNAL, ...ORDINARY].join('\n')).join()).not.toContain('de bus rijdt');
  });

  it('is covered whole when two lines carry a signal: it is about danger', () => {
    const text = [SIGNAL, ...ORDINARY, ...ORDINARY, SIGNAL].join('\n');
    expect(covered(text)).toEqual([text]);
  });

  it('tells by several hints close together, not by hints far apart', () => {
    const [fear, drink, child] = ['Zij is bang.', 'Hij was dronken.', 'De baby huilt.'];
    expect(covered([...ORDINARY, fear, drink, child, ...ORDINARY].join('\n')).join()).toContain([fear, drink, child].join('\n'));
    expect(covered([fear, ...ORDINARY, drink, ...ORDINARY, child].join('\n'))).toEqual([]);
  });

  it('takes the lines in which the learned layer met one', () => {
    const text = [...ORDINARY, ...ORDINARY].join('\n');
    expect(linesOf(text)).toEqual([]);
    expect(covered(text, [{ sure: HERE, likely: HERE }]).map((stretch) => stretch.split('\n'))).toEqual([ORDINARY.slice(0, 3)]);
  });
});
