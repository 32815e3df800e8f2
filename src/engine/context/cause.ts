import type { CueHit, Mention, Sentence } from '../reading.ts';
import { tokensBetween } from './distance.ts';
import { heard } from './heard.ts';

/** How far apart a fact and what it makes impossible may stand in one sentence, in tokens. */
const ONE_THOUGHT = 14;
/** How far a cue of cause may stand from the fact it opens on ("door zijn al jaren durende angst"). */
const CUE_TO_FACT = 5;

/**
 * The cues that tie the mention to what the resident cannot do or needs, in this sentence or the next thought:
 * "door de pijn lukt stofzuigen niet", "hij is duizelig, waardoor hij de bus niet neemt"; none when nothing does.
 * A wrong link would hide a mark, so both the cue and the effect must be heard.
 */
export function causeOf(mention: Mention, sentence: Sentence, previous: Sentence | null): readonly CueHit[] {
  const effects = heard(sentence, 'function').filter((effect) => !overlaps(effect, mention) && tokensBetween(sentence, effect, mention) <= ONE_THOUGHT);
  const effect = effects.find(({ cue }) => cue.type === 'function/cannot');
  if (effect !== undefined) {
    const forward = heard(sentence, 'cause/forward').find((cue) => cue.end <= mention.start && tokensBetween(sentence, cue, mention) <= CUE_TO_FACT);
    if (forward !== undefined) return [forward, effect];
    const backward = heard(sentence, 'cause/backward').find((cue) => cue.start >= mention.end && effect.end > cue.start);
    if (backward !== undefined) return [backward, effect];
  }
  return previous === null ? [] : causeTakenUp(mention, sentence, previous);
}

/** An effect whose cause the sentence before gave: "… Daardoor komt zij de deur niet uit". The mention is the effect's own. */
function causeTakenUp(mention: Mention, sentence: Sentence, previous: Sentence): readonly CueHit[] {
  const first = sentence.tokens[0];
  const opening = heard(sentence, 'cause/next-sentence').find(({ start }) => start === first?.start);
  const need = heard(previous, 'function/cannot')[0];
  return opening !== undefined && need !== undefined && opening.end <= mention.start ? [opening] : [];
}

function overlaps(a: CueHit, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}
