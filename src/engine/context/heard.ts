import { perSentence } from '../per-sentence.ts';
import type { CueHit, Sentence } from '../reading.ts';

const NOTHING: readonly CueHit[] = [];

/** Each type that was met, and what it is a subtype of: dozens of questions are asked of every sentence, nearly all in vain. */
const typesIn = perSentence((sentence): ReadonlySet<string> => {
  const types = new Set<string>();
  for (const { cue } of sentence.cues) {
    if (types.has(cue.type)) continue;
    for (let end = cue.type.length; end > 0; end = cue.type.lastIndexOf('/', end - 1)) types.add(cue.type.slice(0, end));
  }
  return types;
});

/** The cues of a type (or of its subtypes, `type/…`) that were met in the sentence, in order of start. */
export function heard(sentence: Sentence, type: string): readonly CueHit[] {
  return hears(sentence, type) ? sentence.cues.filter(({ cue }) => cue.type === type || cue.type.startsWith(`${type}/`)) : NOTHING;
}

/** Whether a cue of this type, or of one of its subtypes, was met in the sentence. */
export function hears(sentence: Sentence, type: string): boolean {
  return sentence.cues.length > 0 && typesIn(sentence).has(type);
}

/** A cue in the form a trace keeps: what kind it is, what it says and where. */
export interface NamedCue {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Names cues for a trace.
 * @param offset added to every place: the sentence's start for offsets in the whole text, 0 for offsets in the sentence
 */
export function namedCues(sentence: Sentence, hits: readonly CueHit[], offset = 0): NamedCue[] {
  return hits.map(({ cue, start, end }) => ({ type: cue.type, text: sentence.text.slice(start, end), start: start + offset, end: end + offset }));
}
