/**
 * Judges statements: does one record more than the help requests need?
 */
import type { MentionContext, Mention } from './reading.ts';
import type { Necessity, NecessityTest } from './necessity.ts';
import { partsOf } from './statement.ts';
import type { Statement } from './statement.ts';
import { STRENGTHS } from './types.ts';
import type { HelpRequestId, Level, Matrix, Placement, Sensitivity, Strength, TopicId } from './types.ts';

/** A statement that is worth a mark or a question, and why. */
export interface Excess {
  readonly level: Level;
  readonly topic: TopicId;
  readonly mention: Mention;
  readonly context: MentionContext;
  readonly necessity: Necessity;
}

/** The level a finding can reach by the strength of what found it alone; null only speaks together with others. */
const LEVEL_BY_STRENGTH: Readonly<Record<Sensitivity, Readonly<Record<Strength, Level | null>>>> = {
  quiet: { sure: 'flag', likely: null, maybe: null },
  normal: { sure: 'flag', likely: 'ask', maybe: null },
  keen: { sure: 'flag', likely: 'ask', maybe: 'ask' },
};
const CALM: ReadonlySet<Placement> = new Set(['inside']);

export interface ExcessJudge {
  /**
   * @param statement with at least the mentions to be judged
   * @param contextOf what the words around a mention say of it
   * @param doubted whether a mention is heard by the learned layer too, without its finding anything here
   * @returns the weightiest excess of the statement, or null when nothing in it asks for one
   */
  judge(
    statement: Statement,
    contextOf: (mention: Mention) => MentionContext,
    helpRequests: readonly HelpRequestId[],
    doubted: (mention: Mention) => boolean,
    sensitivity: Sensitivity,
  ): Excess | null;
}

/** Prepares the judging for a matrix. */
export function createExcessJudge(matrix: Matrix, necessity: NecessityTest): ExcessJudge {
  const aboutOthers = matrix.categories
    .flatMap(({ id, subtopics }) => subtopics.map((subtopic) => ({ category: id, subtopic })))
    .find(({ subtopic }) => subtopic.aboutOthers);

  /** Private facts about somebody else count as just that; what somebody else does to help stays what it is. */
  const topicOf = (mention: Mention, context: MentionContext): TopicId => {
    if (!context.otherPerson || !aboutOthers) return mention.topic;
    const [category, id] = partsOf(mention.topic);
    const subtopic = necessity.subtopic(category, id);
    const isAboutHelp = CALM.has(subtopic.underOnlyIf) && CALM.has(subtopic.underSpecial);
    return isAboutHelp ? mention.topic : `${aboutOthers.category}/${aboutOthers.subtopic.id}`;
  };

  /** The clause says what counts for the help requests, in other words of the same category: "blowt" beside "wordt niet wakker". */
  const saysWhatCounts = (statement: Statement, mention: Mention, helpRequests: readonly HelpRequestId[]): boolean =>
    statement.mentions.some(({ topic, strength, isOwn }) => {
      const [category, subtopic] = partsOf(topic);
      return (
        // A faint likeness to what counts excuses nothing, however keenly one reads; nor does a municipality's own word, which is there to be marked.
        topic !== mention.topic && strength !== 'maybe' && isOwn !== true &&
        category === partsOf(mention.topic)[0] && necessity.judge(category, subtopic, helpRequests).outcome === 'fine'
      );
    });

  return {
    judge(statement, contextOf, helpRequests, doubted, sensitivity) {
      let weightiest: Excess | null = null;
      for (const mention of statement.mentions) {
        const byStrength = LEVEL_BY_STRENGTH[sensitivity][mention.strength];
        if (byStrength === null) continue;
        const context = contextOf(mention);
        const topic = topicOf(mention, context);
        const [category, subtopic] = partsOf(topic);
        const judged = necessity.judge(category, subtopic, helpRequests);
        if (judged.outcome === 'fine' || saysWhatCounts(statement, mention, helpRequests)) continue;
        // Denied facts, effects of the limitation itself and words out of place are worth a question, not a mark.
        const asks = context.negated || explainsNeed(context) || judged.outcome === 'ask' || doubted(mention);
        const level: Level = asks ? 'ask' : byStrength;
        const excess = { level, topic, mention, context, necessity: judged };
        weightiest = weightier(weightiest, excess);
      }
      return weightiest;
    },
  };
}

/** The fact is tied to what the resident cannot do; what keeps somebody else from helping stays their own affair. */
export function explainsNeed({ causal, otherPerson }: MentionContext): boolean {
  return causal && !otherPerson;
}

/** The weightier of two: a mark before a question, then the surer; the first of equals. */
export function weightier(a: Excess | null, b: Excess | null): Excess | null {
  if (a === null || b === null) return a ?? b;
  return outweighs({ level: b.level, strength: b.mention.strength }, { level: a.level, strength: a.mention.strength }) ? b : a;
}

/** What decides which of two is the weightier. */
export interface Weight {
  readonly level: Level;
  readonly strength: Strength;
}

/** Whether `a` goes before `b`: a mark before a question, then the surer; equals do not. */
export function outweighs(a: Weight, b: Weight): boolean {
  if (a.level !== b.level) return a.level === 'flag';
  return STRENGTHS.indexOf(a.strength) < STRENGTHS.indexOf(b.strength);
}
