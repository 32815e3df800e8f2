import type { ClauseFeatures, FeatureSpace } from './clause-features.ts';
import { bucketCount, denseOf, clauseScale } from './topic-net.ts';
import type { SparseVector } from './topic-net.ts';
import { decodeSteps } from './weights.ts';
import type { LinearWeights } from './weights.ts';

/** One layer over the words of a clause: log-odds of what it was trained for. */
export type LinearNet = (features: ClauseFeatures, dense?: SparseVector) => number;

/** A code of the reviewed dictionary tells less than a word itself. */
const CODE_SHARE = 0.3;

/** A clause for one layer: its buckets, then its codes twice (strongest, how often). Rows and cues stay out: others hear them. */
export function linearInput(buckets: readonly number[], dense: SparseVector, space: FeatureSpace): SparseVector {
  const scale = clauseScale(buckets.length);
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
export function createLinearNet(space: FeatureSpace, layer: LinearWeights): LinearNet {
  const steps = decodeSteps(layer.buckets);
  const weights = new Float64Array(space.buckets + layer.codes.length);
  for (let bucket = 0; bucket < steps.length; bucket += 1) weights[bucket] = (steps[bucket] ?? 0) * layer.scale;
  weights.set(layer.codes, space.buckets);
  // What `linearInput` says, in the same order, without writing it down: this runs for every clause.
  return (features, { indices, values } = denseOf(features, space.codes.length)) => {
    const { words, closing } = features;
    const scale = clauseScale(bucketCount(features));
    let logOdds = layer.constant;
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
