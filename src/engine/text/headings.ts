import type { Heading } from '../types.ts';
import { fold } from './fold.ts';

/** A heading met at the start of a line or sentence. */
export interface FoundHeading {
  /** The known heading's pattern, else its own words: folded, without decoration or colon. */
  readonly name: string;
  /** Nothing else stands on its line. */
  readonly alone: boolean;
  /** It is in the rules. */
  readonly known: boolean;
}

export interface HeadingReader {
  /** Reads a line, without its line break; null when it is no heading. */
  ofLine(line: string): FoundHeading | null;
  /** Reads the first of the lines of a block: a short line in title case, such as "Eigen kracht". */
  ofTitle(line: string): FoundHeading | null;
  /** Reads the start of a sentence further on in a line ("Tel. 24-3. Vraag: …"): known headings only. */
  ofSentence(sentence: string): FoundHeading | null;
}

const LONGEST_LABEL = 48;
const LONGEST_LINE = 64;
const MOST_WORDS = 6;

const LEAD = /^(?:[\s=#*_~>•▪|–—-]+|\(?\d{1,2}[.)]\s+|[\p{So}\u{fe0f}]\s*)+/u;
const TAIL = /[\s=#*_~|–—-]+$/u;
const DECORATED = /^\s*(?:={1,}|#{1,}|-{2,}|\*{2,}|_{2,}|~{2,})\s*[^\s=#*_~-].*$/u;
const BULLET = /^\s*[-–*•▪>]\s/u;
const LABEL_AHEAD = /^.{1,60}?(?::|\s[-–—]\s)/u;
const LABEL = /^([^:\n]{2,48}?)\s*(?::(?!\d)|\*\*:|:\*\*)\s*(.*)$/u;
const DASH_LABEL = /^([^\n]{2,32}?)\s+[-–—]\s+(.*)$/u;
const TITLE = /^\p{Lu}[\p{L}'-]+(?: [\p{L}&'-]+){0,2}$/u;
/** Between parts that add up, and between any parts of a heading. */
const SUM = /\s*(?:,| en )\s*/u;
const LIST_BETWEEN = /\s*(?:[/&,+(]| en )\s*/u;

/**
 * Makes a reader that recognises heading lines: known ones ("Hulpvraag", "HV: …"), decorated ones
 * ("== Netwerk ==", "-- X --", "# X"), lines in capitals, and short lines that end in a colon.
 */
export function createHeadingReader(headings: readonly Heading[]): HeadingReader {
  const patterns = new Set(headings.map((heading) => heading.pattern));

  /** The pattern a label goes by: whole, or its first known part ("Hulpvraag / aanleiding"). */
  const knownAs = (label: string): string | null => {
    if (patterns.has(label)) return label;
    return label.split(LIST_BETWEEN).find((part) => patterns.has(part)) ?? null;
  };

  /** Without a colon every part of a sum must be known: "Wonen en dagbesteding", not "Wonen en verder geen nieuws". */
  const knownAlone = (name: string): string | null => {
    const parts = name.split(SUM);
    return parts.every((part) => knownAs(part) !== null) || patterns.has(name) ? knownAs(name) : null;
  };

  const labelOf = (text: string): FoundHeading | null => {
    const labelled = LABEL.exec(text);
    if (labelled) {
      const label = nameOf(labelled[1] ?? '');
      const known = knownAs(label);
      const alone = (labelled[2] ?? '').replace(TAIL, '') === '';
      if (known !== null) return { name: known, alone, known: true };
      if (label !== '' && wordCount(label) <= (alone ? MOST_WORDS : 3) && !/[.,;!?]/.test(label)) return { name: label, alone, known: false };
      return null;
    }
    const dashed = DASH_LABEL.exec(text);
    const known = dashed && patterns.has(nameOf(dashed[1] ?? '')) ? nameOf(dashed[1] ?? '') : null;
    return known === null ? null : { name: known, alone: false, known: true };
  };

  return {
    ofLine(line) {
      // Most lines are prose: too long for a heading, and without a label.
      if (line.length > LONGEST_LINE && !LABEL_AHEAD.test(line)) return null;
      const body = line.replace(LEAD, '');
      const label = labelOf(body);
      if (label) return label;
      const name = nameOf(body);
      if (name === '' || name.length > LONGEST_LABEL || wordCount(name) > MOST_WORDS) return null;
      const known = knownAlone(name);
      if (DECORATED.test(line)) return { name: known ?? name, alone: true, known: known !== null };
      // In a list a bare "- vervoer" is an item, not a heading.
      if (BULLET.test(line)) return null;
      if (known !== null) return { name: known, alone: true, known: true };
      return isInCapitals(body) ? { name, alone: true, known: false } : null;
    },
    ofTitle(line) {
      const title = line.trim();
      return TITLE.test(title) ? { name: nameOf(title), alone: true, known: false } : null;
    },
    ofSentence(sentence) {
      if (!LABEL_AHEAD.test(sentence)) return null;
      const label = labelOf(sentence.trim());
      return label?.known === true && !label.alone ? label : null;
    },
  };
}

function nameOf(label: string): string {
  return fold(label).replace(LEAD, '').replace(TAIL, '').replace(/\s+/g, ' ').replace(/[.?]$/, '');
}

function wordCount(name: string): number {
  return name.split(' ').length;
}

/** "FINANCIËN": at least four capitals, nothing in lower case, no punctuation of a sentence. */
function isInCapitals(line: string): boolean {
  return /(?:\p{Lu}.*){4}/u.test(line) && !/[\p{Ll}.,;!?\d]/u.test(line);
}
