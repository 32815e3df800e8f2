import { afterEach, describe, expect, it } from 'vitest';
import { guidanceFor } from '../../../src/coaching/guidance.ts';
import type { Explainable } from '../../../src/coaching/guidance.ts';
import { message } from '../../../src/coaching/message.ts';
import { setLocale } from '../../../src/i18n/translate.ts';
import { sampleMatrix } from './sample-matrix.ts';

const loneliness: Explainable = {
  kind: 'excess',
  category: 'social-network-loneliness',
  subtopic: 'loneliness-feeling',
  level: 'flag',
};
const ofKind = (kind: Explainable['kind']): Explainable => ({ kind, category: null, subtopic: null, level: 'flag' });

afterEach(() => { setLocale('nl'); });

describe('guidance for excess', () => {
  it('asks about this help request, gives its reason, its condition and its articles', () => {
    expect(guidanceFor(loneliness, ['transport-mobility'], sampleMatrix)).toMatchObject({
      level: 'flag',
      category: 'Sociaal netwerk en eenzaamheid',
      title: 'Een gevoel van eenzaamheid',
      explanation: 'Is dit nodig voor vervoer? Het gevoel verandert de rit niet.',
      condition: 'Alleen wie kan meerijden.',
      article: 'AVG 5(1)(c)',
      choices: ['rewrite', 'leave-out', 'add-request', 'keep', 'wrong'],
    });
  });

  it('offers the help requests that would give it a place, the surest first, without the one for "not known yet"', () => {
    const { widening } = guidanceFor(loneliness, ['transport-mobility'], sampleMatrix);
    expect(widening.map(({ id }) => id)).toEqual(['loneliness-meeting', 'youth-mental-health']);
  });

  it('offers no help request where none needs it', () => {
    const { choices, widening } = guidanceFor({ ...loneliness, category: 'pets', subtopic: 'name' }, ['own-garden'], sampleMatrix);
    expect(widening).toEqual([]);
    expect(choices).toEqual(['rewrite', 'leave-out', 'keep', 'wrong']);
  });

  it('speaks of the widest of several help requests', () => {
    const { explanation } = guidanceFor(loneliness, ['own-garden', 'transport-mobility'], sampleMatrix);
    expect(explanation).toBe('Is dit nodig voor vervoer? Het gevoel verandert de rit niet.');
  });

  it('goes by the fallback when there is no help request', () => {
    const { explanation } = guidanceFor(loneliness, [], sampleMatrix);
    expect(explanation).toBe('Is dit nodig om de hulpvraag helder te krijgen? Eerst de vraag.');
  });

  it('names what a municipality added by its own name', () => {
    const { title, explanation, instead } = guidanceFor({ ...loneliness, category: 'pets', subtopic: 'name' }, ['own-garden'], sampleMatrix);
    expect(title).toBe('Naam van het dier');
    expect(explanation).toBe('Is dit nodig voor Tuinhulp? Het dier telt niet mee.');
    expect(instead).toEqual([]);
  });

  it('refuses a category that the matrix does not have', () => {
    expect(() => guidanceFor({ ...loneliness, category: 'cars' }, ['transport-mobility'], sampleMatrix)).toThrow(
      new RangeError('The matrix has no subtopic cars/loneliness-feeling.'),
    );
  });

  it('speaks English when that was chosen', () => {
    setLocale('en');
    expect(guidanceFor(loneliness, ['transport-mobility'], sampleMatrix).title).toBe('A feeling of loneliness');
  });
});

describe('guidance for the other kinds', () => {
  it('gives a better way to ask for a whole file, in three steps', () => {
    const { category, instead, choices } = guidanceFor(ofKind('dossier-request'), ['transport-mobility'], sampleMatrix);
    expect(category).toBeNull();
    expect(instead[0]).toContain('Kan de inwoner het zelf vertellen');
    expect(instead).toHaveLength(3);
    expect(choices).toEqual(['ask-targeted', 'leave-out', 'keep', 'wrong']);
  });

  it('never offers to take out what somebody else wrote', () => {
    expect(guidanceFor(ofKind('incoming-request'), [], sampleMatrix).choices).toEqual(['reply', 'keep', 'wrong']);
  });
});

describe('message', () => {
  it('is the guidance in one line', () => {
    expect(message(loneliness, ['transport-mobility'], sampleMatrix)).toBe(
      'Een gevoel van eenzaamheid. Is dit nodig voor vervoer? Het gevoel verandert de rit niet.',
    );
  });
});
