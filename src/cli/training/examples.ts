/** Turns labelled clauses and phrases into examples for the networks. */
import { bucketsOf, denseOf } from '../../engine/model/topic-net.ts';
import type { ClauseFeatures, FeatureSpace } from '../../engine/model/clause-features.ts';
import { linearInput } from '../../engine/model/linear-net.ts';
import type { Outcome } from '../../engine/model/place-features.ts';
import { categoryOf } from '../../engine/model/shifts.ts';
import { FINDING_KINDS } from '../../engine/types.ts';
import type { Category, Knowledge } from '../../engine/types.ts';
import type { PlacedQuote } from '../scoring.ts';
import type { Phrase } from './corpus.ts';
import type { LinearExample } from './train-linear.ts';
import type { RequestExample } from './train-requests.ts';
import type { TopicExample } from './train-topics.ts';

const BUCKETS = 1 << 16;
/** A phrase's topic is known; other topics are most likely absent, less surely where it does not carry its own. */
const OTHER_TOPICS_OF_CARRIER = 0.05;
const OTHER_TOPICS_OF_TEMPTER = 0.02;
/** What a note says of a topic: a marked clause speaks up, an unmarked one denies what would have been marked. */
const MARKED = 4;
const SECOND_CATEGORY = 2;
const UNMARKED = 2;
const UNMARKED_ASK = 0.2;
const BESIDE_MARKED = 0.1;
/** In a clause that was read for topics: those it carries, the most telling first, and those it does not. */
const TOPICS_IN_ORDER = [3, 2, 1];
const ABSENT_FLAG = 2;
const ABSENT = 0.3;
/** What speaks of danger: a missed signal weighs most; a phrase of another topic may hold one; an ordinary note holds none. */
const SIGNAL = 6;
const NO_SIGNAL = 1;
const OTHER_PHRASE = 0.3;
const ORDINARY_CLAUSE = 2;

/** A clause of a labelled note, read into features. */
export interface TrainingClause {
  readonly features: ClauseFeatures;
  readonly sentence: number;
  readonly paragraph: number;
  /** The quote it is, `null` when fine, `undefined` when readers differ. */
  readonly label: PlacedQuote | null | undefined;
  /** It tells of danger; `undefined` when that is not known. */
  readonly danger: boolean | undefined;
  /** What it is about; `undefined` when that is not known. */
  readonly topics: readonly string[] | undefined;
}

/** A labelled note, read into features. */
export interface TrainingNote {
  readonly writer: string;
  readonly safety: boolean;
  readonly outcomes: readonly Outcome[];
  readonly clauses: readonly TrainingClause[];
  /** What its words teach of its help request. */
  readonly requests: readonly RequestExample[];
}

/** Codes, topics and cue types in alphabetical order: the same data give the same weights. */
export function featureSpace(knowledge: Knowledge, phrases: readonly Phrase[]): FeatureSpace {
  const codes = new Set<string>();
  for (const topics of knowledge.words.values()) for (const [code] of topics) codes.add(code);
  return {
    buckets: BUCKETS,
    codes: [...codes].sort(),
    topics: [...new Set([...knowledge.matrix.categories.flatMap(topicsOf), ...FINDING_KINDS.filter((kind) => kind !== 'excess'), ...phrases.map(({ topic }) => topic)])].sort(),
    cueTypes: [...new Set(knowledge.cues.map(({ type }) => type))].sort(),
  };
}

function topicsOf({ id, subtopics }: Category): string[] {
  return subtopics.map((subtopic) => `${id}/${subtopic.id}`);
}

function numbersOf(clause: ClauseFeatures, space: FeatureSpace): Pick<TopicExample, 'buckets' | 'dense'> {
  return { buckets: bucketsOf(clause), dense: denseOf(clause, space.codes.length) };
}

/** What a phrase says of the topics. */
export function phraseExample(phrase: Phrase, space: FeatureSpace, clause: ClauseFeatures | undefined): TopicExample {
  const own = space.topics.indexOf(phrase.topic);
  const targets = new Float32Array(space.topics.length);
  const importance = new Float32Array(space.topics.length).fill(phrase.carries ? OTHER_TOPICS_OF_CARRIER : OTHER_TOPICS_OF_TEMPTER);
  targets[own] = phrase.carries ? 1 : 0;
  importance[own] = 1;
  return { ...(clause ? numbersOf(clause, space) : { buckets: [], dense: { indices: [], values: [] } }), targets, importance };
}

/** What the marked and unmarked clauses of a note say of the topics. */
export function noteExamples(note: TrainingNote, space: FeatureSpace): TopicExample[] {
  return note.clauses.flatMap(({ features, label, danger, topics }): TopicExample[] => {
    if (topics !== undefined) return [labelledExample(note, features, label, topics, space)];
    if (label === undefined || (label === null && note.safety && danger !== false)) return [];
    const targets = new Float32Array(space.topics.length);
    const importance = new Float32Array(space.topics.length);
    for (const [topic, name] of space.topics.entries()) {
      const outcome = note.outcomes[topic];
      if (label === null) {
        importance[topic] = outcome === 'flag' ? UNMARKED : outcome === 'ask' ? UNMARKED_ASK : 0;
        continue;
      }
      importance[topic] = BESIDE_MARKED;
      const named = label.kind === 'excess' ? label.categories.indexOf(categoryOf(name)) : label.kind === name ? 0 : -1;
      if (named < 0) continue;
      if (named === 0 && label.topic !== undefined) {
        targets[topic] = name === label.topic ? 1 : 0;
        importance[topic] = name === label.topic ? MARKED : BESIDE_MARKED;
        continue;
      }
      const candidates = space.topics.filter((other, index) => note.outcomes[index] === 'flag' && (other === name || categoryOf(other) === categoryOf(name))).length;
      targets[topic] = outcome === 'flag' ? 1 : 0;
      importance[topic] = outcome === 'flag' ? (named === 0 ? MARKED : SECOND_CATEGORY) / candidates : 0;
    }
    return [{ ...numbersOf(features, space), targets, importance }];
  });
}

/** A clause of which is known all that it is about. */
function labelledExample(note: TrainingNote, features: ClauseFeatures, label: TrainingClause['label'], topics: readonly string[], space: FeatureSpace): TopicExample {
  const targets = new Float32Array(space.topics.length);
  const importance = new Float32Array(space.topics.length);
  for (const [topic, name] of space.topics.entries()) {
    const place = topics.indexOf(name);
    const marked = label !== null && label !== undefined && (label.topic === name || label.kind === name);
    targets[topic] = place >= 0 || marked ? 1 : 0;
    importance[topic] = marked ? MARKED : place >= 0 ? TOPICS_IN_ORDER[Math.min(place, TOPICS_IN_ORDER.length - 1)] ?? 0 : label === null && note.outcomes[topic] === 'flag' ? ABSENT_FLAG : ABSENT;
  }
  return { ...numbersOf(features, space), targets, importance };
}

/** Whether readers marked a clause; nothing when they differ. */
export function markExample({ features, label }: TrainingClause, space: FeatureSpace): LinearExample[] {
  if (label === undefined) return [];
  const { buckets, dense } = numbersOf(features, space);
  return [{ input: linearInput(buckets, dense, space), target: label === null ? 0 : 1, importance: 1 }];
}

/**
 * What a phrase says of danger.
 * @param signal its topic is a signal of danger
 */
export function phraseDanger(phrase: Phrase, signal: boolean, space: FeatureSpace, clause: ClauseFeatures | undefined): LinearExample {
  const { buckets, dense } = clause ? numbersOf(clause, space) : { buckets: [], dense: { indices: [], values: [] } };
  const importance = !signal ? OTHER_PHRASE : phrase.carries ? SIGNAL : NO_SIGNAL;
  return { input: linearInput(buckets, dense, space), target: signal && phrase.carries ? 1 : 0, importance };
}

/** Whether a clause tells of danger; nothing when that is not known. */
export function dangerExample({ features, danger }: TrainingClause, space: FeatureSpace): LinearExample[] {
  if (danger === undefined) return [];
  const { buckets, dense } = numbersOf(features, space);
  return [{ input: linearInput(buckets, dense, space), target: danger ? 1 : 0, importance: danger ? SIGNAL : ORDINARY_CLAUSE }];
}
