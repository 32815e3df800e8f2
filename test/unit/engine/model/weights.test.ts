import { describe, expect, it } from 'vitest';
import { checkWeights, decodeSteps, decodeTopics, encodeSteps, encodeTopics, FARTHEST_STEP, NEXT_BUCKET } from '../../../../src/engine/model/weights.ts';

const whole = {
  format: 1,
  space: { buckets: 2, codes: ['FIN'], topics: ['finance-debt/amounts'], cueTypes: [] },
  topicNet: { topicsOf: encodeTopics([[0], []]), steps: encodeSteps([1]), scales: [0.1], output: [[1, 1, 1, -3]] },
  judge: [{ linear: [1], hidden: [], output: [] }],
  danger: { buckets: encodeSteps([3, 0]), scale: 0.2, codes: [1, 0], constant: -3, sure: 2, likely: 1 },
  mark: { buckets: encodeSteps([0, 5]), scale: 0.1, codes: [0, 1], constant: -2 },
  requests: { helpRequests: ['transport-mobility', 'debt-assistance'], words: 'halte schuld', weights: encodeSteps([9, -2, 0, 8]), scale: 0.1, constants: [0.2, -0.1] },
  choice: [[4, 0, 0, 0, 0]],
  shifts: { 'finance-debt': -0.2 },
  rows: '',
  thresholds: { quiet: { flag: 0.7, ask: 0.4 }, normal: { flag: 0.5, ask: 0.2 }, keen: { flag: 0.3, ask: 0.2 } },
};

describe('steps', () => {
  it('come back as they went, one character each', () => {
    const steps = Array.from({ length: 2 * FARTHEST_STEP + 1 }, (_, index) => index - FARTHEST_STEP);
    expect(encodeSteps(steps)).toHaveLength(steps.length);
    expect([...decodeSteps(encodeSteps(steps))]).toEqual(steps);
  });

  it('refuse what is out of range or no step', () => {
    expect(() => encodeSteps([FARTHEST_STEP + 2])).toThrow(RangeError);
    expect(() => decodeSteps('A*')).toThrow(/character 1.*npm run train/u);
  });
});

describe('topics of buckets', () => {
  it('come back as they went, with a mark between buckets', () => {
    expect([...decodeTopics(encodeTopics([[0, 50], [], [7]]))]).toEqual([0, 50, NEXT_BUCKET, NEXT_BUCKET, 7]);
  });

  it('refuse a topic of which there is no character', () => {
    expect(() => encodeTopics([[64]])).toThrow(/Topic 64 is not below 64/u);
  });
});

describe('checkWeights', () => {
  it('takes weights whose sizes agree', () => {
    expect(checkWeights(whole)).toEqual(whole);
  });

  it.each([
    ['nothing', undefined, /a part is missing/u],
    ['a bucket too few', { ...whole, topicNet: { ...whole.topicNet, topicsOf: 'A' } }, /told of by 1 buckets, not 2/u],
    ['a step too few', { ...whole, topicNet: { ...whole.topicNet, steps: '' } }, /hold 0 steps and 1 scales, not 1 and 1/u],
    ['a short output row', { ...whole, topicNet: { ...whole.topicNet, output: [[1]] } }, /topic outputs are not 1 rows of 4/u],
    ['a short danger network', { ...whole, danger: { ...whole.danger, codes: [] } }, /danger layer does not hold 2 buckets and 2 codes/u],
    ['a short mark layer', { ...whole, mark: { ...whole.mark, buckets: 'A' } }, /mark layer does not hold 2 buckets and 2 codes/u],
    ['danger that is sure before it is likely', { ...whole, danger: { ...whole.danger, sure: 0 } }, /danger is surer/u],
    ['a word without its weights', { ...whole, requests: { ...whole.requests, words: 'bus halte schuld' } }, /words of help requests are not 3 rows of 2/u],
    ['a short choice', { ...whole, choice: [[4]] }, /the choice is not 1 rows of 5/u],
    ['no judge', { ...whole, judge: [] }, /no judge/u],
    ['thresholds of one kind', { ...whole, thresholds: { flag: 0.5, ask: 0.2 } }, /thresholds of quiet are missing/u],
    ['a question after the mark', { ...whole, thresholds: { ...whole.thresholds, keen: { flag: 0.1, ask: 0.2 } } }, /thresholds of keen.*ask later/u],
    ['a keen one that is quieter', { ...whole, thresholds: { ...whole.thresholds, keen: { flag: 0.6, ask: 0.2 } } }, /thresholds of keen are above/u],
  ])('names what does not fit in %s, and the mend', (_name, weights, problem) => {
    expect(() => checkWeights(weights)).toThrow(problem);
    expect(() => checkWeights(weights)).toThrow(/weights\.json.*npm run train/u);
  });
});
