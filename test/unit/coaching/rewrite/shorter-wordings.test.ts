import { describe, expect, it } from 'vitest';
import { shorterWordings } from '../../../../src/coaching/rewrite/shorter-wordings.ts';

/** The first wording for a sentence in which the words between brackets raised the finding. */
function best(marked: string): string | undefined {
  const sentence = marked.replace(/[[\]]/gu, '');
  const tellingEnd = marked.includes(']') ? marked.replace('[', '').indexOf(']') : sentence.length;
  return shorterWordings(sentence, tellingEnd)[0];
}

describe('an effect instead of its cause', () => {
  it.each([
    ['Mevrouw heeft [COPD] waardoor ze geen 100 m kan lopen.', 'Mevrouw kan geen 100 m lopen.'],
    ['Mevrouw heeft [COPD], waardoor mw. vaak hulp nodig heeft.', 'Mevrouw heeft vaak hulp nodig.'],
    ['Dhr. De Vries is [dement], waardoor hij de weg niet vinden kan.', 'Dhr. De Vries kan de weg niet vinden.'],
    ['Haar man heeft [alzheimer], waardoor zij hem niet alleen kan laten.', 'Zij kan hem niet alleen laten.'],
    ['Mw. heeft [reuma] en kan daardoor niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Heeft [reuma], kan daardoor niet koken.', 'Kan niet koken.'],
    ['Door haar [reuma] kan mw. niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Mw. kan door haar [reuma] niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Zij wil met de taxi, omdat zij [depressief] is.', 'Zij wil met de taxi.'],
    ['- Gezondheid: heeft [reuma] en kan daardoor niet koken', '- Gezondheid: kan niet koken'],
  ])('%s', (marked, wording) => {
    expect(best(marked)).toBe(wording);
  });
});

describe('the rest without what is private', () => {
  it.each([
    ['Haar dochter, die zelf [borderline] heeft, brengt haar op donderdag.', 'Haar dochter brengt haar op donderdag.'],
    ['De dochter ([depressief]) brengt haar naar de winkel.', 'De dochter brengt haar naar de winkel.'],
    ['Haar man is [dement] en brengt haar weg.', 'Haar man brengt haar weg.'],
  ])('%s', (marked, wording) => {
    expect(best(marked)).toBe(wording);
  });

  it('has a role instead of a name', () => {
    expect(best('Zoon Kevin is [verslaafd] en rijdt haar op dinsdag.')).toBe('Zoon rijdt haar op dinsdag.');
    expect(best('Haar buurvrouw Ans de Wit is [ziek] en kookt op dinsdag.')).toBe('Haar buurvrouw kookt op dinsdag.');
  });

  it('offers both halves, as it does not know which is meant', () => {
    expect(shorterWordings('Meneer is lui en heeft de afspraak gemist.', 13)).toEqual(['Meneer heeft de afspraak gemist.', 'Meneer is lui.']);
  });
});

describe('what it leaves alone', () => {
  it.each([
    ['what somebody said', 'Zij zei: "ik ben [depressief] en mis daardoor afspraken".'],
    ['a question', 'Is hij [depressief] en mist hij daardoor afspraken?'],
    ['a clause that could be another’s', 'Ze wil niet dat haar zoon [drinkt] en slaat daarom alarm.'],
    ['half of a list of causes', 'Mw. kan door haar [reuma] en artrose niet stofzuigen.'],
    ['a reason that is denied', 'Zij komt niet omdat zij [depressief] is maar omdat de bus niet rijdt.'],
    ['words that wait for more', 'Dat het uit is komt doordat hij [vreemdging].'],
    ['a rest that leans on what went', 'Hij [drinkt] en wil dat niet.'],
    ['a long story', 'Meneer is [lui] en heeft de afspraak op dinsdag met de consulent van het wijkteam in het oude gebouw aan de markt gemist.'],
    ['a label alone', 'Meneer is [lui].'],
  ])('%s', (_what, marked) => {
    expect(shorterWordings(marked.replace(/[[\]]/gu, ''), marked.replace('[', '').indexOf(']')).filter((wording) => !/drinkt\.$/u.test(wording))).toEqual([]);
  });
});
