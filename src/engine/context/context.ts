import type { CueHit, MentionContext, Sentence } from '../reading.ts';
import type { Span } from '../types.ts';
import { causeOf } from './cause.ts';
import { namedCues } from './heard.ts';
import { otherHolderOf } from './holder.ts';
import { negationOf } from './negation.ts';
import { speculationOf } from './speculation.ts';

/** Read once for as long as a mention stands behind the same sentence. */
const known = new WeakMap<Span, { readonly previous: Sentence | null; readonly context: MentionContext }>();

/**
 * What the words around a mention say of it. Labels only: none of them silences by itself.
 * @param mention where it is; an object of its own sentence, by which the answer is remembered
 * @param sentence the mention's own
 * @param previous the sentence before it in the same paragraph
 */
export function contextOf(mention: Span, sentence: Sentence, previous: Sentence | null): MentionContext {
  const before = known.get(mention);
  if (before?.previous === previous) return before.context;
  const context = readContext(mention, sentence, previous);
  known.set(mention, { previous, context });
  return context;
}

function readContext(mention: Span, sentence: Sentence, previous: Sentence | null): MentionContext {
  const negation = negationOf(mention, sentence);
  const cause = causeOf(mention, sentence, previous);
  const holder = otherHolderOf(mention, sentence);
  const speculation = speculationOf(mention, sentence);
  const hits = [negation, ...cause, holder, speculation].filter((hit): hit is CueHit => hit !== null);
  return {
    negated: negation !== null,
    causal: cause.length > 0,
    otherPerson: holder !== null,
    speculative: speculation !== null,
    cues: namedCues(sentence, hits),
  };
}
