import type { ClauseFeatures } from './clause-features.ts';
import { bucketsOf, denseOf, embeddingScale } from './topic-net.ts';
import type { SparseVector } from './topic-net.ts';
import { decodeSteps } from './weights.ts';
import type { ModelWeights } from './weights.ts';

/** Hears danger in a clause: log-odds that it tells of abuse, neglect, violence or a wish to die. */
export type DangerNet = (features: ClauseFeatures) => number;

/** What is surely danger silences its paragraph. Chosen on notes and phrases not trained on: docs/judgement.md. */
export const SURE_DANGER = 1.7;
/** What is likely danger keeps its own clause from being called too much. */
export const LIKELY_DANGER = 0.7;

/** A code of the reviewed dictionary tells less of danger than a word itself. */
const CODE_SHARE = 0.3;

/** A clause for the danger network: its buckets, then its codes twice (strongest, how often). Rows and cues stay out: the safety rule hears them itself. */
export function dangerInput(buckets: readonly number[], dense: SparseVector, space: ModelWeights['space']): SparseVector {
  const scale = embeddingScale(buckets.length);
  const indices = [...buckets];
  const values = buckets.map(() => scale);
  for (const [at, index] of dense.indices.entries()) {
    if (index >= 2 * space.codes.length) continue;
    indices.push(space.buckets + index);
    values.push((dense.values[at] ?? 0) * CODE_SHARE);
  }
  return { indices, values };
}

/** Prepares the trained network for hearing. */
export function createDangerNet({ space, danger }: Pick<ModelWeights, 'space' | 'danger'>): DangerNet {
  const weights = Float64Array.from([...Array.from(decodeSteps(danger.buckets), (step) => step * danger.scale), ...danger.codes]);
  return (features) => {
    const { indices, values } = dangerInput(bucketsOf(features), denseOf(features, space.codes.length), space);
    let logOdds = danger.constant;
    for (const [at, index] of indices.entries()) logOdds += (weights[index] ?? 0) * (values[at] ?? 0);
    return logOdds;
  };
}
