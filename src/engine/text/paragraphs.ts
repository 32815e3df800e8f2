import type { Span } from '../types.ts';

/**
 * Cuts a text into paragraphs: up to and including the blank lines after them.
 * A heading line opens a paragraph and stays with the lines below it, across blank lines.
 * Lossless: the spans cover the text, in order, without gaps.
 * @param isHeading whether a line (without surrounding blanks) is a heading that stands alone
 */
export function paragraphSpans(text: string, isHeading: (line: string) => boolean): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  let onlyHeadings = true;
  let ended = false;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, end).trim();
    if (line === '') {
      ended ||= !onlyHeadings;
    } else {
      const heading = isHeading(line);
      if (ended || (heading && !onlyHeadings)) {
        paragraphs.push({ start, end: at });
        start = at;
        onlyHeadings = true;
        ended = false;
      }
      onlyHeadings &&= heading;
    }
    at = end;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}
