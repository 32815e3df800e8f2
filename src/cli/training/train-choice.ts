/** Trains the choice: given that a clause is marked, what is it marked for? */
import { exp } from '../../engine/model/arithmetic.ts';
import { CHOICE_SCALE, scoreOf } from '../../engine/model/topic-choice.ts';
import type { SparseVector } from '../../engine/model/topic-net.ts';
import { choiceInputs } from '../../engine/model/weights.ts';
import type { ModelWeights } from '../../engine/model/weights.ts';
import type { FeatureSpace } from '../../engine/model/clause-features.ts';
import { createChance, shuffle } from './shuffle.ts';

/** A marked clause. */
export interface ChoiceExample {
  readonly input: SparseVector;
  /** The topics it could have been marked for. */
  readonly candidates: readonly number[];
  /** Those that its reader named. */
  readonly right: ReadonlySet<number>;
}

const EPOCHS = 15;
const RATE = 0.05;
/** Pulls weights to the topic's own log-odds alone: what the topic network says stands until the notes say otherwise. */
const DECAY = 2e-3;
const SEED = 1;

/** Learns to choose among topics (softmax over those that may be marked). Deterministic. */
export function trainChoice(examples: readonly ChoiceExample[], space: FeatureSpace): ModelWeights['choice'] {
  const chance = createChance(SEED);
  const inputs = choiceInputs(space);
  const rows = space.topics.map((_, topic) => Float64Array.from({ length: inputs }, (_unused, input) => (input === topic ? CHOICE_SCALE : 0)));
  const pasts = rows.map(() => new Float64Array(inputs).fill(0.01));
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (const { input, candidates, right } of order) {
      const scores = candidates.map((topic) => scoreOf(rows[topic] ?? [], input));
      const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
      const shares = scores.map((score) => exp(score - highest));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const rightly = candidates.reduce((sum, topic, at) => sum + (right.has(topic) ? shares[at] ?? 0 : 0), 0);
      for (const [at, topic] of candidates.entries()) {
        const share = shares[at] ?? 0;
        learn(rows[topic], pasts[topic], input, share / whole - (right.has(topic) ? share / rightly : 0), topic, rate);
      }
    }
  }
  return rows.map((row) => Array.from(row, (weight) => Math.round(weight * 100) / 100));
}

function learn(row: Float64Array | undefined, past: Float64Array | undefined, { indices, values }: SparseVector, push: number, own: number, rate: number): void {
  if (!row || !past) return;
  for (const [at, index] of indices.entries()) {
    const weight = row[index] ?? 0;
    const slope = push * (values[at] ?? 0) + DECAY * (weight - (index === own ? CHOICE_SCALE : 0));
    const squares = (past[index] ?? 0) + slope * slope;
    past[index] = squares;
    row[index] = weight - (rate * slope) / Math.sqrt(squares);
  }
}
