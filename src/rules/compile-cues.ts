import type { Cue, MatchKind } from '../engine/types.ts';
import { checkPattern, faultIn } from './compile-lexicon.ts';
import { guardsOf } from './pattern.ts';
import type { RuleProblem } from './problem.ts';
import { readTable } from './read-table.ts';

/** The columns of cues/<name>.tsv, in order. */
const CUE_COLUMNS = ['type', 'match', 'pattern', 'unless', 'found', 'allowed'] as const;

/** A cue with the two sentences that prove it. */
export interface CueWithExamples extends Cue {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly allowed: string;
}

/** Reads cues/*.tsv. Faulty rows go to `problems` and are left out. */
export function compileCues(files: ReadonlyMap<string, string>, problems: RuleProblem[]): readonly CueWithExamples[] {
  const cues: CueWithExamples[] = [];
  const seen = new Map<string, string>();
  for (const [file, text] of files) {
    if (!/^cues\/.+\.tsv$/.test(file)) continue;
    for (const row of readTable(file, text, CUE_COLUMNS, problems)) {
      const before = problems.length;
      const { type, match, pattern, unless, found, allowed } = row.cells;
      const fault = faultIn(file, row, problems);
      if (!/^[a-z0-9]+([-/][a-z0-9]+)*$/.test(type)) fault('type', `"${type}" is not a type of cue`, 'use lower-case letters and digits, joined by hyphens');
      checkPattern(file, row, problems);
      if (found === '') fault('found', 'the cue has no example that must be found', 'write a sentence in which this cue is heard');
      if (allowed === '') fault('allowed', 'the cue has no example that must stay silent', 'write a tempting sentence without this cue');
      if (found !== '' && found === allowed) fault('allowed', 'both examples are the same sentence', 'write another sentence here');
      const key = `${type} ${match} ${pattern}`;
      const twin = seen.get(key);
      if (twin !== undefined) fault('pattern', `${twin} has the same cue`, 'take one of the two out');
      else seen.set(key, `${file} line ${row.line}`);
      if (problems.length > before) continue;
      cues.push({ file, line: row.line, type, match: match as MatchKind, pattern, unless: guardsOf(unless), found, allowed });
    }
  }
  return cues;
}
