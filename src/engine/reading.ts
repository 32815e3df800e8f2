/**
 * What the engine reads in a text before it judges: shared by text/, match/, detectors/,
 * context/ and model/. All spans are UTF-16 offsets into the sentence's own text unless said otherwise.
 */
import type { Clause } from './text/clauses.ts';
import type { LexiconRow, Cue, RuleId, Span, Strength, TopicId } from './types.ts';

/** A word or number with its place. `norm` is folded: lower case, no diacritics, same length. */
export interface Token extends Span {
  readonly text: string;
  readonly norm: string;
}

/** A lexicon row met in a sentence. */
export interface LexiconHit extends Span {
  readonly row: LexiconRow;
  /** Guards of the row that were looked for and not found. */
  readonly guardsChecked: readonly string[];
  /** Set when the word was misspelt: the pattern it was read as. */
  readonly readAs?: string;
  /** By a municipality's own row: it can make a mark, and calms nothing. */
  readonly isOwn?: true;
}

/** A cue met in a sentence. */
export interface CueHit extends Span {
  readonly cue: Cue;
}

/** One sentence, read: everything that depends on its own characters only, so it can be cached by them. */
export interface Sentence {
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** Parts that can stand alone: split at `;`, and at a comma or dash before a new statement. Lossless. */
  readonly clauses: readonly Clause[];
  readonly hits: readonly LexiconHit[];
  readonly cues: readonly CueHit[];
  /** What a municipality's own exceptions take out of it: the learned layer says nothing of these. */
  readonly excepted?: ReadonlySet<TopicId>;
}

/** A sentence in its place. `start` is its offset in the whole text. */
export interface PlacedSentence {
  readonly sentence: Sentence;
  readonly start: number;
  /** Heading that rules this line, folded and without colon; null when none. */
  readonly heading: string | null;
}

/** Lines that belong together: up to a blank line, with their heading. Offsets in the whole text. */
export interface Paragraph extends Span {
  readonly sentences: readonly PlacedSentence[];
}

/** A text, read. */
export interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * One paragraph of a text, read by itself: with the line break before it, so that what leaving something out takes away
 * is the same as in the whole text. The same reading for as long as its words and the headings above it stay, wherever
 * it moves to: what was found in it can be kept with it.
 */
export interface Part {
  readonly reading: Reading;
  /** Where the reading's text begins in the whole text. */
  readonly offset: number;
}

/** A whole text, read: its paragraphs in their place, and each by itself. */
export interface WholeReading extends Reading {
  readonly parts: readonly Part[];
}

/** Personal data met in a sentence, before the matrix is asked. Offsets in the sentence. */
export interface Mention extends Span {
  readonly topic: TopicId;
  readonly strength: Strength;
  readonly source: RuleId;
  readonly evidence: readonly (Span & { readonly text: string; readonly weight: number })[];
  readonly guardsChecked: readonly string[];
  /** As of `LexiconHit`. */
  readonly isOwn?: true;
}

/** What the words around a mention say of it. */
export interface MentionContext {
  /** Denied in the text ("geen schulden"): still data, so a label and never a silencer. */
  readonly negated: boolean;
  /** Tied in the text to what the resident cannot do: the effect that makes it relevant. */
  readonly causal: boolean;
  /** Somebody other than the resident. */
  readonly otherPerson: boolean;
  /** A guess or hearsay. */
  readonly speculative: boolean;
  /** The cues heard, for the trace. */
  readonly cues: readonly (Span & { readonly type: string; readonly text: string })[];
}
