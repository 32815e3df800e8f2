/**
 * The learned layer: says of each clause what it is about and whether these help requests need it.
 * Trained by `npm run train`; what it is and how well it does: docs/judgement.md.
 */
import type { WordKnowledge } from '../match/word-knowledge.ts';
import type { NecessityTest } from '../necessity.ts';
import type { Part, PlacedSentence, Reading, Sentence } from '../reading.ts';
import type { HelpRequestId, Level, Sensitivity, Span } from '../types.ts';
import { sigmoid } from './arithmetic.ts';
import { createClauseFeatureReader } from './clause-features.ts';
import { clausesOf } from './clauses.ts';
import type { TextClause } from './clauses.ts';
import { createJudgeNet } from './judge-net.ts';
import { createLinearNet } from './linear-net.ts';
import { dangersOf, outcomesOf } from './outcomes.ts';
import { judgeInputOf, placesOf, weigh } from './place-features.ts';
import type { Outcome, Place, ReadClause, Weighed } from './place-features.ts';
import { shiftOf } from './shifts.ts';
import { createTopicChoice } from './topic-choice.ts';
import { createTopicNet, denseOf } from './topic-net.ts';
import type { WordEvidence } from './topic-net.ts';
import { checkWeights } from './weights.ts';

/** How surely a clause tells of danger. */
export type DangerLevel = 'sure' | 'likely';

/** A clause with the model's verdict. Offsets are in its sentence. */
export interface JudgedClause extends Span {
  readonly placed: PlacedSentence;
  /** What it would be marked for: a matrix topic that these help requests do not need, or another kind of finding. Empty without a level. */
  readonly topic: string;
  /** That the clause records more than needed, from 0 to 1. */
  readonly probability: number;
  /** `flag` or `ask` by the thresholds of the sensitivity; null: nothing to say. */
  readonly level: Level | null;
  /** What the level is at `normal`. */
  readonly normally: Level | null;
  /** That it tells of danger. */
  readonly danger: DangerLevel | null;
  /** The words that carried the topic, strongest first. */
  evidence(): readonly WordEvidence[];
}

export interface Model {
  /**
   * Judges every clause of a text, part by part, in slices of some clauses each.
   * Clauses of the same sentence object are read once; a part among the same neighbours gives the same array again.
   * @param necessity the matrix as it is for the task at hand; absent: as it was prepared with
   */
  judgeInSlices(parts: readonly Part[], helpRequests: readonly HelpRequestId[], sensitivity: Sensitivity, necessity?: NecessityTest): Generator<void, readonly (readonly JudgedClause[])[]>;
}

/** Clauses read or judged before a slice ends: the first ones of all unpack much of the dictionary, some milliseconds each. */
const CLAUSES_PER_SLICE = 3;

/** What the model leans on. */
export interface ModelKnowledge {
  readonly words: WordKnowledge;
  readonly necessity: NecessityTest;
}

/** What the judge said of a clause, and in which place: it stands as long as the place is the same. */
interface Verdict {
  readonly place: Place;
  readonly probability: number;
}

/** A clause that was read, with what was last said of it for one set of help requests. */
interface KnownClause extends ReadClause {
  /** Log-odds, the same for all help requests. */
  readonly danger: number;
  outcomes: readonly Outcome[];
  weighed: Weighed;
  /** Index of the topic it would be marked for; -1 when these help requests need all; null: not asked yet. */
  topic: number | null;
  verdict: Verdict | null;
  evidence: readonly WordEvidence[] | null;
}

/** A part of a text that was read for one set of help requests, and what was last said of it. */
interface KnownPart {
  readonly outcomes: readonly Outcome[];
  readonly clauses: readonly TextClause[];
  readonly read: readonly KnownClause[];
  judged: JudgedPart | null;
}

/** It stands as long as what was judged by is the same. */
interface JudgedPart {
  readonly before: Weighed | null;
  readonly after: Weighed | null;
  readonly sensitivity: Sensitivity;
  readonly clauses: readonly JudgedClause[];
}

/**
 * Prepares trained weights for judging; takes some milliseconds.
 * @throws Error when the weights are not whole, RangeError when they know topics that the matrix has not
 */
export function createModel(weights: unknown, { words, necessity }: ModelKnowledge): Model {
  const { space, topicNet, judge, danger, mark, choice, shifts, thresholds } = checkWeights(weights);
  const largestShift = Object.values(shifts).reduce((most, shift) => Math.max(most, shift), 0);
  const leastAsked = Object.values(thresholds).reduce((least, { ask }) => Math.min(least, ask), 1);
  const features = createClauseFeatureReader(space, words);
  const topics = createTopicNet({ space, topicNet });
  const judgeNet = createJudgeNet(judge);
  const dangerOf = createLinearNet(space, danger);
  const markOf = createLinearNet(space, mark);
  const choose = createTopicChoice({ space, choice });
  const dangers = dangersOf(space.topics, necessity);
  // Keyed by the reader's own sentence objects: forgotten with them.
  const known = new WeakMap<Sentence, (KnownClause | undefined)[]>();
  const knownParts = new WeakMap<Reading, KnownPart>();
  let last: { readonly key: string; readonly test: NecessityTest; readonly outcomes: readonly Outcome[] } | null = null;

  /** The same array for the same help requests and task, so that what was said for them can be told from the rest. */
  const outcomesFor = (helpRequests: readonly HelpRequestId[], test: NecessityTest): readonly Outcome[] => {
    const key = helpRequests.join();
    if (last?.key !== key || last.test !== test) last = { key, test, outcomes: outcomesOf(space.topics, test, helpRequests) };
    return last.outcomes;
  };

  const saidFor = (outcomes: readonly Outcome[], clause: ReadClause) => ({
    outcomes,
    weighed: weigh(clause, outcomes, dangers),
    topic: null,
    verdict: null,
    evidence: null,
  });

  const readClause = ({ placed: { sentence }, span, index }: TextClause, outcomes: readonly Outcome[]): KnownClause => {
    let clauses = known.get(sentence);
    if (!clauses) known.set(sentence, (clauses = []));
    let clause = clauses[index];
    if (!clause) {
      const clauseFeatures = features.read(sentence, span);
      const dense = denseOf(clauseFeatures, space.codes.length);
      const logits = topics.read(clauseFeatures, dense);
      const read = { features: clauseFeatures, logits, dense, mark: markOf(clauseFeatures, dense) };
      clauses[index] = clause = { ...read, danger: dangerOf(clauseFeatures, dense), ...saidFor(outcomes, read) };
    } else if (clause.outcomes !== outcomes) Object.assign(clause, saidFor(outcomes, clause));
    return clause;
  };

  const topicOf = (clause: KnownClause): number => (clause.topic ??= choose(clause, clause.outcomes));

  const verdictOn = (clause: KnownClause, place: Place): Verdict => {
    if (clause.verdict && isSamePlace(clause.verdict.place, place)) return clause.verdict;
    const logOdds = judgeNet(judgeInputOf(clause, place, space, clause.outcomes));
    // What no shift can bring to a question needs no topic.
    const reachable = sigmoid(logOdds + largestShift) >= leastAsked;
    const probability = sigmoid(logOdds + (reachable ? shiftOf(shifts, space.topics[topicOf(clause)] ?? '') : 0));
    return (clause.verdict = { place, probability });
  };

  const levelOf = (probability: number, sensitivity: Sensitivity): Level | null => {
    const { flag, ask } = thresholds[sensitivity];
    return probability < ask ? null : probability < flag ? 'ask' : 'flag';
  };

  const evidenceOf = (clause: KnownClause): readonly WordEvidence[] => (clause.evidence ??= topics.evidence(clause.features, topicOf(clause)));

  const dangerOfClause = ({ danger: logOdds }: KnownClause): DangerLevel | null => (logOdds >= danger.sure ? 'sure' : logOdds >= danger.likely ? 'likely' : null);

  function* readPart(reading: Reading, outcomes: readonly Outcome[]): Generator<void, KnownPart> {
    const clauses = knownParts.get(reading)?.clauses ?? clausesOf(reading);
    const read: KnownClause[] = [];
    for (const clause of clauses) {
      read.push(readClause(clause, outcomes));
      if (read.length % CLAUSES_PER_SLICE === 0) yield;
    }
    const part: KnownPart = { outcomes, clauses, read, judged: null };
    knownParts.set(reading, part);
    return part;
  }

  function* judgePart(part: KnownPart, before: Weighed | null, after: Weighed | null, sensitivity: Sensitivity): Generator<void, readonly JudgedClause[]> {
    const places = placesOf(part.clauses, part.read.map(({ weighed }) => weighed), before, after);
    const judged: JudgedClause[] = [];
    for (const [index, clause] of part.read.entries()) {
      const at = part.clauses[index];
      const place = places[index];
      if (!at || !place) continue;
      const { probability } = verdictOn(clause, place);
      const level = levelOf(probability, sensitivity);
      const topic = level === null ? undefined : space.topics[topicOf(clause)];
      const { start, end } = at.span;
      judged.push({ start, end, placed: at.placed, topic: topic ?? '', probability, level: topic === undefined ? null : level, normally: topic === undefined ? null : levelOf(probability, 'normal'), danger: dangerOfClause(clause), evidence: () => evidenceOf(clause) });
      if (index % CLAUSES_PER_SLICE === CLAUSES_PER_SLICE - 1) yield;
    }
    part.judged = { before, after, sensitivity, clauses: judged };
    return judged;
  }

  return {
    *judgeInSlices(parts, helpRequests, sensitivity, test = necessity) {
      const outcomes = outcomesFor(helpRequests, test);
      const read: KnownPart[] = [];
      let sinceYield = 0;
      for (const { reading } of parts) {
        const known = knownParts.get(reading);
        const part = known?.outcomes === outcomes ? known : yield* readPart(reading, outcomes);
        read.push(part);
        sinceYield += part.read.length;
        if (sinceYield < CLAUSES_PER_SLICE) continue;
        sinceYield = 0;
        yield;
      }
      const followers: (Weighed | null)[] = [];
      let after: Weighed | null = null;
      for (let index = read.length - 1; index >= 0; index -= 1) {
        followers[index] = after;
        after = read[index]?.read[0]?.weighed ?? after;
      }
      const judged: (readonly JudgedClause[])[] = [];
      sinceYield = 0;
      let before: Weighed | null = null;
      for (const [index, part] of read.entries()) {
        const next = followers[index] ?? null;
        const known = part.judged && isSameJudging(part.judged, before, next, sensitivity) ? part.judged.clauses : null;
        judged.push(known ?? (yield* judgePart(part, before, next, sensitivity)));
        before = part.read.at(-1)?.weighed ?? before;
        sinceYield += part.read.length;
        if (sinceYield < CLAUSES_PER_SLICE) continue;
        sinceYield = 0;
        yield;
      }
      return judged;
    },
  };
}

/** Of its neighbours the judge sees two numbers: see `placesOf`. */
function isSameJudging(judged: JudgedPart, before: Weighed | null, after: Weighed | null, sensitivity: Sensitivity): boolean {
  return (
    judged.sensitivity === sensitivity && judged.before?.outside === before?.outside &&
    judged.before?.danger === before?.danger && judged.after?.outside === after?.outside
  );
}

function isSamePlace(a: Place, b: Place): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
