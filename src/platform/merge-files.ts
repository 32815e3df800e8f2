import type { Merged, MergeFailure } from '../tally/merged.ts';
import type { MergeTask } from './read-contributions.ts';
import { doInWorker } from './report-worker.ts';
import { shownBatches } from './storage.ts';

/**
 * Adds up files in the report's worker, and remembers whom the report shows together before it is shown: what is shown and not
 * remembered could be subtracted from a later report.
 * @param tell hears how many files were read
 * @param signal ends it at once
 * @returns why there is nothing to show; `failed` too when it was ended
 */
export async function mergeFiles(worker: Worker, task: Omit<MergeTask, 'shown'>, tell: (read: number) => void, signal: AbortSignal): Promise<Merged | MergeFailure> {
  const shown = await shownBatches.getValue();
  const merged = await doInWorker(worker, 'merge', { ...task, shown }, tell, signal);
  if (merged === null || signal.aborted) return 'failed';
  try {
    await shownBatches.setValue(merged.shown);
    return merged;
  } catch {
    return 'full';
  }
}
