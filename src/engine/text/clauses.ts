import type { Span } from '../types.ts';

/** Subjects that open a new statement after a comma. */
const SUBJECTS =
  'hij|zij|ze|ik|wij|we|men|er|dit|dat|mw|mevr|mevrouw|dhr|meneer|cl|client|cliente|betrokkene|' +
  '(?:haar|zijn|hun|onze|mijn) [a-z]+|(?:moeder|vader|dochter|zoon|broer|zus|partner|man|vrouw|buurvrouw|buurman|oma|opa)';

/** A finite verb right after the subject: without it the comma only sums up. */
const CONJUNCTIONS = 'maar|want|dus|echter|daarom|daardoor|daarnaast|ook|verder|toch|wel|terwijl|omdat|doordat|waardoor|zodat|hoewel|aangezien|nadat|sinds';

const VERB_AHEAD = "(?=[a-z'-]*(?:t|en|d|is|was|kan|wil|mag|zal|zou|heeft|gaat|had|deed|kon|zag|kwam|ging|werd)\\b)";

/** Borders between parts that can stand alone; the matched mark belongs to the part before it. */
const BORDER = new RegExp(
  [
    ';\\s*',
    '(?<![\\d])\\s+[-–—]+\\s+(?!\\d)',
    '\\s+(?:->|→|=>)\\s*',
    `,\\s+(?=(?:${CONJUNCTIONS})\\b)`,
    `,\\s+(?=(?:en |of )?(?:${SUBJECTS})\\.? ${VERB_AHEAD})`,
  ].join('|'),
  'g',
);

/** Without one of these there is no border: true of most sentences, and seen at once. */
const MARK = /[;,\-–—→=]/;

/**
 * Cuts a sentence into parts that can stand alone: at a semicolon, at a dash, and at a comma
 * before a new statement ("…, maar zij slaapt slecht"). Lossless.
 * @param folded `fold(sentence)`; offsets are the same in both
 */
export function clauseSpans(folded: string): Span[] {
  if (!MARK.test(folded)) return folded === '' ? [] : [{ start: 0, end: folded.length }];
  const clauses: Span[] = [];
  let start = 0;
  for (const border of folded.matchAll(BORDER)) {
    const end = border.index + border[0].length;
    if (folded.slice(start, border.index).trim() === '' || folded.slice(end).trim() === '') continue;
    clauses.push({ start, end });
    start = end;
  }
  if (start < folded.length) clauses.push({ start, end: folded.length });
  return clauses;
}
