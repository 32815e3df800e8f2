/** A question or a decision in a worker's own words, held against what the engine would ask of it in a note. */
import type { Analysis, Engine, HelpRequestId } from '../engine/types.ts';
import asking from './ask-more.json' with { type: 'json' };

/** What is to be asked of it: it is a wish for a whole file, or holds more than the help request needs. */
export type Doubt = 'broad' | 'more';
/** Weighs words that a worker wrote for a help request; null: nothing is to be asked. */
export type WeighRequest = (words: string, helpRequest: HelpRequestId) => Doubt | null;

const MORE = new RegExp(`(?<!\\p{L})(?:${asking.words.join('|')})`, 'iu');

/**
 * Weighs a question or a decision.
 * @param findings what the engine found in the same words, for the same help request
 */
export function weighed(words: string, { findings }: Pick<Analysis, 'findings'>): Doubt | null {
  if (findings.some(({ kind }) => kind === 'dossier-request' || kind === 'incoming-request')) return 'broad';
  return findings.length > 0 || MORE.test(words) ? 'more' : null;
}

/** The gravest of what is to be asked of several texts. */
export function weighedTogether(weigh: WeighRequest, texts: readonly string[], helpRequest: HelpRequestId): Doubt | null {
  const doubts = texts.map((text) => weigh(text, helpRequest));
  return doubts.find((doubt) => doubt === 'broad') ?? doubts.find((doubt) => doubt !== null) ?? null;
}

/** Weighs by this engine, as it goes by its rules at that moment. */
export function weighingBy(engine: Pick<Engine, 'analyse'>): WeighRequest {
  return (words, helpRequest) => weighed(words, engine.analyse(words, { helpRequests: [helpRequest] }));
}
