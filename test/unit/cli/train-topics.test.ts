import { describe, expect, it } from 'vitest';
import { trainTopics } from '../../../src/cli/training/train-topics.ts';
import type { TopicExample } from '../../../src/cli/training/train-topics.ts';
import type { FeatureSpace } from '../../../src/engine/model/clause-features.ts';
import { decodeSteps, decodeTopics } from '../../../src/engine/model/weights.ts';

const space: FeatureSpace = { buckets: 8, codes: ['FIN'], topics: ['finance-debt/amounts', 'religion/practice'], cueTypes: [] };

/** Bucket 1 stands for money, 2 for religion, 3 to 5 for what stands everywhere. */
function example(index: number): TopicExample {
  const topic = index % 2;
  return {
    buckets: [topic + 1, 3 + (index % 3)],
    dense: { indices: [], values: [] },
    targets: Float32Array.from(topic === 0 ? [1, 0] : [0, 1]),
    importance: Float32Array.from([1, 1]),
  };
}

const examples = Array.from({ length: 600 }, (_, index) => example(index));

describe('trainTopics', () => {
  const trained = trainTopics(examples, space);

  it('learns which bucket speaks for which topic, and keeps the rest silent', () => {
    const told = [[...decodeTopics(trained.topicsOf)].filter((topic) => topic < 2).length, decodeSteps(trained.steps).length];
    expect(told[0]).toBe(told[1]);
    const buckets = trained.topicsOf.split(' ');
    expect(buckets).toHaveLength(space.buckets);
    // What was never met says nothing.
    expect([buckets[0], buckets[6], buckets[7]]).toEqual(['', '', '']);
    const steps = [...decodeSteps(trained.steps)];
    const from = (bucket: number) => buckets.slice(0, bucket).join('').length;
    const [money, religion] = [steps.slice(from(1), from(2)), steps.slice(from(2), from(3))];
    expect(money[0]).toBeGreaterThan(0);
    expect(money.at(-1)).toBeLessThan(0);
    expect(religion[0]).toBeLessThan(0);
    expect(religion.at(-1)).toBeGreaterThan(0);
  });

  it('gives the same bytes for the same examples', () => {
    expect(trainTopics(examples, space)).toEqual(trained);
  });

  it('leaves a topic alone of which nothing is known', () => {
    const unknown = trainTopics(examples.map((one) => ({ ...one, importance: Float32Array.from([1, 0]) })), space);
    expect(unknown.topicsOf).not.toContain('B');
    expect(unknown.output[1]?.at(-1)).toBe(-3);
  });
});
