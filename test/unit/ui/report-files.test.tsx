// @vitest-environment happy-dom
import '../../../src/i18n/page-texts.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Merged, MergeFailure } from '../../../src/tally/merged.ts';
import { FilesSection } from '../../../src/ui/report/files-section.tsx';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const merge = vi.fn<() => Promise<Merged | MergeFailure>>();
const onMerged = vi.fn<(merged: Merged | null) => void>();
const MERGED: Merged = { blocks: [], periods: [], shown: {}, read: 1, refused: [] };

const choose = async (): Promise<void> => {
  const input = page.root.querySelector<HTMLInputElement>('#files');
  if (input === null) throw new Error('There is a place to choose files.');
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'een.age')], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
};
const alert = (): string | null => page.root.querySelector('[role=alert]')?.textContent ?? null;
const isBusy = (): boolean => page.root.querySelector('progress') !== null;

beforeEach(async () => {
  merge.mockReset();
  onMerged.mockReset();
  const actions = { merge, ownFiles: () => Promise.resolve([]), filesOf: () => Promise.resolve([]) };
  await act(() => { render(<FilesSection opened={{ secret: '', recipient: '' }} actions={actions} onMerged={onMerged} />, page.root); });
});

describe('files that can not be added up', () => {
  it.each([
    ['full', () => Promise.resolve('full' as const), 'De opslag van je browser is vol.'],
    ['failed', () => Promise.resolve('failed' as const), 'Het lezen van de bestanden lukte niet.'],
    ['thrown', () => Promise.reject(new Error('unforeseen')), 'Het lezen van de bestanden lukte niet.'],
  ])('are said to be so, progress ends and the figures stay: %s', async (_why, result, said) => {
    merge.mockImplementation(result);
    await choose();
    await vi.waitFor(() => { expect(alert()).toContain(said); });
    expect([isBusy(), onMerged.mock.calls]).toEqual([false, []]);
  });

  it('are no longer spoken of once others were', async () => {
    merge.mockResolvedValueOnce('full').mockResolvedValueOnce(MERGED);
    await choose();
    await vi.waitFor(() => { expect(alert()).not.toBeNull(); });
    await choose();
    await vi.waitFor(() => { expect(onMerged.mock.calls).toEqual([[MERGED]]); });
    expect([alert(), isBusy()]).toEqual([null, false]);
  });
});
