import { describe, expect, it } from 'vitest';
import type { ClauseFeatures, FeatureSpace } from '../../../../src/engine/model/clause-features.ts';
import { createTopicNet, clauseScale } from '../../../../src/engine/model/topic-net.ts';
import { encodeSteps, encodeTopics } from '../../../../src/engine/model/weights.ts';

const space: FeatureSpace = { buckets: 4, codes: ['FIN'], topics: ['finance-debt/amounts', 'religion/practice'], cueTypes: [] };
/** Bucket 0 speaks for money, 1 for both, 2 for nothing, 3 against religion. */
const net = createTopicNet({
  space,
  topicNet: {
    topicsOf: encodeTopics([[0], [0, 1], [], [1]]),
    steps: encodeSteps([4, 1, 3, -2]),
    scales: [0.5, 0.1],
    output: [[2, 0, 0, 0, -1], [0, 0, 0, 0, -2]],
  },
});

function clause(...words: readonly { readonly text: string; readonly own: readonly number[]; readonly codes?: readonly (readonly [number, number])[] }[]): ClauseFeatures {
  let start = 0;
  return {
    words: words.map(({ text, own, codes = [] }) => {
      const token = { start, end: start + text.length, text, norm: text };
      start = token.end + 1;
      return { token, own, pair: 2, codes } as ClauseFeatures['words'][number];
    }),
    closing: 2,
    rows: new Map(),
    cueTypes: new Set(),
    shapes: [],
  };
}

describe('createTopicNet', () => {
  it('adds up what each bucket says of each topic, less loudly in a longer clause', () => {
    const scale = clauseScale(4 + 1);
    const read = net.read(clause({ text: 'schuld', own: [0, 1] }, { text: 'kerk', own: [3] }));
    const whole = clauseScale(6);
    expect(scale).toBeGreaterThan(whole);
    expect(read[0]).toBeCloseTo(-1 + whole * (4 * 0.5 + 1 * 0.5), 10);
    expect(read[1]).toBeCloseTo(-2 + whole * (3 * 0.1 - 2 * 0.1), 10);
  });

  it('adds what the reviewed dictionary knows', () => {
    const unknown = net.read(clause({ text: 'huur', own: [2] }));
    const known = net.read(clause({ text: 'huur', own: [2], codes: [[0, 3]] }));
    expect((known[0] ?? 0) - (unknown[0] ?? 0)).toBeCloseTo(2, 10);
    expect(known[1]).toBe(unknown[1]);
  });

  it('names the words that spoke for a topic, and none that spoke against it', () => {
    const evidence = net.evidence(clause({ text: 'schuld', own: [0] }, { text: 'en', own: [2] }, { text: 'kerk', own: [3] }), 0);
    expect(evidence).toEqual([{ start: 0, end: 6, text: 'schuld', weight: 1 }]);
    expect(net.evidence(clause({ text: 'kerk', own: [3] }), 1)).toEqual([]);
  });
});
