import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleFiles } from '../compile.ts';

/** The folder with this project's own rules. */
export const RULES_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** Reads the data files (.json, .tsv, .txt) of a rules folder, schemas apart. Throws what `fs` throws when it cannot be read. */
export function readRuleFiles(folder: string = RULES_FOLDER): RuleFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|tsv|txt)$/.test(entry.name) && !entry.name.endsWith('.schema.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}
