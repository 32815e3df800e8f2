import { SENSITIVITIES } from '../types.ts';
import type { Sensitivity } from '../types.ts';
import type { FeatureSpace } from './clause-features.ts';

/** src/rules/model/weights.json, as `npm run train` wrote it. */
export interface ModelWeights {
  readonly format: 1;
  readonly space: FeatureSpace;
  readonly topicNet: {
    /** Which topics each bucket tells of, bucket by bucket (`encodeTopics`): few tell of any. */
    readonly topicsOf: string;
    /** How much, in the same order: one character each (`encodeSteps`), times `scales` of the topic. */
    readonly steps: string;
    readonly scales: readonly number[];
    /** Per topic: the dense inputs (`denseInputs`), then the constant. */
    readonly output: readonly (readonly number[])[];
  };
  /** Small networks whose outcomes are averaged. */
  readonly judge: readonly {
    readonly linear: readonly number[];
    readonly hidden: readonly (readonly number[])[];
    readonly output: readonly number[];
  }[];
  /** Does a clause tell of abuse, neglect, violence or a wish to die? */
  readonly danger: LinearWeights & {
    /** Log-odds from which a clause silences its paragraph. */
    readonly sure: number;
    /** Log-odds from which a mark on the clause itself becomes a question; in a text with a signal it silences its paragraph too. */
    readonly likely: number;
  };
  /** Is a clause worded as what readers mark, whatever it is about? */
  readonly mark: LinearWeights;
  /** Which help request is a note about? */
  readonly requests: RequestWeights;
  /** Per topic how it is chosen among those that may be marked: see `choiceInputs`. */
  readonly choice: readonly (readonly number[])[];
  /** Per category (or other kind of finding) what to add to the judge's log-odds: it does not know all equally well. */
  readonly shifts: Readonly<Record<string, number>>;
  /** The lexicon rows it was trained with, as `encodeRows` wrote them. */
  readonly rows: string;
  /** Probabilities from which a clause is a mark, or a question. */
  readonly thresholds: Readonly<Record<Sensitivity, Thresholds>>;
}

/** One weight per bucket (as steps of `scale`), then per code twice. */
export interface LinearWeights {
  readonly buckets: string;
  readonly scale: number;
  readonly codes: readonly number[];
  readonly constant: number;
}

/** What the words of a whole note say of its help request. */
export interface RequestWeights {
  /** Ids, in the order of the weights. */
  readonly helpRequests: readonly string[];
  /** How the words begin, with single blanks between. */
  readonly words: string;
  /** Word by word, for each help request: steps of `scale`. */
  readonly weights: string;
  readonly scale: number;
  /** What each help request has before a word is read. */
  readonly constants: readonly number[];
}

export interface Thresholds {
  readonly flag: number;
  /** At most `flag`. */
  readonly ask: number;
}

/** Weights of one character each: 64 steps compress far better than bytes in base64. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MIDDLE = 32;
/** The farthest step to either side of zero. */
export const FARTHEST_STEP = 31;

/** Writes whole numbers from -31 to 31 as one character each. */
export function encodeSteps(steps: ArrayLike<number>): string {
  return Array.from(steps, (step) => {
    const character = ALPHABET[step + MIDDLE];
    if (character === undefined) throw new RangeError(`Weight step ${step} is outside -${FARTHEST_STEP}..${FARTHEST_STEP}.`);
    return character;
  }).join('');
}

/** Reads what `encodeSteps` wrote. */
export function decodeSteps(text: string): Int8Array {
  const stepOf = new Int8Array(0x100).fill(NO_STEP);
  for (let index = 0; index < ALPHABET.length; index += 1) stepOf[ALPHABET.charCodeAt(index)] = index - MIDDLE;
  // Bytes are read faster than characters, and there are hundreds of thousands.
  const bytes = new TextEncoder().encode(text);
  const steps = new Int8Array(bytes.length);
  let lowest = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const step = stepOf[bytes[index] ?? 0] ?? NO_STEP;
    if (step < lowest) lowest = step;
    steps[index] = step;
  }
  if (lowest === NO_STEP) {
    const index = steps.indexOf(NO_STEP);
    throw badWeights(`character ${index} of the steps is "${text.charAt(index)}"`);
  }
  return steps;
}

const NO_STEP = -128;

/** What `decodeTopics` gives between two buckets. */
export const NEXT_BUCKET = 0xff;

/**
 * Writes which topics each bucket tells of: a character for each topic, a blank between buckets.
 * @throws RangeError for a topic of which there are more than characters
 */
export function encodeTopics(buckets: readonly (readonly number[])[]): string {
  const letter = (topic: number): string => {
    const character = ALPHABET[topic];
    if (character === undefined) throw new RangeError(`Topic ${topic} is not below ${ALPHABET.length}.`);
    return character;
  };
  return buckets.map((topics) => topics.map(letter).join('')).join(' ');
}

/** Reads what `encodeTopics` wrote: all topics in a row, with `NEXT_BUCKET` between buckets. */
export function decodeTopics(text: string): Uint8Array {
  const topicOf = new Uint8Array(0x100).fill(NEXT_BUCKET);
  for (let index = 0; index < ALPHABET.length; index += 1) topicOf[ALPHABET.charCodeAt(index)] = index;
  return new TextEncoder().encode(text).map((byte) => topicOf[byte] ?? NEXT_BUCKET);
}

/** Inputs of the topic network beside the buckets: each code twice (strongest, how often), each topic's rows. */
export function denseInputs(space: FeatureSpace): number {
  return 2 * space.codes.length + space.topics.length;
}

/** Inputs of the choice among topics: each topic's log-odds, the cues, the dense inputs, a constant. */
export function choiceInputs(space: FeatureSpace): number {
  return space.topics.length + space.cueTypes.length + denseInputs(space) + 1;
}

/**
 * Checks that weights are whole: sizes agree.
 * @throws Error naming what does not fit, with the mend
 */
export function checkWeights(weights: unknown): ModelWeights {
  const { format, space, topicNet, judge, danger, mark, requests, choice, shifts, rows, thresholds } = (weights ?? {}) as Partial<ModelWeights>;
  if (format !== 1 || !space || !topicNet || !judge || !danger || !mark || !requests || !choice || !shifts || rows === undefined || !thresholds) throw badWeights('a part is missing or the format is not 1');
  const told = topicNet.topicsOf.split(' ');
  if (told.length !== space.buckets) throw badWeights(`the topics are told of by ${told.length} buckets, not ${space.buckets}`);
  const count = told.reduce((sum, { length }) => sum + length, 0);
  if (topicNet.steps.length !== count || topicNet.scales.length !== space.topics.length) throw badWeights(`the topics hold ${topicNet.steps.length} steps and ${topicNet.scales.length} scales, not ${count} and ${space.topics.length}`);
  const inputs = denseInputs(space) + 1;
  const wrong = topicNet.output.findIndex((row) => row.length !== inputs);
  if (topicNet.output.length !== space.topics.length || wrong >= 0) throw badWeights(`the topic outputs are not ${space.topics.length} rows of ${inputs}`);
  for (const [name, layer] of Object.entries({ danger, mark })) {
    if (layer.buckets.length !== space.buckets || layer.codes.length !== 2 * space.codes.length) throw badWeights(`the ${name} layer does not hold ${space.buckets} buckets and ${2 * space.codes.length} codes`);
  }
  if (danger.likely > danger.sure) throw badWeights('danger is surer from lower log-odds than it is likely');
  const perWord = requests.helpRequests.length;
  const words = requests.words.split(' ').filter(Boolean).length;
  if (requests.constants.length !== perWord || requests.weights.length !== words * perWord) throw badWeights(`the words of help requests are not ${String(words)} rows of ${String(perWord)}`);
  if (choice.length !== space.topics.length || choice.some((row) => row.length !== choiceInputs(space))) throw badWeights(`the choice is not ${space.topics.length} rows of ${choiceInputs(space)}`);
  if (judge.length === 0) throw badWeights('there is no judge');
  checkThresholds(thresholds);
  return { format, space, topicNet, judge, danger, mark, requests, choice, shifts, rows, thresholds };
}

/** Within each sensitivity it asks before it marks, and a keener one does neither later. */
function checkThresholds(thresholds: ModelWeights['thresholds']): void {
  let quieter: Thresholds = { flag: 1, ask: 1 };
  for (const sensitivity of SENSITIVITIES) {
    // Read from a file: one may be missing.
    const own = thresholds[sensitivity] as Thresholds | undefined;
    if (!own || own.ask > own.flag) throw badWeights(`the thresholds of ${sensitivity} are missing, or ask later than they flag`);
    if (own.flag > quieter.flag || own.ask > quieter.ask) throw badWeights(`the thresholds of ${sensitivity} are above those of what is quieter`);
    quieter = own;
  }
}

function badWeights(problem: string): Error {
  return new Error(`src/rules/model/weights.json: ${problem}. Mend: run npm run train.`);
}
