import type { CueHit, Sentence } from '../reading.ts';
import type { Span } from '../types.ts';
import { matchRelations } from '../text/relations.ts';
import type { Relation, RelationPattern } from '../text/relations.ts';
import { heard, hears } from './heard.ts';

/**
 * How a fact, a word of cause and what the resident cannot do stand to each other. A cue of cause stands close to the fact it
 * opens on ("door zijn al jaren durende angst"); the effect may stand as far as one thought reaches.
 */
const CAUSES: readonly RelationPattern[] = [
  { name: 'cause first', match: '[<cue>#CauseForward+] .{0,5} [<fact>#Fact+] .{0,14} [<effect>#FunctionCannot+]' },
  { name: 'effect first', match: '[<effect>#FunctionCannot+] .{0,8} [<cue>#CauseForward+] .{0,5} [<fact>#Fact+]' },
  { name: 'fact first', match: '[<fact>#Fact+] .{0,14} [<cue>#CauseBackward+] .{0,14} [<effect>#FunctionCannot+]' },
];

/**
 * The cues that tie the mention to what the resident cannot do or needs, in this sentence or the next thought:
 * "door de pijn lukt stofzuigen niet", "hij is duizelig, waardoor hij de bus niet neemt"; none when nothing does.
 * A wrong link would hide a mark, so both the cue and the effect must be heard.
 */
export function causeOf(mention: Span, sentence: Sentence, previous: Sentence | null): readonly CueHit[] {
  // Relations cost as much as the rest of the sentence: only where both ends were heard.
  if (hears(sentence, 'function/cannot') && hears(sentence, 'cause')) {
    const [cause] = matchRelations(sentence, CAUSES, [{ tag: 'Fact', start: mention.start, end: mention.end }]);
    if (cause) return cuesOf(cause, sentence);
  }
  return previous === null ? [] : causeTakenUp(mention, sentence, previous);
}

/** The cue of cause and the effect that a relation rests on. */
function cuesOf({ parts }: Relation, sentence: Sentence): CueHit[] {
  const cueIn = (part: string, type: string) => heard(sentence, type).find((cue) => {
    const span = parts[part];
    return span !== undefined && cue.start < span.end && span.start < cue.end;
  });
  return [cueIn('cue', 'cause'), cueIn('effect', 'function/cannot')].filter((cue) => cue !== undefined);
}

/** An effect whose cause the sentence before gave: "… Daardoor komt zij de deur niet uit". The mention is the effect's own. */
function causeTakenUp(mention: Span, sentence: Sentence, previous: Sentence): readonly CueHit[] {
  const first = sentence.tokens[0];
  const opening = heard(sentence, 'cause/next-sentence').find(({ start }) => start === first?.start);
  const need = heard(previous, 'function/cannot')[0];
  return opening !== undefined && need !== undefined && opening.end <= mention.start ? [opening] : [];
}
