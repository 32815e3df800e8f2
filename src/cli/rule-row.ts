/**
 * Plans a new row of the lexicon: checks it as `npm run rules` would, and says what its file will hold.
 * Pure: new-rule.ts reads and writes the files.
 */
import { createReader } from '../engine/read.ts';
import type { Knowledge, RuleId } from '../engine/types.ts';
import { compileRules } from '../rules/compile.ts';
import type { RuleFiles } from '../rules/compile.ts';
import { LEXICON_COLUMNS } from '../rules/compile-lexicon.ts';
import { folded } from '../rules/pattern.ts';
import { RulesError } from '../rules/problem.ts';
import { TableRow } from '../rules/read-table.ts';

/** The columns of docs/add-a-rule.md, with the whole topic in place of the subtopic. */
export const ROW_FIELDS = ['topic', 'id', 'match', 'pattern', 'unless', 'strength', 'found', 'allowed', 'source'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** What somebody says of a new row. An empty id is made out of the pattern. */
export type RowDraft = Readonly<Record<RowField, string>>;

/** What is wrong with one field, and the mend. */
export interface RowFault {
  readonly field: RowField;
  readonly problem: string;
  readonly mend: string;
}

/** Thrown with all the faults of a draft that could be found together. */
export class RowError extends Error {
  override readonly name = 'RowError';
  readonly faults: readonly RowFault[];

  /** Takes at least one fault; the message has a line for each: `field: problem. Mend: …`. */
  constructor(faults: readonly RowFault[]) {
    super(faults.map(({ field, problem, mend }) => `${field}: ${problem}. Mend: ${mend}.`).join('\n'));
    this.faults = faults;
  }
}

/** A row that passed every check. */
export interface RowPlan {
  /** Path within src/rules. */
  readonly file: string;
  /** Line of the new row, from 1. */
  readonly line: number;
  readonly ruleId: RuleId;
  /** The whole file with the row in it. */
  readonly text: string;
}

/**
 * Checks a draft and places it behind the last row of its subtopic.
 * @param files the rule files as they are
 * @param knowledge what `compileRules(files)` made of them
 * @throws RowError with the faults of the draft
 */
export function planRow(files: RuleFiles, knowledge: Knowledge, draft: RowDraft): RowPlan {
  const [category, subtopic] = topicOf(draft.topic, knowledge);
  const taken = idsOf(category, knowledge);
  const id = draft.id === '' ? freeId(draft.pattern, taken) : draft.id;
  if (taken.has(id)) {
    const mend = `choose another, such as "${freeId(id, taken)}", or leave it out`;
    throw new RowError([{ field: 'id', problem: `the id "${id}" is in use in this category`, mend }]);
  }
  const cells = cellsOf({ ...draft, topic: subtopic, id });
  const file = `lexicon/${category}.tsv`;
  const { text, line } = withRow(files.get(file) ?? '', cells);
  const ruleId = `${category}/${subtopic}/${id}`;
  const changed = compiled(new Map(files).set(file, text), new TableRow(line, LEXICON_COLUMNS, cells));
  checkExamples(changed, ruleId, draft);
  return { file, line, ruleId, text };
}

/** Category and subtopic of a topic that the matrix knows. */
function topicOf(topic: string, { matrix }: Knowledge): readonly [category: string, subtopic: string] {
  const topics = matrix.categories.flatMap((category) => category.subtopics.map((subtopic) => [category.id, subtopic.id] as const));
  const known = topics.find(([category, subtopic]) => `${category}/${subtopic}` === topic);
  if (known) return known;
  const [category] = topic.split('/');
  const near = topics.filter(([of]) => of === category);
  const names = (near.length > 0 ? near : topics).map(([of, subtopic]) => `${of}/${subtopic}`);
  throw new RowError([{ field: 'topic', problem: `there is no topic "${topic}"`, mend: `choose one of ${names.join(', ')}` }]);
}

/** The ids in use in a category's file. */
function idsOf(category: string, { lexicon }: Knowledge): ReadonlySet<string> {
  return new Set(lexicon.filter(({ topic }) => topic.startsWith(`${category}/`)).map(({ id, topic }) => id.slice(topic.length + 1)));
}

/** An id out of a pattern's words, numbered when it is in use. */
function freeId(pattern: string, taken: ReadonlySet<string>): string {
  const name = folded(pattern).replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'row';
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name}-${number}`;
  return id;
}

/** The cells of the row, in order. A tab or a line end would shift the columns. */
function cellsOf(fields: RowDraft): readonly string[] {
  const torn = ROW_FIELDS.filter((field) => /[\t\r\n]/u.test(fields[field]));
  if (torn.length > 0) throw new RowError(torn.map((field) => ({ field, problem: 'it holds a tab or a line end', mend: 'write a blank instead' })));
  return ROW_FIELDS.map((field) => fields[field]);
}

/** The table with one row more: behind the last of its subtopic, else at the end. Keeps the file's line ends. */
function withRow(table: string, cells: readonly string[]): { text: string; line: number } {
  const lineEnd = table.includes('\r\n') ? '\r\n' : '\n';
  const lines = table.replace(/(\r?\n)+$/u, '').split(/\r?\n/u);
  if (table === '') lines[0] = LEXICON_COLUMNS.join('\t');
  const last = lines.findLastIndex((line) => line.startsWith(`${cells[0] ?? ''}\t`));
  const at = last < 0 ? lines.length : last + 1;
  return { text: [...lines.toSpliced(at, 0, cells.join('\t')), ''].join(lineEnd), line: at + 1 };
}

/** Compiles the rules with the new row in them; what they have against it is told by field instead of column. */
function compiled(files: RuleFiles, row: TableRow<(typeof LEXICON_COLUMNS)[number]>): Knowledge {
  try {
    return compileRules(files);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new RowError(error.problems.map(({ column, problem, mend }) => {
      const at = LEXICON_COLUMNS.findLastIndex((name) => row.columnOf(name) <= column);
      return { field: ROW_FIELDS[at] ?? 'topic', problem, mend };
    }));
  }
}

/** Holds the row to its own two sentences. */
function checkExamples(knowledge: Knowledge, ruleId: RuleId, { pattern, found, allowed }: RowDraft): void {
  const { read } = createReader(knowledge);
  const isMet = (text: string): boolean =>
    read(text).paragraphs.some(({ sentences }) => sentences.some(({ sentence }) => sentence.hits.some(({ row }) => row.id === ruleId)));
  const faults: RowFault[] = [];
  if (!isMet(found)) {
    faults.push({ field: 'found', problem: `"${pattern}" is not met in: ${found}`, mend: 'add the form of the word that you forgot, or narrow a guard' });
  }
  if (isMet(allowed)) {
    faults.push({ field: 'allowed', problem: `"${pattern}" is met in: ${allowed}`, mend: 'add a guard, or choose a narrower match' });
  }
  if (faults.length > 0) throw new RowError(faults);
}
