import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { RuleProblem } from './problem.ts';

/** Keys and indexes that lead from the root of a document to a value. */
export type JsonPath = readonly string[];

export interface JsonDocument {
  readonly value: unknown;
  /** Line and column, from 1, of the value at `path`, or of its key; of the nearest parent when it is absent. */
  placeOf(path: JsonPath, part: 'key' | 'value'): { readonly line: number; readonly column: number };
}

/**
 * Reads a JSON text, knowing where each value stands. Faults in its syntax and repeated keys go to `problems`;
 * the answer is then null.
 */
export function readJson(file: string, text: string, problems: RuleProblem[]): JsonDocument | null {
  const lines = new LineCounter();
  // JSON is YAML: this parser keeps the offsets that JSON.parse throws away, and sees repeated keys.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const twins = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  for (const { pos } of twins) problems.push({ file, ...at(pos[0]), problem: 'this key occurs twice', mend: 'keep one of the two' });
  // The first fault in the syntax brings forth the others.
  const fault = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (fault !== undefined) {
    const mend = 'look for a missing comma, quote or bracket here or on the line before';
    problems.push({ file, ...at(fault.pos[0]), problem: 'from here on this is not JSON', mend });
  }
  if (document.errors.length > 0) return null;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The parser does not always say where; what YAML allows and JSON does not is mostly a last comma.
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? Math.max(text.search(/,\s*[}\]]/), 0));
    problems.push({ file, ...at(offset), problem: `not JSON: ${message}`, mend: 'use double quotes, and no comma after the last item' });
    return null;
  }

  const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);
  const offsetOf = (path: JsonPath, part: 'key' | 'value'): number => {
    const key = path.at(-1);
    if (key === undefined) return startOf(document.contents) ?? 0;
    const parentPath = path.slice(0, -1);
    if (part === 'key') {
      const parent = parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
      const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return startOf(pair?.key) ?? offsetOf(parentPath, 'value');
    }
    return startOf(document.getIn(path, true)) ?? offsetOf(parentPath, 'value');
  };
  return { value, placeOf: (path, part) => at(offsetOf(path, part)) };
}
