import { readContributions } from '../../src/platform/read-contributions.ts';
import type { MergeTask } from '../../src/platform/read-contributions.ts';

/** Reads and adds up shared files beside the page, so that the page stays at hand and can end it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<MergeTask>) => {
  void readContributions(data, (read) => { postMessage({ read }); }).then(
    (merged) => { postMessage({ merged }); },
    () => { postMessage({ failed: true }); },
  );
});
