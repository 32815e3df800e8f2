import type { Token } from '../reading.ts';
import type { Span } from '../types.ts';
import { kindOf, OTHER } from '../text/characters.ts';
import { createAutomaton } from './automaton.ts';
import type { WordBounds } from './automaton.ts';
import { anchorOf, literalOf, literalOfAlternative, MOST_GAP_TOKENS } from './pattern.ts';
import type { Alternative, Item } from './pattern.ts';

/** A phrase met in the text: its span, and the tokens that it touches. */
export interface Meeting extends Span {
  readonly probe: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/**
 * All phrases to look for, each once however many rows, guards and cues ask for it.
 * Add first, then `seal`.
 */
export interface ProbeSet {
  /** Takes in a phrase; the same phrase gives the same probe. */
  add(phrase: readonly Item[]): number;
  /** How many there are. */
  size(): number;
  /** Builds the automaton over everything added. */
  seal(): (folded: string, tokens: readonly Token[], clauses: readonly Span[]) => Meeting[];
}

/** What an occurrence of a literal leads to: a whole probe (`anchor` -1), or one whose other items must be checked. */
interface Lead {
  readonly probe: number;
  readonly anchor: number;
}

interface Literal {
  /** Number of words; the length of the first. */
  readonly words: number;
  readonly firstLength: number;
  readonly openStart: boolean;
  readonly leads: Lead[];
}

/** First parts that make one word with what follows: "niet-aangeboren" is no "niet". */
const BOUND_PREFIXES: ReadonlySet<string> = new Set(['niet', 'non']);
const HYPHEN = 45;

/** Makes an empty set of probes. */
export function createProbeSet(): ProbeSet {
  const ids = new Map<string, number>();
  const phrases: (readonly Item[])[] = [];
  const literals = new Map<string, Literal>();

  const lookFor = (text: string, lead: Lead): void => {
    let literal = literals.get(text);
    if (!literal) {
      const openStart = !text.startsWith(' ');
      const words = text.trim();
      const blank = words.indexOf(' ');
      literal = { words: blank < 0 ? 1 : words.split(' ').length, firstLength: blank < 0 ? words.length : blank, openStart, leads: [] };
      literals.set(text, literal);
    }
    literal.leads.push(lead);
  };

  return {
    add(phrase) {
      const literal = literalOf(phrase);
      const key = literal ?? keyOf(phrase);
      const known = ids.get(key);
      if (known !== undefined) return known;
      const probe = phrases.length;
      ids.set(key, probe);
      phrases.push(phrase);
      if (literal !== null) {
        lookFor(literal, { probe, anchor: -1 });
      } else {
        const at = anchorOf(phrase);
        const item = phrase[at];
        const anchor = phrase.length === 1 ? -1 : at;
        if (item && item !== 'gap') {
          for (const alternative of item) lookFor(literalOfAlternative(alternative), { probe, anchor });
        }
      }
      return probe;
    },
    size: () => phrases.length,
    seal: () => createSearch(phrases, [...literals.keys()], [...literals.values()]),
  };
}

function keyOf(phrase: readonly Item[]): string {
  return phrase.map((item) => (item === 'gap' ? '…' : item.map(literalOfAlternative).join('|'))).join('+');
}

function createSearch(phrases: readonly (readonly Item[])[], texts: readonly string[], literals: readonly Literal[]) {
  const automaton = createAutomaton(texts);
  const endsInPrefix = phrases.map((phrase) => {
    const last = phrase.at(-1);
    return last !== undefined && last !== 'gap' && last.some(({ word, openEnd }) => !openEnd && BOUND_PREFIXES.has(word));
  });
  const place = new Place();
  /** Occurrences of one scan: literal, word, end. Checked afterwards, when all word bounds are known. */
  const found: number[] = [];

  return (folded: string, tokens: readonly Token[], clauses: readonly Span[]): Meeting[] => {
    found.length = 0;
    const bounds = automaton.scan(folded, (literal, word, end) => {
      found.push(literal, word, end);
    });
    if (found.length === 0) return [];
    place.turnTo(folded, bounds, tokens, clauses);
    const meetings: Meeting[] = [];
    for (let i = 0; i < found.length; i += 3) {
      const literal = literals[found[i] ?? 0];
      const word = found[i + 1] ?? 0;
      if (!literal) continue;
      for (const { probe, anchor } of literal.leads) {
        let first = word - literal.words + 1;
        let last = word;
        let start = startOf(literal, bounds, first, found[i + 2] ?? 0);
        let end = found[i + 2] ?? 0;
        if (anchor >= 0) {
          const phrase = phrases[probe] ?? [];
          first = place.extend(phrase, anchor - 1, -1, word);
          last = first < 0 ? -1 : place.extend(phrase, anchor + 1, 1, word);
          if (last < 0) continue;
          start = bounds.starts[first] ?? 0;
          end = bounds.ends[last] ?? 0;
        }
        if (endsInPrefix[probe] && isBoundTo(folded, end)) continue;
        meetings.push({ probe, start, end, firstToken: place.tokenOf(first), lastToken: place.tokenOf(last) });
      }
    }
    return meetings;
  };
}

function startOf(literal: Literal, bounds: WordBounds, first: number, end: number): number {
  if (literal.words === 1) return end - literal.firstLength;
  return literal.openStart ? (bounds.ends[first] ?? 0) - literal.firstLength : (bounds.starts[first] ?? 0);
}

/** Whether the word that ends at `end` is tied to the next by a hyphen. */
function isBoundTo(folded: string, end: number): boolean {
  return folded.charCodeAt(end) === HYPHEN && kindOf(folded.charCodeAt(end + 1)) !== OTHER;
}

/** The words of one sentence among its tokens and clauses. */
class Place {
  private folded = '';
  private bounds: WordBounds = { count: 0, starts: new Int32Array(0), ends: new Int32Array(0) };
  private clauses: readonly Span[] = [];
  private tokens = new Int32Array(64);

  /** Turns to another sentence; one place serves all, so that nothing is left behind by each. */
  turnTo(folded: string, bounds: WordBounds, tokens: readonly Token[], clauses: readonly Span[]): void {
    this.folded = folded;
    this.bounds = bounds;
    this.clauses = clauses;
    if (this.tokens.length < bounds.count) this.tokens = new Int32Array(bounds.starts.length);
    for (let word = 0, token = 0; word < bounds.count; word += 1) {
      while (token + 1 < tokens.length && (tokens[token]?.end ?? 0) <= (bounds.starts[word] ?? 0)) token += 1;
      this.tokens[word] = token;
    }
  }

  /** The token that a word is part of. */
  tokenOf(word: number): number {
    return this.tokens[word] ?? 0;
  }

  /**
   * Matches the items from `index` on, next to `word`, forwards (`step` 1) or backwards (-1).
   * @returns the last word matched, or -1
   */
  extend(phrase: readonly Item[], index: number, step: 1 | -1, word: number): number {
    const item = phrase[index];
    if (item === undefined) return word;
    if (item !== 'gap') return this.isItem(word + step, item) ? this.extend(phrase, index + step, step, word + step) : -1;
    for (let near = word + step; near >= 0 && near < this.bounds.count; near += step) {
      if (Math.abs(this.tokenOf(near) - this.tokenOf(word)) - 1 > MOST_GAP_TOKENS) return -1;
      if (this.clauses.length > 1 && this.clauseOf(near) !== this.clauseOf(word)) return -1;
      if (!this.isItem(near, phrase[index + step])) continue;
      const reached = this.extend(phrase, index + 2 * step, step, near);
      if (reached >= 0) return reached;
    }
    return -1;
  }

  private clauseOf(word: number): number {
    const at = this.bounds.starts[word] ?? 0;
    return this.clauses.findIndex((clause) => at < clause.end);
  }

  private isItem(word: number, item: Item | undefined): boolean {
    if (item === undefined || item === 'gap' || word < 0 || word >= this.bounds.count) return false;
    for (const way of item) if (this.isWritten(word, way)) return true;
    return false;
  }

  private isWritten(word: number, { word: wanted, openStart, openEnd }: Alternative): boolean {
    const start = this.bounds.starts[word] ?? 0;
    const end = this.bounds.ends[word] ?? 0;
    const length = end - start;
    if (wanted.length > length || (!openStart && !openEnd && wanted.length !== length)) return false;
    if (!openStart) return this.folded.startsWith(wanted, start);
    if (!openEnd) return this.folded.startsWith(wanted, end - wanted.length);
    const at = this.folded.indexOf(wanted, start);
    return at >= 0 && at + wanted.length <= end;
  }
}
