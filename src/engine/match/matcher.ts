import type { CueHit, LexiconHit, Token } from '../reading.ts';
import type { CompiledPatterns, Cue, LexiconRow, Numbers, Span } from '../types.ts';
import { ANYWHERE, compilePatterns, each, writingsOf } from './compiled-patterns.ts';
import type { PatternRule } from './compiled-patterns.ts';
import { createFuzzyIndex } from './fuzzy.ts';
import { readPattern } from './pattern.ts';
import type { Item, KnownPieces } from './pattern.ts';
import { createSearch } from './search.ts';
import type { Meeting } from './search.ts';

export interface Matches {
  readonly hits: readonly LexiconHit[];
  readonly cues: readonly CueHit[];
}

/** Meets the rules with the words of one sentence. Hits span whole tokens and are in order of start. */
export interface Matcher {
  /** @param subjects `subjectSpans` of the sentence: what a wording with a gap stays within */
  match(folded: string, tokens: readonly Token[], subjects: readonly Span[]): Matches;
}

/** What the matcher knows of the rules. */
export interface MatcherKnowledge {
  readonly lexicon: readonly LexiconRow[];
  readonly cues: readonly Cue[];
  /** Real words that look like a misspelt pattern. */
  readonly fuzzyExclusions?: ReadonlySet<string>;
  /** `compilePatterns` of the same lexicon and cues, when that was done beforehand. */
  readonly patterns?: CompiledPatterns;
}

/** What silences an entry: any of its probes, overlapping it or anywhere in the sentence. */
interface Guard {
  readonly probes: readonly number[];
  readonly anywhere: boolean;
}

interface Entry<Rule> {
  readonly rule: Rule;
  /** Where the writings of the rule begin: its guards, then its pattern. */
  readonly writing: number;
  guards: readonly Guard[] | null;
}

/**
 * Makes the matcher: one automaton over all patterns of rows, cues and guards.
 * @throws RangeError naming the row or cue whose pattern or guard cannot be read
 */
export function createMatcher({ lexicon, cues, fuzzyExclusions = new Set(), patterns = compilePatterns(lexicon, cues) }: MatcherKnowledge): Matcher {
  const rowsOf: Entries<LexiconRow> = [];
  const cuesOf: Entries<Cue> = [];
  const entryOfRow = new Map<LexiconRow, Entry<LexiconRow>>();
  /** Writing -> the entry it is a part of. */
  const entryOfWriting: Entry<PatternRule>[] = [];
  const register = <Rule extends PatternRule>(rule: Rule, entriesOf: Entries<Rule>): Entry<Rule> => {
    const entry: Entry<Rule> = { rule, writing: entryOfWriting.length, guards: null };
    for (let part = 0; part <= rule.unless.length; part += 1) entryOfWriting.push(entry);
    for (const probe of each(patterns.writings[entryOfWriting.length - 1] ?? [])) (entriesOf[probe] ??= []).push(entry);
    return entry;
  };
  for (const row of lexicon) entryOfRow.set(row, register(row, rowsOf));
  for (const cue of cues) register(cue, cuesOf);

  const pieces: KnownPieces = new Map();
  const readPhrase = (probe: number): readonly Item[] => {
    const [writing = 0, place = 0] = each(patterns.phrases[probe] ?? 0);
    const entry = entryOfWriting[writing];
    const written = entry && writingsOf(entry.rule)[writing - entry.writing];
    return written ? (readPattern(written.kind, written.pattern, pieces)[place] ?? []) : [];
  };
  const search = createSearch(patterns, readPhrase);
  const fuzzy = createFuzzyIndex(lexicon, fuzzyExclusions);
  const heard = createHearing(patterns.writings);
  const noMatches: Matches = { hits: [], cues: [] };

  /** Tokens that a row was met in. One buffer for all sentences. */
  let spoken = new Uint8Array(64);

  const matchFuzzily = (tokens: readonly Token[], hits: LexiconHit[]): void => {
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token || spoken[index] === 1) continue;
      for (const row of fuzzy.rowsFor(token.norm)) {
        const entry = entryOfRow.get(row);
        if (entry && !heard.silences(entry, token)) {
          hits.push({ start: token.start, end: token.end, row, guardsChecked: row.unless, readAs: row.pattern });
        }
      }
    }
  };

  return {
    match(folded, tokens, subjects) {
      const meetings = search(folded, tokens, subjects);
      heard.listenTo(meetings);
      const hits: LexiconHit[] = [];
      const cueHits: CueHit[] = [];
      if (spoken.length < tokens.length) spoken = new Uint8Array(2 * tokens.length);
      else spoken.fill(0, 0, tokens.length);
      for (const meeting of meetings) {
        const rows = rowsOf[meeting.probe];
        const cuesHere = cuesOf[meeting.probe];
        if (!rows && !cuesHere) continue;
        const start = tokens[meeting.firstToken]?.start ?? meeting.start;
        const end = tokens[meeting.lastToken]?.end ?? meeting.end;
        for (const entry of cuesHere ?? NO_ENTRIES) {
          if (!isAmongCues(cueHits, entry.rule, start, end) && !heard.silences(entry, meeting)) cueHits.push({ start, end, cue: entry.rule });
        }
        if (!rows) continue;
        spoken.fill(1, meeting.firstToken, meeting.lastToken + 1);
        for (const entry of rows) {
          if (!isAmongHits(hits, entry.rule, start, end) && !heard.silences(entry, meeting)) {
            hits.push({ start, end, row: entry.rule, guardsChecked: entry.rule.unless });
          }
        }
      }
      matchFuzzily(tokens, hits);
      if (hits.length === 0 && cueHits.length === 0) return noMatches;
      sortByStart(hits);
      sortByStart(cueHits);
      return { hits, cues: cueHits };
    },
  };
}

/** Probe -> the entries that it raises. */
type Entries<Rule> = (Entry<Rule>[] | undefined)[];

const NO_ENTRIES: readonly Entry<Cue>[] = [];

/** Tells whether a guard was met in the sentence at hand. */
function createHearing(writings: readonly Numbers[]) {
  let meetings: readonly Meeting[] = [];
  let sentence = 0;
  /** Probe -> the sentence in which it was last met: most guards were not, and need no search. */
  const lastMet: number[] = [];
  const guardsOf = (entry: Entry<PatternRule>): readonly Guard[] =>
    (entry.guards ??= entry.rule.unless.map((guard, index) => ({ probes: each(writings[entry.writing + index] ?? []), anywhere: guard.startsWith(ANYWHERE) })));
  return {
    listenTo(met: readonly Meeting[]): void {
      meetings = met;
      sentence += 1;
      for (const { probe } of met) lastMet[probe] = sentence;
    },
    silences(entry: Entry<PatternRule>, span: Span): boolean {
      if (entry.rule.unless.length === 0) return false;
      for (const { probes, anywhere } of guardsOf(entry)) {
        for (const probe of probes) {
          if (lastMet[probe] !== sentence) continue;
          if (anywhere) return true;
          for (const met of meetings) if (met.probe === probe && met.start < span.end && span.start < met.end) return true;
        }
      }
      return false;
    },
  };
}

function isAmongCues(hits: readonly CueHit[], cue: Cue, start: number, end: number): boolean {
  for (const hit of hits) if (hit.cue === cue && hit.start === start && hit.end === end) return true;
  return false;
}

function isAmongHits(hits: readonly LexiconHit[], row: LexiconRow, start: number, end: number): boolean {
  for (const hit of hits) if (hit.row === row && hit.start === start && hit.end === end) return true;
  return false;
}

/** Sorts a few spans that are nearly in order: by start, then end; equals stay as they are. */
function sortByStart(spans: Span[]): void {
  for (let index = 1; index < spans.length; index += 1) {
    const span = spans[index];
    if (!span) continue;
    let to = index;
    for (let before = spans[to - 1]; before && (before.start > span.start || (before.start === span.start && before.end > span.end)); before = spans[to - 1]) {
      spans[to] = before;
      to -= 1;
    }
    spans[to] = span;
  }
}
