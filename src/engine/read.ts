import { createMatcher } from './match/matcher.ts';
import type { Paragraph, PlacedSentence, Reading, Sentence } from './reading.ts';
import { clauseSpans } from './text/clauses.ts';
import { fold } from './text/fold.ts';
import { createHeadingReader } from './text/headings.ts';
import type { FoundHeading, HeadingReader } from './text/headings.ts';
import { paragraphSpans } from './text/paragraphs.ts';
import { sentenceSpans } from './text/sentences.ts';
import { tokenise } from './text/tokens.ts';
import type { Knowledge } from './types.ts';

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

/** About 3 ms of work on a slow laptop. */
const SENTENCES_PER_SLICE = 40;
/** A sentence typed in a long note comes back on each keystroke; old ones leave first. */
const MOST_CACHED = 2000;

/** Makes a reader over the rules. Takes tens of milliseconds: once, at start. */
export function createReader(
  knowledge: Pick<Knowledge, 'lexicon' | 'cues' | 'headings' | 'fuzzyExclusions'>,
): Reader {
  const matcher = createMatcher(knowledge.lexicon, knowledge.cues, new Set(knowledge.fuzzyExclusions));
  const headings = createHeadingReader(knowledge.headings);
  const cache = new Map<string, Sentence>();

  const readSentence = (text: string): Sentence => {
    const known = cache.get(text);
    if (known) return known;
    const folded = fold(text);
    const tokens = tokenise(text, folded);
    const clauses = clauseSpans(folded);
    const sentence = { text, folded, tokens, clauses, ...matcher.match(text, folded, tokens, clauses) };
    if (cache.size >= MOST_CACHED) {
      const oldest = cache.keys().next();
      if (oldest.done !== true) cache.delete(oldest.value);
    }
    cache.set(text, sentence);
    return sentence;
  };

  function* readInSlices(text: string): Generator<void, Reading> {
    const paragraphs: Paragraph[] = [];
    const ruling = createRuling(headings);
    let sinceYield = 0;
    for (const { start, end } of paragraphSpans(text, (line) => isSectionHeading(headings.ofLine(line)))) {
      const paragraph = text.slice(start, end);
      const sentences: PlacedSentence[] = [];
      for (const span of sentenceSpans(paragraph)) {
        const sentence = paragraph.slice(span.start, span.end);
        const heading = ruling.over(paragraph, span.start, sentence);
        sentences.push({ sentence: readSentence(sentence), start: start + span.start, heading });
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
    },
  };
}

function isSectionHeading(found: FoundHeading | null): boolean {
  return found?.alone === true;
}

/**
 * Follows which heading rules. A heading alone rules until the next one; a label before text rules
 * its line and the lines below it until a blank line.
 */
function createRuling(headings: HeadingReader) {
  let section: string | null = null;
  let label: string | null = null;
  return {
    /** The heading over the sentence that begins at `at`. */
    over(paragraph: string, at: number, sentence: string): string | null {
      const opensLine = at === 0 || paragraph.charAt(at - 1) === '\n';
      const line = lineAt(paragraph, at);
      const found = opensLine
        ? (headings.ofLine(line) ?? (at === 0 && opensBlock(paragraph, line) ? headings.ofTitle(line) : null))
        : headings.ofSentence(sentence);
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
  return paragraph.slice(line.length).trim() !== '';
}

function lineAt(paragraph: string, at: number): string {
  const newline = paragraph.indexOf('\n', at);
  return paragraph.slice(at, newline < 0 ? undefined : newline).trimEnd();
}
