import type { Knowledge } from '../../engine/types.ts';
import { compileRules } from '../compile.ts';
import { readRuleFiles, RULES_FOLDER } from './rule-files.ts';

/** Reads the rules from disk, this project's own by default. Throws `RulesError` with every fault found in them. */
export function readRules(folder: string = RULES_FOLDER): Knowledge {
  return compileRules(readRuleFiles(folder));
}
