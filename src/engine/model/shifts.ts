import type { ModelWeights } from './weights.ts';

/** How much likelier, in log-odds, a mark for this topic is than the judge says; by the topic's category, 0 when nothing is known of it. */
export function shiftOf(shifts: ModelWeights['shifts'], topic: string): number {
  return shifts[categoryOf(topic)] ?? 0;
}

/** The category of a matrix topic; another kind of finding is one of its own. */
export function categoryOf(topic: string): string {
  return topic.replace(/\/.*/u, '');
}
