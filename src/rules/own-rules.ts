import { OWN_ROW_CELLS } from '../engine/types.ts';
import type { Category, LexiconRow, OwnRowCell } from '../engine/types.ts';
import { compileLexicon, LEXICON_COLUMNS } from './compile-lexicon.ts';
import type { RuleProblem } from './problem.ts';

/** A row that an organisation wrote: the columns of the lexicon by name, with its category. */
export interface OwnRow {
  readonly category: string;
  readonly subtopic: string;
  readonly id: string;
  readonly match: string;
  readonly pattern: string;
  readonly unless?: string;
  readonly strength: string;
  readonly found: string;
  readonly allowed: string;
  readonly source: string;
}

/** A fault in a row; `line` counts the list from 1. */
export interface OwnRowProblem extends RuleProblem {
  /** The row's own id. */
  readonly id: string;
  /** The field in which it is. */
  readonly cell: OwnRowCell;
}

/** The rows that hold, and what is wrong with the others. */
export interface OwnRules {
  readonly rows: readonly LexiconRow[];
  readonly problems: readonly OwnRowProblem[];
}

/**
 * Checks own rows as those of the lexicon are checked, their examples included; a faulty one is left out.
 * @param name of the list, for its problems
 * @param isMet whether a row is met in a sentence
 */
export function readOwnRules(name: string, own: readonly OwnRow[], categories: readonly Category[], isMet: (row: LexiconRow, sentence: string) => boolean): OwnRules {
  const problems: OwnRowProblem[] = [];
  const rows = own.flatMap((row, index): LexiconRow[] => {
    const found: RuleProblem[] = [];
    const table = tableOf(row);
    const file = `lexicon/${row.category}.tsv`;
    const report = (cell: OwnRowCell, problem: string, mend: string): void => {
      found.push({ file, line: 2, column: 1 + startOf(cell, row), problem, mend });
    };
    const [compiled] = compileLexicon(new Map([[file, table]]), categories, found);
    if (compiled) {
      if (!isMet(compiled, row.found)) report('found', `"${row.pattern}" is not met in: ${row.found}`, 'change the pattern or the example');
      if (isMet(compiled, row.allowed)) report('allowed', `"${row.pattern}" is met in: ${row.allowed}`, 'add a guard to unless, or change the example');
      if (isSafetySignal(row, categories)) report('subtopic', 'signals of danger are not a municipality\u2019s own', 'choose another subtopic');
    }
    problems.push(...found.map((problem) => ({ ...problem, file: name, line: index + 1, id: row.id, cell: cellAt(problem.column, row) })));
    if (compiled === undefined || found.length > 0) return [];
    const { id, topic, match, pattern, unless, strength } = compiled;
    // An id of its own: it must not be taken for a row of the lexicon.
    return [{ id: `own/${id}`, topic, match, pattern, unless, strength }];
  });
  return { rows, problems };
}

/** A row as it stands in a file of the lexicon. */
const cellsOf = (row: OwnRow): readonly string[] => LEXICON_COLUMNS.map((column) => (row[column] ?? '').replace(/[\r\n]+/g, ' '));

const tableOf = (row: OwnRow): string => `${LEXICON_COLUMNS.join('\t')}\n${cellsOf(row).join('\t')}`;

/** Where a cell begins in its line, from 0. */
const startOf = (cell: OwnRowCell, row: OwnRow): number => cellsOf(row).slice(0, LEXICON_COLUMNS.indexOf(cell)).reduce((sum, { length }) => sum + length + 1, 0);

/** The cell that stands there, column counts from 1; else the one with a tab in it, which would be two columns. */
const cellAt = (column: number, row: OwnRow): OwnRowCell =>
  OWN_ROW_CELLS.find((cell) => row[cell]?.includes('\t')) ?? OWN_ROW_CELLS.findLast((cell) => startOf(cell, row) < column) ?? 'subtopic';

function isSafetySignal({ category, subtopic }: OwnRow, categories: readonly Category[]): boolean {
  return categories.some(({ id, subtopics }) => id === category && subtopics.some((one) => one.id === subtopic && one.safetySignal));
}
