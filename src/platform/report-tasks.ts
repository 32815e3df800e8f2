/** What the report has done beside its page, so that the page answers meanwhile: work that takes seconds. */
import type { Merged } from '../tally/merged.ts';
import { readContributions } from './read-contributions.ts';
import type { MergeTask } from './read-contributions.ts';
import { lockKey, makeReportKey, unlockKey } from './report-key.ts';
import type { ReportKey } from './report-key.ts';

/** Task -> what it takes, and what comes of it. */
export interface ReportTasks {
  readonly 'make-key': { readonly takes: { readonly passphrase: string }; readonly gives: { readonly key: ReportKey; readonly backup: Uint8Array } };
  readonly 'open-key': { readonly takes: { readonly file: Uint8Array; readonly passphrase: string }; readonly gives: ReportKey | null };
  readonly merge: { readonly takes: MergeTask; readonly gives: Merged };
}

export type TaskName = keyof ReportTasks;
export type AskedTask = { readonly [Name in TaskName]: { readonly name: Name; readonly takes: ReportTasks[Name]['takes'] } }[TaskName];

/** @param tell hears how many files were read; a passphrase takes its time without a sign of life */
export async function doReportTask(asked: AskedTask, tell: (read: number) => void): Promise<ReportTasks[TaskName]['gives']> {
  switch (asked.name) {
    case 'make-key': {
      const key = await makeReportKey();
      return { key, backup: await lockKey(key, asked.takes.passphrase) };
    }
    case 'open-key':
      return unlockKey(asked.takes.file, asked.takes.passphrase);
    case 'merge':
      return readContributions(asked.takes, tell);
  }
}
