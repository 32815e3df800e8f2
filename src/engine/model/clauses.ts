import type { PlacedSentence, Reading } from '../reading.ts';
import type { Span } from '../types.ts';

/** A clause of a text, with the numbers of its sentence and paragraph. */
export interface TextClause {
  readonly placed: PlacedSentence;
  /** Offsets in the sentence. */
  readonly span: Span;
  /** Which clause of its sentence it is, from 0. */
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** The clauses of a text that hold a word or number, in order. */
export function clausesOf(reading: Reading): TextClause[] {
  const clauses: TextClause[] = [];
  let sentence = 0;
  for (const [paragraph, { sentences }] of reading.paragraphs.entries()) {
    for (const placed of sentences) {
      for (const [index, span] of placed.sentence.clauses.entries()) {
        const holdsWord = placed.sentence.tokens.some((token) => token.start >= span.start && token.end <= span.end);
        if (holdsWord) clauses.push({ placed, span, index, sentence, paragraph });
      }
      sentence += 1;
    }
  }
  return clauses;
}
