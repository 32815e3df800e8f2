/** Finds for which categories the judge believes itself too much or too little. */
import { sigmoid } from '../../engine/model/arithmetic.ts';
import { categoryOf } from '../../engine/model/shifts.ts';
import type { ModelWeights } from '../../engine/model/weights.ts';

/** A clause as a judge saw it that was not trained on it. */
export interface JudgedExample {
  readonly logOdds: number;
  /** 1: a reader marked it. */
  readonly target: 0 | 1;
  /** What it would be marked for. */
  readonly topic: string;
}

/** Shifts are held within about this many log-odds of nothing: categories with few clauses stay where they are. */
const SPREAD = 0.5;
const STEPS = 8;

/**
 * One shift per category, as likely as can be (Platt scaling of the offset alone, held by a normal prior).
 * @returns log-odds to add, rounded to hundredths, categories in alphabetical order
 */
export function trainShifts(examples: readonly JudgedExample[]): ModelWeights['shifts'] {
  const categories = [...new Set(examples.map(({ topic }) => categoryOf(topic)))].filter((category) => category !== '').sort();
  return Object.fromEntries(categories.map((category) => {
    const own = examples.filter(({ topic }) => categoryOf(topic) === category);
    let shift = 0;
    // Newton's method: the likelihood has one top.
    for (let step = 0; step < STEPS; step += 1) {
      let slope = -shift / SPREAD ** 2;
      let bend = 1 / SPREAD ** 2;
      for (const { logOdds, target } of own) {
        const probability = sigmoid(logOdds + shift);
        slope += target - probability;
        bend += probability * (1 - probability);
      }
      shift += slope / bend;
    }
    return [category, Math.round(shift * 100) / 100];
  }));
}
