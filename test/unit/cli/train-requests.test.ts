import { describe, expect, it } from 'vitest';
import { requestExamples, trainRequests } from '../../../src/cli/training/train-requests.ts';
import type { RequestExample } from '../../../src/cli/training/train-requests.ts';
import { createRequestNet } from '../../../src/engine/model/request-net.ts';
import { read } from '../engine/detectors/reading-with-own-rules.ts';

const IDS = ['transport-mobility', 'household-help', 'debt-assistance'];
const NOTES = [
  ['transport-mobility', ['halte', 'bus', 'lopen']],
  ['transport-mobility', ['halte', 'taxi', 'lopen']],
  ['household-help', ['stofzuigen', 'ramen', 'lopen']],
  ['household-help', ['stofzuigen', 'dweilen', 'bukken']],
  ['debt-assistance', ['deurwaarder', 'brief', 'beslag']],
  ['debt-assistance', ['deurwaarder', 'beslag', 'loon']],
] as const;
const examples: RequestExample[] = [1, 2, 3, 4].flatMap(() => NOTES.map(([helpRequest, words]) => ({ stems: words.map((word) => word.slice(0, 6)), helpRequest, isWhole: true })));

describe('requestExamples', () => {
  it('makes of a note the whole and its beginning, up to the end of a sentence', () => {
    const text = `Mw. loopt slecht. ${'Zij woont in een flat. '.repeat(4)}Verder stofzuigt de buurvrouw elke week de kamer en de gang.`;
    const [whole, beginning] = requestExamples(read(text), 'household-help');
    expect(whole).toMatchObject({ helpRequest: 'household-help', isWhole: true });
    expect(whole?.stems).toContain('stofzu');
    expect(beginning).toMatchObject({ isWhole: false });
    expect(beginning?.stems).toContain('flat');
    expect(beginning?.stems).not.toContain('stofzu');
  });
});

describe('trainRequests', () => {
  const weights = trainRequests(examples, IDS);
  const net = createRequestNet(weights);
  const likeliest = (text: string) => {
    const scores = [...net.scoresOf(net.wordsOf(read(text)).map(({ word }) => word))];
    return IDS[scores.indexOf(Math.max(...scores))];
  };

  it('gives the same bytes for the same data', () => {
    expect(JSON.stringify(trainRequests(examples, IDS))).toBe(JSON.stringify(weights));
  });

  it('learns which words tell of which help request', () => {
    expect(likeliest('De halte is te ver.')).toBe('transport-mobility');
    expect(likeliest('Zij kan niet stofzuigen.')).toBe('household-help');
    expect(likeliest('De deurwaarder legde beslag.')).toBe('debt-assistance');
  });

  it('keeps no word that too few notes have', () => {
    const rare = [...examples, { stems: ['fiets', 'halte'], helpRequest: 'transport-mobility', isWhole: true }];
    expect(trainRequests(rare, IDS).words.split(' ')).not.toContain('fiets');
  });
});
