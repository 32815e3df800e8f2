/** Trains the network that says what a clause is about. */
import { sigmoid } from '../../engine/model/arithmetic.ts';
import type { FeatureSpace } from '../../engine/model/clause-features.ts';
import { clauseScale } from '../../engine/model/topic-net.ts';
import type { SparseVector } from '../../engine/model/topic-net.ts';
import { denseInputs, encodeSteps, encodeTopics } from '../../engine/model/weights.ts';
import type { ModelWeights } from '../../engine/model/weights.ts';
import { createChance, shuffle } from './shuffle.ts';

/** A clause as numbers, with what is known of its topics. */
export interface TopicExample {
  readonly buckets: readonly number[];
  readonly dense: SparseVector;
  /** Per topic: 1 carries it, 0 does not. */
  readonly targets: Float32Array;
  /** Per topic how much that counts; 0 where nothing is known. */
  readonly importance: Float32Array;
}

/** Chosen on strangers (docs/judgement.md). */
const EPOCHS = 8;
const RATE = 0.3;
/** Pulls a bucket's weight to zero: what tells little tells nothing, and costs nothing to send. */
const SPARSITY = 2;
/** Share of the buckets left out of each example, so that no single word is leant on. */
const DROPOUT = 0.3;
/** The farthest step of a bucket's weight: finer ones cost more than they bring. */
const STEPS = 15;
const SEED = 1;
const RARE_TOPIC = -3;
/** Importance below which a topic is only sampled, and how often: most of the time would go into it. */
const FAINT = 0.35;
const FAINT_SHARE = 0.25;
/** Errors smaller than this teach nothing and cost time. */
const LEAST_ERROR = 1e-4;
/** Keeps the first steps small. */
const SLOWNESS = 1;

// One for each kind of array: one for both would make a training take a third longer.
const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;
const placeAt = (places: Int32Array, index: number): number => places[index] ?? 0;

/**
 * Weights that stay zero until enough speaks for them: FTRL-Proximal (McMahan and others, "Ad Click Prediction: a View
 * from the Trenches", KDD 2013, algorithm 1).
 */
class SparseWeights {
  readonly weights: Float64Array;
  /** Two numbers of each weight, side by side as they are looked up together: its pull, and the squares of its slopes. */
  readonly #state: Float64Array;

  constructor(
    size: number,
    readonly sparsity: number,
  ) {
    this.weights = new Float64Array(size);
    this.#state = new Float64Array(2 * size);
  }

  /** Starts a weight somewhere else than at zero. */
  start(index: number, weight: number): void {
    this.weights[index] = weight;
    this.#state[2 * index] = (-weight * SLOWNESS) / RATE;
  }

  /** Learns from one example: the weights of a row that starts at `from`, at these places, each by its slope. */
  learn(from: number, places: Int32Array, slopes: Float64Array, count: number): void {
    // Taken out of the object once: most of the time of a training is spent here.
    const { weights, sparsity } = this;
    const state = this.#state;
    for (let one = 0; one < count; one += 1) {
      const index = from + placeAt(places, one);
      const slope = at(slopes, one);
      const weight = at(weights, index);
      const before = at(state, 2 * index + 1);
      const past = before + slope * slope;
      let pull = at(state, 2 * index) + slope;
      // Nearly all weights are zero and stay so: for those no root is taken.
      if (weight !== 0) pull -= ((Math.sqrt(past) - Math.sqrt(before)) / RATE) * weight;
      state[2 * index] = pull;
      state[2 * index + 1] = past;
      const beyond = Math.abs(pull) - sparsity;
      if (beyond > 0) weights[index] = (pull > 0 ? -beyond : beyond) / ((SLOWNESS + Math.sqrt(past)) / RATE);
      else if (weight !== 0) weights[index] = 0;
    }
  }
}

/**
 * Trains what each bucket and each dense input says of each topic.
 * Deterministic: the same examples in the same order give the same bytes.
 */
export function trainTopics(examples: readonly TopicExample[], space: FeatureSpace): ModelWeights['topicNet'] {
  const chance = createChance(SEED);
  const topics = space.topics.length;
  const constant = denseInputs(space);
  const inputs = constant + 1;
  const told = new SparseWeights(space.buckets * topics, SPARSITY);
  const output = new SparseWeights(topics * inputs, 0);
  for (let topic = 0; topic < topics; topic += 1) output.start(topic * inputs + constant, RARE_TOPIC);
  const kept = new Int32Array(examples.reduce((most, { buckets }) => Math.max(most, buckets.length), 0));
  const order = [...examples];
  const logits = new Float64Array(topics);
  const weights = new Float64Array(topics);
  const wrongTopics = new Int32Array(topics);
  const slopes = new Float64Array(topics);
  const heard = new Int32Array(inputs);
  const pushes = new Float64Array(inputs);

  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    for (const { buckets, dense, targets, importance } of order) {
      let count = 0;
      for (const bucket of buckets) {
        if (chance() < DROPOUT) continue;
        kept[count] = bucket;
        count += 1;
      }
      const scale = clauseScale(count);
      for (let topic = 0; topic < topics; topic += 1) {
        let weight = importance[topic] ?? 0;
        // What matters little is looked at now and then, and then counts for the times it was not.
        if (weight > 0 && weight < FAINT) weight = chance() < FAINT_SHARE ? weight / FAINT_SHARE : 0;
        weights[topic] = weight;
        logits[topic] = 0;
      }
      for (let index = 0; index < count; index += 1) {
        const from = placeAt(kept, index) * topics;
        for (let topic = 0; topic < topics; topic += 1) logits[topic] = at(logits, topic) + at(told.weights, from + topic);
      }
      heard.set(dense.indices);
      heard[dense.indices.length] = constant;
      let wrong = 0;
      for (let topic = 0; topic < topics; topic += 1) {
        const weight = at(weights, topic);
        if (weight === 0) continue;
        const row = topic * inputs;
        let logit = at(logits, topic) * scale + at(output.weights, row + constant);
        for (let index = 0; index < dense.indices.length; index += 1) logit += at(output.weights, row + (dense.indices[index] ?? 0)) * (dense.values[index] ?? 0);
        const error = (sigmoid(logit) - (targets[topic] ?? 0)) * weight;
        if (error < LEAST_ERROR && error > -LEAST_ERROR) continue;
        for (let index = 0; index < dense.indices.length; index += 1) pushes[index] = error * (dense.values[index] ?? 0);
        pushes[dense.indices.length] = error;
        output.learn(row, heard, pushes, dense.indices.length + 1);
        wrongTopics[wrong] = topic;
        slopes[wrong] = error * scale;
        wrong += 1;
      }
      // Bucket by bucket: what lies together in memory is learned together.
      for (let index = 0; index < count; index += 1) {
        told.learn(placeAt(kept, index) * topics, wrongTopics, slopes, wrong);
      }
    }
  }
  return { ...inSteps(told.weights, topics), output: space.topics.map((_, topic) => Array.from(output.weights.subarray(topic * inputs, (topic + 1) * inputs), coarse)) };
}

/** Which share of the weights of a topic that are not zero may lie beyond the farthest step: those are cut off. */
const CUT_OFF = 0.003;

/** The weights of the buckets in steps, each topic with a scale of its own. */
function inSteps(weights: Float64Array, topics: number): Pick<ModelWeights['topicNet'], 'topicsOf' | 'steps' | 'scales'> {
  const scales = Array.from({ length: topics }, (_, topic) => {
    const sizes: number[] = [];
    for (let index = topic; index < weights.length; index += topics) if (at(weights, index) !== 0) sizes.push(Math.abs(at(weights, index)));
    sizes.sort((one, other) => one - other);
    return rounded((sizes[Math.floor(sizes.length * (1 - CUT_OFF))] ?? 1) / STEPS) || 1;
  });
  const topicsOf: number[][] = [];
  const steps: number[] = [];
  for (let index = 0; index < weights.length; index += 1) {
    const topic = index % topics;
    if (topic === 0) topicsOf.push([]);
    const step = Math.max(-STEPS, Math.min(STEPS, Math.round(at(weights, index) / (scales[topic] ?? 1))));
    if (step === 0) continue;
    topicsOf.at(-1)?.push(topic);
    steps.push(step);
  }
  return { topicsOf: encodeTopics(topicsOf), steps: encodeSteps(steps), scales };
}

/** Three significant digits: what a scale or threshold needs, and the same text on every machine. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Two significant digits: one weight of thousands needs no more (on strangers no figure moved), and a page loads them all. */
export function coarse(value: number): number {
  return Number(value.toPrecision(2));
}
