import type { Span } from '../types.ts';
import type { ClauseFeatures, WordFeatures } from './clause-features.ts';
import { decodeSteps, decodeTopics, denseInputs, NEXT_BUCKET } from './weights.ts';
import type { ModelWeights } from './weights.ts';

/** A word that spoke for a topic, with its share of what was said, from 0 to 1. Offsets in the sentence. */
export interface WordEvidence extends Span {
  readonly text: string;
  readonly weight: number;
}

/** Says how likely each topic is in a clause. */
export interface TopicNet {
  /**
   * @param dense `denseOf` the features
   * @returns log-odds per topic
   */
  read(features: ClauseFeatures, dense?: SparseVector): Float64Array;
  /** @returns the words that raised `topic` most, strongest first; at most `EVIDENCE_WORDS` */
  evidence(features: ClauseFeatures, topic: number): WordEvidence[];
}

const EVIDENCE_WORDS = 4;
/** Evidence weaker than this share of the whole is noise. */
const LEAST_SHARE = 0.1;
/** Keeps a clause of one word from shouting. */
const SOFTENING = 4;
const STRONGEST = 3;

/** A vector of which most is zero: where it is not, and what it is there. */
export interface SparseVector {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** What one word of a topic adds to how often it is met, for a firm and for a loose word. */
const FIRM = 0.5;
const LOOSE = 0.15;

/** Per code how strong and how often it was met in the clause at hand. One pair for all clauses, and zero in between. */
let strongest = new Float64Array(0);
let often = new Float64Array(0);

/** The dense inputs of a clause, in the order of `denseInputs`. */
export function denseOf(features: ClauseFeatures, codes: number): SparseVector {
  if (often.length < codes) {
    strongest = new Float64Array(codes);
    often = new Float64Array(codes);
  }
  const met: number[] = [];
  for (const word of features.words) {
    for (const [code, strength] of word.codes) {
      const before = often[code] ?? 0;
      if (before === 0) met.push(code);
      strongest[code] = Math.max(strongest[code] ?? 0, strength / STRONGEST);
      often[code] = Math.min(1, before + (strength >= 2 ? FIRM : LOOSE));
    }
  }
  const indices: number[] = [];
  const values: number[] = [];
  for (const code of met) {
    indices.push(code);
    values.push(strongest[code] ?? 0);
  }
  for (const code of met) {
    indices.push(codes + code);
    values.push(often[code] ?? 0);
    strongest[code] = 0;
    often[code] = 0;
  }
  if (features.rows.size > 0) for (const [topic, strength] of features.rows) {
    indices.push(2 * codes + topic);
    values.push(strength / STRONGEST);
  }
  return { indices, values };
}

/** All buckets of a clause: those of its words and its closing. */
export function bucketsOf(features: ClauseFeatures): number[] {
  const buckets: number[] = [];
  for (const { own, pair } of features.words) {
    for (const bucket of own) buckets.push(bucket);
    buckets.push(pair);
  }
  buckets.push(features.closing);
  return buckets;
}

/** How many buckets a clause has: those of `bucketsOf`. */
export function bucketCount({ words }: ClauseFeatures): number {
  let count = 1;
  for (const { own } of words) count += own.length + 1;
  return count;
}

/** What the sum of a clause's buckets is multiplied by, so that long clauses do not outweigh short ones. */
export function clauseScale(buckets: number): number {
  return 1 / Math.sqrt(buckets + SOFTENING);
}

/** Prepares the trained network for reading. */
export function createTopicNet({ space, topicNet }: Pick<ModelWeights, 'space' | 'topicNet'>): TopicNet {
  const codes = space.codes.length;
  const topics = space.topics.length;
  const constant = denseInputs(space);
  // Input by input, so that one input is added to all topics in a row.
  const output = new Float64Array((constant + 1) * topics);
  for (const [topic, row] of topicNet.output.entries()) {
    for (let input = 0; input < row.length; input += 1) output[input * topics + topic] = row[input] ?? 0;
  }
  const told = gather(topicNet, space.buckets);
  /** The sum at hand: one for all, or every clause and word would leave one behind. */
  const sum = new Float64Array(topics);
  const wordSums = new WeakMap<readonly number[], Float64Array>();

  const addInput = (logits: Float64Array, input: number, value: number): void => {
    const from = input * topics;
    for (let topic = 0; topic < topics; topic += 1) logits[topic] = (logits[topic] ?? 0) + value * (output[from + topic] ?? 0);
  };
  const addBucket = (to: Float64Array, bucket: number): void => {
    const end = told.starts[bucket + 1] ?? 0;
    for (let at = told.starts[bucket] ?? 0; at < end; at += 1) {
      const topic = told.topics[at] ?? 0;
      to[topic] = (to[topic] ?? 0) + (told.weights[at] ?? 0);
    }
  };
  /** What a word's own buckets say together; a word that comes back is summed once. */
  const sumOfWord = (own: readonly number[]): Float64Array => {
    const known = wordSums.get(own);
    if (known) return known;
    const wordSum = new Float64Array(topics);
    for (const bucket of own) addBucket(wordSum, bucket);
    wordSums.set(own, wordSum);
    return wordSum;
  };
  const addWord = ({ own, pair }: WordFeatures): void => {
    const wordSum = sumOfWord(own);
    for (let topic = 0; topic < topics; topic += 1) sum[topic] = (sum[topic] ?? 0) + (wordSum[topic] ?? 0);
    addBucket(sum, pair);
  };
  const scaleOf = (features: ClauseFeatures): number => clauseScale(bucketCount(features));

  return {
    read(features, dense = denseOf(features, codes)) {
      sum.fill(0);
      for (const word of features.words) addWord(word);
      addBucket(sum, features.closing);
      const logits = output.slice(constant * topics);
      const scale = scaleOf(features);
      for (let topic = 0; topic < topics; topic += 1) logits[topic] = (logits[topic] ?? 0) + scale * (sum[topic] ?? 0);
      for (let at = 0; at < dense.indices.length; at += 1) addInput(logits, dense.indices[at] ?? 0, dense.values[at] ?? 0);
      return logits;
    },
    evidence(features, topic) {
      const scale = scaleOf(features);
      const raised = features.words.map((word) => {
        sum.fill(0);
        addWord(word);
        let amount = (sum[topic] ?? 0) * scale;
        for (const [code, strength] of word.codes) amount += (strength / STRONGEST) * (output[code * topics + topic] ?? 0);
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

/** What each bucket says of the few topics that it tells of: from `starts[bucket]` up to `starts[bucket + 1]`. */
interface Told {
  readonly starts: Int32Array;
  readonly topics: Uint8Array;
  readonly weights: Float64Array;
}

/** Brings together which topics each bucket tells of, and how much. */
function gather({ topicsOf, steps, scales }: ModelWeights['topicNet'], buckets: number): Told {
  const stepOf = decodeSteps(steps);
  const told = { starts: new Int32Array(buckets + 1), topics: new Uint8Array(stepOf.length), weights: new Float64Array(stepOf.length) };
  let at = 0;
  let bucket = 0;
  for (const topic of decodeTopics(topicsOf)) {
    if (topic === NEXT_BUCKET) {
      bucket += 1;
      told.starts[bucket] = at;
      continue;
    }
    told.topics[at] = topic;
    told.weights[at] = (stepOf[at] ?? 0) * (scales[topic] ?? 0);
    at += 1;
  }
  told.starts[buckets] = at;
  return told;
}
