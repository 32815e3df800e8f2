/** A list of scores, line by line: which domains touch the help request, and the list with the chosen lines only. */
import type { HelpRequest, Span } from '../engine/types.ts';
import domains from './score-domains.json' with { type: 'json' };

/** One domain with its score, as the note has it. */
export interface ScoreLine {
  /** From its first word up to the next line's: with what separates the two. */
  readonly words: string;
  /** The help requests need this domain. */
  readonly touches: boolean;
  /** The safety domain: it may always stay (AP 2018; Wmo 5.2.6). */
  readonly isSafety: boolean;
}

const CATEGORIES: Readonly<Record<string, readonly string[] | undefined>> = domains.categories;
const DOMAIN = 'life-domain/';
const SAFETY = new RegExp(`(?<!\\p{L})(?:${domains.safetyNames.join('|')})`, 'giu');
const BETWEEN_LINES = /[,;/|\n–]/u;
const SCORE = /[1-5●★■]/u;
/** What may open a line, before its first word. */
const OPENS = /^[\s–•*>|-]*/u;
const LOOSE_END = /[\s,;/|–•*>-]+$/u;

/**
 * The lines of a list.
 * @param marked the words of the list
 * @param cues what was heard in it, in offsets of the note
 * @param start where the list begins in the note
 * @returns empty when the list names no domains
 */
export function scoreLines(
  marked: string,
  cues: readonly (Span & { readonly type: string })[],
  start: number,
  helpRequests: readonly HelpRequest[],
): readonly ScoreLine[] {
  const heard = cues
    .filter(({ type }) => type.startsWith(DOMAIN))
    .map((cue) => ({ at: cue.start - start, domain: cue.type.slice(DOMAIN.length) }))
    .filter(({ at }) => at >= 0 && at < marked.length);
  if (heard.length === 0) return [];
  const names = [...heard, ...[...marked.matchAll(SAFETY)].map(({ index }) => ({ at: index, domain: domains.safety }))].sort((a, b) => a.at - b.at);
  // "Huiselijke relaties 4" names one domain twice, and "Basale ADL 4" begins before its name.
  const firsts = names.flatMap(({ at, domain }, index) => {
    const from = names[index - 1]?.at ?? 0;
    const border = lastBorder(marked.slice(from, at));
    return index > 0 && border === null ? [] : [{ at: border === null ? at : from + border, domain }];
  });
  return firsts.map(({ at, domain }, index) => {
    const words = marked.slice(index === 0 ? 0 : at, firsts[index + 1]?.at ?? marked.length);
    return { words, touches: touches(domain, helpRequests), isSafety: domain === domains.safety || words.search(SAFETY) >= 0 };
  });
}

/** Where a line begins in what stands before its domain's name: behind the last score or mark of division; null: there is none. */
function lastBorder(before: string): number | null {
  const last = before.split('').reduce((found, character, index) => (BETWEEN_LINES.test(character) || SCORE.test(character) ? index : found), -1);
  return last < 0 ? null : last + 1 + (OPENS.exec(before.slice(last + 1))?.[0].length ?? 0);
}

/** A line by itself, without what separates it from the next. */
export const lineAlone = ({ words }: ScoreLine): string => words.replace(LOOSE_END, '');

/** The list with these lines only. */
export function onlyLines(lines: readonly ScoreLine[], isKept: (line: ScoreLine) => boolean): string {
  const kept = lines.filter(isKept);
  const words = kept.map((line) => line.words).join('');
  return kept.at(-1) === lines.at(-1) ? words : words.replace(LOOSE_END, '');
}

function touches(domain: string, helpRequests: readonly HelpRequest[]): boolean {
  return (CATEGORIES[domain] ?? []).some((category) =>
    helpRequests.some(({ cells: { [category]: cell } }) => cell?.verdict === 'needed' || cell?.verdict === 'special'));
}
