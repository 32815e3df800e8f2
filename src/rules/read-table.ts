import type { RuleProblem } from './problem.ts';

/** A row of a table. A class, because the word list has tens of thousands. */
export class TableRow<C extends string> {
  /** From 1. */
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
  readonly #columns: readonly C[];

  constructor(line: number, columns: readonly C[], values: readonly string[]) {
    const cells: Partial<Record<C, string>> = {};
    for (const [i, name] of columns.entries()) cells[name] = values[i] ?? '';
    this.line = line;
    this.cells = cells as Record<C, string>;
    this.#columns = columns;
  }

  /** Column of a cell's first character, from 1. */
  columnOf(name: C): number {
    return this.#columns.slice(0, this.#columns.indexOf(name)).reduce((sum, before) => sum + this.cells[before].length + 1, 1);
  }
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
  const names = columns.join(', ');
  const headerMend = `write the header ${names} with tabs between`;
  const rows: TableRow<C>[] = [];
  let headerSeen = false;
  for (const [index, line] of text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').split('\n').entries()) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const values = line.split('\t');
    const at = index + 1;
    if (!headerSeen) {
      headerSeen = true;
      if (line === columns.join('\t')) continue;
      problems.push({ file, line: at, column: 1, problem: 'the first line does not name the columns', mend: headerMend });
      return [];
    }
    if (values.length !== columns.length) {
      const problem = `this row has ${values.length} columns instead of ${columns.length}`;
      problems.push({ file, line: at, column: 1, problem, mend: `put one tab between ${names}; an empty column keeps its tab` });
      continue;
    }
    const row = new TableRow(at, columns, values);
    const edge = columns.find((name) => row.cells[name] !== row.cells[name].trim());
    if (edge === undefined) rows.push(row);
    else problems.push({ file, line: at, column: row.columnOf(edge), problem: `the column ${edge} has a blank at its edge`, mend: 'take the blank out' });
  }
  if (!headerSeen) problems.push({ file, line: 1, column: 1, problem: 'the file is empty', mend: headerMend });
  return rows;
}
