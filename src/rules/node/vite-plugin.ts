import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Knowledge } from '../../engine/types.ts';
import { compileRules } from '../compile.ts';
import { packKnowledge } from '../pack.ts';
import { readRuleFiles, RULES_FOLDER } from './rule-files.ts';

const KNOWLEDGE = 'virtual:noodzaak-knowledge';
const MATRIX = 'virtual:noodzaak-matrix';
/** Rollup's mark of a module that has no file. */
const RESOLVED = '\0';

/**
 * Serves the rules to the bundle: `virtual:noodzaak-knowledge` (all of it, packed) and `virtual:noodzaak-matrix`
 * (the matrix alone). A fault in a rule file fails the build with its place and mend; in dev both follow the files.
 * @param prepare works out beforehand what the engine would otherwise do at start
 */
export function rulesPlugin(prepare: (knowledge: Knowledge) => Knowledge): Plugin {
  return {
    name: 'noodzaak-rules',
    resolveId: (id) => (id === KNOWLEDGE || id === MATRIX ? RESOLVED + id : undefined),
    load(id) {
      if (id !== RESOLVED + KNOWLEDGE && id !== RESOLVED + MATRIX) return undefined;
      const files = readRuleFiles();
      for (const file of files.keys()) this.addWatchFile(join(RULES_FOLDER, file));
      const knowledge = compileRules(files);
      const value = id === RESOLVED + KNOWLEDGE ? packKnowledge(prepare(knowledge)) : knowledge.matrix;
      return `export default ${JSON.stringify(value)};`;
    },
    hotUpdate({ file, modules }) {
      if (!file.split('/').join(sep).startsWith(RULES_FOLDER)) return undefined;
      const served = [KNOWLEDGE, MATRIX].map((id) => this.environment.moduleGraph.getModuleById(RESOLVED + id));
      return [...modules, ...served.filter((module) => module !== undefined)];
    },
  };
}
