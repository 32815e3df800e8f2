/** Trains the judge: given a clause in its place, is it more than the help requests need? */
import { sigmoid, tanh } from '../../engine/model/arithmetic.ts';
import type { JudgeInput } from '../../engine/model/place-features.ts';
import type { ModelWeights } from '../../engine/model/weights.ts';
import { createChance, shuffle } from './shuffle.ts';
import { coarse } from './train-topics.ts';

export interface JudgeExample {
  readonly input: JudgeInput;
  /** 1: a reader marked it; 0: it is fine. */
  readonly target: 0 | 1;
  /** How much it counts. */
  readonly importance: number;
}

const NETWORKS = 3;
const HIDDEN_UNITS = 8;
const EPOCHS = 10;
const RATE = 0.02;
/** Pulls weights to zero, and the first input (how surely anything is outside) to one. */
const DECAY = 1e-3;
const PRIOR_INPUT = 0;

/** Trains a few small networks from different seeds. Deterministic. */
export function trainJudge(examples: readonly JudgeExample[], inputs: number, networks = NETWORKS): ModelWeights['judge'] {
  return Array.from({ length: networks }, (_, index) => trainNetwork(examples, inputs, index + 1));
}

/** A row of weights with the sum of its squared slopes (Adagrad). */
class Weights {
  readonly values: Float64Array;
  private readonly past: Float64Array;
  constructor(values: Float64Array) {
    this.values = values;
    this.past = new Float64Array(values.length).fill(0.01);
  }
  at(index: number): number {
    return this.values[index] ?? 0;
  }
  dot(input: JudgeInput): number {
    let sum = 0;
    for (let at = 0; at < input.indices.length; at += 1) sum += (input.values[at] ?? 0) * this.at(input.indices[at] ?? 0);
    return sum;
  }
  /** Learns from every input at once; the weight at `prior` is pulled to one instead of zero. */
  learnAll({ indices, values }: JudgeInput, push: number, rate: number, prior = -1): void {
    for (let at = 0; at < indices.length; at += 1) {
      const index = indices[at] ?? 0;
      this.learn(index, push * (values[at] ?? 0), rate, index === prior ? 1 : 0);
    }
  }
  learn(index: number, slope: number, rate: number, prior = 0): void {
    const whole = slope + DECAY * (this.at(index) - prior);
    const past = (this.past[index] ?? 0) + whole * whole;
    this.past[index] = past;
    this.values[index] = this.at(index) - (rate * whole) / Math.sqrt(past);
  }
}

function trainNetwork(examples: readonly JudgeExample[], inputs: number, seed: number): ModelWeights['judge'][number] {
  const chance = createChance(seed);
  const linear = new Weights(new Float64Array(inputs));
  linear.values[PRIOR_INPUT] = 1;
  const hidden = Array.from({ length: HIDDEN_UNITS }, () => new Weights(new Float64Array(inputs).map(() => (chance() - 0.5) * 0.3)));
  const output = new Weights(new Float64Array(HIDDEN_UNITS).map(() => (chance() - 0.5) * 0.5));
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (const { input, target, importance } of order) {
      const activity = hidden.map((unit) => tanh(unit.dot(input)));
      const logit = activity.reduce((sum, value, unit) => sum + value * output.at(unit), linear.dot(input));
      const error = (sigmoid(logit) - target) * importance;
      linear.learnAll(input, error, rate, PRIOR_INPUT);
      for (const [unit, weights] of hidden.entries()) {
        const active = activity[unit] ?? 0;
        const push = error * output.at(unit) * (1 - active * active);
        output.learn(unit, error * active, rate);
        weights.learnAll(input, push, rate);
      }
    }
  }
  return {
    linear: Array.from(linear.values, coarse),
    hidden: hidden.map(({ values }) => Array.from(values, coarse)),
    output: Array.from(output.values, coarse),
  };
}
