import { compileLexicon } from './compile-lexicon.ts';
import { compileCues } from './compile-cues.ts';
import { compileMatrix } from './compile-matrix.ts';
import { compileWords } from './compile-words.ts';
import { RulesError } from './problem.ts';
import type { RuleProblem } from './problem.ts';
import type { RuleFiles } from './compile.ts';

/** A row of the lexicon as a person reads it. */
export interface BookRow {
  /** `category/subtopic`. */
  readonly topic: string;
  readonly match: string;
  readonly pattern: string;
  /** What silences it, as written. */
  readonly unless: string;
  readonly strength: string;
  readonly found: string;
  readonly allowed: string;
  readonly source: string;
}

/** What tells how a sentence is meant: a denial, a request, a danger. */
export interface BookCue {
  readonly type: string;
  readonly match: string;
  readonly pattern: string;
  /** What silences it, as written. */
  readonly unless: string;
  readonly found: string;
  readonly allowed: string;
}

/** All that the rules say of themselves, for the page on which they can be read. The matrix comes apart. */
export interface RuleBook {
  /** The day these rules were agreed: 2026-11-21. */
  readonly date: string;
  readonly purpose: string;
  readonly statutesRead: string;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly principles: readonly string[];
  readonly rows: readonly BookRow[];
  readonly cues: readonly BookCue[];
  /** How many words the reviewed dictionary has; they are too many to show. */
  readonly wordCount: number;
}

type Edition = Pick<RuleBook, 'date' | 'purpose' | 'statutesRead' | 'verdicts' | 'principles'>;

/** Makes the rule book out of the rule files. Throws `RulesError` with every fault found in them. */
export function ruleBookOf(files: RuleFiles): RuleBook {
  const problems: RuleProblem[] = [];
  const parts = compileMatrix(files, problems);
  const rows = parts === null ? [] : compileLexicon(files, parts.categories, problems);
  const cues = compileCues(files, problems);
  const words = compileWords(files, problems);
  if (problems.length > 0) throw new RulesError(problems);
  const { date, purpose, statutesRead, verdicts, principles } = JSON.parse(files.get('edition.json') ?? '') as Edition;
  return {
    date,
    purpose,
    statutesRead,
    verdicts,
    principles,
    rows: rows.map(({ topic, match, pattern, unless, strength, found, allowed, source }) => ({
      topic, match, pattern, unless: unless.join('; '), strength, found, allowed, source,
    })),
    cues: cues.map(({ type, match, pattern, unless, found, allowed }) => ({ type, match, pattern, unless: unless.join('; '), found, allowed })),
    wordCount: [...words.entries()].length,
  };
}
