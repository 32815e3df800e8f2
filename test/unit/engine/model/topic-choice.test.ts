import { describe, expect, it } from 'vitest';
import { trainChoice } from '../../../../src/cli/training/train-choice.ts';
import type { FeatureSpace } from '../../../../src/engine/model/clause-features.ts';
import type { ReadClause } from '../../../../src/engine/model/place-features.ts';
import { choiceInput, createTopicChoice } from '../../../../src/engine/model/topic-choice.ts';

const space: FeatureSpace = { buckets: 2, codes: ['FIN'], topics: ['health/own', 'third-party/facts', 'work/detail'], cueTypes: ['person/other', 'person/resident'] };
const clause = (logits: readonly number[], ...cues: readonly number[]): ReadClause => ({
  features: { words: [], closing: 0, rows: new Map(), cueTypes: new Set(cues), shapes: [] },
  logits: Float64Array.from(logits),
  mark: 0,
});
const about = (right: number, read: ReadClause) => ({ input: choiceInput(read, space), candidates: [0, 1, 2], right: new Set([right]) });
/** The network hears health in both; whose it is, a cue tells. */
const examples = Array.from({ length: 20 }, () => [about(1, clause([2, 1, -4], 0)), about(0, clause([2, 1, -4], 1))]).flat();

describe('the choice among topics', () => {
  const untaught = createTopicChoice({ space, choice: trainChoice([], space) });

  it('takes the likeliest until it is taught otherwise', () => {
    expect(untaught(clause([2, 1, -4], 0), ['flag', 'flag', 'flag'])).toBe(0);
  });

  it('leaves what these help requests need, and asks only where nothing may be marked', () => {
    expect(untaught(clause([2, 1, -4]), ['fine', 'flag', 'flag'])).toBe(1);
    expect(untaught(clause([2, 1, -4]), ['ask', 'fine', 'flag'])).toBe(2);
    expect(untaught(clause([2, 1, -4]), ['ask', 'fine', 'fine'])).toBe(0);
    expect(untaught(clause([2, 1, -4]), ['fine', 'fine', 'fine'])).toBe(-1);
  });

  it('learns what the words around it say', () => {
    const taught = createTopicChoice({ space, choice: trainChoice(examples, space) });
    expect(taught(clause([2, 1, -4], 0), ['flag', 'flag', 'flag'])).toBe(1);
    expect(taught(clause([2, 1, -4], 1), ['flag', 'flag', 'flag'])).toBe(0);
  });

  it('is the same for the same examples', () => {
    expect(trainChoice(examples, space)).toEqual(trainChoice(examples, space));
  });
});
