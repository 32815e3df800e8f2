import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Merged } from '../../../src/tally/merged.ts';
import { IDS } from '../../helpers/tally-data.ts';

vi.stubGlobal('browser', fakeBrowser);
const { mergeFiles } = await import('../../../src/platform/merge-files.ts');
const { shownBatches } = await import('../../../src/platform/storage.ts');

const MERGED: Merged = { blocks: [], periods: [], shown: { '2026-11': [] }, read: 0, refused: [] };
const TASK = { files: [], secret: '', smallestGroup: 5, ids: IDS, laws: {} };

/** A worker that answers so. */
function workerThat(answer: unknown): Worker {
  const target = new EventTarget();
  return Object.assign(target, {
    terminate: () => undefined,
    postMessage: () => target.dispatchEvent(answer === null ? new Event('error') : new MessageEvent('message', { data: answer })),
  }) as unknown as Worker;
}
const mergeBy = (answer: unknown, signal = new AbortController().signal) => mergeFiles(workerThat(answer), TASK, () => undefined, signal);

beforeEach(() => { fakeBrowser.reset(); });

it('remembers what is shown before it gives it', async () => {
  expect(await mergeBy({ gives: MERGED })).toEqual(MERGED);
  expect(await shownBatches.getValue()).toEqual(MERGED.shown);
});

it('gives nothing to show where there is no room to remember it', async () => {
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
  expect(await mergeBy({ gives: MERGED })).toBe('full');
  full.mockRestore();
  expect(await shownBatches.getValue()).toEqual({});
});

it('says that a worker failed, or ended', async () => {
  expect(await mergeBy({ failed: true })).toBe('failed');
  expect(await mergeBy(null)).toBe('failed');
});

it('remembers nothing of a report that was stopped', async () => {
  const stopped = new AbortController();
  stopped.abort();
  expect(await mergeBy({ gives: MERGED }, stopped.signal)).toBe('failed');
  expect(await shownBatches.getValue()).toEqual({});
});
