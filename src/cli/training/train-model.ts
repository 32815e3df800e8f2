/** Trains the whole learned layer from plain data: phrasebook, reviewed words and labelled notes. */
import { createWordKnowledge } from '../../engine/match/word-knowledge.ts';
import { createClauseFeatureReader, SHAPES } from '../../engine/model/clause-features.ts';
import type { ClauseFeatures, FeatureSpace } from '../../engine/model/clause-features.ts';
import { clausesOf } from '../../engine/model/clauses.ts';
import { dangerInput } from '../../engine/model/danger-net.ts';
import { createJudgeNet } from '../../engine/model/judge-net.ts';
import { dangersOf, outcomesOf } from '../../engine/model/outcomes.ts';
import { judgeInputs, placeFeatures } from '../../engine/model/place-features.ts';
import type { JudgeInput, Outcome } from '../../engine/model/place-features.ts';
import { encodeRows } from '../../engine/model/trained-rows.ts';
import { bucketsOf, createTopicNet, denseOf } from '../../engine/model/topic-net.ts';
import type { ModelWeights, Thresholds } from '../../engine/model/weights.ts';
import { sigmoid } from '../../engine/model/arithmetic.ts';
import { createNecessityTest } from '../../engine/necessity.ts';
import { createReader } from '../../engine/read.ts';
import type { Knowledge, Sensitivity, Span } from '../../engine/types.ts';
import { placeQuote } from '../scoring.ts';
import type { PlacedQuote } from '../scoring.ts';
import type { Phrase, WrittenNote } from './corpus.ts';
import { trainDanger } from './train-danger.ts';
import type { DangerExample } from './train-danger.ts';
import { trainJudge } from './train-judge.ts';
import { rounded, trainTopics } from './train-topics.ts';
import type { TopicExample } from './train-topics.ts';

const BUCKETS = 1 << 14;
/** Groups of writers left out in turn, so that the judge learns from topics read as for strangers. */
const JUDGE_GROUPS = 4;
/** A phrase's topic is known; other topics are most likely absent, less surely where it does not carry its own. */
const OTHER_TOPICS_OF_CARRIER = 0.05;
const OTHER_TOPICS_OF_TEMPTER = 0.02;
/** What a note says of a topic: a marked clause speaks up, an unmarked one denies what would have been marked. */
const MARKED = 4;
const SECOND_CATEGORY = 2;
const UNMARKED = 2;
const UNMARKED_ASK = 0.2;
const BESIDE_MARKED = 0.1;
/** What speaks of danger: a missed signal weighs most; a phrase of another topic may hold one; an ordinary note holds none. */
const SIGNAL = 6;
const NO_SIGNAL = 1;
const OTHER_PHRASE = 0.3;
const ORDINARY_CLAUSE = 2;
/** How much of a clause or quote they must share to be about the same. */
const SHARE_OF_CLAUSE = 0.4;
const SHARE_OF_QUOTE = 0.6;
/** Thresholds are set where this share of what they let through on strangers' notes is right. */
const PRECISIONS: Readonly<Record<Sensitivity, { readonly flag: number; readonly ask: number }>> = {
  quiet: { flag: 0.9, ask: 0.7 },
  normal: { flag: 0.8, ask: 0.5 },
  keen: { flag: 0.7, ask: 0.35 },
};

interface TrainingClause {
  readonly features: ClauseFeatures;
  readonly sentence: number;
  readonly paragraph: number;
  /** The quote it is, `null` when fine, `undefined` when readers differ. */
  readonly label: PlacedQuote | null | undefined;
}

interface TrainingNote {
  readonly writer: string;
  readonly safety: boolean;
  readonly outcomes: readonly Outcome[];
  readonly clauses: readonly TrainingClause[];
}

/** Trains on any choice of writers; what can be read or trained once is done once. */
export interface Trainer {
  /**
   * @param without writers whose notes are not seen at all
   * @param groups the other writers, in groups that are left out in turn for the judge; absent: four groups
   */
  train(without?: readonly string[], groups?: readonly (readonly string[])[]): ModelWeights;
}

/** Prepares training: reads every phrase and note into features. Deterministic. */
export function createTrainer(knowledge: Knowledge, phrases: readonly Phrase[], notes: readonly WrittenNote[]): Trainer {
  const space = featureSpace(knowledge, phrases);
  const reader = createReader(knowledge);
  const features = createClauseFeatureReader(space, createWordKnowledge(knowledge.words));
  const necessity = createNecessityTest(knowledge.matrix);
  const dangers = dangersOf(space.topics, necessity);
  const rows = encodeRows(knowledge.lexicon);
  const phraseExamples = phrases.map((phrase) => phraseExample(phrase, space, (text) => features.read(reader.readSentence(text), { start: 0, end: text.length })));
  const phraseDangers = phrases.map(({ topic, carries }, index): DangerExample => {
    const signal = dangers[space.topics.indexOf(topic)] === true;
    const { buckets, dense } = phraseExamples[index] ?? { buckets: [], dense: { indices: [], values: [] } };
    return { input: dangerInput(buckets, dense, space), target: signal && carries ? 1 : 0, importance: !signal ? OTHER_PHRASE : carries ? SIGNAL : NO_SIGNAL };
  });
  const trainingNotes = notes.map((note): TrainingNote => ({
    writer: note.writer,
    safety: note.safety === true,
    outcomes: outcomesOf(space.topics, necessity, note.helpRequests),
    clauses: labelledClauses(note, reader, features),
  }));

  const topicNetOf = (seen: readonly TrainingNote[]): ModelWeights['topicNet'] =>
    trainTopics([...phraseExamples, ...seen.flatMap((note) => noteExamples(note, space))], space);
  const inputsOf = (note: TrainingNote, topicNet: ModelWeights['topicNet']): JudgeInput[] => {
    const net = createTopicNet({ space, topicNet });
    const clauses = note.clauses.map(({ features: clause, ...place }) => ({ ...place, clause: { features: clause, logits: net.read(clause) } }));
    return placeFeatures(clauses, space, note.outcomes, dangers);
  };

  // Two groups of strangers share the network that saw neither.
  const trained = new Map<string, ModelWeights['topicNet']>();
  const topicNetWithout = (without: readonly string[]): ModelWeights['topicNet'] => {
    const key = [...without].sort().join();
    const known = trained.get(key);
    if (known) return known;
    const net = topicNetOf(trainingNotes.filter(({ writer }) => !without.includes(writer)));
    trained.set(key, net);
    return net;
  };

  const dangerWithout = (without: readonly string[]): ModelWeights['danger'] => {
    const ordinary = trainingNotes.filter(({ writer, safety }) => !safety && !without.includes(writer)).flatMap(({ clauses }) => clauses);
    const denied = ordinary.map(({ features: clause }): DangerExample => {
      const { buckets, dense } = numbersOf(clause, space);
      return { input: dangerInput(buckets, dense, space), target: 0, importance: ORDINARY_CLAUSE };
    });
    return trainDanger([...phraseDangers, ...denied], space);
  };

  return {
    train(without = [], groups) {
      const writers = [...new Set(trainingNotes.map(({ writer }) => writer))].filter((writer) => !without.includes(writer)).sort();
      const examples = (groups ?? groupsOf(writers, JUDGE_GROUPS)).map((strangers) => {
        const topicNet = topicNetWithout([...without, ...strangers]);
        return trainingNotes.filter(({ writer }) => strangers.includes(writer)).flatMap((note) => judgeExamples(note, inputsOf(note, topicNet)));
      });
      const inputs = judgeInputs(space, SHAPES.length);
      const judge = trainJudge(examples.flat(), inputs);
      // Thresholds too are found on groups that their judge did not see.
      const unseen = examples.flatMap((strangers, group) => {
        const weigh = createJudgeNet(trainJudge(examples.filter((_, other) => other !== group).flat(), inputs, 1));
        return strangers.map(({ input, target }) => ({ probability: sigmoid(weigh(input)), target }));
      });
      const thresholdsOf = (sensitivity: Sensitivity): Thresholds => {
        const { flag, ask } = PRECISIONS[sensitivity];
        return { flag: thresholdFor(flag, unseen), ask: thresholdFor(ask, unseen) };
      };
      const thresholds = { quiet: thresholdsOf('quiet'), normal: thresholdsOf('normal'), keen: thresholdsOf('keen') };
      return { format: 1, space, topicNet: topicNetWithout(without), judge, danger: dangerWithout(without), rows, thresholds };
    },
  };
}

/** Deals writers out over at most `count` groups, as evenly as can be. */
export function groupsOf(writers: readonly string[], count: number): string[][] {
  return Array.from({ length: Math.min(count, writers.length) }, (_, group) => writers.filter((_writer, index) => index % count === group));
}

/** Codes, topics and cue types in alphabetical order: the same data give the same weights. */
function featureSpace(knowledge: Knowledge, phrases: readonly Phrase[]): FeatureSpace {
  const codes = new Set<string>();
  for (const topics of knowledge.words.values()) for (const [code] of topics) codes.add(code);
  return {
    buckets: BUCKETS,
    codes: [...codes].sort(),
    topics: [...new Set(phrases.map(({ topic }) => topic))].sort(),
    cueTypes: [...new Set(knowledge.cues.map(({ type }) => type))].sort(),
  };
}

function numbersOf(clause: ClauseFeatures, space: FeatureSpace): Pick<TopicExample, 'buckets' | 'dense'> {
  return { buckets: bucketsOf(clause), dense: denseOf(clause, space.codes.length) };
}

function phraseExample(phrase: Phrase, space: FeatureSpace, read: (text: string) => ClauseFeatures): TopicExample {
  const own = space.topics.indexOf(phrase.topic);
  const targets = new Float32Array(space.topics.length);
  const importance = new Float32Array(space.topics.length).fill(phrase.carries ? OTHER_TOPICS_OF_CARRIER : OTHER_TOPICS_OF_TEMPTER);
  targets[own] = phrase.carries ? 1 : 0;
  importance[own] = 1;
  return { ...numbersOf(read(phrase.text), space), targets, importance };
}

/** What the marked and unmarked clauses of a note say of the topics. */
function noteExamples(note: TrainingNote, space: FeatureSpace): TopicExample[] {
  return note.clauses.flatMap(({ features, label }): TopicExample[] => {
    if (label === undefined || (label === null && note.safety)) return [];
    const targets = new Float32Array(space.topics.length);
    const importance = new Float32Array(space.topics.length);
    for (const [topic, name] of space.topics.entries()) {
      const outcome = note.outcomes[topic];
      if (label === null) {
        importance[topic] = outcome === 'flag' ? UNMARKED : outcome === 'ask' ? UNMARKED_ASK : 0;
        continue;
      }
      importance[topic] = BESIDE_MARKED;
      const named = label.kind === 'excess' ? label.categories.indexOf(name.split('/')[0] ?? '') : label.kind === name ? 0 : -1;
      if (named < 0) continue;
      const candidates = space.topics.filter((other, index) => note.outcomes[index] === 'flag' && (other === name || other.split('/')[0] === name.split('/')[0])).length;
      targets[topic] = outcome === 'flag' ? 1 : 0;
      importance[topic] = outcome === 'flag' ? (named === 0 ? MARKED : SECOND_CATEGORY) / candidates : 0;
    }
    return [{ ...numbersOf(features, space), targets, importance }];
  });
}

function judgeExamples(note: TrainingNote, inputs: readonly JudgeInput[]): { input: JudgeInput; target: 0 | 1 }[] {
  return note.clauses.flatMap(({ label }, index) => {
    const input = inputs[index];
    return label === undefined || input === undefined ? [] : [{ input, target: label === null ? 0 : 1 } as const];
  });
}

function labelledClauses(note: WrittenNote, reader: ReturnType<typeof createReader>, features: ReturnType<typeof createClauseFeatureReader>): TrainingClause[] {
  const must = note.must.map((quote) => placeQuote(note, quote));
  const may = note.may.map((quote) => placeQuote(note, quote));
  return clausesOf(reader.read(note.text)).map(({ placed, span, sentence, paragraph }) => {
    const clause = { start: placed.start + span.start, end: placed.start + span.end };
    const marked = must.find((quote) => shared(clause, quote) >= Math.min(SHARE_OF_CLAUSE * (clause.end - clause.start), SHARE_OF_QUOTE * (quote.end - quote.start)));
    const touched = [...must, ...may].some((quote) => shared(clause, quote) > 0);
    return { features: features.read(placed.sentence, span), sentence, paragraph, label: marked ?? (touched ? undefined : null) };
  });
}

/** How many UTF-16 units two spans have in common. */
function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** The lowest probability from which at least `precision` of the clauses is marked by readers too. */
function thresholdFor(precision: number, outcomes: readonly { probability: number; target: 0 | 1 }[]): number {
  const ranked = [...outcomes].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let threshold = 1;
  for (const [index, { probability, target }] of ranked.entries()) {
    right += target;
    if (right / (index + 1) >= precision) threshold = probability;
  }
  return rounded(threshold);
}
