import type { CueHit, LexiconHit, Token } from '../reading.ts';
import type { Cue, LexiconRow, MatchKind, Span } from '../types.ts';
import { createFuzzyIndex } from './fuzzy.ts';
import { readPattern } from './pattern.ts';
import type { KnownPieces } from './pattern.ts';
import { createProbeSet } from './probes.ts';
import type { Meeting } from './probes.ts';

export interface Matches {
  readonly hits: readonly LexiconHit[];
  readonly cues: readonly CueHit[];
}

/** Meets the rules with the words of one sentence. Hits span whole tokens and are in order of start. */
export interface Matcher {
  match(text: string, folded: string, tokens: readonly Token[], clauses: readonly Span[]): Matches;
}

/** What silences an entry: any of its probes, overlapping it or anywhere in the sentence. */
interface Guard {
  readonly probes: readonly number[];
  readonly anywhere: boolean;
}

interface Entry<Rule> {
  readonly rule: Rule;
  readonly guards: readonly Guard[];
}

/**
 * Makes the matcher: one automaton over all patterns of rows, cues and guards.
 * A guard of one bare word silences where it occurs inside a word too ("vangst" for the stem
 * "angst"); other guards, and those with `~`, are read as phrases.
 * @param fuzzyExclusions real words that look like a misspelt pattern
 * @throws RangeError naming the row or cue whose pattern or guard cannot be read
 */
export function createMatcher(
  lexicon: readonly LexiconRow[],
  cues: readonly Cue[],
  fuzzyExclusions: ReadonlySet<string> = new Set(),
): Matcher {
  const probes = createProbeSet();
  const pieces: KnownPieces = new Map();
  const take: TakePattern = (kind, pattern) => readPattern(kind, pattern, pieces).map((phrase) => probes.add(phrase));
  const rowsOf: Entries<LexiconRow> = [];
  const cuesOf: Entries<Cue> = [];
  const entryOfRow = new Map<LexiconRow, Entry<LexiconRow>>();
  for (const row of lexicon) entryOfRow.set(row, register(row, row.id, take, rowsOf));
  for (const cue of cues) register(cue, `cue ${cue.type} "${cue.pattern}"`, take, cuesOf);
  const search = probes.seal();
  const fuzzy = createFuzzyIndex(lexicon, fuzzyExclusions);
  const heard = createHearing(probes.size());

  return {
    match(_text, folded, tokens, clauses) {
      const meetings = search(folded, tokens, clauses);
      heard.listenTo(meetings);
      const hits: LexiconHit[] = [];
      const cueHits: CueHit[] = [];
      const spoken = new Uint8Array(tokens.length);
      for (const meeting of meetings) {
        for (const entry of cuesOf[meeting.probe] ?? []) {
          if (heard.silences(entry, meeting)) continue;
          const { start, end } = tokenSpan(meeting, tokens);
          if (!cueHits.some((hit) => hit.cue === entry.rule && hit.start === start && hit.end === end)) cueHits.push({ start, end, cue: entry.rule });
        }
        const entries = rowsOf[meeting.probe];
        if (!entries) continue;
        spoken.fill(1, meeting.firstToken, meeting.lastToken + 1);
        for (const entry of entries) {
          if (heard.silences(entry, meeting)) continue;
          const { start, end } = tokenSpan(meeting, tokens);
          if (!hits.some((hit) => hit.row === entry.rule && hit.start === start && hit.end === end)) {
            hits.push({ start, end, row: entry.rule, guardsChecked: entry.rule.unless });
          }
        }
      }
      tokens.forEach((token, i) => {
        if (spoken[i] === 1) return;
        for (const row of fuzzy.rowsFor(token.norm)) {
          const entry = entryOfRow.get(row);
          if (entry && !heard.silences(entry, token)) {
            hits.push({ start: token.start, end: token.end, row, guardsChecked: row.unless, readAs: row.pattern });
          }
        }
      });
      hits.sort(byStart);
      cueHits.sort(byStart);
      return { hits, cues: cueHits };
    },
  };
}

/** Takes a pattern in and gives the probes that look for it. */
type TakePattern = (kind: MatchKind, pattern: string) => readonly number[];

/** Probe -> the entries that it raises. */
type Entries<R> = (Entry<R>[] | undefined)[];

interface Rule {
  readonly match: MatchKind;
  readonly pattern: string;
  readonly unless: readonly string[];
}

/** Takes in a row's or cue's pattern and guards; names it when one of them cannot be read. */
function register<R extends Rule>(rule: R, name: string, take: TakePattern, entriesOf: Entries<R>): Entry<R> {
  try {
    const entry: Entry<R> = { rule, guards: rule.unless.map((guard) => readGuard(guard, take)) };
    for (const probe of take(rule.match, rule.pattern)) (entriesOf[probe] ??= []).push(entry);
    return entry;
  } catch (error) {
    throw new RangeError(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function readGuard(guard: string, take: TakePattern): Guard {
  const anywhere = guard.startsWith('~');
  const pattern = anywhere ? guard.slice(1) : guard;
  const kind = !anywhere && !/[\s*|…]/.test(pattern.trim()) ? 'stem' : 'phrase';
  return { probes: take(kind, pattern), anywhere };
}

/** Tells whether a guard was met in the sentence at hand. */
function createHearing(probeCount: number) {
  let meetings: readonly Meeting[] = [];
  let sentence = 0;
  /** Probe -> the sentence in which it was last met: most guards were not, and need no search. */
  const lastMet = new Int32Array(probeCount);
  return {
    listenTo(met: readonly Meeting[]): void {
      meetings = met;
      sentence += 1;
      for (const { probe } of met) lastMet[probe] = sentence;
    },
    silences(entry: Entry<Rule>, span: Span): boolean {
      for (const { probes, anywhere } of entry.guards) {
        for (const probe of probes) {
          if (lastMet[probe] !== sentence) continue;
          if (anywhere || meetings.some((met) => met.probe === probe && met.start < span.end && span.start < met.end)) return true;
        }
      }
      return false;
    },
  };
}

function tokenSpan(meeting: Meeting, tokens: readonly Token[]): Span {
  return { start: tokens[meeting.firstToken]?.start ?? meeting.start, end: tokens[meeting.lastToken]?.end ?? meeting.end };
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
