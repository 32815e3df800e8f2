/**
 * A statement: a clause in its place, with the personal data met in it.
 */
import { perSentence } from './per-sentence.ts';
import type { Mention, PlacedSentence, Sentence } from './reading.ts';
import type { Span, TopicId } from './types.ts';

export interface Statement {
  readonly placed: PlacedSentence;
  /** The sentence before it in the same paragraph. */
  readonly previous: Sentence | null;
  /** The clause's words, without blanks, bullets and joining commas around them. Offsets in the sentence. */
  readonly clause: Span;
  readonly mentions: readonly Mention[];
}

type SentencePart = Pick<Statement, 'clause' | 'mentions'>;

/** What stands around a statement and is no part of it. */
const AROUND_BEFORE = /^[\s,;:()\-–—•*·→>]*(?:(?:en|maar|want|dus|of)\s+)?/iu;
const AFTER = /[\s,;:\-–—→>]/u;

/**
 * The statements of a sentence, in order; clauses without a letter or digit are none.
 * @param placed the sentence in its place
 * @param previous the sentence before it in its paragraph
 */
export function statementsOf(placed: PlacedSentence, previous: Sentence | null): Statement[] {
  return partsOfSentence(placed.sentence).map(({ clause, mentions }) => ({ placed, previous, clause, mentions }));
}

const partsOfSentence = perSentence((sentence): readonly SentencePart[] =>
  sentence.clauses.flatMap((clause) => {
    const words = trimmed(sentence.text, clause);
    if (words.start >= words.end) return [];
    const mentions = sentence.hits
      .filter((hit) => hit.start >= clause.start && hit.start < clause.end)
      .map(
        ({ start, end, row, guardsChecked, isOwn }): Mention => ({
          start,
          end,
          topic: row.topic,
          strength: row.strength,
          source: row.id,
          evidence: [{ start, end, text: sentence.text.slice(start, end), weight: 1 }],
          guardsChecked,
          ...(isOwn && { isOwn }),
        }),
      );
    return [{ clause: words, mentions }];
  }),
);

/** Splits `category/subtopic`. */
export function partsOf(topic: TopicId): readonly [category: string, subtopic: string] {
  const slash = topic.indexOf('/');
  return [topic.slice(0, slash), topic.slice(slash + 1)];
}

function trimmed(text: string, { start, end }: Span): Span {
  const from = start + (AROUND_BEFORE.exec(text.slice(start, end))?.[0].length ?? 0);
  let to = end;
  while (to > from && AFTER.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
