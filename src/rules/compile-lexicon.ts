import { MATCH_KINDS, STRENGTHS } from '../engine/types.ts';
import type { Category, LexiconRow, MatchKind, Strength, TopicId } from '../engine/types.ts';
import { guardFault, guardsOf, patternFault } from './pattern.ts';
import type { PatternFault } from './pattern.ts';
import type { RuleProblem } from './problem.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './read-table.ts';

/** The columns of lexicon/<category>.tsv, in order. */
export const LEXICON_COLUMNS = ['subtopic', 'id', 'match', 'pattern', 'unless', 'strength', 'found', 'allowed', 'source'] as const;
type Column = (typeof LEXICON_COLUMNS)[number];

/** A lexicon row with the two sentences that prove it. */
export interface LexiconRowWithExamples extends LexiconRow {
  readonly file: string;
  readonly line: number;
  /** A sentence in which the row must be met. */
  readonly found: string;
  /** A tempting sentence in which it must not. */
  readonly allowed: string;
  /** Where the row comes from. */
  readonly source: string;
}

/** Reads lexicon/*.tsv. Faulty rows go to `problems` and are left out. */
export function compileLexicon(
  files: ReadonlyMap<string, string>,
  categories: readonly Category[],
  problems: RuleProblem[],
): readonly LexiconRowWithExamples[] {
  const rows: LexiconRowWithExamples[] = [];
  for (const [file, text] of files) {
    const name = /^lexicon\/(.+)\.tsv$/.exec(file)?.[1];
    if (name === undefined) continue;
    const category = categories.find(({ id }) => id === name);
    if (category === undefined) {
      problems.push({ file, line: 1, column: 1, problem: `there is no category "${name}"`, mend: 'name the file after a category of categories.json' });
      continue;
    }
    const ids = new Set<string>();
    const patterns = new Map<string, number>();
    for (const row of readTable(file, text, LEXICON_COLUMNS, problems)) {
      const before = problems.length;
      checkRow(file, row, category, problems);
      const { subtopic, id, match, pattern, unless, strength, found, allowed, source } = row.cells;
      const fault = faultIn(file, row, problems);
      if (ids.has(id)) fault('id', `the id "${id}" occurs twice in this file`, 'give this row another id');
      ids.add(id);
      const key = `${subtopic} ${match} ${pattern}`;
      const twin = patterns.get(key);
      if (twin !== undefined) fault('pattern', `line ${twin} has the same pattern for "${subtopic}"`, 'take one of the two out');
      else patterns.set(key, row.line);
      if (problems.length > before) continue;
      rows.push({
        file,
        line: row.line,
        id: `${category.id}/${subtopic}/${id}`,
        topic: `${category.id}/${subtopic}` satisfies TopicId,
        match: match as MatchKind,
        pattern,
        unless: guardsOf(unless),
        strength: strength as Strength,
        found,
        allowed,
        source,
      });
    }
  }
  return rows;
}

function checkRow(file: string, row: TableRow<Column>, category: Category, problems: RuleProblem[]): void {
  const { subtopic, id, strength, found, allowed, source } = row.cells;
  const fault = faultIn(file, row, problems);
  const subtopics = category.subtopics.map((known) => known.id);
  if (!subtopics.includes(subtopic)) fault('subtopic', `"${category.id}" has no subtopic "${subtopic}"`, `choose one of ${subtopics.join(', ')}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) fault('id', `"${id}" is not an id`, 'use lower-case letters and digits, joined by hyphens');
  checkPattern(file, row, problems);
  if (!(STRENGTHS as readonly string[]).includes(strength)) fault('strength', `"${strength}" is not a strength`, `choose one of ${STRENGTHS.join(', ')}`);
  if (found === '') fault('found', 'the row has no example that must be found', 'write a sentence in which this pattern means its subtopic');
  if (allowed === '') fault('allowed', 'the row has no example that must stay silent', 'write a tempting sentence in which this row must not be met');
  if (found !== '' && found === allowed) fault('allowed', 'both examples are the same sentence', 'write another sentence here');
  if (source === '') fault('source', 'the row does not say where it comes from', 'write own, or a short source');
}

/** Checks the `match`, `pattern` and `unless` cells that the lexicon and the cues have in common. */
export function checkPattern<C extends string>(file: string, row: TableRow<C | 'match' | 'pattern' | 'unless'>, problems: RuleProblem[]): void {
  const { match, pattern, unless } = row.cells;
  const kind = MATCH_KINDS.find((known) => known === match);
  const report = (name: 'pattern' | 'unless', { offset, problem, mend }: PatternFault, shift = 0): void => {
    problems.push({ file, line: row.line, column: row.columnOf(name) + shift + offset, problem, mend });
  };
  if (kind === undefined) {
    faultIn(file, row, problems)('match', `"${match}" is not a way to match`, `choose one of ${MATCH_KINDS.join(', ')}`);
  } else {
    const fault = patternFault(kind, pattern);
    if (fault !== null) report('pattern', fault);
  }
  let shift = 0;
  for (const guard of unless === '' ? [] : unless.split(';')) {
    const blanks = guard.length - guard.trimStart().length;
    const fault = guardFault(guard.trim());
    if (fault !== null) report('unless', fault, shift + blanks);
    shift += guard.length + 1;
  }
}

/** Reports a fault at the beginning of a cell. */
export function faultIn<C extends string>(
  file: string,
  row: TableRow<C>,
  problems: RuleProblem[],
): (name: C, problem: string, mend: string) => void {
  return (name, problem, mend) => {
    problems.push({ file, line: row.line, column: row.columnOf(name), problem, mend });
  };
}
