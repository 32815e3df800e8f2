import type { CompiledPatterns, Cue, LexiconRow, MatchKind, Numbers } from '../types.ts';
import { anchorOf, literalOf, literalOfAlternative, readPattern } from './pattern.ts';
import type { Item, KnownPieces } from './pattern.ts';

/** What rows and cues have in common. */
export interface PatternRule {
  readonly match: MatchKind;
  readonly pattern: string;
  readonly unless: readonly string[];
}

export interface Writing {
  readonly kind: MatchKind;
  readonly pattern: string;
}

/** Opens a guard that counts anywhere in the sentence. */
export const ANYWHERE = '~';
/** First parts that make one word with what follows. */
const BOUND_PREFIXES: ReadonlySet<string> = new Set(['niet', 'non']);

/**
 * The writings of a rule, in order: its guards, then its own pattern.
 * A guard of one bare word silences where it occurs inside a word too ("vangst" for the stem "angst"); other guards, and
 * those that count anywhere, are read as phrases.
 */
export function writingsOf({ match, pattern, unless }: PatternRule): Writing[] {
  const writings: Writing[] = [];
  for (const guard of unless) {
    const anywhere = guard.startsWith(ANYWHERE);
    const own = anywhere ? guard.slice(ANYWHERE.length) : guard;
    writings.push({ kind: !anywhere && !/[\s*|…]/.test(own.trim()) ? 'stem' : 'phrase', pattern: own });
  }
  writings.push({ kind: match, pattern });
  return writings;
}

/**
 * Works out what to look for. Takes tenths of a second in a fresh process: when the extension is built.
 * @throws RangeError naming the row or cue whose pattern or guard cannot be read
 */
export function compilePatterns(lexicon: readonly LexiconRow[], cues: readonly Cue[]): CompiledPatterns {
  const pieces: KnownPieces = new Map();
  const probes = new Map<string, Probe>();
  const writings: Probe[][] = [];
  const take = (rule: PatternRule, name: string): void => {
    try {
      for (const { kind, pattern } of writingsOf(rule)) {
        const phrases = readPattern(kind, pattern, pieces);
        writings.push(phrases.map((phrase, place) => probeOf(probes, phrase, { writing: writings.length, place })));
      }
    } catch (error) {
      throw new RangeError(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
  for (const row of lexicon) take(row, row.id);
  for (const cue of cues) take(cue, `cue ${cue.type} "${cue.pattern}"`);

  const all = [...probes.values()];
  const phrases = all.filter(({ literal }) => literal === null);
  const numbers = new Map([...phrases, ...all.filter(({ literal }) => literal !== null)].map((probe, number) => [probe, number]));
  const numberOf = (probe: Probe): number => numbers.get(probe) ?? -1;
  const leads = leadsOf(all);
  const literals = [...leads.keys()].sort();
  return {
    literals: literals.join('\n'),
    leads: literals.map((literal) => numbersOf((leads.get(literal) ?? []).map(numberOf))),
    phrases: phrases.map(({ source: { writing, place } }) => (place === 0 ? writing : [writing, place])),
    writings: writings.map((list) => numbersOf(list.map(numberOf))),
    bound: all.filter(({ phrase }) => endsInPrefix(phrase)).map(numberOf),
  };
}

/** The numbers one by one. */
export function each(numbers: Numbers): readonly number[] {
  return typeof numbers === 'number' ? [numbers] : numbers;
}

function numbersOf(list: readonly number[]): Numbers {
  const [only] = list;
  return list.length === 1 && only !== undefined ? only : list;
}

interface Probe {
  readonly phrase: readonly Item[];
  /** The whole phrase as one text for the automaton; null when more must be checked. */
  readonly literal: string | null;
  /** Where it was first written. */
  readonly source: { readonly writing: number; readonly place: number };
}

/** The same phrase gives the same probe. */
function probeOf(probes: Map<string, Probe>, phrase: readonly Item[], source: Probe['source']): Probe {
  const literal = literalOf(phrase);
  const key = literal ?? phrase.map((item) => (item === 'gap' ? '…' : item.map(literalOfAlternative).join('|'))).join('+');
  let probe = probes.get(key);
  if (!probe) probes.set(key, (probe = { phrase, literal, source }));
  return probe;
}

/** Literal -> the probes it leads to, in the order in which these were first written. */
function leadsOf(probes: readonly Probe[]): Map<string, Probe[]> {
  const leads = new Map<string, Probe[]>();
  for (const probe of probes) {
    const item = probe.phrase[anchorOf(probe.phrase)];
    const texts = probe.literal !== null ? [probe.literal] : item && item !== 'gap' ? item.map(literalOfAlternative) : [];
    for (const text of texts) {
      const own = leads.get(text);
      if (own) own.push(probe);
      else leads.set(text, [probe]);
    }
  }
  return leads;
}

function endsInPrefix(phrase: readonly Item[]): boolean {
  const last = phrase.at(-1);
  return last !== undefined && last !== 'gap' && last.some(({ word, openEnd }) => !openEnd && BOUND_PREFIXES.has(word));
}
