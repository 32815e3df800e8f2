import type { MatchKind } from '../engine/types.ts';

/** What is wrong with a pattern, at an offset within it. */
export interface PatternFault {
  readonly offset: number;
  readonly problem: string;
  readonly mend: string;
}

/** Lower case, no diacritics, straight quotes: the form in which the engine sees a text. */
export function folded(text: string): string {
  if (/^[\n-@[-~]*$/.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/**
 * Looks for the first fault in a pattern; null when it is sound. The little language: a phrase is tokens with one
 * blank between; `…` stands for up to four tokens inside a clause, `a|b` for either, `rij*` and `*zorg` for the
 * beginning and the end of a token. The other kinds are one bare word.
 */
export function patternFault(match: MatchKind, pattern: string): PatternFault | null {
  if (pattern === '') return { offset: 0, problem: 'the pattern is empty', mend: 'write the word or wording to look for' };
  if (folded(pattern) !== pattern) {
    const words = [...pattern.matchAll(/[^ |]+/g)];
    const word = words.find(([text]) => folded(text) !== text);
    const text = word?.[0] ?? pattern;
    return { offset: word?.index ?? 0, problem: `"${text}" has capitals, accents or curly quotes`, mend: `write "${folded(text)}"` };
  }
  const dots = pattern.indexOf('...');
  if (dots !== -1) return { offset: dots, problem: 'three full stops are not a gap', mend: 'use the single character …' };
  if (match === 'phrase') return phraseFault(pattern);
  const odd = /[ |*…]/.exec(pattern);
  if (odd === null) return /[\p{L}\p{N}]/u.test(pattern) ? null : { offset: 0, problem: `"${pattern}" has no letter or digit`, mend: 'write a word' };
  return { offset: odd.index, problem: `"${odd[0]}" has no meaning in a pattern of kind ${match}`, mend: 'write one bare word, or use the kind phrase' };
}

/** The same for a guard: a phrase, or with `~` in front one that counts anywhere in the sentence. */
export function guardFault(guard: string): PatternFault | null {
  const start = guard.startsWith('~') ? 1 : 0;
  const fault = patternFault('phrase', guard.slice(start));
  return fault === null ? null : { ...fault, offset: fault.offset + start };
}

/** The guards of an `unless` cell, in order; none for an empty cell. */
export function guardsOf(unless: string): readonly string[] {
  return unless === '' ? [] : unless.split(';').map((guard) => guard.trim());
}

function phraseFault(pattern: string): PatternFault | null {
  const tokens = pattern.split(' ');
  let offset = 0;
  for (const [i, token] of tokens.entries()) {
    if (token === '') return { offset, problem: 'the pattern has two blanks in a row or one at its edge', mend: 'put exactly one blank between tokens' };
    if (token === '…') {
      if (i === 0 || i === tokens.length - 1) return { offset, problem: 'a gap … stands at the edge of the pattern', mend: 'put a token on both sides of it, or take it out' };
      if (tokens[i - 1] === '…') return { offset, problem: 'two gaps … follow each other', mend: 'write one' };
    } else {
      if (token.includes('…')) return { offset, problem: `the gap … is glued to "${token}"`, mend: 'put a blank on both sides of …' };
      for (const alternative of token.split('|')) {
        const core = alternative.replace(/^\*/, '').replace(/\*$/, '');
        if (alternative !== '' && core === '') return { offset, problem: 'a * stands alone', mend: 'write letters next to it, such as zorg*; for any words in between, use …' };
        if (core === '') return { offset, problem: `"${token}" has an empty alternative`, mend: 'write a word on both sides of |' };
        if (!/[\p{L}\p{N}]/u.test(core)) return { offset, problem: `"${alternative}" has no letter or digit`, mend: 'write a word; signs between words are passed over' };
        if (core.includes('*')) return { offset, problem: `"${alternative}" has a * in the middle`, mend: 'use * only at the beginning or the end of a token' };
      }
    }
    offset += token.length + 1;
  }
  return null;
}
