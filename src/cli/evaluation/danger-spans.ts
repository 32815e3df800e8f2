/** Where a labelled note tells of danger. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../engine/types.ts';
import { dangerQuotes } from '../scoring.ts';
import type { LabelledNote } from '../scoring.ts';
import { CORPUS_FOLDER } from '../training/corpus.ts';

/** Per note: the paragraphs, counted from 0 and split at blank lines, that tell of the danger or of what was done about it. */
const SAFETY_PARAGRAPHS = JSON.parse(readFileSync(join(CORPUS_FOLDER, 'safety-paragraphs.json'), 'utf8')) as Readonly<Record<string, readonly number[]>>;

/**
 * The quotes of `danger`, or the paragraphs of safety-paragraphs.json.
 * @returns spans in UTF-16 offsets of the note's text
 * @throws Error naming the note, with the mend, when a quote or paragraph is not there
 */
export function dangerSpans(note: LabelledNote): Span[] {
  const { id, text } = note;
  const paragraphs = paragraphsOf(text);
  const numbered = (SAFETY_PARAGRAPHS[id] ?? []).map((number) => {
    const span = paragraphs[number];
    if (!span) throw new Error(`test/corpus/safety-paragraphs.json: note ${id} has ${paragraphs.length} paragraphs, so no number ${number}. Mend: count from 0.`);
    return span;
  });
  return [...dangerQuotes(note), ...numbered];
}

/** The paragraphs of a note without the space around them, split at blank lines. */
function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/(?:(?!\n\s*\n)[^])+/gu)].map(({ index, 0: whole }) => {
    const start = index + whole.length - whole.trimStart().length;
    return { start, end: index + whole.trimEnd().length };
  });
}
