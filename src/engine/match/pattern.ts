import type { MatchKind } from '../types.ts';
import { kindOf, OTHER } from '../text/characters.ts';
import { fold } from '../text/fold.ts';

/** One way to write a word of a phrase. An open side may have more letters. */
export interface Alternative {
  readonly word: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A word of a phrase, or `gap`: at most MOST_GAP_TOKENS tokens, of one subject. */
export type Item = readonly Alternative[] | 'gap';

export const MOST_GAP_TOKENS = 4;

/**
 * Reads a pattern into phrases: one, or several when an alternative is more than one word
 * ("i.v.m|wegens ziekte" is two phrases).
 * `stem`, `start` and `end` are written as a word with open sides; `word` and `phrase` share the
 * mini-language of docs/add-a-rule.md: `…` gap, `a|b` alternatives, `*` an open side.
 * @param known pieces of patterns read before; more are added
 * @throws RangeError when the pattern holds no word, or begins or ends with a gap
 */
export function readPattern(kind: MatchKind, pattern: string, known: KnownPieces = new Map()): Item[][] {
  const folded = fold(pattern).trim();
  if (kind === 'stem' || kind === 'start' || kind === 'end') {
    return [wordsOf(folded, kind !== 'start', kind !== 'end', pattern)];
  }
  let phrases: Item[][] = [[]];
  for (const piece of folded.split(/\s+/)) {
    let ways = known.get(piece);
    if (!ways) known.set(piece, (ways = readPiece(piece, pattern)));
    const [only] = ways;
    if (ways.length === 1 && only) for (const phrase of phrases) phrase.push(...only);
    else phrases = phrases.flatMap((phrase) => ways.map((items) => [...phrase, ...items]));
  }
  for (const phrase of phrases) {
    if (phrase[0] === 'gap' || phrase.at(-1) === 'gap') throw new RangeError(`pattern "${pattern}" begins or ends with "…": take it away`);
  }
  return phrases;
}

/** Pieces that were read before: the same words come back in thousands of patterns. */
export type KnownPieces = Map<string, readonly (readonly Item[])[]>;

/** One blank-separated piece: a gap, one item of single words, or a sequence for each longer alternative. */
function readPiece(piece: string, pattern: string): (readonly Item[])[] {
  if (piece === '…' || piece === '...') return [['gap']];
  const single: Alternative[] = [];
  const longer: (readonly Item[])[] = [];
  for (const way of piece.split('|')) {
    const openStart = way.startsWith('*');
    const openEnd = way.endsWith('*');
    const words = wordsOf(way.slice(openStart ? 1 : 0, openEnd ? -1 : undefined), openStart, openEnd, pattern);
    if (words.length > 1) longer.push(words);
    else for (const alternatives of words) single.push(...alternatives);
  }
  return single.length > 0 ? [[single], ...longer] : longer;
}

/** The words of a text without blanks, such as "i.v.m" or "ggz-instelling": closed between, open as asked at the edges. */
function wordsOf(text: string, openStart: boolean, openEnd: boolean, pattern: string): (readonly Alternative[])[] {
  if (/^[a-z]+$/.test(text)) return [[{ word: text, openStart, openEnd }]];
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const inWord = kindOf(text.charCodeAt(at)) !== OTHER;
    if (inWord && start < 0) start = at;
    if (!inWord && start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  if (words.length === 0) throw new RangeError(`pattern "${pattern}" has a part without letters or digits: "${text}"`);
  return words.map((word, i) => [
    { word, openStart: openStart && i === 0, openEnd: openEnd && i === words.length - 1 },
  ]);
}

/**
 * The pattern for the automaton when the whole phrase is one: single words without gaps, open at
 * its edges only. Null otherwise.
 */
export function literalOf(phrase: readonly Item[]): string | null {
  let literal = '';
  for (const [i, item] of phrase.entries()) {
    const only = item === 'gap' || item.length > 1 ? undefined : item[0];
    if (only === undefined || (only.openStart && i > 0) || (only.openEnd && i < phrase.length - 1)) return null;
    literal += (only.openStart ? '' : ' ') + only.word + (i === phrase.length - 1 && !only.openEnd ? ' ' : '');
  }
  return literal;
}

/** A single alternative as a pattern for the automaton. */
export function literalOfAlternative({ word, openStart, openEnd }: Alternative): string {
  return (openStart ? '' : ' ') + word + (openEnd ? '' : ' ');
}

/** The item by which a phrase is looked for: the one whose shortest way of writing is longest, so the rarest. */
export function anchorOf(phrase: readonly Item[]): number {
  let anchor = 0;
  let longest = -1;
  for (const [at, item] of phrase.entries()) {
    const length = item === 'gap' ? 0 : item.reduce((shortest, { word }) => Math.min(shortest, word.length), Infinity);
    if (length <= longest) continue;
    anchor = at;
    longest = length;
  }
  return anchor;
}
