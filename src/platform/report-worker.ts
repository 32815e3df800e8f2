import type { ReportTasks, TaskName } from './report-tasks.ts';

type Told<Gives> = { readonly read: number } | { readonly gives: Gives } | { readonly failed: true };

/**
 * Has the report's worker do one task; the worker is gone when it is done.
 * @param tell hears how many files were read
 * @param signal ends it at once
 * @returns null when it was ended, or could not go on
 */
export function doInWorker<Name extends TaskName>(
  worker: Worker,
  name: Name,
  takes: ReportTasks[Name]['takes'],
  tell?: (read: number) => void,
  signal?: AbortSignal,
): Promise<ReportTasks[Name]['gives'] | null> {
  return new Promise((done) => {
    const finish = (gives: ReportTasks[Name]['gives'] | null): void => {
      worker.terminate();
      done(gives);
    };
    signal?.addEventListener('abort', () => { finish(null); });
    worker.addEventListener('error', () => { finish(null); });
    worker.addEventListener('message', ({ data }: MessageEvent<Told<ReportTasks[Name]['gives']>>) => {
      if ('read' in data) tell?.(data.read);
      else finish('gives' in data ? data.gives : null);
    });
    worker.postMessage({ name, takes });
  });
}
