import type { LocalRules, Matrix } from './types.ts';

/** The matrix as it holds in one municipality: without its inactive help requests, with its own cells. What it says of safety stays. */
export function localMatrix(matrix: Matrix, { inactive, cells }: Pick<LocalRules, 'inactive' | 'cells'>): Matrix {
  if (inactive.length === 0 && cells.length === 0) return matrix;
  return {
    ...matrix,
    helpRequests: matrix.helpRequests
      .filter(({ id }) => !inactive.includes(id))
      .map((helpRequest) => {
        const own = cells.filter((cell) => cell.helpRequest === helpRequest.id);
        const changed = own.flatMap(({ category, verdict, condition, why, contact }) => {
          const cell = helpRequest.cells[category];
          if (cell === undefined) return [];
          // What the matrix says for a single role or law is not what the municipality decided.
          const { under: _under, ...whole } = cell;
          return [[category, { ...whole, verdict, condition: condition ?? null, why, contact }] as const];
        });
        return { ...helpRequest, cells: { ...helpRequest.cells, ...Object.fromEntries(changed) } };
      }),
  };
}
