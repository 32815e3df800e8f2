/** Trains the danger network: does a clause tell of abuse, neglect, violence or a wish to die? */
import { sigmoid } from '../../engine/model/arithmetic.ts';
import type { SparseVector } from '../../engine/model/topic-net.ts';
import { encodeSteps, FARTHEST_STEP } from '../../engine/model/weights.ts';
import type { ModelWeights } from '../../engine/model/weights.ts';
import { createChance, shuffle } from './shuffle.ts';
import { rounded } from './train-topics.ts';

export interface DangerExample {
  readonly input: SparseVector;
  readonly target: 0 | 1;
  /** How much it counts. */
  readonly importance: number;
}

const EPOCHS = 40;
const RATE = 0.5;
const LAST_RATE = 0.1;
const DECAY = 1e-5;
const RARE = -3;
const SEED = 1;
/** Errors smaller than this teach nothing and cost time. */
const LEAST_ERROR = 1e-4;

/**
 * One layer, learned until it knows the phrases by heart: deeper or gentler forms heard no more on strangers.
 * Deterministic.
 */
export function trainDanger(examples: readonly DangerExample[], space: ModelWeights['space']): ModelWeights['danger'] {
  const chance = createChance(SEED);
  const constant = space.buckets + 2 * space.codes.length;
  const weights = new Float64Array(constant + 1);
  const past = new Float64Array(constant + 1).fill(0.01);
  weights[constant] = RARE;
  const at = (index: number) => weights[index] ?? 0;
  const learn = (index: number, slope: number, rate: number): void => {
    const whole = (past[index] ?? 0) + slope * slope;
    past[index] = whole;
    weights[index] = at(index) - (rate * slope) / Math.sqrt(whole);
  };
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    const rate = RATE * (1 - (epoch / EPOCHS) * (1 - LAST_RATE));
    for (const { input, target, importance } of order) {
      const logit = input.indices.reduce((sum, index, place) => sum + at(index) * (input.values[place] ?? 0), at(constant));
      const error = (sigmoid(logit) - target) * importance;
      if (Math.abs(error) < LEAST_ERROR) continue;
      for (const [place, index] of input.indices.entries()) {
        learn(index, error * (input.values[place] ?? 0) + DECAY * at(index), rate);
      }
      learn(constant, error, rate);
    }
  }
  const buckets = weights.subarray(0, space.buckets);
  const scale = rounded(buckets.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / FARTHEST_STEP) || 1;
  const steps = Array.from(buckets, (weight) => Math.max(-FARTHEST_STEP, Math.min(FARTHEST_STEP, Math.round(weight / scale))));
  return {
    buckets: encodeSteps(steps),
    scale,
    codes: Array.from(weights.subarray(space.buckets, constant), rounded),
    constant: rounded(at(constant)),
  };
}
