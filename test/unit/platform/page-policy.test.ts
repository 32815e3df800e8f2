import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Finding } from '../../../src/engine/types.ts';
import type { PolicyRules } from '../../../src/protocol/messages.ts';

vi.stubGlobal('browser', fakeBrowser);
const { startPagePolicy } = await import('../../../src/platform/page-policy.ts');

const RULES: PolicyRules = {
  mode: 'coach',
  modes: [{ subject: 'religion', mode: 'ask' }],
  holdable: [],
  chip: false,
  privacyOfficer: 'Noor Vis, fg@gemeente.example',
  meldcodeLinks: [{ label: 'Stappen', url: 'https://gemeente.example/meldcode' }],
  quietHours: [{ from: 12 * 60, to: 13 * 60, days: [0, 1, 2, 3, 4, 5, 6] }],
  shortcuts: { nextMark: 'Alt+N', explain: 'Alt+E', chip: 'Alt+C' },
  local: { inactive: ['school-attendance'], cells: [], rows: [], exceptions: [] },
};
const marked = (category: string) => ({ kind: 'excess', category, subtopic: 'x', level: 'flag' }) as Finding;
let reply: unknown;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(reply) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the policy of a page', () => {
  it('is what the background says', async () => {
    reply = RULES;
    const policy = await startPagePolicy();
    expect([policy.showsChip(), policy.shortcuts(), policy.meldcodeLinks(), policy.privacyOfficer(), policy.local()]).toEqual([false, RULES.shortcuts, RULES.meldcodeLinks, RULES.privacyOfficer, RULES.local]);
    expect([policy.modeOf(marked('religion')), policy.modeOf(marked('housing'))]).toEqual(['ask', 'coach']);
  });

  it('shows in quiet hours what may not go by in silence, and nothing else', async () => {
    reply = RULES;
    const policy = await startPagePolicy();
    const shown = () => ['religion', 'housing'].map((category) => policy.isShown(marked(category)));
    vi.setSystemTime(new Date(2026, 10, 23, 12, 30));
    expect(shown()).toEqual([true, false]);
    vi.setSystemTime(new Date(2026, 10, 23, 13, 0));
    expect(shown()).toEqual([true, true]);
  });

  it('stays as it was when nobody answers, or what answers is not whole', async () => {
    reply = null;
    const policy = await startPagePolicy();
    expect([policy.modeOf(marked('religion')), policy.showsChip()]).toEqual(['coach', true]);
    reply = RULES;
    await policy.renew();
    for (reply of [null, { ...RULES, mode: 'never' }, { ...RULES, note: 'x' }]) {
      await policy.renew();
      expect(policy.modeOf(marked('religion'))).toBe('ask');
    }
  });
});
