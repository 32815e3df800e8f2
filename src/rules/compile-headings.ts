import type { Category, Heading } from '../engine/types.ts';
import { faultIn } from './compile-lexicon.ts';
import { folded } from './pattern.ts';
import type { RuleProblem } from './problem.ts';
import { readTable } from './read-table.ts';

const GIVES = ['help-request', 'category', 'none'] as const;

/** Reads headings.tsv: `pattern`, `gives`, `category`. Faulty rows go to `problems` and are left out. */
export function compileHeadings(
  files: ReadonlyMap<string, string>,
  categories: readonly Category[],
  problems: RuleProblem[],
): readonly Heading[] {
  const file = 'headings.tsv';
  const headings: Heading[] = [];
  const seen = new Map<string, number>();
  for (const row of readTable(file, files.get(file) ?? '', ['pattern', 'gives', 'category'], problems)) {
    const before = problems.length;
    const { pattern, gives: givesCell, category } = row.cells;
    const fault = faultIn(file, row, problems);
    const gives = GIVES.find((known) => known === givesCell);
    const plain = folded(pattern).replace(/:$/, '').trim();
    if (pattern === '') fault('pattern', 'the heading is empty', 'write the words of the heading');
    else if (plain !== pattern) fault('pattern', `the heading "${pattern}" has capitals, accents or a colon`, `write "${plain}"`);
    const twin = seen.get(pattern);
    if (twin !== undefined) fault('pattern', `line ${twin} has the same heading`, 'take one of the two out');
    else seen.set(pattern, row.line);
    if (gives === undefined) fault('gives', `"${givesCell}" is not something a heading gives`, `choose one of ${GIVES.join(', ')}`);
    if (gives === 'category' && !categories.some(({ id }) => id === category)) {
      fault('category', `there is no category "${category}"`, 'use an id of categories.json');
    }
    if (gives !== 'category' && category !== '') fault('category', `a heading that gives ${givesCell} has no category`, 'leave this column empty');
    if (problems.length > before || gives === undefined) continue;
    headings.push({ pattern, gives, category: category === '' ? null : category });
  }
  return headings;
}
