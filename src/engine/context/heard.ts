import type { CueHit, Sentence } from '../reading.ts';

const NOTHING: readonly CueHit[] = [];
const SLASH = 47;

/** The cues of a type (or of its subtypes, `type/…`) that were met in the sentence, in order of start. */
export function heard(sentence: Sentence, type: string): readonly CueHit[] {
  let hits: CueHit[] | null = null;
  for (const hit of sentence.cues) if (isOfType(hit, type)) (hits ??= []).push(hit);
  // Asked dozens of times of every sentence, and nearly always in vain: one empty answer for all.
  return hits ?? NOTHING;
}

/** Whether a cue of this type, or of one of its subtypes, was met in the sentence. */
export function hears(sentence: Sentence, type: string): boolean {
  for (const hit of sentence.cues) if (isOfType(hit, type)) return true;
  return false;
}

function isOfType({ cue }: CueHit, type: string): boolean {
  return cue.type.startsWith(type) && (cue.type.length === type.length || cue.type.charCodeAt(type.length) === SLASH);
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
