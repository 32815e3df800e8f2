/** Trains the network that says what a clause is about. */
import { sigmoid } from '../../engine/model/arithmetic.ts';
import type { FeatureSpace } from '../../engine/model/clause-features.ts';
import { embeddingScale } from '../../engine/model/topic-net.ts';
import type { SparseVector } from '../../engine/model/topic-net.ts';
import { denseInputs, encodeSteps, FARTHEST_STEP } from '../../engine/model/weights.ts';
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

export interface TopicTraining {
  /** Networks trained from different seeds; their mean is steadier than any one. */
  readonly networks: number;
  /** Numbers per bucket of one network. */
  readonly size: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of the buckets left out of each example, so that no single word is leant on. */
  readonly dropout: number;
}

/** Chosen by leave-one-writer-out (docs/judgement.md). */
const TOPIC_TRAINING: TopicTraining = { networks: 4, size: 6, epochs: 8, rate: 0.15, dropout: 0.5 };

const DECAY = 1e-6;
/** The rate at the end, as a share of that at the start. */
const LAST_RATE = 0.1;
const RARE_TOPIC = -3;
/** Importance below which a topic is only sampled, and how often: most of the time would go into it. */
const FAINT = 0.35;
const FAINT_SHARE = 0.25;
/** Errors smaller than this teach nothing and cost time. */
const LEAST_ERROR = 1e-4;

const at = (numbers: Float32Array | Int32Array, index: number): number => numbers[index] ?? 0;
const add = (numbers: Float32Array, index: number, amount: number): void => {
  numbers[index] = at(numbers, index) + amount;
};

interface Network {
  readonly embedding: Float32Array;
  readonly output: Float32Array;
}

/**
 * Trains several small networks and joins them into one of their mean, in the steps of the weights file.
 * Deterministic: the same examples in the same order give the same bytes.
 */
export function trainTopics(examples: readonly TopicExample[], space: FeatureSpace, training: TopicTraining = TOPIC_TRAINING): ModelWeights['topicNet'] {
  const networks: Network[] = [];
  for (let seed = 1; seed <= training.networks; seed += 1) networks.push(trainNetwork(examples, space, training, seed));
  return join(networks, space, training);
}

function trainNetwork(examples: readonly TopicExample[], space: FeatureSpace, training: TopicTraining, seed: number): Network {
  const { size, epochs, dropout } = training;
  const chance = createChance(seed);
  const topics = space.topics.length;
  const constant = size + denseInputs(space);
  const inputs = constant + 1;
  const embedding = new Float32Array(space.buckets * size).map(() => (chance() - 0.5) * 0.2);
  const embeddingPast = new Float32Array(space.buckets).fill(1e-3);
  const output = new Float32Array(topics * inputs);
  const outputPast = new Float32Array(topics * inputs).fill(1e-3);
  for (let topic = 0; topic < topics; topic += 1) {
    for (let column = 0; column < size; column += 1) output[topic * inputs + column] = (chance() - 0.5) * 0.5;
    output[topic * inputs + constant] = RARE_TOPIC;
  }
  const active = new Int32Array(inputs);
  const values = new Float32Array(inputs);
  const push = new Float32Array(size);
  const keptBuckets = new Int32Array(examples.reduce((most, { buckets }) => Math.max(most, buckets.length), 0));
  const order = [...examples];

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance);
    const rate = training.rate * (1 - (epoch / epochs) * (1 - LAST_RATE));
    for (const { buckets, dense, targets, importance } of order) {
      let kept = 0;
      for (const bucket of buckets) {
        if (chance() < dropout) continue;
        keptBuckets[kept] = bucket;
        kept += 1;
      }
      const scale = embeddingScale(kept);
      values.fill(0, 0, size);
      for (let index = 0; index < kept; index += 1) {
        const bucket = at(keptBuckets, index);
        for (let column = 0; column < size; column += 1) add(values, column, at(embedding, bucket * size + column) * scale);
      }
      let count = 0;
      for (; count < size; count += 1) active[count] = count;
      for (const [index, input] of dense.indices.entries()) {
        active[count] = size + input;
        values[count] = dense.values[index] ?? 0;
        count += 1;
      }
      active[count] = constant;
      values[count] = 1;
      count += 1;
      push.fill(0);
      for (let topic = 0; topic < topics; topic += 1) {
        let weight = at(importance, topic);
        if (weight === 0) continue;
        if (weight < FAINT) {
          // What matters little is looked at now and then, and then counts for the times it was not.
          if (chance() >= FAINT_SHARE) continue;
          weight /= FAINT_SHARE;
        }
        const row = topic * inputs;
        let logit = 0;
        for (let input = 0; input < count; input += 1) logit += at(output, row + at(active, input)) * at(values, input);
        const error = (sigmoid(logit) - at(targets, topic)) * weight;
        if (error < LEAST_ERROR && error > -LEAST_ERROR) continue;
        for (let column = 0; column < size; column += 1) add(push, column, error * at(output, row + column));
        for (let input = 0; input < count; input += 1) {
          const place = row + at(active, input);
          const slope = error * at(values, input) + DECAY * at(output, place);
          add(outputPast, place, slope * slope);
          add(output, place, -((rate * slope) / Math.sqrt(at(outputPast, place))));
        }
      }
      let strength = 0;
      for (let column = 0; column < size; column += 1) {
        push[column] = at(push, column) * scale;
        strength += at(push, column) * at(push, column);
      }
      if (strength < 1e-12) continue;
      for (let index = 0; index < kept; index += 1) {
        const bucket = at(keptBuckets, index);
        add(embeddingPast, bucket, strength / size);
        const step = rate / Math.sqrt(at(embeddingPast, bucket));
        for (let column = 0; column < size; column += 1) add(embedding, bucket * size + column, -(step * at(push, column)));
      }
    }
  }
  return { embedding, output };
}

/** How many times the spread of a column its farthest step is: beyond it weights are cut off. */
const STEP_RANGE = 3.5;

/** Joins networks side by side, so that the sum of their shares is the mean of their outcomes. */
function join(networks: readonly Network[], space: FeatureSpace, { size }: TopicTraining): ModelWeights['topicNet'] {
  const whole = size * networks.length;
  const steps = new Int8Array(space.buckets * whole);
  const scales: number[] = [];
  for (const [index, { embedding }] of networks.entries()) {
    for (let column = 0; column < size; column += 1) {
      let squares = 0;
      for (let bucket = 0; bucket < space.buckets; bucket += 1) squares += at(embedding, bucket * size + column) ** 2;
      const scale = rounded((STEP_RANGE * Math.sqrt(squares / space.buckets)) / FARTHEST_STEP);
      scales.push(scale);
      for (let bucket = 0; bucket < space.buckets; bucket += 1) {
        const step = Math.round(at(embedding, bucket * size + column) / scale);
        steps[bucket * whole + index * size + column] = Math.max(-FARTHEST_STEP, Math.min(FARTHEST_STEP, step));
      }
    }
  }
  const rest = denseInputs(space) + 1;
  const inputs = size + rest;
  const output = space.topics.map((_, topic) => {
    const embedded = networks.flatMap((network) => Array.from(network.output.subarray(topic * inputs, topic * inputs + size)));
    const dense = Array.from({ length: rest }, (_unused, index) =>
      networks.reduce((sum, network) => sum + at(network.output, topic * inputs + size + index), 0),
    );
    return [...embedded, ...dense].map((weight) => coarse(weight / networks.length));
  });
  return { size: whole, embedding: encodeSteps(steps), scales, output };
}

/** Three significant digits: what a scale or threshold needs, and the same text on every machine. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Two significant digits: one weight of thousands needs no more (on strangers no figure moved), and a page loads them all. */
export function coarse(value: number): number {
  return Number(value.toPrecision(2));
}
