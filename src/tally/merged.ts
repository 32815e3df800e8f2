/** What comes of files that were shared, once they are added up. */
import type { NoContribution } from './contribution.ts';
import type { Period } from './iso-week.ts';
import type { MergedPeriod, ShownBatches } from './period-merge.ts';
import type { Block } from './suppress.ts';

/**
 * Why a file does not count. `unreadable`: the browser could not open it. `same-contributor`: another file holds the same period of
 * the same browser, and no less of it. `changed`: it was shown before with other counts, and those hold.
 * `forgotten`: its period was shown, and it is no longer known who was in it.
 */
export type Refusal = NoContribution | 'unreadable' | 'other-key' | 'truncated' | 'not-encrypted' | 'too-large' | 'same-contributor' | 'changed' | 'forgotten';

/** Files as they were handed over, beside the names of those that the browser could not even hand over. */
export interface FilesToRead {
  readonly files: readonly File[];
  readonly unreadable: readonly string[];
}

export interface RefusedFile {
  readonly name: string;
  readonly reason: Refusal;
}

/** How many contributors are behind what is shown of a period, and how many are not; see `PeriodMerge`. */
export interface PeriodState extends Pick<MergedPeriod, 'contributors' | 'waiting' | 'missing' | 'absent' | 'regrouped'> {
  readonly period: Period;
}

export interface Merged {
  /** All that may be known: what is in no block stays behind. */
  readonly blocks: readonly Block[];
  /** The smallest group that every block holds to: of one that was shown before another was set, that of then. */
  readonly smallestGroup: number;
  /** Each period that something was read of, in order of time. */
  readonly periods: readonly PeriodState[];
  /** What was shown by now, this time included. */
  readonly shown: ShownBatches;
  readonly read: number;
  readonly refused: readonly RefusedFile[];
}

/** What is heard while files are added up. */
export interface MergeListener {
  /** How many files were read. */
  readonly read: (read: number) => void;
  /** Another tab adds up files: this one has its turn after that. */
  readonly waits: () => void;
}

/**
 * Why there is no new report. `full`: what it would show can't be remembered, and without that it may not be shown. `damaged`: what was
 * remembered can't be read.
 */
export type MergeFailure = 'failed' | 'full' | 'damaged';
