import type { Cue, Knowledge, LexiconRow, Matrix, RuleId, TopicId } from '../engine/types.ts';
import { compileCues } from './compile-cues.ts';
import { compileHeadings } from './compile-headings.ts';
import { compileLexicon } from './compile-lexicon.ts';
import { compileMatrix } from './compile-matrix.ts';
import { compileWords } from './compile-words.ts';
import { RulesError } from './problem.ts';
import type { RuleProblem } from './problem.ts';
import { versionOf } from './version.ts';

/** The text of each rule file by its path within src/rules, with forward slashes. */
export type RuleFiles = ReadonlyMap<string, string>;

/** Two sentences that prove a row: `found` must raise it, `allowed` must not. */
export interface RowExample {
  readonly file: string;
  readonly line: number;
  /** The row's id; `cue/<type>` for a cue. */
  readonly rowId: RuleId;
  readonly pattern: string;
  /** Null for a cue. */
  readonly topic: TopicId | null;
  readonly found: string;
  readonly allowed: string;
}

/** Makes the engine's knowledge out of the rule files. Throws one `RulesError` that lists every fault in them. */
export function compileRules(files: RuleFiles): Knowledge {
  const { parts, rows, cues, headings, words, fuzzyExclusions, model } = readAll(files);
  const version = versionOf(parts.date, files);
  return {
    version,
    matrix: matrixOf(parts, version),
    lexicon: rows.map(({ id, topic, match, pattern, unless, strength }): LexiconRow => ({ id, topic, match, pattern, unless, strength })),
    cues: cues.map(({ type, match, pattern, unless }): Cue => ({ type, match, pattern, unless })),
    headings,
    words,
    fuzzyExclusions,
    ...(model === undefined ? {} : { model }),
  };
}

/** The examples of the lexicon and the cues, in the order of their files. Throws `RulesError` as `compileRules` does. */
export function examplesOf(files: RuleFiles): readonly RowExample[] {
  const { rows, cues } = readAll(files);
  return [
    ...rows.map(({ file, line, id, pattern, topic, found, allowed }) => ({ file, line, rowId: id, pattern, topic, found, allowed })),
    ...cues.map(({ file, line, type, pattern, found, allowed }) => ({ file, line, rowId: `cue/${type}`, pattern, topic: null, found, allowed })),
  ];
}

function readAll(files: RuleFiles) {
  const problems: RuleProblem[] = [];
  const parts = compileMatrix(files, problems);
  // Without categories every row would be called faulty.
  if (parts === null) throw new RulesError(problems);
  const rows = compileLexicon(files, parts.categories, problems);
  const cues = compileCues(files, problems);
  const headings = compileHeadings(files, parts.categories, problems);
  const words = compileWords(files, problems);
  const fuzzyExclusions = (files.get('fuzzy-exclusions.txt') ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const model = readModel(files, problems);
  if (problems.length > 0) throw new RulesError(problems);
  return { parts, rows, cues, headings, words, fuzzyExclusions, model };
}

function matrixOf({ categories, helpRequests, fallbackHelpRequest, sources }: Omit<Matrix, 'version'>, version: string): Matrix {
  return { version, categories, helpRequests, fallbackHelpRequest, sources };
}

/** The trained weights are the engine's own affair: read as they are. */
function readModel(files: RuleFiles, problems: RuleProblem[]): unknown {
  const file = 'model/weights.json';
  const text = files.get(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    problems.push({ file, line: 1, column: 1, problem: 'the weights are not JSON', mend: 'train them again: npm run train' });
    return undefined;
  }
}
