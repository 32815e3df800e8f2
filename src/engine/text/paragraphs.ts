import type { Span } from '../types.ts';

/** A line with a score, 1 to 5 or drawn, and nothing else. */
const SCORE_ALONE = /^(?:[1-5](?: ?\/ ?5)?|[●★■][●★■○☆□]{0,4})$/u;
/** A few words and their score, or a row of a table with a cell that has one. */
const SCORED = /^[\s|•*>–-]*\p{L}[^.!?]{1,50}(?:(?:[\s:=|(–-](?:[1-5](?: ?\/ ?5)?|[●★■][●★■○☆□]{0,4}))[\s)|]*$|[\t|] *[1-5] *[\t|])/u;
/** What may have its score on the line below. */
const LABEL = /^[\s|•*>–-]*\p{L}[^.!?\d]{1,50}$/u;
/** Blanks between a domain and its score, in UTF-16 units, are fewer than this. */
const FAR = 40;

/**
 * Cuts a text into paragraphs: up to and including the blank lines after them.
 * A heading line opens a paragraph and stays with the lines below it, across blank lines; the lines of a list of scores stay
 * together, also where each is a heading.
 * Lossless: the spans cover the text, in order, without gaps.
 * @param isHeading whether a line (without surrounding blanks) is a heading that stands alone
 */
export function paragraphSpans(text: string, isHeading: (line: string) => boolean): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  let onlyHeadings = true;
  let ended = false;
  let above = '';
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, end).trim();
    if (line === '') {
      ended ||= !onlyHeadings;
    } else {
      const heading = isHeading(line);
      if ((ended || (heading && !onlyHeadings)) && !goesOn(above, line, text, end)) {
        paragraphs.push({ start, end: at });
        start = at;
        onlyHeadings = true;
      }
      ended = false;
      onlyHeadings &&= heading;
      above = line;
    }
    at = end;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}

/** Whether a line goes on with the list of scores that the line above it stands in. */
function goesOn(above: string, line: string, text: string, end: number): boolean {
  if (SCORE_ALONE.test(line)) return LABEL.test(above);
  if (!SCORE_ALONE.test(above) && !SCORED.test(above)) return false;
  return SCORED.test(line) || (LABEL.test(line) && SCORE_ALONE.test(lineFrom(text, end)));
}

/** The first line with words from a place on, without surrounding blanks. */
function lineFrom(text: string, from: number): string {
  return /\S.*/.exec(text.slice(from, from + FAR))?.[0].trim() ?? '';
}
