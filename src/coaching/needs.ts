/** What belongs in a note for these help requests, what belongs only if, and what stays out: the matrix, read aloud. */
import { matrixUnder } from '../engine/necessity.ts';
import type { Cell, HelpRequestId, Matrix, Task } from '../engine/types.ts';

export interface Needs {
  readonly belongs: readonly string[];
  /** With the conditions of every help request that has one: they are joined, none is dropped. */
  readonly onlyIf: readonly { readonly category: string; readonly conditions: readonly string[] }[];
  readonly staysOut: readonly string[];
}

/**
 * The categories by what the help requests say of them; with several, the one that leaves the most room speaks.
 * @param helpRequests none given: the matrix's fallback
 */
export function needsOf(helpRequests: readonly HelpRequestId[], matrix: Matrix, task: Task): Needs {
  const goingBy = helpRequests.length > 0 ? helpRequests : [matrix.fallbackHelpRequest];
  const chosen = matrixUnder(matrix, task).helpRequests.filter(({ id }) => goingBy.includes(id));
  const rows = matrix.categories.map(({ id, name }) => ({
    category: name,
    cells: chosen.flatMap(({ cells: { [id]: cell } }) => (cell ? [cell] : [])),
  }));
  const isNeeded = ({ verdict }: Cell): boolean => verdict === 'needed';
  const isConditional = ({ verdict }: Cell): boolean => verdict === 'only-if' || verdict === 'special';
  const conditionsOf = (cells: readonly Cell[]): string[] => [...new Set(cells.flatMap(({ condition }) => condition ?? []))];
  return {
    belongs: rows.filter(({ cells }) => cells.some(isNeeded)).map(({ category }) => category),
    onlyIf: rows
      .filter(({ cells }) => !cells.some(isNeeded) && cells.some(isConditional))
      .map(({ category, cells }) => ({ category, conditions: conditionsOf(cells) })),
    staysOut: rows.filter(({ cells }) => cells.length > 0 && !cells.some((cell) => isNeeded(cell) || isConditional(cell))).map(({ category }) => category),
  };
}
