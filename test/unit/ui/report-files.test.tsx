// @vitest-environment happy-dom
import '../../../src/i18n/page-texts.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Merged } from '../../../src/tally/merged.ts';
import { FilesSection } from '../../../src/ui/report/files-section.tsx';
import type { ReportActions } from '../../../src/ui/report/report-actions.ts';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const merge = vi.fn<ReportActions['merge']>();
const forgetOldest = vi.fn<ReportActions['forgetOldest']>();
const onMerged = vi.fn<(merged: Merged | null) => void>();
const MERGED: Merged = { blocks: [], smallestGroup: 5, periods: [], shown: {}, read: 1, refused: [] };

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
  forgetOldest.mockReset();
  const actions = { merge, ownFiles: () => Promise.resolve([]), filesOf: () => Promise.resolve({ files: [], unreadable: ['weg.age'] }), forgetOldest };
  await act(() => { render(<FilesSection opened={{ secret: '', recipient: '' }} actions={actions} smallestGroup={5} onMerged={onMerged} />, page.root); });
});

it('says so when what was given holds no file, and leaves the figures', async () => {
  const input = page.root.querySelector<HTMLInputElement>('#folder');
  await act(() => { input?.dispatchEvent(new Event('change', { bubbles: true })); });
  expect(alert()).toBe('Daar zaten geen bestanden in.');
  expect([merge.mock.calls, onMerged.mock.calls]).toEqual([[], []]);
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

  it.each([
    ['forgotten', () => Promise.resolve()],
    ['not even that', () => Promise.reject(new Error('no room at all'))],
  ])('for want of room are read again once the oldest reports are forgotten, which is offered with what it costs: %s', async (_what, result) => {
    merge.mockResolvedValueOnce('full').mockResolvedValueOnce(MERGED);
    forgetOldest.mockImplementation(result);
    await choose();
    await vi.waitFor(() => { expect(page.root.textContent).toContain('Die maanden laat ik in deze browser nooit meer zien.'); });
    const button = [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Vergeet de oudste maanden');
    await act(() => { button?.click(); });
    await vi.waitFor(() => { expect(onMerged.mock.calls).toEqual([[MERGED]]); });
    expect(forgetOldest).toHaveBeenCalledOnce();
    expect(merge.mock.calls.map(([given]) => given.files.length), 'the same files').toEqual([1, 1]);
    expect(page.root.textContent).not.toContain('Vergeet de oudste maanden');
  });

  it('are not helped by forgetting where something else went wrong', async () => {
    merge.mockResolvedValue('failed');
    await choose();
    await vi.waitFor(() => { expect(alert()).not.toBeNull(); });
    expect(page.root.textContent).not.toContain('Vergeet de oudste maanden');
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

describe('files', () => {
  it('may be the very same ones again: the browser would say nothing of those', async () => {
    for (const id of ['files', 'folder']) {
      const input = page.root.querySelector<HTMLInputElement>(`#${id}`);
      if (input === null) throw new Error('There is a place to choose files.');
      let value = 'C:\\fakepath\\een.age';
      Object.defineProperty(input, 'value', { get: () => value, set: (given: string) => { value = given; } });
      input.click();
      expect(value, id).toBe('');
    }
  });

  it('that were dropped and can not be opened are handed on by name', async () => {
    merge.mockResolvedValue(MERGED);
    await act(async () => {
      document.body.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: {} }));
      await Promise.resolve();
    });
    await vi.waitFor(() => { expect(merge).toHaveBeenCalledOnce(); });
    expect(merge.mock.calls[0]?.[0]).toEqual({ files: [], unreadable: ['weg.age'] });
  });

  it('wait while another tab reads, and that is said', async () => {
    merge.mockImplementation((_files, _key, tell) => {
      tell.waits();
      return new Promise<Merged>(() => undefined);
    });
    await choose();
    await vi.waitFor(() => { expect(page.root.querySelector('.progress')?.textContent).toContain('Even wachten: een ander tabblad leest ook tellingen.'); });
    expect(page.root.querySelector('progress')?.hasAttribute('value')).toBe(false);
  });
});
