import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Knowledge } from '../../engine/types.ts';
import { compileRules } from '../compile.ts';
import { textsOf } from '../matrix-texts.ts';
import { packKnowledge } from '../pack.ts';
import { ruleBookOf } from '../rule-book.ts';
import { readRuleFiles, RULES_FOLDER } from './rule-files.ts';

const KNOWLEDGE = 'virtual:noodzaak-knowledge';
const MATRIX = 'virtual:noodzaak-matrix';
const IN_ENGLISH = 'virtual:noodzaak-matrix-in-english';
const RULE_BOOK = 'virtual:noodzaak-rule-book';
const SERVED: readonly string[] = [KNOWLEDGE, MATRIX, IN_ENGLISH, RULE_BOOK];
/** Rollup's mark of a module that has no file. */
const RESOLVED = '\0';

/**
 * Serves the rules to the bundle: `virtual:noodzaak-knowledge` (all of it, packed), `virtual:noodzaak-matrix`
 * (the matrix alone), `virtual:noodzaak-matrix-in-english` (its texts, in its order) and `virtual:noodzaak-rule-book` (every row with its
 * examples, to be read). A fault in a rule file fails the build with its place and mend; in dev all follow the files.
 * @param prepare works out beforehand what the engine would otherwise do at start
 * @param english a text of the matrix -> the same in English
 */
export function rulesPlugin(prepare: (knowledge: Knowledge) => Knowledge, english: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'noodzaak-rules',
    resolveId: (id) => (SERVED.includes(id) ? RESOLVED + id : undefined),
    load(id) {
      if (!SERVED.some((served) => id === RESOLVED + served)) return undefined;
      const files = readRuleFiles();
      for (const file of files.keys()) this.addWatchFile(join(RULES_FOLDER, file));
      if (id === RESOLVED + RULE_BOOK) return `export default ${JSON.stringify(ruleBookOf(files))};`;
      const knowledge = compileRules(files);
      const value = {
        [KNOWLEDGE]: () => packKnowledge(prepare(knowledge)),
        [MATRIX]: () => knowledge.matrix,
        [IN_ENGLISH]: () => textsOf(knowledge.matrix).map((text) => english.get(text) ?? text),
      }[id.slice(RESOLVED.length)];
      return `export default ${JSON.stringify(value?.())};`;
    },
    hotUpdate({ file, modules }) {
      if (!file.split('/').join(sep).startsWith(RULES_FOLDER)) return undefined;
      const served = SERVED.map((id) => this.environment.moduleGraph.getModuleById(RESOLVED + id));
      return [...modules, ...served.filter((module) => module !== undefined)];
    },
  };
}
