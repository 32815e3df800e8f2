/** What leaves the report: the blocks as they are, in a form that a spreadsheet or a program reads, with what each column means. */
import type { Block } from './suppress.ts';

const COLUMNS = ['period', 'week', 'team', 'law', 'helpRequest', 'kind', 'category', 'subtopic', 'outcome', 'reason', 'events'] as const satisfies readonly (keyof Block)[];

/** What each column means; English, as the columns are. Its rows come before the data in CSV, and beside it in JSON. */
export const DATA_DICTIONARY: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  period: 'Month of whole ISO weeks (2026-11), or the ISO week where counts are shared each week',
  week: 'ISO week; empty: several weeks taken together, as each alone was too small',
  team: 'Team; empty: no team was set, or several taken together',
  law: 'Law of the help request; empty: several taken together',
  helpRequest: 'Help request, id of the matrix; empty: several taken together',
  kind: 'excess, dossier-request, incoming-request, consent-as-ground, zrm-scores; too-little-check: the check for too thin a file',
  category: 'Category of personal data, for excess; empty: several taken together',
  subtopic: 'Subtopic of the category; empty: several taken together',
  outcome: 'shown, rewritten, removed, kept, request-added, wrong; used: the check was used',
  reason: 'Why it was kept; empty: not kept, or several reasons taken together',
  events: 'How often, by enough contributors together; what is in no row was too small to show',
};

/** Separated by semicolons, as Dutch spreadsheets expect. */
export function toCsv(blocks: readonly Block[]): string {
  const rows = [COLUMNS, ...blocks.map((block) => COLUMNS.map((column) => block[column] ?? ''))];
  return rows.map((row) => row.map((value) => quoted(String(value))).join(';')).join('\r\n');
}

/** The data dictionary as a table of its own. */
export function dictionaryCsv(): string {
  return Object.entries(DATA_DICTIONARY).map(([column, meaning]) => `${column};${quoted(meaning)}`).join('\r\n');
}

export function toJson(blocks: readonly Block[], smallestGroup: number): string {
  return JSON.stringify({ format: 'noodzaak-report', version: 1, smallestGroup, columns: DATA_DICTIONARY, rows: blocks }, null, 1);
}

/** A value that begins like a formula would be worked out by a spreadsheet: an apostrophe keeps it text. */
function quoted(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
