import { doReportTask } from '../../src/platform/report-tasks.ts';
import type { AskedTask } from '../../src/platform/report-tasks.ts';

/** Opens keys, reads and adds up shared files beside the page, so that the page stays at hand and can end it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<AskedTask>) => {
  void doReportTask(data, (read) => { postMessage({ read }); }).then(
    (gives) => { postMessage({ gives }); },
    () => { postMessage({ failed: true }); },
  );
});
