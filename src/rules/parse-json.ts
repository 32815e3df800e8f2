import type { RuleProblem } from './problem.ts';
import { readJson } from './read-json.ts';

/** A JSON text that was parsed, with the line of each value; or the line, from 1, where that failed. */
export type ParsedJson =
  | { readonly value: unknown; readonly lineOf: (path: readonly string[], part: 'key' | 'value') => number }
  | { readonly brokenAt: number };

/** Parses a JSON text that somebody handed in. @param file its name */
export function parseJson(file: string, text: string): ParsedJson {
  const problems: RuleProblem[] = [];
  const document = readJson(file, text, problems);
  if (document === null) return { brokenAt: problems[0]?.line ?? 1 };
  return { value: document.value, lineOf: (path, part) => document.placeOf(path, part).line };
}
