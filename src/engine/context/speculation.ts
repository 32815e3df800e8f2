import type { CueHit, Sentence } from '../reading.ts';
import type { Span } from '../types.ts';
import { tokensBetween } from './distance.ts';
import { heard } from './heard.ts';

/** How far a word of doubt reaches, in tokens. */
const REACH = 8;

/** The cue that makes the mention a guess or hearsay ("lijkt", "ik vermoed", "naar verluidt"); null when it is stated. */
export function speculationOf(mention: Span, sentence: Sentence): CueHit | null {
  return heard(sentence, 'speculation').find((cue) => tokensBetween(sentence, cue, mention) <= REACH) ?? null;
}
