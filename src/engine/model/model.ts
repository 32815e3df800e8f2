/**
 * The learned layer: says of each clause what it is about and whether these help requests need it.
 * Trained by `npm run train`; what it is and how well it does: docs/judgement.md.
 */
import type { WordKnowledge } from '../match/word-knowledge.ts';
import type { NecessityTest } from '../necessity.ts';
import type { PlacedSentence, Reading, Sentence } from '../reading.ts';
import type { HelpRequestId, Level, Span } from '../types.ts';
import { sigmoid } from './arithmetic.ts';
import { createClauseFeatureReader } from './clause-features.ts';
import { clausesOf } from './clauses.ts';
import { createJudgeNet } from './judge-net.ts';
import { dangersOf, outcomesOf } from './outcomes.ts';
import { placeFeatures } from './place-features.ts';
import type { Outcome, PlacedClause, ReadClause } from './place-features.ts';
import { createTopicNet } from './topic-net.ts';
import type { WordEvidence } from './topic-net.ts';
import { checkWeights } from './weights.ts';

/** A clause with the model's verdict. Offsets are in its sentence. */
export interface JudgedClause extends Span {
  readonly placed: PlacedSentence;
  /** The likeliest topic that these help requests do not need: a matrix topic, or another kind of finding. */
  readonly topic: string;
  /** That the clause records more than needed, from 0 to 1. */
  readonly probability: number;
  /** `flag` or `ask` by the trained thresholds; null: nothing to say. */
  readonly level: Level | null;
  /** The words that carried the topic, strongest first. */
  evidence(): readonly WordEvidence[];
}

export interface Model {
  /**
   * Judges every clause of a text, in order, in slices of some clauses each.
   * Clauses of the same sentence object are read once.
   */
  judgeInSlices(reading: Reading, helpRequests: readonly HelpRequestId[]): Generator<void, readonly JudgedClause[]>;
}

/** Clauses read before a slice ends: some milliseconds on a slow laptop. */
const CLAUSES_PER_SLICE = 40;

/** What the model leans on. */
export interface ModelKnowledge {
  readonly words: WordKnowledge;
  readonly necessity: NecessityTest;
}

/**
 * Prepares trained weights for judging; takes some milliseconds.
 * @throws Error when the weights are not whole, RangeError when they know topics that the matrix has not
 */
export function createModel(weights: unknown, { words, necessity }: ModelKnowledge): Model {
  const { space, topicNet, judge, thresholds } = checkWeights(weights);
  const features = createClauseFeatureReader(space, words);
  const topics = createTopicNet({ space, topicNet });
  const weigh = createJudgeNet(judge);
  const dangers = dangersOf(space.topics, necessity);
  // Keyed by the reader's own sentence objects: forgotten with them.
  const read = new WeakMap<Sentence, Map<number, ReadClause>>();

  const readClause = (sentence: Sentence, span: Span): ReadClause => {
    const clauses = read.get(sentence) ?? new Map<number, ReadClause>();
    read.set(sentence, clauses);
    const known = clauses.get(span.start);
    if (known) return known;
    const clauseFeatures = features.read(sentence, span);
    const clause = { features: clauseFeatures, logits: topics.read(clauseFeatures) };
    clauses.set(span.start, clause);
    return clause;
  };

  return {
    *judgeInSlices(reading, helpRequests) {
      const outcomes = outcomesOf(space.topics, necessity, helpRequests);
      const clauses = clausesOf(reading);
      const placed: PlacedClause[] = [];
      for (const { placed: { sentence }, span, ...place } of clauses) {
        placed.push({ clause: readClause(sentence, span), ...place });
        if (placed.length % CLAUSES_PER_SLICE === 0) yield;
      }
      const inputs = placeFeatures(placed, space, outcomes, dangers);
      return clauses.flatMap(({ placed: sentence, span }, index) => {
        const clause = placed[index]?.clause;
        const input = inputs[index];
        if (!clause || !input) return [];
        const probability = sigmoid(weigh(input));
        const topic = likeliest(clause.logits, outcomes);
        const level = topic < 0 || probability < thresholds.ask ? null : probability < thresholds.flag ? 'ask' : 'flag';
        return [{
          ...span,
          placed: sentence,
          topic: space.topics[topic] ?? '',
          probability,
          level,
          evidence: () => (topic < 0 ? [] : topics.evidence(clause.features, topic)),
        }];
      });
    },
  };
}

/** The likeliest topic that is not fine, a mark before a question; -1 when all are fine. */
function likeliest(logits: Float64Array, outcomes: readonly Outcome[]): number {
  for (const wanted of ['flag', 'ask'] as const) {
    let best = -1;
    for (let topic = 0; topic < logits.length; topic += 1) {
      if (outcomes[topic] === wanted && (best < 0 || (logits[topic] ?? 0) > (logits[best] ?? 0))) best = topic;
    }
    if (best >= 0) return best;
  }
  return -1;
}
