import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { policyIdsOf } from '../../../src/policy/catalog.ts';

vi.stubGlobal('browser', fakeBrowser);
const { effectivePolicy, onPolicyChange, policyState } = await import('../../../src/platform/policy.ts');
const { organisationPolicy } = await import('../../../src/platform/managed-policy.ts');
const { settings } = await import('../../../src/platform/storage.ts');

const { managed } = fakeBrowser.storage;
const ids = policyIdsOf(matrix, ['religion', 'dossier-request']);
const chosen = { locale: 'nl', sensitivity: 'keen' } as const;
const refusal = new Error('Managed storage manifest not found');

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('effectivePolicy', () => {
  it('goes by the default until somebody chooses', async () => {
    expect((await effectivePolicy(ids)).sensitivity).toEqual({ value: 'normal', setBy: 'default' });
    await settings.setValue(chosen);
    expect((await effectivePolicy(ids)).sensitivity).toEqual({ value: 'keen', setBy: 'own' });
  });

  it('lets the organisation go first, and leaves the own choice as it was', async () => {
    await settings.setValue(chosen);
    await managed.set({ sensitivity: 'quiet' });
    expect((await effectivePolicy(ids)).sensitivity).toMatchObject({ value: 'quiet', setBy: 'managed' });
    expect(await settings.getValue()).toEqual(chosen);
  });

  it('goes on where the browser has no policy to read', async () => {
    vi.spyOn(managed, 'get').mockRejectedValue(refusal);
    await settings.setValue(chosen);
    expect((await effectivePolicy(ids)).sensitivity).toEqual({ value: 'keen', setBy: 'own' });
    expect((await policyState(ids)).organisation.state).toBe('none');
  });
});

describe('a policy that was read well', () => {
  beforeEach(async () => {
    await managed.set({ mode: 'hold', sensitivity: 'quiet' });
    await effectivePolicy(ids);
  });

  const expectHeld = async (): Promise<void> => {
    const { policy, organisation } = await policyState(ids);
    expect([policy.mode.value, policy.sensitivity.value]).toEqual(['hold', 'quiet']);
    expect(organisation.state).toBe('last-good');
    expect(organisation.until).toBeGreaterThan(Date.now());
  };

  it('holds when the browser has none any more', async () => {
    await managed.clear();
    await expectHeld();
  });

  it('holds when the browser cannot read it', async () => {
    vi.spyOn(managed, 'get').mockRejectedValue(refusal);
    await expectHeld();
  });

  it('holds while the browser takes its time, and the answer is told of when it comes', async () => {
    vi.useFakeTimers();
    let answer: (told: object) => void = () => undefined;
    vi.spyOn(managed, 'get').mockReturnValue(new Promise((resolve) => (answer = resolve)) as never);
    const changed = vi.fn();
    onPolicyChange(changed);
    const held = expectHeld();
    await vi.runAllTimersAsync();
    await held;
    expect(changed).not.toHaveBeenCalled();
    answer({ mode: 'ask' });
    await vi.runAllTimersAsync();
    expect(changed).toHaveBeenCalled();
  });

  it('lets go of a key that the organisation takes out, and of all that a faulty value does not replace', async () => {
    await managed.remove('sensitivity');
    expect((await effectivePolicy(ids)).sensitivity.setBy).toBe('default');
    await managed.set({ mode: 'hodl' });
    const { policy, problems, organisation } = await policyState(ids);
    expect([policy.mode.value, organisation.state]).toEqual(['hold', 'read']);
    expect(problems).toMatchObject([{ path: 'mode', instead: 'last-good' }]);
    expect((await effectivePolicy(ids)).mode.value, 'however often it is read').toBe('hold');
  });

  it('lapses four to five weeks after it was last seen, and keeps no finer time', async () => {
    await managed.clear();
    const week = 7 * 24 * 60 * 60 * 1000;
    const kept = (await fakeBrowser.storage.local.get('last-good-policy'))['last-good-policy'] as { readonly seenAt: number };
    expect(kept.seenAt % week).toBe(0);
    expect((await organisationPolicy(ids, Date.now() + 4 * week)).state).toBe('last-good');
    expect(await organisationPolicy(ids, Date.now() + 5 * week)).toMatchObject({ state: 'none', values: {} });
  });

  it('is never among the own settings, nor believed unseen when storage was meddled with', async () => {
    expect(await settings.getValue()).toEqual({ locale: 'nl' });
    await managed.clear();
    await fakeBrowser.storage.local.set({ 'last-good-policy': { values: { mode: 'hold', locale: 'x', sensitivity: 5 }, seenAt: Date.now() } });
    expect((await organisationPolicy(ids)).values).toEqual({ mode: 'hold' });
    for (const broken of [3, 'x', [], { values: null, seenAt: 0 }, { seenAt: 'x' }]) {
      await fakeBrowser.storage.local.set({ 'last-good-policy': broken });
      expect((await organisationPolicy(ids)).values).toEqual({});
    }
  });
});

describe('onPolicyChange', () => {
  it('tells of both the worker and the organisation', async () => {
    const changed = vi.fn();
    onPolicyChange(changed);
    await settings.setValue(chosen);
    expect(changed).toHaveBeenCalledTimes(1);
    await managed.set({ sensitivity: 'quiet' });
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
