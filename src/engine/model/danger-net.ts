import type { ClauseFeatures } from './clause-features.ts';
import { bucketCount, denseOf, embeddingScale } from './topic-net.ts';
import type { SparseVector } from './topic-net.ts';
import { decodeSteps } from './weights.ts';
import type { ModelWeights } from './weights.ts';

/** Hears danger in a clause: log-odds that it tells of abuse, neglect, violence or a wish to die. */
export type DangerNet = (features: ClauseFeatures, dense?: SparseVector) => number;

/** What is surely danger silences its paragraph. Chosen on notes and phrases not trained on: docs/judgement.md. */
export const SURE_DANGER = 1.7;
/** What is likely danger keeps its own clause from being called too much; in a text with a signal it silences its paragraph too. */
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
  const steps = decodeSteps(danger.buckets);
  const weights = new Float64Array(space.buckets + danger.codes.length);
  for (let bucket = 0; bucket < steps.length; bucket += 1) weights[bucket] = (steps[bucket] ?? 0) * danger.scale;
  weights.set(danger.codes, space.buckets);
  // What `dangerInput` says, in the same order, without writing it down: this runs for every clause.
  return (features, { indices, values } = denseOf(features, space.codes.length)) => {
    const { words, closing } = features;
    const scale = embeddingScale(bucketCount(features));
    let logOdds = danger.constant;
    for (const { own, pair } of words) {
      for (const bucket of own) logOdds += (weights[bucket] ?? 0) * scale;
      logOdds += (weights[pair] ?? 0) * scale;
    }
    logOdds += (weights[closing] ?? 0) * scale;
    for (let at = 0; at < indices.length; at += 1) {
      const index = indices[at] ?? 0;
      if (index < 2 * space.codes.length) logOdds += (weights[space.buckets + index] ?? 0) * ((values[at] ?? 0) * CODE_SHARE);
    }
    return logOdds;
  };
}
