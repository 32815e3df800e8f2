/** A place in a wording: the words that may stand there; an empty list is a gap, in which others may stand. */
export type PatternPart = readonly string[];

/**
 * Takes a pattern of the rules apart, for people to read.
 * @param match how the pattern meets the text; anything but `phrase` is one word or a part of one, told by a `*` where it goes on
 */
export function partsOf(match: string, pattern: string): readonly PatternPart[] {
  if (match !== 'phrase') return [[`${match === 'stem' || match === 'end' ? '*' : ''}${pattern}${match === 'stem' || match === 'start' ? '*' : ''}`]];
  return pattern.split(' ').map((token) => (token === '…' ? [] : token.split('|')));
}

/** A wording that keeps a rule still. */
export interface Guard {
  readonly parts: readonly PatternPart[];
  /** Anywhere in the sentence, not beside the words alone. */
  readonly isAnywhere: boolean;
}

/** The guards of a rule, as written with `;` between. */
export function guardsIn(unless: string): readonly Guard[] {
  return unless.split(';').map((guard) => guard.trim()).filter((guard) => guard !== '').map((guard) => ({
    parts: partsOf('phrase', guard.replace(/^~/, '')),
    isAnywhere: guard.startsWith('~'),
  }));
}
