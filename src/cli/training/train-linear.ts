/** Trains one layer over the words of a clause: does it tell of danger, or is it what readers mark? */
import { sigmoid } from '../../engine/model/arithmetic.ts';
import type { SparseVector } from '../../engine/model/topic-net.ts';
import { encodeSteps, FARTHEST_STEP } from '../../engine/model/weights.ts';
import type { LinearWeights } from '../../engine/model/weights.ts';
import type { FeatureSpace } from '../../engine/model/clause-features.ts';
import { createChance, shuffle } from './shuffle.ts';
import { rounded } from './train-topics.ts';

export interface LinearExample {
  readonly input: SparseVector;
  readonly target: 0 | 1;
  /** How much it counts. */
  readonly importance: number;
}

/** How long and how gently to learn. */
export interface LinearTraining {
  readonly epochs: number;
  /** Share of the inputs left out of each example, so that no single word is leant on. */
  readonly dropout: number;
}

const RATE = 0.5;
const LAST_RATE = 0.1;
const DECAY = 1e-5;
const RARE = -3;
const SEED = 1;
/** Errors smaller than this teach nothing and cost time. */
const LEAST_ERROR = 1e-4;

/** Trains one layer. Deterministic: the same examples in the same order give the same bytes. */
export function trainLinear(examples: readonly LinearExample[], space: FeatureSpace, { epochs, dropout }: LinearTraining): LinearWeights {
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
  // What is kept speaks for what was left out, as the scale of a clause does.
  const louder = 1 / Math.sqrt(1 - dropout);
  const order = [...examples];
  const kept = new Int32Array(examples.reduce((most, { input }) => Math.max(most, input.indices.length), 0));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance);
    const rate = RATE * (1 - (epoch / epochs) * (1 - LAST_RATE));
    for (const { input: { indices, values }, target, importance } of order) {
      let logit = at(constant);
      let count = 0;
      for (let place = 0; place < indices.length; place += 1) {
        if (dropout > 0 && chance() < dropout) continue;
        kept[count] = place;
        count += 1;
        logit += at(indices[place] ?? 0) * (values[place] ?? 0) * louder;
      }
      const error = (sigmoid(logit) - target) * importance;
      if (Math.abs(error) < LEAST_ERROR) continue;
      for (let one = 0; one < count; one += 1) {
        const place = kept[one] ?? 0;
        const index = indices[place] ?? 0;
        learn(index, error * (values[place] ?? 0) * louder + DECAY * at(index), rate);
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
