/** Trains the whole learned layer from plain data: phrasebook, reviewed words and labelled notes. */
import { createWordKnowledge } from '../../engine/match/word-knowledge.ts';
import { createClauseFeatureReader, SHAPES } from '../../engine/model/clause-features.ts';
import type { ClauseFeatures, FeatureSpace } from '../../engine/model/clause-features.ts';
import { createLinearNet } from '../../engine/model/linear-net.ts';
import { createJudgeNet } from '../../engine/model/judge-net.ts';
import { dangersOf, outcomesOf } from '../../engine/model/outcomes.ts';
import { judgeInputs, placeFeatures, weigh } from '../../engine/model/place-features.ts';
import type { JudgeInput, Outcome, PlacedClause, ReadClause, Weighed } from '../../engine/model/place-features.ts';
import { categoryOf, shiftOf } from '../../engine/model/shifts.ts';
import { choiceInput, createTopicChoice } from '../../engine/model/topic-choice.ts';
import { encodeRows } from '../../engine/model/trained-rows.ts';
import { createTopicNet, denseOf } from '../../engine/model/topic-net.ts';
import type { LinearWeights, ModelWeights, Thresholds } from '../../engine/model/weights.ts';
import { sigmoid } from '../../engine/model/arithmetic.ts';
import { createNecessityTest } from '../../engine/necessity.ts';
import { createReader } from '../../engine/read.ts';
import type { Knowledge, Sensitivity } from '../../engine/types.ts';
import type { PlacedQuote } from '../scoring.ts';
import { phraseFamilies } from './phrase-families.ts';
import type { Phrase, WrittenNote } from './corpus.ts';
import { dangerExample, featureSpace, markExample, noteExamples, phraseDanger, phraseExample } from './examples.ts';
import type { TrainingNote } from './examples.ts';
import { labelledClauses } from './labelled-clauses.ts';
import { trainChoice } from './train-choice.ts';
import type { ChoiceExample } from './train-choice.ts';
import { requestExamples, trainRequests } from './train-requests.ts';
import { trainShifts } from './train-shifts.ts';
import type { JudgedExample } from './train-shifts.ts';
import { trainLinear } from './train-linear.ts';
import type { LinearTraining } from './train-linear.ts';
import { createChance, shuffle } from './shuffle.ts';
import { trainJudge } from './train-judge.ts';
import type { JudgeExample } from './train-judge.ts';
import { rounded, trainTopics } from './train-topics.ts';

/** Groups of writers left out in turn, so that the judge learns from topics read as for strangers. */
const JUDGE_GROUPS = 4;
/**
 * A phrase by itself teaches the judge too, where it is too much and where it is needed: notes have few plain
 * statements, and "Meneer is homoseksueel." is as much as any. All phrases together count a third of the marked clauses.
 */
const PHRASE_OUTSIDE = 0.05;
const PHRASE_INSIDE = 0.05;
/** How often a phrase has no sentence before it, or behind it. */
const ALONE = 0.3;
/** What readers mark is learned gently, the phrases of danger by heart: on strangers that hears no more and no less, but more of what is known. */
const MARK_TRAINING: LinearTraining = { epochs: 10, dropout: 0.3 };
const DANGER_TRAINING: LinearTraining = { epochs: 200, dropout: 0 };
/** These shares of the signals it learned from are to be heard by this layer alone; what that costs on strangers: docs/evaluation.md. */
const SURELY_HEARD = 0.97;
const LIKELY_HEARD = 0.99;
/** Thresholds are set where this share of what they let through on strangers' notes is right. */
const PRECISIONS: Readonly<Record<Sensitivity, { readonly flag: number; readonly ask: number }>> = {
  quiet: { flag: 0.92, ask: 0.82 },
  normal: { flag: 0.87, ask: 0.7 },
  keen: { flag: 0.8, ask: 0.55 },
};

/** Trains on any choice of writers; what can be read or trained once is done once. */
export interface Trainer {
  /**
   * @param without writers whose notes are not seen at all
   * @param groups the other writers, in groups that are left out in turn for the judge; absent: four groups
   */
  train(without?: readonly string[], groups?: readonly (readonly string[])[]): ModelWeights;
}

/** A note as networks read it that did not see its writer. */
interface StrangeNote {
  readonly note: TrainingNote;
  readonly clauses: readonly PlacedClause[];
  /** Per clause what the judge sees. */
  readonly inputs: readonly JudgeInput[];
}

/** A clause of a note for the judge, with what chooses its topic. */
interface NoteExample extends JudgeExample {
  readonly clause: ReadClause;
  readonly outcomes: readonly Outcome[];
}

/** What a group of writers and the phrases of its fold teach the judge. */
interface StrangeGroup {
  readonly notes: readonly StrangeNote[];
  readonly phrases: readonly JudgeExample[];
}

/** What a network has not seen. */
interface Unseen {
  readonly writers: readonly string[];
  readonly folds: readonly number[];
}

/** Prepares training: reads every phrase and note into features. Deterministic. */
export function createTrainer(knowledge: Knowledge, phrases: readonly Phrase[], notes: readonly WrittenNote[]): Trainer {
  const space = featureSpace(knowledge, phrases);
  const reader = createReader(knowledge);
  const features = createClauseFeatureReader(space, createWordKnowledge(knowledge.words));
  const necessity = createNecessityTest(knowledge.matrix);
  const dangers = dangersOf(space.topics, necessity);
  const rows = encodeRows(knowledge.lexicon);
  const phraseFeatures = phrases.map(({ text }) => features.read(reader.readSentence(text), { start: 0, end: text.length }));
  const phraseExamples = phrases.map((phrase, index) => phraseExample(phrase, space, phraseFeatures[index]));
  const isSignal = (topic: string): boolean => dangers[space.topics.indexOf(topic)] === true;
  const phraseDangers = phrases.map((phrase, index) => phraseDanger(phrase, isSignal(phrase.topic), space, phraseFeatures[index]));
  const phraseSignals = phrases.flatMap(({ topic, carries }, index) => {
    const clause = phraseFeatures[index];
    return carries && clause && isSignal(topic) ? [clause] : [];
  });
  const trainingNotes = notes.map((note): TrainingNote => {
    const reading = reader.read(note.text);
    const [helpRequest] = note.helpRequests;
    return {
      writer: note.writer,
      safety: note.safety === true,
      outcomes: outcomesOf(space.topics, necessity, note.helpRequests),
      requests: helpRequest === undefined ? [] : requestExamples(reading, helpRequest),
      clauses: labelledClauses(note, reading).map(({ clause: { placed, span, sentence, paragraph }, label, danger, topics }) => ({
        features: features.read(placed.sentence, span), sentence, paragraph, label, danger, topics,
      })),
    };
  });

  const folds = phraseFolds(phrases, JUDGE_GROUPS);
  const writersInOrder = [...new Set(trainingNotes.map(({ writer }) => writer))].sort();
  /** The phrases that a group of writers takes along when it is left out. */
  const foldOf = (group: readonly string[]): number => writersInOrder.findIndex((writer) => group.includes(writer)) % JUDGE_GROUPS;
  const outcomesPer = new Map(knowledge.matrix.helpRequests.map(({ id }) => [id, outcomesOf(space.topics, necessity, [id])]));

  const notesWithout = ({ writers }: Unseen): TrainingNote[] => trainingNotes.filter(({ writer }) => !writers.includes(writer));
  const phrasesWithout = <Example>(examples: readonly Example[], unseen: Unseen): Example[] => examples.filter((_, index) => !unseen.folds.includes(folds[index] ?? 0));
  // Two groups of strangers share the networks that saw neither.
  const topicNetWithout = onceEach((unseen) => trainTopics([...phrasesWithout(phraseExamples, unseen), ...notesWithout(unseen).flatMap((note) => noteExamples(note, space))], space));
  const markWithout = onceEach((unseen) => trainLinear(notesWithout(unseen).flatMap(({ clauses }) => clauses.flatMap((clause) => markExample(clause, space))), space, MARK_TRAINING));
  const dangerWithout = onceEach((unseen) => trainLinear([...phrasesWithout(phraseDangers, unseen), ...notesWithout(unseen).flatMap(({ clauses }) => clauses.flatMap((clause) => dangerExample(clause, space)))], space, DANGER_TRAINING));

  /** Notes and phrases as networks read them that saw neither them nor their writers. */
  const asStrangers = (writers: readonly string[], without: readonly string[]): StrangeGroup => {
    const fold = foldOf(writers);
    const unseen = { writers: [...without, ...writers], folds: without.length === 0 ? [fold] : [fold, foldOf(without)] };
    const net = createTopicNet({ space, topicNet: topicNetWithout(unseen) });
    const markOf = createLinearNet(space, markWithout(unseen));
    const placed = (clause: ClauseFeatures, sentence: number, paragraph: number): PlacedClause => {
      const dense = denseOf(clause, space.codes.length);
      return { clause: { features: clause, dense, logits: net.read(clause, dense), mark: markOf(clause, dense) }, sentence, paragraph };
    };
    const notesRead = trainingNotes.filter(({ writer }) => writers.includes(writer)).map((note): StrangeNote => {
      const clauses = note.clauses.map(({ features: clause, sentence, paragraph }) => placed(clause, sentence, paragraph));
      return { note, clauses, inputs: placeFeatures(clauses, space, note.outcomes, dangers) };
    });
    const chance = createChance(fold + 1);
    const oneOf = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(chance() * items.length)];
    /** A phrase stands between sentences of a note as often as alone: that it has no neighbours must tell nothing. */
    const neighbour = (): Weighed | null => {
      const read = chance() < ALONE ? undefined : oneOf(notesRead);
      const beside = read && oneOf(read.clauses);
      return beside ? weigh(beside.clause, read.note.outcomes, dangers) : null;
    };
    const phrasesRead = phrases.flatMap(({ topic, carries }, index): JudgeExample[] => {
      const own = space.topics.indexOf(topic);
      const clause = phraseFeatures[index];
      if (folds[index] !== fold || !carries || !clause || own < 0) return [];
      const alone = placed(clause, 0, 0);
      return (['flag', 'fine'] as const).flatMap((outcome): JudgeExample[] => {
        const fitting = [...outcomesPer.values()].filter((outcomes) => outcomes[own] === outcome);
        const outcomes = oneOf(fitting);
        const [input] = outcomes ? placeFeatures([alone], space, outcomes, dangers, neighbour(), neighbour()) : [];
        return input ? [{ input, target: outcome === 'flag' ? 1 : 0, importance: outcome === 'flag' ? PHRASE_OUTSIDE : PHRASE_INSIDE }] : [];
      });
    });
    return { notes: notesRead, phrases: phrasesRead };
  };

  return {
    train(without = [], groups) {
      const writers = writersInOrder.filter((writer) => !without.includes(writer));
      const strange = (groups ?? groupsOf(writers, JUDGE_GROUPS)).map((group) => asStrangers(group, without));
      const examples = strange.map((group) => group.notes.flatMap(judgeExamples));
      const alone = strange.map((group) => group.phrases);
      const inputs = judgeInputs(space, SHAPES.length);
      const judge = trainJudge([...examples.flat(), ...alone.flat()], inputs);
      const strangeNotes = strange.flatMap((group) => group.notes);
      const choice = trainChoice(strangeNotes.flatMap((note) => choiceExamples(note, space)), space);
      const choose = createTopicChoice({ space, choice });
      // How far the judge can be believed is found on groups that it did not see.
      const unseen = examples.flatMap((own, group): JudgedExample[] => {
        const others = [...examples, ...alone].filter((_, other) => other % examples.length !== group);
        const weigh = createJudgeNet(trainJudge(others.flat(), inputs, 1));
        return own.map(({ input, target, clause, outcomes }) => ({ logOdds: weigh(input), target, topic: space.topics[choose(clause, outcomes)] ?? '' }));
      });
      const shifts = trainShifts(unseen);
      const thresholdsOf = (sensitivity: Sensitivity): Thresholds => {
        const { flag, ask } = PRECISIONS[sensitivity];
        const shifted = unseen.map(({ logOdds, target, topic }) => ({ probability: sigmoid(logOdds + shiftOf(shifts, topic)), target }));
        return { flag: thresholdFor(flag, shifted), ask: thresholdFor(ask, shifted) };
      };
      const thresholds = { quiet: thresholdsOf('quiet'), normal: thresholdsOf('normal'), keen: thresholdsOf('keen') };
      const unseenNow: Unseen = { writers: without, folds: [] };
      const layer = dangerWithout(unseenNow);
      const signals = [...phraseSignals, ...notesWithout(unseenNow).flatMap(({ clauses }) => clauses.flatMap((clause) => (clause.danger === true ? [clause.features] : [])))];
      const danger = { ...layer, ...dangerLevels(layer, signals, space) };
      const requests = trainRequests(notesWithout(unseenNow).flatMap((note) => note.requests), knowledge.matrix.helpRequests.map(({ id }) => id));
      return { format: 1, space, topicNet: topicNetWithout(unseenNow), judge, danger, mark: markWithout(unseenNow), requests, choice, rows, shifts, thresholds };
    },
  };
}

/** Does what depends on what was not seen once for each choice. */
function onceEach<Result>(make: (unseen: Unseen) => Result): (unseen: Unseen) => Result {
  const made = new Map<string, Result>();
  return (unseen) => {
    const key = `${[...unseen.writers].sort().join()} ${[...unseen.folds].sort().join()}`;
    const known = made.get(key) ?? make(unseen);
    made.set(key, known);
    return known;
  };
}

/** Deals phrases out over folds, those that are alike together. */
function phraseFolds(phrases: readonly Phrase[], count: number): number[] {
  const families = phraseFamilies(phrases);
  const dealt = [...new Set(families)];
  shuffle(dealt, createChance(count));
  const foldOf = new Map(dealt.map((family, index) => [family, index % count]));
  return families.map((family) => foldOf.get(family) ?? 0);
}

/** Log-odds of danger that a share of the signals it learned from reaches. */
function dangerLevels(layer: LinearWeights, signals: readonly ClauseFeatures[], space: FeatureSpace): { sure: number; likely: number } {
  const dangerOf = createLinearNet(space, layer);
  const heard = signals.map((signal) => dangerOf(signal)).sort((one, other) => other - one);
  const reachedBy = (share: number): number => rounded(heard[Math.floor(share * heard.length)] ?? 0);
  return { sure: reachedBy(SURELY_HEARD), likely: reachedBy(LIKELY_HEARD) };
}

/** Deals writers out over at most `count` groups, as evenly as can be. */
export function groupsOf(writers: readonly string[], count: number): string[][] {
  return Array.from({ length: Math.min(count, writers.length) }, (_, group) => writers.filter((_writer, index) => index % count === group));
}

/** The marked clauses with what they could be marked for, and what they are. */
function choiceExamples({ note, clauses }: StrangeNote, space: FeatureSpace): ChoiceExample[] {
  const candidates = [...space.topics.keys()].filter((topic) => note.outcomes[topic] === 'flag');
  return note.clauses.flatMap(({ label }, index): ChoiceExample[] => {
    const placed = clauses[index];
    if (!label || !placed) return [];
    const right = new Set(candidates.filter((topic) => isNamed(space.topics[topic] ?? '', label)));
    return right.size === 0 ? [] : [{ input: choiceInput(placed.clause, space), candidates, right }];
  });
}

/** Whether a reader marked a clause for this topic: by its categories, for which of their topics is for the topic network to say. */
function isNamed(topic: string, { kind, categories }: PlacedQuote): boolean {
  return kind === 'excess' ? categories.includes(categoryOf(topic)) : topic === kind;
}

function judgeExamples({ note, clauses, inputs }: StrangeNote): NoteExample[] {
  return note.clauses.flatMap(({ label }, index): NoteExample[] => {
    const input = inputs[index];
    const placed = clauses[index];
    return label === undefined || !input || !placed ? [] : [{ input, target: label === null ? 0 : 1, importance: 1, clause: placed.clause, outcomes: note.outcomes }];
  });
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
