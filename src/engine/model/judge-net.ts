import { tanh } from './arithmetic.ts';
import type { JudgeInput } from './place-features.ts';
import type { ModelWeights } from './weights.ts';

/** Weighs a clause in its place: log-odds that it records more than the help requests need. */
export type JudgeNet = (input: JudgeInput) => number;

/** Prepares the trained judge: the mean of a few small networks. */
export function createJudgeNet(judge: ModelWeights['judge']): JudgeNet {
  // All units of all networks side by side, input by input: one walk over the inputs serves them all.
  const rows = judge.flatMap(({ linear, hidden }) => [linear, ...hidden]);
  const units = rows.length;
  const weights = new Float64Array((rows[0]?.length ?? 0) * units);
  for (const [unit, row] of rows.entries()) {
    for (let input = 0; input < row.length; input += 1) weights[input * units + unit] = row[input] ?? 0;
  }
  const outputs = judge.map(({ output }) => output);
  const sums = new Float64Array(units);

  return ({ indices, values }) => {
    sums.fill(0);
    for (let at = 0; at < indices.length; at += 1) {
      const value = values[at] ?? 0;
      const from = (indices[at] ?? 0) * units;
      for (let unit = 0; unit < units; unit += 1) sums[unit] = (sums[unit] ?? 0) + value * (weights[from + unit] ?? 0);
    }
    let total = 0;
    let unit = 0;
    for (const output of outputs) {
      total += sums[unit] ?? 0;
      unit += 1;
      for (const weight of output) {
        total += tanh(sums[unit] ?? 0) * weight;
        unit += 1;
      }
    }
    return total / outputs.length;
  };
}
