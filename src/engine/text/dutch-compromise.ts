/**
 * The one door to compromise. It is given our own tokens and tags, so that its English habits
 * (contractions, prefixes, sentence rules) never see the text, and term n is always token n.
 */
import nlp from 'compromise/one';
import type { Token } from '../reading.ts';

/** The parts of compromise's world that the plugin sets. */
interface World {
  hooks: string[];
  model: { one: { contractions: unknown[]; aliases: object; lexicon: object } };
}

/** Dutch: nothing is derived from English spelling; words, tags and their borders are handed in. */
const dutch = {
  mutate(world: World): void {
    world.hooks = [];
    world.model.one.contractions = [];
    world.model.one.aliases = {};
    world.model.one.lexicon = {};
  },
};
// The types ask for fields that the code does not need.
nlp.plugin(dutch as unknown as Parameters<typeof nlp.plugin>[0]);

/** Tokens under a pattern or one of its named groups: first and one past the last. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** One match of a pattern: its whole range and its named groups. */
export interface PatternMatch extends TokenRange {
  readonly groups: Readonly<Record<string, TokenRange>>;
}

type View = ReturnType<typeof nlp>;
type Pattern = ReturnType<typeof nlp.parseMatch>;

const parsed = new Map<string, Pattern>();

/** A sentence that patterns can be held against. */
export interface TaggedSentence {
  /** All matches of a pattern in compromise's match syntax, such as `[<cause>#Cause] .{0,4} [<effect>#Effect+]`. */
  match(pattern: string): PatternMatch[];
}

/**
 * Hands a sentence to compromise.
 * @param tagsOf the tags of the token at an index
 */
export function tagSentence(tokens: readonly Token[], tagsOf: (token: number) => readonly string[]): TaggedSentence {
  const terms = tokens.map((token, i) => ({
    text: token.text, normal: token.norm, machine: token.norm, pre: '', post: ' ', tags: [...tagsOf(i)],
  }));
  // The function takes its own JSON output too; its types name strings only.
  const doc = nlp([{ terms }] as unknown as string);
  return {
    match(pattern) {
      let regs = parsed.get(pattern);
      if (!regs) {
        regs = nlp.parseMatch(pattern);
        parsed.set(pattern, regs);
      }
      const matches: PatternMatch[] = [];
      for (const pointer of doc.match(regs).fullPointer) {
        const groups: Record<string, TokenRange> = {};
        // Groups of several matches come back merged, so each match is asked for its own.
        const found = doc.update([pointer] as unknown as Parameters<View['update']>[0]).match(regs).groups() as Record<string, View>;
        for (const [name, view] of Object.entries(found)) {
          const range = rangeOf(view.fullPointer);
          if (range) groups[name] = range;
        }
        const range = rangeOf([pointer]);
        if (range) matches.push({ ...range, groups });
      }
      return matches;
    },
  };
}

/** Pointers are [sentence, first term, one past the last, …]. */
function rangeOf(pointers: readonly (readonly unknown[])[]): TokenRange | null {
  const [, first] = pointers[0] ?? [];
  const [, , end] = pointers.at(-1) ?? [];
  return typeof first === 'number' && typeof end === 'number' ? { first, end } : null;
}
