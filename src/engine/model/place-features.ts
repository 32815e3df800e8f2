import { exp, log, sigmoid } from './arithmetic.ts';
import type { ClauseFeatures, FeatureSpace } from './clause-features.ts';
import { denseOf } from './topic-net.ts';
import type { SparseVector } from './topic-net.ts';

/** What the help requests say of each topic, in the order of `FeatureSpace.topics`. */
export type Outcome = 'fine' | 'ask' | 'flag';

/** A clause that was read, with what does not depend on the help request. */
export interface ReadClause {
  readonly features: ClauseFeatures;
  /** Log-odds per topic. */
  readonly logits: Float64Array;
  /** Log-odds that it is worded as what readers mark. */
  readonly mark: number;
  /** `denseOf` the features, when that is known. */
  readonly dense?: SparseVector;
}

/** A clause in its place. Numbers tell which sentence and paragraph it stands in. */
export interface PlacedClause {
  readonly clause: ReadClause;
  readonly sentence: number;
  readonly paragraph: number;
}

/** What the judge sees of a clause. */
export type JudgeInput = SparseVector;

/** Log-odds are of the order of 4: this brings them near 1. */
const SCALE = 4;
const NOTHING_HEARD = -6;
/** As is said of most clauses. */
const UNMARKED = -3;
/** A topic less likely than this is not worth the judge's time. */
const LEAST_LIKELY = 0.01;
/** Log-odds just below those of LEAST_LIKELY. */
const SURELY_UNLIKELY = -4.6;

/** One clause against the help requests: how surely it says something that they do not need. */
export interface Weighed {
  /** Log-odds that any topic to flag is there. */
  readonly outside: number;
  readonly strongest: number;
  readonly second: number;
  readonly asked: number;
  readonly inside: number;
  /** The strongest sign of danger. */
  readonly danger: number;
  /** Log-odds that it is worded as what readers mark. */
  readonly mark: number;
}

/** Log-odds that at least one of several topics is there, from their separate log-odds. */
function anyOf(softplusSum: number): number {
  return log(Math.max(1e-4, exp(Math.min(softplusSum, 9)) - 1));
}

/**
 * Weighs a clause against the help requests.
 * @param outcomes per topic, what the matrix says for these help requests
 * @param dangers per topic, whether it is a safety signal
 */
export function weigh({ logits, mark }: Pick<ReadClause, 'logits' | 'mark'>, outcomes: readonly Outcome[], dangers: readonly boolean[]): Weighed {
  let flagged = 0;
  let asked = 0;
  let strongest = -9;
  let second = -9;
  let inside = -9;
  let danger = -9;
  for (let topic = 0; topic < logits.length; topic += 1) {
    const logit = logits[topic] ?? 0;
    if (outcomes[topic] === 'flag') {
      flagged += log(1 + exp(logit));
      if (logit > strongest) {
        second = strongest;
        strongest = logit;
      } else if (logit > second) second = logit;
    } else if (outcomes[topic] === 'ask') asked += log(1 + exp(logit));
    else if (logit > inside) inside = logit;
    if (dangers[topic] === true && logit > danger) danger = logit;
  }
  return { outside: anyOf(flagged), strongest, second, asked: anyOf(asked), inside, danger, mark };
}

/** How many inputs the judge has. */
export function judgeInputs(space: FeatureSpace, shapes: number): number {
  return PLACE_INPUTS + 2 * space.topics.length + 2 * space.codes.length + space.topics.length + space.cueTypes.length + shapes;
}

/** Inputs that are not per topic, code, cue or shape. */
const PLACE_INPUTS = 15;

/** Where a clause stands: what it says against the help requests, and what its neighbours do. */
export type Place = readonly number[];

/**
 * Places clauses among the others. Only neighbours and the own paragraph count, so that typing in one
 * place does not change marks elsewhere.
 * @param weighed `weigh` of each clause
 * @param before the clause before the first, when they are not all of the text
 * @param after the clause after the last
 */
export function placesOf(
  clauses: readonly Pick<PlacedClause, 'sentence' | 'paragraph'>[],
  weighed: readonly Weighed[],
  before: Weighed | null = null,
  after: Weighed | null = null,
): Place[] {
  const paragraphDanger = new Map<number, number>();
  for (const [index, { paragraph }] of clauses.entries()) {
    const danger = weighed[index]?.danger ?? -9;
    paragraphDanger.set(paragraph, Math.max(paragraphDanger.get(paragraph) ?? -9, danger));
  }
  return weighed.map((own, index) => {
    const previous = weighed[index - 1] ?? before;
    const next = weighed[index + 1] ?? after;
    const { sentence = -1, paragraph = -1 } = clauses[index] ?? {};
    let besides = -9;
    for (let other = index - 1; clauses[other]?.sentence === sentence; other -= 1) besides = Math.max(besides, weighed[other]?.outside ?? -9);
    for (let other = index + 1; clauses[other]?.sentence === sentence; other += 1) besides = Math.max(besides, weighed[other]?.outside ?? -9);
    return [
      own.outside, own.strongest, own.second, own.asked, own.inside, own.danger,
      paragraphDanger.get(paragraph) ?? -9,
      previous?.outside ?? NOTHING_HEARD,
      next?.outside ?? NOTHING_HEARD,
      previous?.danger ?? NOTHING_HEARD,
      besides,
      own.mark,
      previous?.mark ?? UNMARKED,
      next?.mark ?? UNMARKED,
    ];
  });
}

/** What the judge sees of a clause: its place, its topics against the help requests, its words and its shape. */
export function judgeInputOf({ features, logits, dense }: ReadClause, place: Place, space: FeatureSpace, outcomes: readonly Outcome[]): JudgeInput {
  const indices: number[] = [];
  const values: number[] = [];
  const add = (input: number, value: number): void => {
    indices.push(input);
    values.push(value);
  };
  for (let at = 0; at < place.length; at += 1) add(at, (place[at] ?? 0) / SCALE);
  add(PLACE_INPUTS - 1, 1);
  let base = PLACE_INPUTS;
  const topics = space.topics.length;
  for (let topic = 0; topic < topics; topic += 1) {
    const logit = logits[topic] ?? 0;
    // Most topics are far from likely: seen without the exponential.
    if (logit < SURELY_UNLIKELY || outcomes[topic] === 'ask') continue;
    const likely = sigmoid(logit);
    if (likely >= LEAST_LIKELY) add(base + (outcomes[topic] === 'flag' ? topic : topics + topic), likely);
  }
  base += 2 * topics;
  const known = dense ?? denseOf(features, space.codes.length);
  for (let at = 0; at < known.indices.length; at += 1) add(base + (known.indices[at] ?? 0), known.values[at] ?? 0);
  base += 2 * space.codes.length + topics;
  for (const type of features.cueTypes) add(base + type, 1);
  base += space.cueTypes.length;
  for (let shape = 0; shape < features.shapes.length; shape += 1) if (features.shapes[shape] === true) add(base + shape, 1);
  return { indices, values };
}

/**
 * What the judge sees of each clause of a text.
 * @param outcomes per topic, what the matrix says for these help requests
 * @param dangers per topic, whether it is a safety signal
 * @param before the clause before the first, when they are not all of the text
 * @param after the clause after the last
 */
export function placeFeatures(
  clauses: readonly PlacedClause[],
  space: FeatureSpace,
  outcomes: readonly Outcome[],
  dangers: readonly boolean[],
  before: Weighed | null = null,
  after: Weighed | null = null,
): JudgeInput[] {
  const weighed = clauses.map(({ clause }) => weigh(clause, outcomes, dangers));
  const places = placesOf(clauses, weighed, before, after);
  return clauses.map(({ clause }, index) => judgeInputOf(clause, places[index] ?? [], space, outcomes));
}
