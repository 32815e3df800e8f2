import type { Span } from '../types.ts';
import type { ClauseFeatures } from './clause-features.ts';
import { decodeSteps, denseInputs } from './weights.ts';
import type { ModelWeights } from './weights.ts';

/** A word that spoke for a topic, with its share of what was said, from 0 to 1. Offsets in the sentence. */
export interface WordEvidence extends Span {
  readonly text: string;
  readonly weight: number;
}

/** Says how likely each topic is in a clause. */
export interface TopicNet {
  /** @returns log-odds per topic */
  read(features: ClauseFeatures): Float64Array;
  /** @returns the words that raised `topic` most, strongest first; at most `EVIDENCE_WORDS` */
  evidence(features: ClauseFeatures, topic: number): WordEvidence[];
}

const EVIDENCE_WORDS = 4;
/** Evidence weaker than this share of the whole is noise. */
const LEAST_SHARE = 0.1;
/** Keeps a clause of one word from shouting. */
const SOFTENING = 4;
const STRONGEST = 3;

/** The dense inputs of a clause, in the order of `denseInputs`: index and value, without zeros. */
export function denseOf(features: ClauseFeatures, codes: number): Map<number, number> {
  const dense = new Map<number, number>();
  for (const word of features.words) {
    for (const [code, strength] of word.codes) {
      dense.set(code, Math.max(dense.get(code) ?? 0, strength / STRONGEST));
      dense.set(codes + code, Math.min(1, (dense.get(codes + code) ?? 0) + (strength >= 2 ? 0.5 : 0.15)));
    }
  }
  for (const [topic, strength] of features.rows) dense.set(2 * codes + topic, strength / STRONGEST);
  return dense;
}

/** All buckets of a clause: those of its words and its closing. */
export function bucketsOf(features: ClauseFeatures): number[] {
  const buckets: number[] = [];
  for (const word of features.words) for (const bucket of word.buckets) buckets.push(bucket);
  buckets.push(features.closing);
  return buckets;
}

/** What the summed embedding is multiplied by, so that long clauses do not outweigh short ones. */
export function embeddingScale(buckets: number): number {
  return 1 / Math.sqrt(buckets + SOFTENING);
}

/** Prepares the trained network for reading. */
export function createTopicNet({ space, topicNet }: Pick<ModelWeights, 'space' | 'topicNet'>): TopicNet {
  const { size } = topicNet;
  const codes = space.codes.length;
  const steps = decodeSteps(topicNet.embedding);
  const constant = size + denseInputs(space);
  const inputs = constant + 1;
  // The columns' scales go into the outputs once, so that reading adds whole numbers.
  const output = Float64Array.from(topicNet.output.flatMap((row) => row.map((weight, column) => weight * (topicNet.scales[column] ?? 1))));

  const addBucket = (sum: Float64Array, bucket: number): void => {
    const from = bucket * size;
    for (let column = 0; column < size; column += 1) sum[column] = (sum[column] ?? 0) + (steps[from + column] ?? 0);
  };
  const project = (sum: Float64Array, topic: number): number => {
    let total = 0;
    for (let column = 0; column < size; column += 1) total += (sum[column] ?? 0) * (output[topic * inputs + column] ?? 0);
    return total;
  };

  return {
    read(features) {
      const sum = new Float64Array(size);
      const buckets = bucketsOf(features);
      for (const bucket of buckets) addBucket(sum, bucket);
      const scale = embeddingScale(buckets.length);
      const dense = [...denseOf(features, codes)];
      const logits = new Float64Array(space.topics.length);
      for (let topic = 0; topic < logits.length; topic += 1) {
        let logit = project(sum, topic) * scale + (output[topic * inputs + constant] ?? 0);
        for (const [input, value] of dense) logit += value * (output[topic * inputs + size + input] ?? 0);
        logits[topic] = logit;
      }
      return logits;
    },
    evidence(features, topic) {
      const scale = embeddingScale(bucketsOf(features).length);
      const raised = features.words.map((word) => {
        const sum = new Float64Array(size);
        for (const bucket of word.buckets) addBucket(sum, bucket);
        let amount = project(sum, topic) * scale;
        for (const [code, strength] of word.codes) {
          amount += (strength / STRONGEST) * (output[topic * inputs + size + code] ?? 0);
        }
        return { word, amount: Math.max(0, amount) };
      });
      const total = raised.reduce((whole, { amount }) => whole + amount, 0);
      if (total === 0) return [];
      return raised
        .map(({ word: { token }, amount }) => ({ start: token.start, end: token.end, text: token.text, weight: amount / total }))
        .filter(({ weight }) => weight >= LEAST_SHARE)
        .sort((a, b) => b.weight - a.weight || a.start - b.start)
        .slice(0, EVIDENCE_WORDS);
    },
  };
}
