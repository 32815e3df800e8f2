import type { NecessityTest } from '../necessity.ts';
import { FINDING_KINDS } from '../types.ts';
import type { HelpRequestId } from '../types.ts';
import type { Outcome } from './place-features.ts';

/**
 * What the help requests say of each of the model's topics. A matrix topic asks the matrix; another
 * kind of finding is a mark in every help request; anything else (such as what makes a fact relevant) is fine.
 * @param topics `FeatureSpace.topics`
 * @throws RangeError when a topic is no longer in the matrix: the model must be trained again
 */
export function outcomesOf(topics: readonly string[], necessity: NecessityTest, helpRequests: readonly HelpRequestId[]): Outcome[] {
  const kinds: readonly string[] = FINDING_KINDS;
  return topics.map((topic) => {
    const [category, subtopic] = topic.split('/');
    if (category !== undefined && subtopic !== undefined) return necessity.judge(category, subtopic, helpRequests).outcome;
    return kinds.includes(topic) ? 'flag' : 'fine';
  });
}

/** Which of the model's topics are signals of danger. */
export function dangersOf(topics: readonly string[], necessity: NecessityTest): boolean[] {
  return topics.map((topic) => {
    const [category, subtopic] = topic.split('/');
    return category !== undefined && subtopic !== undefined && necessity.subtopic(category, subtopic).safetySignal;
  });
}
