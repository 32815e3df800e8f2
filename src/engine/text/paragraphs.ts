import type { Span } from '../types.ts';

/** A line of a text, its line break included. */
export interface Line extends Span {
  readonly blank: boolean;
}

/** Cuts a text into lines at `\n`; the break belongs to the line it ends. Lossless. */
function lineSpans(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({ start, end, blank: text.slice(start, end).trim() === '' });
    start = end;
  }
  return lines;
}

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
  for (const line of lineSpans(text)) {
    if (line.blank) {
      ended ||= !onlyHeadings;
      continue;
    }
    const heading = isHeading(text.slice(line.start, line.end).trim());
    if (ended || (heading && !onlyHeadings)) {
      paragraphs.push({ start, end: line.start });
      start = line.start;
      onlyHeadings = true;
      ended = false;
    }
    onlyHeadings &&= heading;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}
