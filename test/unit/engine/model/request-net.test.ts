import { describe, expect, it } from 'vitest';
import { createRequestNet, stemOf } from '../../../../src/engine/model/request-net.ts';
import { encodeSteps } from '../../../../src/engine/model/weights.ts';
import { read } from '../detectors/reading-with-own-rules.ts';

const net = createRequestNet({
  helpRequests: ['transport-mobility', 'debt-assistance'],
  words: 'halte schuld',
  weights: encodeSteps([9, -2, 0, 8]),
  scale: 0.1,
  constants: [0.2, -0.1],
});

describe('stemOf', () => {
  it.each([['schuldhulp', 'schuld'], ['wmo', 'wmo'], ['a', null], ['150', null], ['3e', null]])('takes %s as %s', (norm, stem) => {
    expect(stemOf(norm)).toBe(stem);
  });
});

describe('createRequestNet', () => {
  it('finds each word it knows once, where it first stands', () => {
    const text = 'De halte is ver.\nSchulden had zij bij de halte niet.';
    const words = net.wordsOf(read(text));
    expect(words.map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([[0, 'halte'], [1, 'Schulden']]);
  });

  it('adds up what they say of each help request', () => {
    expect([...net.scoresOf([])]).toEqual([0.2, -0.1]);
    const [transport, debts] = net.scoresOf([0, 1]);
    expect(transport).toBeCloseTo(1.1);
    expect(debts).toBeCloseTo(0.5);
    expect(net.weightOf(1, 1)).toBeCloseTo(0.8);
  });
});
