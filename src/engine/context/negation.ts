import type { CueHit, Sentence } from '../reading.ts';
import type { Span } from '../types.ts';
import { clauseOf, tokensBetween } from './distance.ts';
import { heard } from './heard.ts';

/** How far a negation reaches forward: "geen, voor zover bekend, schulden" (nlp scope of eight tokens). */
const FORWARD = 8;
/** How far back "schulden: geen" and "is niet aan de orde" reach: closed patterns only. */
const BACKWARD = 4;

/** "Schulden: geen". Without the colon "niet" belongs to a verb further on ("kan door zijn angst niet met de bus"). */
const IS_VALUE = /^\s*[:=]\s*$/;

/** The cue that denies the mention ("geen schulden", "verslaving: n.v.t."); null when it is stated. */
export function negationOf(mention: Span, sentence: Sentence): CueHit | null {
  const clause = clauseOf(sentence, mention);
  const borders = heard(sentence, 'negation/border');
  const reaches = (cue: CueHit, limit: number) =>
    cue.start >= clause.start && cue.end <= clause.end &&
    tokensBetween(sentence, cue, mention) <= limit &&
    !borders.some((border) => isBetween(border, cue, mention));
  return (
    heard(sentence, 'negation/before').find((cue) => cue.end <= mention.start && reaches(cue, FORWARD)) ??
    heard(sentence, 'negation/after').find((cue) => cue.start >= mention.end && reaches(cue, BACKWARD)) ??
    heard(sentence, 'negation/value').find((cue) => cue.start >= mention.end && IS_VALUE.test(sentence.text.slice(mention.end, cue.start))) ??
    null
  );
}

function isBetween(border: CueHit, cue: CueHit, mention: Span): boolean {
  return border.start >= Math.min(cue.end, mention.end) && border.end <= Math.max(cue.start, mention.start);
}
