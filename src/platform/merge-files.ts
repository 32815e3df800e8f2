import { forgetLongAgo, forgetOldest, readShown } from '../tally/forget-shown.ts';
import type { Merged, MergeFailure, MergeListener } from '../tally/merged.ts';
import type { MergeTask } from './read-contributions.ts';
import { doInWorker } from './report-worker.ts';
import { shownBatches } from './storage.ts';
import { localTime, readSharing } from './tally.ts';

/** One tab's turn: whom a report shows together rests on whom the one before it did, whichever tab that was in. */
const TURN = 'noodzaak-report';

/** What is added up; what was shown before, and what of it is this browser's own, is known here. */
type Given = Omit<MergeTask, 'shown' | 'own'>;

/**
 * Adds up files in the report's worker, and remembers whom the report shows together before it is shown: what is shown and not
 * remembered could be subtracted from a later report. One tab at a time: two at once would each not know what the other shows.
 * @param workerFor makes the worker, once it is this tab's turn
 * @param signal ends it at once
 * @returns why there is nothing to show; `failed` too when it was ended
 */
export async function mergeFiles(workerFor: () => Worker, task: Given, tell: MergeListener, signal: AbortSignal): Promise<Merged | MergeFailure> {
  const merge = (): Promise<Merged | MergeFailure> => mergeInTurn(workerFor, task, tell.read, signal);
  const atOnce = await navigator.locks.request(TURN, { ifAvailable: true }, (turn) => (turn === null ? null : merge()));
  if (atOnce !== null) return atOnce;
  tell.waits();
  try {
    return await navigator.locks.request(TURN, { signal }, merge);
  } catch (error) {
    if (signal.aborted) return 'failed';
    throw error;
  }
}

/** Makes room for what is shown from now on: the oldest half of what was shown is no longer remembered, and not shown again. */
export async function forgetOldestShown(): Promise<void> {
  await navigator.locks.request(TURN, {}, async () => {
    const known = readShown(await shownBatches.getValue());
    if (known !== null) await shownBatches.setValue(forgetOldest(known));
  });
}

async function mergeInTurn(workerFor: () => Worker, task: Given, tell: (read: number) => void, signal: AbortSignal): Promise<Merged | MergeFailure> {
  const [known, ownPeriods] = await Promise.all([shownBatches.getValue().then(readShown), readSharing()]);
  if (signal.aborted) return 'failed';
  if (known === null) return 'damaged';
  const shown = forgetLongAgo(known, localTime());
  // Wherever its file lies: who reads the report knows what this browser counted.
  const own = Object.values(ownPeriods).map(({ contributor }) => contributor);
  const merged = await doInWorker(workerFor(), 'merge', { ...task, shown, own }, tell, signal);
  if (merged === null || signal.aborted) return 'failed';
  try {
    await shownBatches.setValue(merged.shown);
    return merged;
  } catch {
    return 'full';
  }
}
