/** Trains what the words of a whole note say of its help request. */
import { softmax } from '../../engine/model/arithmetic.ts';
import { stemOf } from '../../engine/model/request-net.ts';
import { encodeSteps, FARTHEST_STEP } from '../../engine/model/weights.ts';
import type { RequestWeights } from '../../engine/model/weights.ts';
import type { Reading } from '../../engine/reading.ts';
import type { HelpRequestId } from '../../engine/types.ts';
import { createChance, shuffle } from './shuffle.ts';
import { rounded } from './train-topics.ts';

/** A note, or its beginning: a worker who has only begun is to be understood too. */
export interface RequestExample {
  /** How its words begin, each once. */
  readonly stems: readonly string[];
  readonly helpRequest: HelpRequestId;
  readonly isWhole: boolean;
}

/** A beginning is a note less: it counts half. */
const BEGINNING_COUNTS = 0.5;
/** A beginning is this share of a note, and no less than these UTF-16 units. */
const BEGINNING = 1 / 3;
const LEAST_BEGINNING = 80;
/** Words that fewer notes have tell of those notes; words that more have, of none. */
const FEWEST_NOTES = 4;
const MOST_NOTES = 0.35;
/** Words that are kept, those that tell most: more of them brought nothing on strangers. */
const KEPT = 1500;
/** How far weights may go: the higher, the farther (the C of a logistic regression). */
const FREEDOM = 0.6;
const EPOCHS = 30;
const RATE = 0.2;
const SEED = 1;
/** Weights are kept in steps; a single step is noise. */
const STEP = 0.1;

/** A note as two examples: all of it, and how it begins. */
export function requestExamples(reading: Reading, helpRequest: HelpRequestId): RequestExample[] {
  const least = Math.max(LEAST_BEGINNING, reading.text.length * BEGINNING);
  return [
    { stems: stemsOf(reading, reading.text.length), helpRequest, isWhole: true },
    { stems: stemsOf(reading, least), helpRequest, isWhole: false },
  ];
}

/** The stems of the sentences that begin before this place. */
function stemsOf(reading: Reading, end: number): string[] {
  const sentences = reading.paragraphs.flatMap((paragraph) => paragraph.sentences).filter(({ start }) => start < end);
  const stems = sentences.flatMap(({ sentence }) => sentence.tokens.map(({ norm }) => stemOf(norm)));
  return [...new Set(stems.filter((stem) => stem !== null))];
}

/** One example with its words as numbers. */
interface Encoded {
  readonly words: readonly number[];
  readonly target: number;
  readonly importance: number;
}

/** Learns by softmax, keeps the words that tell most, and learns those alone. Deterministic. */
export function trainRequests(examples: readonly RequestExample[], helpRequests: readonly HelpRequestId[]): RequestWeights {
  const whole = examples.filter(({ isWhole }) => isWhole);
  const counts = new Map<string, number>();
  for (const { stems } of whole) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= FEWEST_NOTES && count <= MOST_NOTES * whole.length).map(([stem]) => stem);
  const all = fit(examples, known, helpRequests);
  const width = helpRequests.length;
  const tells = (stem: string, word: number): number => {
    const own = all.weights.subarray(word * width, (word + 1) * width);
    return own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) * Math.sqrt(counts.get(stem) ?? 0);
  };
  const kept = known
    .map((stem, word) => ({ stem, tells: tells(stem, word) }))
    .sort((one, other) => other.tells - one.tells || (one.stem < other.stem ? -1 : 1))
    .slice(0, KEPT)
    .map(({ stem }) => stem)
    .sort((one, other) => (one < other ? -1 : 1));
  const { weights, constants } = fit(examples, kept, helpRequests);
  const steps = Array.from(weights, (weight) => {
    const step = Math.max(-FARTHEST_STEP, Math.min(FARTHEST_STEP, Math.round(weight / STEP)));
    return Math.abs(step) === 1 ? 0 : step;
  });
  return { helpRequests, words: kept.join(' '), weights: encodeSteps(steps), scale: STEP, constants: Array.from(constants, rounded) };
}

function fit(examples: readonly RequestExample[], stems: readonly string[], helpRequests: readonly HelpRequestId[]): { readonly weights: Float64Array; readonly constants: Float64Array } {
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  const width = helpRequests.length;
  const seen = new Float64Array(stems.length);
  const order = examples.map(({ stems: own, helpRequest, isWhole }): Encoded => {
    const words = own.flatMap((stem) => numbers.get(stem) ?? []);
    for (const word of words) seen[word] = (seen[word] ?? 0) + 1;
    return { words, target: helpRequests.indexOf(helpRequest), importance: isWhole ? 1 : BEGINNING_COUNTS };
  });
  const weights = new Float64Array(stems.length * width);
  const past = new Float64Array(stems.length * width).fill(0.01);
  const constants = new Float64Array(width);
  const pastConstants = new Float64Array(width).fill(0.01);
  const chance = createChance(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (const { words, target, importance } of order) {
      const shares = sharesOf(words, weights, constants);
      for (let at = 0; at < width; at += 1) {
        const error = ((shares[at] ?? 0) - (at === target ? 1 : 0)) * importance;
        step(constants, pastConstants, at, error, rate);
        // Over all examples that have the word this adds up to what a logistic regression takes off once.
        for (const word of words) step(weights, past, word * width + at, error + (weights[word * width + at] ?? 0) / (FREEDOM * (seen[word] ?? 1)), rate);
      }
    }
  }
  return { weights, constants };
}

/** How likely each help request is by these words. */
function sharesOf(words: readonly number[], weights: Float64Array, constants: Float64Array): number[] {
  const width = constants.length;
  return softmax(Array.from(constants, (constant, at) => words.reduce((sum, word) => sum + (weights[word * width + at] ?? 0), constant)));
}

function step(values: Float64Array, past: Float64Array, at: number, slope: number, rate: number): void {
  const squares = (past[at] ?? 0) + slope * slope;
  past[at] = squares;
  values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(squares);
}
