import type { Matrix } from '../../engine/types.ts';
import type { RuleFigures } from '../../tally/figures.ts';
import { ruleName } from './rule-name.ts';

/** The page with all rules, at the rows of this one, each with an example. */
export function rulesAddress(rule: Pick<RuleFigures, 'kind' | 'category' | 'subtopic'>, matrix: Matrix): string {
  const category = matrix.categories.find(({ id }) => id === rule.category);
  const name = category?.subtopics.find(({ id }) => id === rule.subtopic)?.name ?? ruleName(rule, matrix);
  return `/rules.html#${encodeURIComponent(name)}`;
}
