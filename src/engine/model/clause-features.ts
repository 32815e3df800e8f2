import type { WordKnowledge } from '../match/word-knowledge.ts';
import type { Sentence, Token } from '../reading.ts';
import type { Span, TopicId } from '../types.ts';

/** How words become numbers; part of the weights, for both must have been trained together. */
export interface FeatureSpace {
  /** Buckets that words and letter groups are hashed into; a power of two. */
  readonly buckets: number;
  /** Topic codes of the reviewed dictionary, in the order of their inputs. */
  readonly codes: readonly string[];
  /** Topics, in the order of the outputs: matrix topics, kinds of finding, and what makes a fact relevant. */
  readonly topics: readonly string[];
  /** Types of cue that the judge listens to. */
  readonly cueTypes: readonly string[];
}

/** A word of a clause with what it adds. */
export interface WordFeatures {
  readonly token: Token;
  /** Buckets of the word and of its groups of 3 to 5 letters: the same array wherever the word stands. */
  readonly own: readonly number[];
  /** Bucket of the word with its neighbour before. */
  readonly pair: number;
  /** Index into `FeatureSpace.codes` with strength 1 to 3. */
  readonly codes: readonly (readonly [code: number, strength: number])[];
}

/** A clause as numbers, before any weight. Depends on the sentence's own characters only. */
export interface ClauseFeatures {
  readonly words: readonly WordFeatures[];
  /** The bucket of the last word with the end of the clause. */
  readonly closing: number;
  /** Per topic the strength (1 to 3) of the lexicon rows met. */
  readonly rows: ReadonlyMap<number, number>;
  /** Indices into `FeatureSpace.cueTypes` of the cues met. */
  readonly cueTypes: ReadonlySet<number>;
  /** What the punctuation and shape tell: see `SHAPES`. */
  readonly shapes: readonly boolean[];
}

export interface ClauseFeatureReader {
  /** @param span the clause, in offsets of the sentence */
  read(sentence: Sentence, span: Span): ClauseFeatures;
}

/** Shapes of a clause that tell a label or a quotation from a statement. */
export const SHAPES: readonly ((text: string, words: number) => boolean)[] = [
  (_text, words) => words <= 3,
  (_text, words) => words >= 12,
  (text) => /:\s*$/u.test(text),
  (text) => /['"‘’“”]/u.test(text),
  (text) => /\d/u.test(text),
  (text) => text.includes('€'),
  (text) => text.includes('?'),
];

const STRENGTHS = { sure: 3, likely: 2, maybe: 1 } as const;
const SHORTEST_GROUP = 3;
const LONGEST_GROUP = 5;
/** Seeds keep a word, a pair and a group of letters with the same characters apart. */
const WORD_SEED = 1;
const PAIR_SEED = 2;
const GROUP_SEED = 3;

/** A well-mixed 32-bit hash of `text.slice(start, end)`, continued from `seed`. */
function hash(text: string, start: number, end: number, seed: number): number {
  return mixed(hashOn(text, start, end, seed));
}

/** The hash of two words with a blank between: of a pair. */
function hashPair(before: string, after: string): number {
  const first = Math.imul(hashOn(before, 0, before.length, PAIR_SEED) ^ BLANK, PRIME);
  return mixed(hashOn(after, 0, after.length, first));
}

const PRIME = 0x01000193;
const BLANK = 32;

function hashOn(text: string, start: number, end: number, seed: number): number {
  let value = seed;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value;
}

function mixed(value: number): number {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}

/** Makes the reader that turns clauses into features. Letter groups are cached by word. */
export function createClauseFeatureReader(space: FeatureSpace, wordKnowledge: WordKnowledge): ClauseFeatureReader {
  const mask = space.buckets - 1;
  const codeIndex = new Map(space.codes.map((code, index) => [code, index]));
  const topicIndex = new Map(space.topics.map((topic, index) => [topic, index]));
  const cueIndex = new Map(space.cueTypes.map((type, index) => [type, index]));
  const known = new Map<string, Pick<WordFeatures, 'own' | 'codes'>>();

  const readWord = (norm: string): Pick<WordFeatures, 'own' | 'codes'> => {
    const seen = known.get(norm);
    if (seen) return seen;
    const own = [hash(norm, 0, norm.length, WORD_SEED) & mask];
    const edged = `<${norm}>`;
    if (norm.length >= SHORTEST_GROUP) {
      for (let size = SHORTEST_GROUP; size <= LONGEST_GROUP; size += 1) {
        for (let at = 0; at + size <= edged.length; at += 1) own.push(hash(edged, at, at + size, GROUP_SEED + size) & mask);
      }
    }
    const codes = wordKnowledge(norm).flatMap(([code, strength]) => {
      const index = codeIndex.get(code);
      return index === undefined ? [] : [[index, strength] as const];
    });
    const features = { own, codes };
    if (known.size >= MOST_KNOWN_WORDS) known.clear();
    known.set(norm, features);
    return features;
  };

  return {
    read(sentence, span) {
      const words: WordFeatures[] = [];
      let before = '';
      for (const token of sentence.tokens) {
        if (token.start < span.start || token.end > span.end) continue;
        const norm = shapeOfNumber(token.norm);
        const word = readWord(norm);
        words.push({ token, own: word.own, pair: hashPair(before, norm) & mask, codes: word.codes });
        before = norm;
      }
      let rows: Map<number, number> | null = null;
      for (const { row, start, isOwn } of sentence.hits) {
        // It was trained without a municipality's own rows.
        const topic = isOwn === true || start < span.start || start >= span.end ? undefined : topicIndex.get(row.topic satisfies TopicId);
        if (topic === undefined) continue;
        rows ??= new Map();
        rows.set(topic, Math.max(rows.get(topic) ?? 0, STRENGTHS[row.strength]));
      }
      let cueTypes: Set<number> | null = null;
      for (const { cue, start } of sentence.cues) {
        const type = start < span.start || start >= span.end ? undefined : cueIndex.get(cue.type);
        if (type !== undefined) (cueTypes ??= new Set()).add(type);
      }
      const text = sentence.text.slice(span.start, span.end);
      return {
        words,
        closing: hashPair(before, '') & mask,
        rows: rows ?? NO_ROWS,
        cueTypes: cueTypes ?? NO_CUES,
        shapes: SHAPES.map((shape) => shape(text, words.length)),
      };
    },
  };
}

/** Most clauses have none: one for all. */
const NO_ROWS: ReadonlyMap<number, number> = new Map();
const NO_CUES: ReadonlySet<number> = new Set();
const MOST_KNOWN_WORDS = 5000;
const ZERO = 48;
const NINE = 57;

/** "1.250" and "2.400" are alike to the model: only the shape of a number tells something. */
function shapeOfNumber(norm: string): string {
  const first = norm.charCodeAt(0);
  return first >= ZERO && first <= NINE ? norm.replace(/\d/gu, '#') : norm;
}
