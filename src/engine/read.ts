import { createLocalMatcher } from './match/local-matcher.ts';
import { createMatcher } from './match/matcher.ts';
import type { Part, PlacedSentence, Reading, Sentence, WholeReading } from './reading.ts';
import { clauseSpans, subjectSpans } from './text/clauses.ts';
import { fold } from './text/fold.ts';
import { createHeadingReader } from './text/headings.ts';
import type { FoundHeading } from './text/headings.ts';
import { paragraphSpans } from './text/paragraphs.ts';
import { sentenceSpans } from './text/sentences.ts';
import { tokenise } from './text/tokens.ts';
import type { Knowledge, Span } from './types.ts';

/** Reads a text into paragraphs and sentences, with everything their own characters tell. */
export interface Reader {
  read(text: string): WholeReading;
  /** The parts of the same, in slices: each `next()` reads at most SENTENCES_PER_SLICE sentences. */
  readInSlices(text: string): Generator<void, readonly Part[]>;
  /** Reads one sentence by itself, through the same cache. */
  readSentence(text: string): Sentence;
  /** Empties the cache: no sentence outlives the field it came from. */
  forget(): void;
}

/** Well under a millisecond; some in the first note of all, when everything is done for the first time. */
const SENTENCES_PER_SLICE = 5;
/** On a keystroke all but one sentence and line come back; the oldest leave first. */
const MOST_CACHED = 2000;
/** Sentences of earlier texts that may stay: what is undone comes back at once. */
const MOST_SPARE = 100;

/** Makes a reader over the rules. Takes tens of milliseconds: once, at start. */
export function createReader(
  knowledge: Pick<Knowledge, 'lexicon' | 'cues' | 'headings' | 'fuzzyExclusions' | 'prepared' | 'local'>,
): Reader {
  const matcher = createMatcher({
    ...knowledge,
    fuzzyExclusions: new Set(knowledge.fuzzyExclusions),
    ...(knowledge.prepared && { patterns: knowledge.prepared.patterns }),
  });
  const meetLocal = createLocalMatcher(knowledge.local);
  const headings = createHeadingReader(knowledge.headings);
  const cache = new Map<string, Sentence>();
  /** The paragraphs of the text last read: on a keystroke all but one come back. */
  let paragraphs: Paragraphs = new Map();
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
  const cutsOf = (paragraph: string): readonly Cut[] =>
    sentenceSpans(paragraph).map(({ start, end }) => ({ start, end, heading: headingAt(paragraph, start, end) }));

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
    const wordings = [folded, tokens, subjectSpans(clauses)] as const;
    const sentence = { text, folded, tokens, clauses, ...meetLocal(matcher.match(...wordings), ...wordings) };
    keep(cache, text, sentence);
    return sentence;
  };

  /** Lets go of the sentences of earlier texts, now and then: each holds on to the whole text it was cut from. */
  const keepOnly = (parts: readonly Part[]): void => {
    const sentences = parts.flatMap(({ reading }) => reading.paragraphs.flatMap((paragraph) => paragraph.sentences));
    if (cache.size <= sentences.length + MOST_SPARE) return;
    cache.clear();
    for (const { sentence } of sentences) cache.set(sentence.text, sentence);
  };

  function* readInSlices(text: string): Generator<void, readonly Part[]> {
    const parts: Part[] = [];
    const seen: Paragraphs = new Map();
    let ruling = NO_RULING;
    let sinceYield = 0;
    for (const { start, end } of paragraphSpans(text, (line) => headingOf(line)?.alone === true)) {
      const words = text.slice(start, end);
      const before = ruling;
      let paragraph = wayOf(seen.get(words), start === 0, before) ?? wayOf(paragraphs.get(words), start === 0, before);
      if (!paragraph) {
        const offset = start === 0 ? 0 : start - 1;
        const lead = start - offset;
        const sentences: PlacedSentence[] = [];
        for (const cut of cutsOf(words)) {
          ruling = ruledBy(cut.heading, ruling);
          sentences.push({ sentence: readSentence(words.slice(cut.start, cut.end)), start: lead + cut.start, heading: ruling.label ?? ruling.section });
          sinceYield += 1;
          if (sinceYield >= SENTENCES_PER_SLICE) {
            sinceYield = 0;
            yield;
          }
        }
        const reading: Reading = { text: text.slice(offset, end), paragraphs: [{ start: lead, end: end - offset, sentences }] };
        paragraph = { opensText: start === 0, before, after: afterParagraph(words, ruling), reading };
      }
      const ways = seen.get(words);
      if (ways) ways.push(paragraph);
      else seen.set(words, [paragraph]);
      ruling = paragraph.after;
      parts.push({ reading: paragraph.reading, offset: start === 0 ? 0 : start - 1 });
    }
    paragraphs = seen;
    keepOnly(parts);
    return parts;
  }

  return {
    read(text) {
      const slices = readInSlices(text);
      for (;;) {
        const slice = slices.next();
        if (slice.done === true) return wholeOf(text, slice.value);
      }
    },
    readInSlices,
    readSentence,
    forget: () => {
      cache.clear();
      lines.clear();
      paragraphs = new Map();
    },
  };
}

/** A paragraph in one of the ways it was read: what stands above it decides which headings rule it. */
interface ReadParagraph {
  readonly opensText: boolean;
  readonly before: Ruling;
  readonly after: Ruling;
  readonly reading: Reading;
}

/** By their words. */
type Paragraphs = Map<string, ReadParagraph[]>;

function wayOf(ways: readonly ReadParagraph[] | undefined, opensText: boolean, { section, label }: Ruling): ReadParagraph | undefined {
  return ways?.find((way) => way.opensText === opensText && way.before.section === section && way.before.label === label);
}

/** Puts parts in their place in the whole text. */
function wholeOf(text: string, parts: readonly Part[]): WholeReading {
  const paragraphs = parts.flatMap(({ reading, offset }) =>
    reading.paragraphs.map(({ start, end, sentences }) => ({
      start: start + offset,
      end: end + offset,
      sentences: sentences.map((placed) => ({ ...placed, start: placed.start + offset })),
    })),
  );
  return { text, paragraphs, parts };
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
 * Which headings rule a place. A heading alone rules until the next one; a label before text rules
 * its line and the lines below it until a blank line.
 */
interface Ruling {
  readonly section: string | null;
  readonly label: string | null;
}

const NO_RULING: Ruling = { section: null, label: null };

/** What rules a sentence, after the heading it opens with itself. */
function ruledBy(found: FoundHeading | null, before: Ruling): Ruling {
  if (found === null) return before;
  return found.alone ? { section: found.name, label: null } : { section: before.section, label: found.name };
}

function afterParagraph(paragraph: string, ruling: Ruling): Ruling {
  return ruling.label !== null && /\n\s*\n\s*$/.test(paragraph) ? { section: ruling.section, label: null } : ruling;
}

/** Whether other text follows in the same paragraph. */
function opensBlock(paragraph: string, line: string): boolean {
  return paragraph.trim().length > line.length;
}

function lineAt(paragraph: string, at: number): string {
  const newline = paragraph.indexOf('\n', at);
  return paragraph.slice(at, newline < 0 ? undefined : newline).trim();
}
