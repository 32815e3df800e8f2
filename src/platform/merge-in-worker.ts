import type { Merged } from '../tally/merged.ts';
import type { MergeTask } from './read-contributions.ts';

type Told = { readonly read: number } | { readonly merged: Merged } | { readonly failed: true };

/**
 * Has a worker read and add up files; the worker is gone when it is done.
 * @param signal ends it at once
 * @returns null when it was ended, or could not go on
 */
export function mergeInWorker(worker: Worker, task: MergeTask, tell: (read: number) => void, signal: AbortSignal): Promise<Merged | null> {
  return new Promise((done) => {
    const finish = (merged: Merged | null): void => {
      worker.terminate();
      done(merged);
    };
    signal.addEventListener('abort', () => { finish(null); });
    worker.addEventListener('error', () => { finish(null); });
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if ('read' in data) tell(data.read);
      else finish('merged' in data ? data.merged : null);
    });
    worker.postMessage(task);
  });
}
