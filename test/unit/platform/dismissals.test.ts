import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FindingSummary } from '../../../src/protocol/messages.ts';
import type { FrameEntry } from '../../../src/platform/storage.ts';

vi.stubGlobal('browser', fakeBrowser);
const { openDismissals, undoDismissal } = await import('../../../src/platform/dismissals.ts');
const { openFrames } = await import('../../../src/platform/storage.ts');

const finding = (position: number, category: string): FindingSummary => ({ position, kind: 'excess', category, subtopic: null, level: 'flag' });
const frame = (turn: number, ...dismissed: readonly FindingSummary[]): FrameEntry => ({
  turn, field: 'supported', helpRequests: ['transport-mobility'], helpRequestsFrom: 'recognised', task: { role: 'assessing', law: null }, safety: false, findings: [], dismissed, uncounted: [], stay: 1,
});
const asked = vi.fn<(tab: number, message: { readonly type: string; readonly request: unknown }, to: { readonly frameId: number }) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockReset().mockResolvedValue({});
  const addresses: Readonly<Record<number, string | undefined>> = { 1: 'https://zaak.example/dossier/7', 2: fakeBrowser.runtime.getURL('/practice.html'), 3: undefined };
  Object.assign(fakeBrowser.tabs, {
    sendMessage: asked,
    get: (id: number) => (id in addresses ? Promise.resolve({ url: addresses[id] }) : Promise.reject(new Error('No such tab'))),
  });
});

it('lists what was dismissed in each note that is open, with its place, and nothing of our own pages', async () => {
  await openFrames.setValue({ 1: { 0: frame(1, finding(0, 'politics'), finding(1, 'religion')), 4: frame(2) }, 2: { 0: frame(1, finding(0, 'housing')) }, 3: { 0: frame(1, finding(0, 'criminal')) } });
  expect((await openDismissals()).map(({ tab, frame: at, site, finding: { category } }) => [tab, at, site, category])).toEqual([
    [1, 0, 'zaak.example', 'politics'],
    [1, 0, 'zaak.example', 'religion'],
    [3, 0, '', 'criminal'],
  ]);
});

it('leaves out notes that went without a word', async () => {
  await openFrames.setValue({ 1: { 0: frame(1, finding(0, 'politics')) }, 9: { 0: frame(1, finding(0, 'religion')) } });
  asked.mockRejectedValue(new Error('Could not establish connection'));
  expect(await openDismissals()).toEqual([]);
});

it('asks the note itself to show a mark again', async () => {
  await openFrames.setValue({ 1: { 4: frame(1, finding(0, 'politics'), finding(1, 'religion')) } });
  const [, second] = await openDismissals();
  if (second) await undoDismissal(second);
  expect(asked).toHaveBeenLastCalledWith(1, { type: 'dismissal/undo', request: { position: 1 } }, { frameId: 4 });
});
