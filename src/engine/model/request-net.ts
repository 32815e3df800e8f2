import type { Reading } from '../reading.ts';
import type { HelpRequestId, Span } from '../types.ts';
import { decodeSteps } from './weights.ts';
import type { RequestWeights } from './weights.ts';

/** A word that says something of the help request, by its number, where it first stands. Offsets in the reading. */
export interface TellingWord extends Span {
  readonly word: number;
}

/** What the words of a whole text say of its help request. */
export interface RequestNet {
  readonly helpRequests: readonly HelpRequestId[];

  /** The words of a text that it learned from, each once. */
  wordsOf(reading: Reading): readonly TellingWord[];

  /** @returns for each help request what these words add up to: the higher, the likelier */
  scoresOf(words: Iterable<number>): Float64Array;

  /** What one word adds to one help request. */
  weightOf(word: number, helpRequest: number): number;
}

/** A word counts by how it begins: its ending tells nothing of the help request. */
const LETTERS = 6;
const STEM = new RegExp(`^\\p{L}{2,${String(LETTERS)}}`, 'u');

/** What a word counts as; null when it tells nothing. */
export function stemOf(norm: string): string | null {
  return STEM.exec(norm)?.[0] ?? null;
}

/** Prepares the trained network for use. */
export function createRequestNet({ helpRequests, words, weights, scale, constants }: RequestWeights): RequestNet {
  const numbers = new Map(words.split(' ').map((word, number) => [word, number]));
  const width = helpRequests.length;
  const steps = decodeSteps(weights);
  return {
    helpRequests,
    wordsOf: (reading) => {
      const found = new Map<number, TellingWord>();
      for (const { sentences } of reading.paragraphs) {
        for (const { sentence, start: at } of sentences) {
          for (const { norm, start, end } of sentence.tokens) {
            const stem = stemOf(norm);
            const word = stem === null ? undefined : numbers.get(stem);
            if (word !== undefined && !found.has(word)) found.set(word, { word, start: at + start, end: at + end });
          }
        }
      }
      return [...found.values()];
    },
    scoresOf: (told) => {
      const scores = Float64Array.from(constants);
      for (const word of told) {
        for (let at = 0; at < width; at += 1) scores[at] = (scores[at] ?? 0) + (steps[word * width + at] ?? 0) * scale;
      }
      return scores;
    },
    weightOf: (word, helpRequest) => (steps[word * width + helpRequest] ?? 0) * scale,
  };
}
