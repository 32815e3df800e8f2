import type { Matrix } from '../../src/engine/types.ts';
import { isMetIn } from '../../src/engine/match/local-matcher.ts';
import { readOwnRules } from '../../src/rules/own-rules.ts';
import type { CheckRows } from '../../src/ui/options/options-state.ts';
import { oneForEachRow } from '../../src/ui/options/row-problem.ts';

/** Makes what reads a policy's own words and exceptions with the engine, and tells one fault of each row that has any. */
export function createCheckRows({ categories }: Pick<Matrix, 'categories'>): CheckRows {
  return (values) =>
    oneForEachRow(
      (['words', 'exceptions'] as const).flatMap((key) =>
        readOwnRules(key, values[key] ?? [], categories, isMetIn).problems.map((problem) => ({ ...problem, file: key })),
      ),
    );
}
