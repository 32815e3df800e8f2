import { tanh } from './arithmetic.ts';
import type { JudgeInput } from './place-features.ts';
import type { ModelWeights } from './weights.ts';

/** Weighs a clause in its place: log-odds that it records more than the help requests need. */
export type JudgeNet = (input: JudgeInput) => number;

/** Prepares the trained judge: the mean of a few small networks. */
export function createJudgeNet(judge: ModelWeights['judge']): JudgeNet {
  const nets = judge.map(({ linear, hidden, output }) => ({
    linear: Float64Array.from(linear),
    hidden: hidden.map((row) => Float64Array.from(row)),
    output,
  }));
  const dot = (weights: Float64Array, { indices, values }: JudgeInput): number => {
    let sum = 0;
    for (let at = 0; at < indices.length; at += 1) sum += (values[at] ?? 0) * (weights[indices[at] ?? 0] ?? 0);
    return sum;
  };
  return (input) => {
    let total = 0;
    for (const { linear, hidden, output } of nets) {
      total += dot(linear, input);
      for (let unit = 0; unit < hidden.length; unit += 1) {
        const weights = hidden[unit];
        if (weights) total += tanh(dot(weights, input)) * (output[unit] ?? 0);
      }
    }
    return total / nets.length;
  };
}
