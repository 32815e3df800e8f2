import type { Category, LexiconRow } from '../engine/types.ts';
import { compileLexicon, LEXICON_COLUMNS } from './compile-lexicon.ts';
import type { RuleProblem } from './problem.ts';

/** A row that an organisation wrote: the columns of the lexicon by name, with its category. */
export interface OwnRow {
  readonly category: string;
  readonly subtopic: string;
  readonly id: string;
  readonly match: string;
  readonly pattern: string;
  readonly unless?: string;
  readonly strength: string;
  readonly found: string;
  readonly allowed: string;
  readonly source: string;
}

/** The rows that hold, and what is wrong with the others; `line` counts the list from 1. */
export interface OwnRules {
  readonly rows: readonly LexiconRow[];
  readonly problems: readonly RuleProblem[];
}

/**
 * Checks own rows as those of the lexicon are checked, their examples included; a faulty one is left out.
 * @param name of the list, for its problems
 * @param isMet whether a row is met in a sentence
 */
export function readOwnRules(name: string, own: readonly OwnRow[], categories: readonly Category[], isMet: (row: LexiconRow, sentence: string) => boolean): OwnRules {
  const problems: RuleProblem[] = [];
  const rows = own.flatMap((row, index): LexiconRow[] => {
    const found: RuleProblem[] = [];
    const report = (column: string, problem: string, mend: string): void => {
      found.push({ file: `lexicon/${row.category}.tsv`, line: index + 1, column: 1, problem: `${column}: ${problem}`, mend });
    };
    const [compiled] = compileLexicon(new Map([[`lexicon/${row.category}.tsv`, tableOf(row)]]), categories, found);
    if (compiled) {
      if (!isMet(compiled, row.found)) report('found', `"${row.pattern}" is not met in: ${row.found}`, 'change the pattern or the example');
      if (isMet(compiled, row.allowed)) report('allowed', `"${row.pattern}" is met in: ${row.allowed}`, 'add a guard to unless, or change the example');
      if (isSafetySignal(row, categories)) report('subtopic', 'signals of danger are not a municipality\u2019s own', 'choose another subtopic');
    }
    problems.push(...found.map((problem) => ({ ...problem, file: name, line: index + 1 })));
    if (compiled === undefined || found.length > 0) return [];
    const { id, topic, match, pattern, unless, strength } = compiled;
    // An id of its own: it must not be taken for a row of the lexicon.
    return [{ id: `own/${id}`, topic, match, pattern, unless, strength }];
  });
  return { rows, problems };
}

function tableOf(row: OwnRow): string {
  const cells = LEXICON_COLUMNS.map((column) => row[column] ?? '');
  return `${LEXICON_COLUMNS.join('\t')}\n${cells.map((cell) => cell.replace(/[\r\n]+/g, ' ')).join('\t')}`;
}

function isSafetySignal({ category, subtopic }: OwnRow, categories: readonly Category[]): boolean {
  return categories.some(({ id, subtopics }) => id === category && subtopics.some((one) => one.id === subtopic && one.safetySignal));
}
