import type { Sentence, Token } from '../reading.ts';
import type { Knowledge, LexiconRow, Span } from '../types.ts';
import { clauseSpans, subjectSpans } from '../text/clauses.ts';
import { fold } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';
import { createMatcher } from './matcher.ts';
import type { Matches } from './matcher.ts';

/** What a municipality's own rows and exceptions make of what was met in a sentence. */
export type LocalMatcher = (
  matches: Matches,
  folded: string,
  tokens: readonly Token[],
  subjects: readonly Span[],
) => Pick<Sentence, 'hits' | 'cues' | 'excepted'>;

/**
 * Makes the matcher of own rules, apart from that of the lexicon: what that one looks for was worked out beforehand.
 * @throws RangeError naming the row whose pattern or guard cannot be read
 */
export function createLocalMatcher(local: Knowledge['local']): LocalMatcher {
  if (local === undefined || local.rows.length + local.exceptions.length === 0) return (matches) => matches;
  const rows = createMatcher({ lexicon: local.rows, cues: [] });
  const exceptions = createMatcher({ lexicon: local.exceptions, cues: [] });
  return ({ hits, cues }, ...sentence) => {
    const excepted = new Set(exceptions.match(...sentence).hits.map(({ row }) => row.topic));
    const own = rows.match(...sentence).hits.map((hit) => ({ ...hit, isOwn: true as const }));
    if (own.length === 0 && excepted.size === 0) return { hits, cues };
    // The municipality's own rows stand: who excepts a wording and marks it means the mark.
    const all = [...hits.filter(({ row }) => !excepted.has(row.topic)), ...own].sort((a, b) => a.start - b.start || a.end - b.end);
    return { hits: all, cues, ...(excepted.size > 0 && { excepted }) };
  };
}

/**
 * Whether a row is met in one sentence.
 * @throws RangeError when its pattern or guard cannot be read
 */
export function isMetIn(row: LexiconRow, sentence: string): boolean {
  const folded = fold(sentence);
  return createMatcher({ lexicon: [row], cues: [] }).match(folded, tokenise(sentence, folded), subjectSpans(clauseSpans(folded))).hits.length > 0;
}
