/** An engine that goes by a municipality's own rules beside the matrix and the lexicon, and changes with them. */
import { createEngine } from './analyse.ts';
import type { AnalyseContext, Engine, Knowledge, LocalRules, Matrix } from './types.ts';

export interface AdjustableEngine extends Engine {
  /** Goes by these from now on. Takes some tens of milliseconds when they differ from what held. */
  adjust(rules: LocalRules): void;
}

const NO_RULES: LocalRules = { inactive: [], cells: [], rows: [], exceptions: [] };

/**
 * Makes an engine that can be adjusted.
 * @throws RangeError when a rule cannot be read, naming it
 */
export function createAdjustableEngine(knowledge: Knowledge): AdjustableEngine {
  let rules = JSON.stringify(NO_RULES);
  let engine = createEngine(knowledge);
  return {
    get knowledge() {
      return engine.knowledge;
    },
    analyse: (text: string, context?: AnalyseContext) => engine.analyse(text, context),
    analyseInSlices: (text: string, context?: AnalyseContext) => engine.analyseInSlices(text, context),
    forget: () => {
      engine.forget();
    },
    adjust: (wanted) => {
      const asked = JSON.stringify(wanted);
      if (asked === rules) return;
      engine = createEngine({ ...knowledge, matrix: localMatrix(knowledge.matrix, wanted), local: wanted });
      rules = asked;
    },
  };
}

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
