/** An engine that goes by a municipality's own rules beside the matrix and the lexicon, and changes with them. */
import { createEngine } from './analyse.ts';
import { localMatrix } from './local-matrix.ts';
import type { AnalyseContext, Engine, Knowledge, LocalRules } from './types.ts';

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
