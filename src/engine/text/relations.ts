import type { Sentence } from '../reading.ts';
import type { Span } from '../types.ts';
import { tagSentence } from './dutch-compromise.ts';
import type { TaggedSentence, TokenRange } from './dutch-compromise.ts';

/** How words of a sentence stand to each other, in compromise's match syntax over tags and words. */
export interface RelationPattern {
  readonly name: string;
  /** Tags are cue types and given tags in PascalCase: cue type `cause-forward` is `#CauseForward`. */
  readonly match: string;
}

/** A span that a pattern may speak of by its tag; offsets in the sentence. */
export interface TaggedSpan extends Span {
  readonly tag: string;
}

/** A pattern met in a sentence. Offsets are UTF-16, in the sentence. */
export interface Relation extends Span {
  readonly name: string;
  /** The named groups of the pattern. */
  readonly parts: Readonly<Record<string, Span>>;
}

type Taggable = Pick<Sentence, 'tokens' | 'cues'>;

/** Tagging costs about as much as all other reading together, so a sentence is tagged when first asked about, and only then. */
const tagged = new WeakMap<object, TaggedSentence>();

/**
 * Holds relation patterns against a sentence. Words are compared folded.
 * Meant for sentences with something at stake, not for every sentence of a note.
 * @param spans tags besides the sentence's own cues
 */
export function matchRelations(sentence: Taggable, patterns: readonly RelationPattern[], spans: readonly TaggedSpan[] = []): Relation[] {
  const { tokens } = sentence;
  let doc = spans.length === 0 ? tagged.get(sentence) : undefined;
  if (!doc) {
    doc = tagSentence(tokens, tagsPerToken(sentence, spans));
    if (spans.length === 0) tagged.set(sentence, doc);
  }
  const relations: Relation[] = [];
  for (const { name, match } of patterns) {
    for (const found of doc.match(match)) {
      const parts: Record<string, Span> = {};
      for (const [part, range] of Object.entries(found.groups)) parts[part] = spanOf(range, sentence);
      relations.push({ name, ...spanOf(found, sentence), parts });
    }
  }
  return relations;
}

/** `cause-forward` -> `CauseForward`: compromise reads a hyphen in a tag as its end. */
export function tagOf(type: string): string {
  let tag = tags.get(type);
  if (tag === undefined) {
    tag = type.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, first: string) => first.toUpperCase());
    tags.set(type, tag);
  }
  return tag;
}

/** There are about a hundred types, and each is asked for in every sentence. */
const tags = new Map<string, string>();

function tagsPerToken({ tokens, cues }: Taggable, spans: readonly TaggedSpan[]): (token: number) => readonly string[] {
  const all = [...cues.map(({ start, end, cue }) => ({ start, end, tag: tagOf(cue.type) })), ...spans];
  return (index) => {
    const token = tokens[index];
    if (!token) return [];
    return all.filter(({ start, end }) => start < token.end && token.start < end).map(({ tag }) => tag);
  };
}

function spanOf({ first, end }: TokenRange, { tokens }: Taggable): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
