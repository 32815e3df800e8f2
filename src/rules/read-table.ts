import type { RuleProblem } from './problem.ts';

export interface TableRow<C extends string> {
  /** From 1. */
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
  /** Column of a cell's first character, from 1. */
  columnOf(name: C): number;
}

/**
 * Reads a table: tab-separated, one header line with exactly `columns`, comments from `#`, empty lines skipped.
 * A byte-order mark and Windows line ends are passed over, because spreadsheet programs add them.
 * Faulty lines go to `problems` and are left out.
 */
export function readTable<C extends string>(
  file: string,
  text: string,
  columns: readonly C[],
  problems: RuleProblem[],
): readonly TableRow<C>[] {
  const rows: TableRow<C>[] = [];
  let headerSeen = false;
  for (const [index, line] of text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const values = line.split('\t');
    const fault = (problem: string, mend: string): void => {
      problems.push({ file, line: index + 1, column: 1, problem, mend });
    };
    if (!headerSeen) {
      headerSeen = true;
      if (values.join('\t') === columns.join('\t')) continue;
      fault('the first line does not name the columns', `write the header ${columns.join(', ')} with tabs between`);
      return [];
    }
    if (values.length !== columns.length) {
      fault(
        `this row has ${values.length} columns instead of ${columns.length}`,
        `put one tab between ${columns.join(', ')}; an empty column keeps its tab`,
      );
      continue;
    }
    const edge = values.findIndex((value) => value !== value.trim());
    if (edge !== -1) {
      const column = values.slice(0, edge).join('\t').length + (edge === 0 ? 1 : 2);
      problems.push({ file, line: index + 1, column, problem: `the column ${columns[edge]} has a blank at its edge`, mend: 'take the blank out' });
      continue;
    }
    const cells: Partial<Record<C, string>> = {};
    for (const [i, name] of columns.entries()) cells[name] = values[i] ?? '';
    rows.push({
      line: index + 1,
      cells: cells as Record<C, string>,
      columnOf: (name) => values.slice(0, columns.indexOf(name)).reduce((sum, value) => sum + value.length + 1, 1),
    });
  }
  if (!headerSeen) {
    problems.push({ file, line: 1, column: 1, problem: 'the file is empty', mend: `write the header ${columns.join(', ')} with tabs between` });
  }
  return rows;
}
