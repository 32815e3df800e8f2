// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Finding } from '../../../src/engine/types.ts';
import type { PolicyRules } from '../../../src/protocol/messages.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('chrome', fakeBrowser);
const { policyNow, startPagePolicy } = await import('../../../src/platform/page-policy.ts');
const { beginScriptLife } = await import('../../../src/platform/script-life.ts');

const RULES: PolicyRules = {
  mode: 'coach',
  sensitivity: 'keen',
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
let life: NonNullable<ReturnType<typeof beginScriptLife>>;
const start = async () => (await startPagePolicy(life)) ?? expect.fail('no policy');

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  life = beginScriptLife('coach') ?? expect.fail('no life');
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(reply) as never);
});
afterEach(() => {
  life.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the policy of a page', () => {
  it('is what the background says', async () => {
    reply = RULES;
    const policy = await start();
    expect([policy.showsChip(), policy.shortcuts(), policy.meldcodeLinks(), policy.privacyOfficer(), policy.local(), policy.sensitivity()]).toEqual([false, RULES.shortcuts, RULES.meldcodeLinks, RULES.privacyOfficer, RULES.local, 'keen']);
    expect([policy.modeOf(marked('religion')), policy.modeOf(marked('housing'))]).toEqual(['ask', 'coach']);
  });

  it('shows in quiet hours what may not go by in silence, and nothing else', async () => {
    reply = RULES;
    const policy = await start();
    const shown = () => ['religion', 'housing'].map((category) => policy.isShown(marked(category)));
    vi.setSystemTime(new Date(2026, 10, 23, 12, 30));
    expect(shown()).toEqual([true, false]);
    vi.setSystemTime(new Date(2026, 10, 23, 13, 0));
    expect(shown()).toEqual([true, true]);
  });

  it('is nothing before somebody answers: asked again at each use of a field, it is never taken for the default', async () => {
    reply = null;
    const told = vi.fn();
    const asking = startPagePolicy(life).then(told);
    const use = async (type: string) => {
      await vi.advanceTimersByTimeAsync(20_000);
      globalThis.dispatchEvent(new Event(type));
      await vi.advanceTimersByTimeAsync(0);
    };
    for (const type of ['input', 'focusin']) await use(type);
    expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(3);
    expect(told).not.toHaveBeenCalled();
    reply = RULES;
    await use('input');
    await asking;
    const policy = told.mock.calls[0]?.[0] as Awaited<ReturnType<typeof start>>;
    expect(policy.modeOf(marked('religion'))).toBe('ask');
  });

  it('is none for a script that ended meanwhile', async () => {
    reply = null;
    const asking = startPagePolicy(life);
    life.end();
    expect(await asking).toBeNull();
  });

  it('is the default for a page of our own that is there for a moment, when nobody answers', async () => {
    reply = null;
    expect((await policyNow()).local()).toEqual({ inactive: [], cells: [], rows: [], exceptions: [] });
    reply = RULES;
    expect((await policyNow()).local()).toEqual(RULES.local);
  });

  it('stays as it was when nobody answers, or what answers is not whole', async () => {
    reply = RULES;
    const policy = await start();
    for (reply of [null, { ...RULES, mode: 'never' }, { ...RULES, note: 'x' }]) {
      await policy.renew();
      expect(policy.modeOf(marked('religion'))).toBe('ask');
    }
  });
});
