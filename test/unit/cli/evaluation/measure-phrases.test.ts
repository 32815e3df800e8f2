import { describe, expect, it } from 'vitest';
import { measurePhrases } from '../../../../src/cli/evaluation/measure-phrases.ts';
import type { Phrase } from '../../../../src/cli/training/corpus.ts';
import { readRules } from '../../../../src/rules/node/read-rules.ts';

const { model: _model, ...knowledge } = readRules();
const phrase = (topic: string, carries: boolean, text: string): Phrase => ({ topic, carries, text });

describe('measurePhrases', () => {
  it('counts what is marked, by whatever and as such, and what only tempts', () => {
    const [figures, ...others] = measurePhrases(knowledge, [
      phrase('politics/opinion', true, 'Hij stemt al jaren op de SP.'),
      phrase('politics/opinion', true, 'De zaterdag is het mooist.'),
      phrase('politics/opinion', false, 'Zij stemt de piano.'),
    ]);
    expect(others).toEqual([]);
    expect(figures).toEqual({ topic: 'politics/opinion', carrying: 2, found: 1, foundOrAsked: 1, named: 1, tempting: 1, tempted: 0 });
  });

  it('counts a signal of danger as found when its paragraph is silenced', () => {
    const [figures] = measurePhrases(knowledge, [
      phrase('mental-health/crisis', true, 'Zij wil niet meer leven.'),
      phrase('mental-health/crisis', false, 'Hij wil niet meer naar de markt.'),
    ]);
    expect(figures).toMatchObject({ carrying: 1, found: 1, tempting: 1, tempted: 0 });
  });

  it('passes over topics that no help request leaves out', () => {
    expect(measurePhrases(knowledge, [phrase('causal-link', true, 'Door pijn kan zij niet fietsen.')])).toEqual([]);
  });
});
