import { describe, expect, it } from 'vitest';
import { checkWeights, decodeSteps, encodeSteps, FARTHEST_STEP } from '../../../../src/engine/model/weights.ts';

const whole = {
  format: 1,
  space: { buckets: 2, codes: ['FIN'], topics: ['finance-debt/amounts'], cueTypes: [] },
  topicNet: { size: 1, embedding: encodeSteps([1, -1]), scales: [0.1], output: [[1, 1, 1, 1, -3]] },
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

describe('checkWeights', () => {
  it('takes weights whose sizes agree', () => {
    expect(checkWeights(whole)).toEqual(whole);
  });

  it.each([
    ['nothing', undefined, /a part is missing/u],
    ['a short embedding', { ...whole, topicNet: { ...whole.topicNet, embedding: 'A' } }, /the embedding holds 1 numbers, not 2/u],
    ['a short output row', { ...whole, topicNet: { ...whole.topicNet, output: [[1]] } }, /topic outputs are not 1 rows of 5/u],
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
