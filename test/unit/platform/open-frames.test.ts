import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary, OfStay } from '../../../src/protocol/messages.ts';

vi.stubGlobal('browser', fakeBrowser);
const { forgetFrame, forgetTab, framesOf, recordFrame } = await import('../../../src/platform/open-frames.ts');

const badge = new Map<number | undefined, string>();
const summary = (...levels: ('flag' | 'ask')[]): FrameSummary & OfStay => ({
  field: 'supported',
  helpRequests: ['transport-mobility'],
  helpRequestsFrom: 'recognised',
  task: { role: 'assessing', law: null },
  safety: false,
  findings: levels.map((level, position) => ({ position, kind: 'excess', category: null, subtopic: null, level })),
  dismissed: [],
  uncounted: [],
  stay: 1,
});

beforeEach(() => {
  fakeBrowser.reset();
  badge.clear();
  Object.assign(fakeBrowser.action, {
    setBadgeBackgroundColor: () => Promise.resolve(),
    setBadgeText: ({ tabId, text }: { tabId?: number; text: string }) => {
      badge.set(tabId, text);
      return Promise.resolve();
    },
  });
});

describe('the record of open frames', () => {
  it('shows the open findings of all frames of a tab on its badge, marks and questions alike', async () => {
    await recordFrame(7, 0, summary('flag', 'ask'));
    await recordFrame(7, 3, summary('flag', 'flag'));
    expect(badge.get(7)).toBe('4');
  });

  it('shows no badge when nothing is open', async () => {
    await recordFrame(7, 0, summary('flag'));
    await recordFrame(7, 0, summary());
    expect(badge.get(7)).toBe('');
  });

  it('loses no change when two frames report at once', async () => {
    await Promise.all([recordFrame(7, 0, summary('flag')), recordFrame(7, 3, summary('flag')), recordFrame(8, 0, summary())]);
    expect((await framesOf(7)).map(([frameId]) => frameId)).toEqual([3, 0]);
    expect(await framesOf(8)).toHaveLength(1);
  });

  it('puts the frame in use first', async () => {
    await recordFrame(7, 0, summary());
    await recordFrame(7, 3, summary());
    await recordFrame(7, 0, summary());
    expect((await framesOf(7)).map(([frameId]) => frameId)).toEqual([0, 3]);
  });

  it('forgets a frame whose field is gone, and a tab that was closed', async () => {
    await recordFrame(7, 0, summary('flag'));
    await recordFrame(7, 0, { ...summary(), field: 'none' });
    expect(await framesOf(7)).toEqual([]);
    await recordFrame(8, 0, summary('flag'));
    await forgetTab(8);
    expect(await framesOf(8)).toEqual([]);
  });

  it('takes a frame that went off the badge, and keeps the others', async () => {
    await recordFrame(7, 0, summary('flag'));
    await recordFrame(7, 3, summary('flag', 'ask'));
    await forgetFrame(7, 3, 1);
    expect((await framesOf(7)).map(([frameId]) => frameId)).toEqual([0]);
    expect(badge.get(7)).toBe('1');
  });

  it('takes no page that went for one that is there, though it tells of itself later', async () => {
    const late = { ...summary('flag'), stay: 4_711 };
    await recordFrame(9, 0, late);
    await forgetFrame(9, 0, late.stay);
    await recordFrame(9, 0, { ...late, uncounted: [] });
    expect(await framesOf(9)).toEqual([]);
  });

  it('goes on after a write that failed', async () => {
    const setItem = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(recordFrame(7, 0, summary('flag'))).rejects.toThrow('quota');
    setItem.mockRestore();
    await recordFrame(7, 0, summary('flag'));
    expect(badge.get(7)).toBe('1');
  });

  it('survives a tab that closed before its badge was set', async () => {
    fakeBrowser.action.setBadgeText = () => Promise.reject(new Error('No tab with id: 7.'));
    await expect(recordFrame(7, 0, summary('flag'))).resolves.toEqual([]);
  });
});
