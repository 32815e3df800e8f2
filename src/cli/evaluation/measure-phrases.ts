/** Measures an engine on phrases it was not trained on, each as a note of one line. */
import { createEngine } from '../../engine/analyse.ts';
import { categoryOf } from '../../engine/model/shifts.ts';
import { createNecessityTest } from '../../engine/necessity.ts';
import { FINDING_KINDS } from '../../engine/types.ts';
import type { Finding, HelpRequestId, Knowledge } from '../../engine/types.ts';
import type { Phrase } from '../training/corpus.ts';

/** What became of the phrases of one topic. */
export interface PhraseFigures {
  readonly topic: string;
  /** Phrases that carry the topic. */
  readonly carrying: number;
  /** Of those: marked, whatever the category; or silenced as danger, for a safety signal. */
  readonly found: number;
  /** Of those: marked or asked. */
  readonly foundOrAsked: number;
  /** Of those: marked with the topic's own category or kind. */
  readonly named: number;
  /** Phrases that only tempt. */
  readonly tempting: number;
  /** Of those: marked with the topic's own category or kind, or silenced as danger for a safety signal. */
  readonly tempted: number;
}

/** Phrases of topics that no help request leaves out are passed over: there is nothing to find. */
export function measurePhrases(knowledge: Knowledge, phrases: readonly Phrase[]): PhraseFigures[] {
  const engine = createEngine(knowledge);
  const necessity = createNecessityTest(knowledge.matrix);
  const helpRequests = knowledge.matrix.helpRequests.map(({ id }) => id);
  const kinds: readonly string[] = FINDING_KINDS;
  const topics = [...new Set(phrases.map(({ topic }) => topic))].sort();

  /** How to read a topic's phrases: a help request that leaves it out, or null. */
  const outsideOf = (topic: string): HelpRequestId | null => {
    const [category, subtopic] = topic.split('/');
    if (category === undefined || subtopic === undefined) return (kinds.includes(topic) ? helpRequests[0] : undefined) ?? null;
    return helpRequests.find((id) => necessity.judge(category, subtopic, [id]).outcome === 'flag') ?? null;
  };
  const isSignal = (topic: string): boolean => {
    const [category, subtopic] = topic.split('/');
    return category !== undefined && subtopic !== undefined && necessity.subtopic(category, subtopic).safetySignal;
  };

  return topics.flatMap((topic): PhraseFigures[] => {
    const signal = isSignal(topic);
    const helpRequest = signal ? helpRequests[0] : outsideOf(topic);
    if (helpRequest === null || helpRequest === undefined) return [];
    const own = categoryOf(topic);
    const isOwn = ({ level, category, kind }: Finding): boolean => level === 'flag' && (category ?? kind) === own;
    const read = phrases.filter((phrase) => phrase.topic === topic).map(({ carries, text }) => {
      const { findings, safety } = engine.analyse(text, { helpRequests: [helpRequest] });
      return signal
        ? { carries, found: safety.length > 0, asked: safety.length > 0, named: safety.length > 0 }
        : { carries, found: findings.some(({ level }) => level === 'flag'), asked: findings.length > 0, named: findings.some(isOwn) };
    });
    const carrying = read.filter(({ carries }) => carries);
    const tempting = read.filter(({ carries }) => !carries);
    return [{
      topic,
      carrying: carrying.length,
      found: carrying.filter(({ found }) => found).length,
      foundOrAsked: carrying.filter(({ asked }) => asked).length,
      named: carrying.filter(({ named }) => named).length,
      tempting: tempting.length,
      tempted: tempting.filter(({ named }) => named).length,
    }];
  });
}
