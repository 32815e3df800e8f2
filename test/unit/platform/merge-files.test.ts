import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Merged } from '../../../src/tally/merged.ts';
import { Locks } from '../../helpers/locks.ts';
import { IDS } from '../../helpers/tally-data.ts';

vi.stubGlobal('browser', fakeBrowser);
const { forgetOldestShown, mergeFiles } = await import('../../../src/platform/merge-files.ts');
const { sharing, shownBatches } = await import('../../../src/platform/storage.ts');

const MERGED: Merged = { blocks: [], smallestGroup: 5, periods: [], shown: { '2026-11': [] }, read: 0, refused: [] };
const TASK = { files: [], unreadable: [], secret: '', smallestGroup: 5, ids: IDS, laws: {} };

/** A worker that answers so. */
function workerThat(answer: unknown): Worker {
  const target = new EventTarget();
  return Object.assign(target, {
    terminate: () => undefined,
    postMessage: () => target.dispatchEvent(answer === null ? new Event('error') : new MessageEvent('message', { data: answer })),
  }) as unknown as Worker;
}
const waits = vi.fn();
const mergeBy = (answer: unknown, signal = new AbortController().signal) =>
  mergeFiles(() => workerThat(answer), TASK, { read: () => undefined, waits }, signal);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: new Locks() });
  waits.mockReset();
});

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

it('lets go of who was shown two years ago, and keeps that it was', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2029-02-01T10:00:00') });
  try {
    const batch = { smallestGroup: 5, contributors: { a: '1' } };
    await shownBatches.setValue({ '2026-11': [batch], '2028-11': [batch] });
    const asked: unknown[] = [];
    const worker = workerThat({ gives: MERGED });
    await mergeFiles(() => Object.assign(worker, { postMessage: (task: unknown) => { asked.push(task); worker.dispatchEvent(new MessageEvent('message', { data: { gives: MERGED } })); } }), TASK, { read: () => undefined, waits }, new AbortController().signal);
    expect(asked).toMatchObject([{ takes: { shown: { '2026-11': [], '2028-11': [batch] } } }]);
  } finally {
    vi.useRealTimers();
  }
});

it('knows what this browser counted itself, wherever its file lies', async () => {
  const one = { jitter: 0, isSent: true, failures: 0, trouble: null };
  await sharing.setValue({ '2026-10': { ...one, contributor: 'a' }, '2026-11': { ...one, contributor: 'b' } });
  const asked: unknown[] = [];
  const worker = workerThat({ gives: MERGED });
  await mergeFiles(() => Object.assign(worker, { postMessage: (task: unknown) => { asked.push(task); worker.dispatchEvent(new MessageEvent('message', { data: { gives: MERGED } })); } }), TASK, { read: () => undefined, waits }, new AbortController().signal);
  expect(asked).toMatchObject([{ takes: { own: ['a', 'b'] } }]);
});

it.each([7, 'x', [1]])('shows nothing where it cannot be read what was shown (%j), and leaves that as it is', async (damaged) => {
  await shownBatches.setValue(damaged);
  expect(await mergeBy({ gives: MERGED })).toBe('damaged');
  await forgetOldestShown();
  expect(await shownBatches.getValue()).toEqual(damaged);
});

it('makes room by forgetting the oldest half', async () => {
  const batch = { smallestGroup: 5, contributors: { a: '1' } };
  await shownBatches.setValue({ '2026-11': [batch], '2026-12': [batch] });
  await forgetOldestShown();
  expect(await shownBatches.getValue()).toEqual({ '2026-11': [], '2026-12': [batch] });
});

describe('two tabs with a report', () => {
  const MORE: Merged = { ...MERGED, shown: { '2026-12': [] } };
  /** A worker that answers when it is told to, and what it was asked. */
  const slowWorker = (): { readonly worker: Worker; readonly asked: unknown[]; readonly answer: (gives: Merged) => void } => {
    const target = new EventTarget();
    const asked: unknown[] = [];
    const worker = Object.assign(target, { terminate: () => undefined, postMessage: (task: unknown) => { asked.push(task); } }) as unknown as Worker;
    return { worker, asked, answer: (gives) => { target.dispatchEvent(new MessageEvent('message', { data: { gives } })); } };
  };

  it('take turns: the second knows whom the first showed', async () => {
    const [one, other] = [slowWorker(), slowWorker()];
    const signal = new AbortController().signal;
    const first = mergeFiles(() => one.worker, TASK, { read: () => undefined, waits }, signal);
    await vi.waitFor(() => { expect(one.asked).toHaveLength(1); });
    const second = mergeFiles(() => other.worker, TASK, { read: () => undefined, waits }, signal);
    await vi.waitFor(() => { expect(waits).toHaveBeenCalledOnce(); });
    expect(other.asked).toEqual([]);
    one.answer(MERGED);
    expect(await first).toEqual(MERGED);
    await vi.waitFor(() => { expect(other.asked).toMatchObject([{ takes: { shown: MERGED.shown } }]); });
    other.answer(MORE);
    expect(await second).toEqual(MORE);
  });

  it('stop waiting when asked', async () => {
    const one = slowWorker();
    const first = mergeFiles(() => one.worker, TASK, { read: () => undefined, waits }, new AbortController().signal);
    await vi.waitFor(() => { expect(one.asked).toHaveLength(1); });
    const stopped = new AbortController();
    const second = mergeBy({ gives: MORE }, stopped.signal);
    await vi.waitFor(() => { expect(waits).toHaveBeenCalledOnce(); });
    stopped.abort();
    one.answer(MERGED);
    expect([await first, await second]).toEqual([MERGED, 'failed']);
    expect(await shownBatches.getValue()).toEqual(MERGED.shown);
  });
});
