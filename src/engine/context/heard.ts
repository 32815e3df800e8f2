import { perSentence } from '../per-sentence.ts';
import type { CueHit, Sentence } from '../reading.ts';

const NOTHING: readonly CueHit[] = [];

/** The cues met by their type and by each type that it is a subtype of: dozens of questions are asked of every sentence, nearly all in vain. */
const cuesByType = perSentence((sentence): ReadonlyMap<string, readonly CueHit[]> => {
  const byType = new Map<string, CueHit[]>();
  for (const hit of sentence.cues) {
    for (const type of typesOf(hit.cue.type)) {
      const hits = byType.get(type);
      if (hits) hits.push(hit);
      else byType.set(type, [hit]);
    }
  }
  return byType;
});

/** A type and all that it is a subtype of: `a/b/c`, `a/b`, `a`. */
function typesOf(type: string): readonly string[] {
  let types = wider.get(type);
  if (!types) {
    types = [];
    for (let end = type.length; end > 0; end = type.lastIndexOf('/', end - 1)) types.push(type.slice(0, end));
    wider.set(type, types);
  }
  return types;
}

/** There are about a hundred types, and each comes back in every note. */
const wider = new Map<string, string[]>();

/** The cues of a type (or of its subtypes, `type/…`) that were met in the sentence, in order of start. */
export function heard(sentence: Sentence, type: string): readonly CueHit[] {
  return sentence.cues.length === 0 ? NOTHING : (cuesByType(sentence).get(type) ?? NOTHING);
}

/** Whether a cue of this type, or of one of its subtypes, was met in the sentence. */
export function hears(sentence: Sentence, type: string): boolean {
  return sentence.cues.length > 0 && cuesByType(sentence).has(type);
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
