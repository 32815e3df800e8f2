/** What leaves the report: the blocks as they are, in a form that a spreadsheet or a program reads. */
import type { Block } from './suppress.ts';

/** Ids and numbers, the same in every language: other tools read them. */
export const ID_COLUMNS = ['period', 'week', 'team', 'law', 'helpRequest', 'kind', 'category', 'subtopic', 'outcome', 'reason', 'events'] as const satisfies readonly (keyof Block)[];
/** What the ids are called, for people; after the ids, so that those stay where they are. */
export const NAME_COLUMNS = ['ruleName', 'helpRequestName', 'outcomeName', 'reasonName', 'categoryName'] as const;

export type Column = (typeof ID_COLUMNS)[number] | (typeof NAME_COLUMNS)[number];
/** What a block's ids are called. */
export type BlockNames = Readonly<Record<(typeof NAME_COLUMNS)[number], string>>;
/** What a column means. */
export type Meaning = (column: Column) => string;

/** Without it, Excel reads letters with an accent wrong. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Separated by semicolons, as Dutch spreadsheets expect. */
export function toCsv(blocks: readonly Block[], namesOf: (block: Block) => BlockNames): string {
  return csvOf([
    [...ID_COLUMNS, ...NAME_COLUMNS],
    ...blocks.map((block) => {
      const names = namesOf(block);
      return [...ID_COLUMNS.map((column) => String(block[column] ?? '')), ...NAME_COLUMNS.map((column) => names[column])];
    }),
  ]);
}

/** The data dictionary as a table of its own. */
export function dictionaryCsv(meaningOf: Meaning): string {
  return csvOf([...ID_COLUMNS, ...NAME_COLUMNS].map((column) => [column, meaningOf(column)]));
}

export interface ReportJson {
  readonly smallestGroup: number;
  /** What the file is, in a sentence. */
  readonly about: string;
  readonly meaningOf: Meaning;
  readonly namesOf: (block: Block) => BlockNames;
}

/** For programs, and readable by itself: ids as they are, their names beside them, and what each column means above. */
export function toJson(blocks: readonly Block[], { smallestGroup, about, meaningOf, namesOf }: ReportJson): string {
  const columns = Object.fromEntries([...ID_COLUMNS, ...NAME_COLUMNS].map((column) => [column, meaningOf(column)]));
  const rows = blocks.map((block) => ({ ...block, ...namesOf(block) }));
  return JSON.stringify({ format: 'noodzaak-report', version: 1, about, smallestGroup, columns, rows }, null, 1);
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(quoted).join(';')).join('\r\n');
}

/** A value that begins like a formula would be worked out by a spreadsheet: an apostrophe keeps it text. */
function quoted(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
