import { createMatcher } from './match/matcher.ts';
import type { MatcherKnowledge } from './match/matcher.ts';
import type { Paragraph, PlacedSentence, Reading, Sentence } from './reading.ts';
import { clauseSpans } from './text/clauses.ts';
import { fold } from './text/fold.ts';
import { createHeadingReader } from './text/headings.ts';
import type { FoundHeading } from './text/headings.ts';
import { paragraphSpans } from './text/paragraphs.ts';
import { sentenceSpans } from './text/sentences.ts';
import { tokenise } from './text/tokens.ts';
import type { Knowledge, Span } from './types.ts';

/** Reads a text into paragraphs and sentences, with everything their own characters tell. */
export interface Reader {
  read(text: string): Reading;
  /** The same in slices: each `next()` reads at most SENTENCES_PER_SLICE sentences. */
  readInSlices(text: string): Generator<void, Reading>;
  /** Reads one sentence by itself, through the same cache. */
  readSentence(text: string): Sentence;
  /** Empties the cache: no sentence outlives the field it came from. */
  forget(): void;
}

/** About 2 ms of work on a slow laptop. */
const SENTENCES_PER_SLICE = 20;
/** On a keystroke all but one sentence, line and paragraph come back; the oldest leave first. */
const MOST_CACHED = 2000;

/** Makes a reader over the rules. Takes tens of milliseconds: once, at start. */
export function createReader(
  knowledge: Pick<Knowledge, 'lexicon' | 'cues' | 'headings' | 'fuzzyExclusions'> & Pick<MatcherKnowledge, 'patterns'>,
): Reader {
  const matcher = createMatcher({ ...knowledge, fuzzyExclusions: new Set(knowledge.fuzzyExclusions) });
  const headings = createHeadingReader(knowledge.headings);
  const cache = new Map<string, Sentence>();
  const cuts = new Map<string, readonly Cut[]>();
  const lines = new Map<string, FoundHeading | null>();

  const headingOf = (line: string): FoundHeading | null => {
    let found = lines.get(line);
    if (found === undefined) {
      found = headings.ofLine(line);
      keep(lines, line, found);
    }
    return found;
  };

  /** Where the sentences of a paragraph are, and the headings they open with. */
  const cutsOf = (paragraph: string): readonly Cut[] => {
    let found = cuts.get(paragraph);
    if (found === undefined) {
      found = sentenceSpans(paragraph).map(({ start, end }) => ({ start, end, heading: headingAt(paragraph, start, end) }));
      keep(cuts, paragraph, found);
    }
    return found;
  };

  const headingAt = (paragraph: string, start: number, end: number): FoundHeading | null => {
    if (start > 0 && paragraph.charAt(start - 1) !== '\n') return headings.ofSentence(paragraph.slice(start, end));
    const line = lineAt(paragraph, start);
    return headingOf(line) ?? (start === 0 && opensBlock(paragraph, line) ? headings.ofTitle(line) : null);
  };

  const readSentence = (text: string): Sentence => {
    const known = cache.get(text);
    if (known) return known;
    const folded = fold(text);
    const tokens = tokenise(text, folded);
    const clauses = clauseSpans(folded);
    const sentence = { text, folded, tokens, clauses, ...matcher.match(folded, tokens, clauses) };
    keep(cache, text, sentence);
    return sentence;
  };

  function* readInSlices(text: string): Generator<void, Reading> {
    const paragraphs: Paragraph[] = [];
    const ruling = createRuling();
    let sinceYield = 0;
    for (const { start, end } of paragraphSpans(text, (line) => headingOf(line)?.alone === true)) {
      const paragraph = text.slice(start, end);
      const sentences: PlacedSentence[] = [];
      for (const cut of cutsOf(paragraph)) {
        const heading = ruling.over(cut.heading);
        sentences.push({ sentence: readSentence(paragraph.slice(cut.start, cut.end)), start: start + cut.start, heading });
        sinceYield += 1;
        if (sinceYield === SENTENCES_PER_SLICE) {
          sinceYield = 0;
          yield;
        }
      }
      ruling.endParagraph(paragraph);
      paragraphs.push({ start, end, sentences });
    }
    return { text, paragraphs };
  }

  return {
    read(text) {
      const slices = readInSlices(text);
      for (;;) {
        const slice = slices.next();
        if (slice.done === true) return slice.value;
      }
    },
    readInSlices,
    readSentence,
    forget: () => {
      cache.clear();
      cuts.clear();
      lines.clear();
    },
  };
}

/** A sentence's place in its paragraph, and the heading it opens with. */
interface Cut extends Span {
  readonly heading: FoundHeading | null;
}

function keep<Value>(cache: Map<string, Value>, key: string, value: Value): void {
  if (cache.size >= MOST_CACHED) {
    const oldest = cache.keys().next();
    if (oldest.done !== true) cache.delete(oldest.value);
  }
  cache.set(key, value);
}

/**
 * Follows which heading rules. A heading alone rules until the next one; a label before text rules
 * its line and the lines below it until a blank line.
 */
function createRuling() {
  let section: string | null = null;
  let label: string | null = null;
  return {
    /** The name of the heading over a sentence, after the one it opens with itself. */
    over(found: FoundHeading | null): string | null {
      if (found?.alone === true) {
        section = found.name;
        label = null;
      } else if (found) {
        label = found.name;
      }
      return label ?? section;
    },
    endParagraph(paragraph: string): void {
      if (/\n\s*\n\s*$/.test(paragraph)) label = null;
    },
  };
}

/** Whether other text follows in the same paragraph. */
function opensBlock(paragraph: string, line: string): boolean {
  return paragraph.trim().length > line.length;
}

function lineAt(paragraph: string, at: number): string {
  const newline = paragraph.indexOf('\n', at);
  return paragraph.slice(at, newline < 0 ? undefined : newline).trim();
}
