import { describe, expect, it } from 'vitest';
import { startingQuestions } from '../../../src/coaching/starting-questions.ts';
import { sampleMatrix } from './sample-matrix.ts';

describe('the three starting questions', () => {
  it('stand in their fixed order, also without a help request', () => {
    const questions = startingQuestions([], sampleMatrix);
    expect(questions.map(({ question }) => question)).toEqual([
      'Waar ben ik mee bezig: hulp verlenen of beoordelen, en onder welke wet?',
      'Wat is nodig voor deze hulpvraag?',
      'Is mijn vraag gericht?',
    ]);
    expect(questions.flatMap(({ facts }) => facts)).toEqual([]);
  });

  it('name the law and what the help request needs', () => {
    const [work, need] = startingQuestions(['transport-mobility'], sampleMatrix);
    expect(work?.facts).toEqual([{ label: 'Wet', text: 'Wet van Vervoersvoorziening' }]);
    expect(need?.facts).toEqual([
      { label: 'Kern', text: 'Wat is nodig voor Vervoersvoorziening?' },
      { label: 'Voorbeeld', text: 'Nodig voor Vervoersvoorziening.' },
      { label: 'Meer dan nodig', text: 'Te veel voor Vervoersvoorziening.' },
    ]);
  });

  it('say which of several help requests a line is about', () => {
    const [work] = startingQuestions(['transport-mobility', 'loneliness-meeting'], sampleMatrix);
    expect(work?.facts.map(({ label }) => label)).toEqual(['Wet, vervoer', 'Wet, ontmoeting']);
  });
});
