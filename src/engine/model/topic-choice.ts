import type { FeatureSpace } from './clause-features.ts';
import type { Outcome, ReadClause } from './place-features.ts';
import { denseOf } from './topic-net.ts';
import type { SparseVector } from './topic-net.ts';
import type { ModelWeights } from './weights.ts';

/** Chooses what a clause is marked for: an index into the topics; -1 when these help requests need all of them. */
export type TopicChoice = (clause: ReadClause, outcomes: readonly Outcome[]) => number;

/** Log-odds less likely than this say nothing of each other. */
const LEAST = -6;
/** Log-odds are of the order of 4: this brings them near 1. */
export const CHOICE_SCALE = 4;

/** What the choice hears of a clause, in the order of `choiceInputs`. */
export function choiceInput({ features, logits, dense: known }: ReadClause, space: FeatureSpace): SparseVector {
  const dense = known ?? denseOf(features, space.codes.length);
  const indices: number[] = [];
  const values: number[] = [];
  const add = (index: number, value: number): void => {
    indices.push(index);
    values.push(value);
  };
  for (let topic = 0; topic < logits.length; topic += 1) add(topic, Math.max(LEAST, logits[topic] ?? 0) / CHOICE_SCALE);
  let base = space.topics.length;
  for (const type of features.cueTypes) add(base + type, 1);
  base += space.cueTypes.length;
  for (let at = 0; at < dense.indices.length; at += 1) add(base + (dense.indices[at] ?? 0), dense.values[at] ?? 0);
  add(base + 2 * space.codes.length + space.topics.length, 1);
  return { indices, values };
}

/** How much a topic speaks for itself. */
export function scoreOf(row: ArrayLike<number>, { indices, values }: SparseVector): number {
  let score = 0;
  for (let at = 0; at < indices.length; at += 1) score += (row[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return score;
}

/** Prepares the trained choice. What may be marked goes before what may be asked. */
export function createTopicChoice({ space, choice }: Pick<ModelWeights, 'space' | 'choice'>): TopicChoice {
  const rows = choice.map((row) => Float64Array.from(row));
  return (clause, outcomes) => {
    const input = choiceInput(clause, space);
    for (const wanted of ['flag', 'ask'] as const) {
      let best = -1;
      let highest = -Infinity;
      for (const [topic, row] of rows.entries()) {
        if (outcomes[topic] !== wanted) continue;
        const score = scoreOf(row, input);
        if (score > highest) {
          best = topic;
          highest = score;
        }
      }
      if (best >= 0) return best;
    }
    return -1;
  };
}
