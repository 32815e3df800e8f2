import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CATALOG, POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import type { Entry } from '../../../src/policy/catalog.ts';
import { anyPolicy } from '../policy/any-policy.ts';

vi.stubGlobal('browser', fakeBrowser);
const { effectivePolicy, onPolicyChange, policyForMarks, policyState } = await import('../../../src/platform/policy.ts');
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

describe('a policy that the browser never told before, and tells late', () => {
  /** The browser answers after so many ms. */
  const slowly = (told: object, ms: number): void => {
    vi.useFakeTimers();
    vi.spyOn(managed, 'get').mockImplementation(() => new Promise((resolve) => { setTimeout(() => { resolve(told as never); }, ms); }));
  };
  const inTime = async <Answer>(asked: Promise<Answer>, ms: number): Promise<Answer | 'nothing yet'> => {
    const nothing = new Promise<'nothing yet'>((resolve) => { setTimeout(() => { resolve('nothing yet'); }, ms); });
    const first = Promise.race([asked, nothing]);
    await vi.runAllTimersAsync();
    return first;
  };

  it('is waited for before notes are marked', async () => {
    slowly({ mode: 'hold' }, 9_000);
    expect(await inTime(policyForMarks(ids), 8_999)).toBe('nothing yet');
    expect(await inTime(policyForMarks(ids), 9_100)).toMatchObject({ mode: { value: 'hold', setBy: 'managed' } });
  });

  it('is not waited for by what marks nothing', async () => {
    slowly({ mode: 'hold' }, 9_000);
    expect(await inTime(effectivePolicy(ids), 500)).toMatchObject({ mode: { value: 'coach' } });
  });

  it('is not waited for without end', async () => {
    slowly({ mode: 'hold' }, 3_600_000);
    expect(await inTime(policyForMarks(ids), 20_000)).toMatchObject({ mode: { value: 'coach' } });
  });

  it('is waited for where what it once told lapsed', async () => {
    await managed.set({ mode: 'ask' });
    await organisationPolicy(ids, Date.now() - 6 * 7 * 24 * 60 * 60 * 1000);
    slowly({ mode: 'hold' }, 9_000);
    expect(await inTime(policyForMarks(ids), 9_100)).toMatchObject({ mode: { value: 'hold' } });
  });

  it('is not waited for where it once was told: that holds', async () => {
    await managed.set({ mode: 'ask' });
    await effectivePolicy(ids);
    slowly({ mode: 'coach' }, 9_000);
    expect(await inTime(policyForMarks(ids), 500)).toMatchObject({ mode: { value: 'ask' } });
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

  it('lets go of a key without an order that the organisation takes out, and of nothing for a faulty value', async () => {
    await managed.remove('sensitivity');
    expect((await effectivePolicy(ids)).sensitivity.setBy).toBe('default');
    await managed.set({ mode: 'hodl' });
    const { policy, problems, organisation } = await policyState(ids);
    expect([policy.mode.value, organisation.state]).toEqual(['hold', 'read']);
    expect(problems).toMatchObject([{ path: 'mode', instead: 'last-good' }]);
    expect((await effectivePolicy(ids)).mode.value, 'however often it is read').toBe('hold');
  });

  it('keeps a key with an order that is gone from the rest, as the browser drops a value of the wrong type, and says until when', async () => {
    await managed.remove('mode');
    await managed.set({ chip: true });
    for (const look of ['first', 'second']) {
      const { policy, problems, organisation } = await policyState(ids);
      expect([policy.mode, policy.chip.setBy, organisation.state], look).toEqual([{ value: 'hold', setBy: 'managed', required: 'hold' }, 'managed', 'read']);
      expect(problems, look).toMatchObject([{ layer: 'managed', path: 'mode', instead: 'last-good' }]);
      expect(problems[0]?.until, look).toBeGreaterThan(Date.now());
    }
    await managed.set({ mode: 'coach' });
    expect(await policyState(ids), 'a laxer value that is written is what the organisation wants').toMatchObject({ policy: { mode: { value: 'coach' } }, problems: [] });
  });

  it('lets such a key lapse when a policy that is gone would, however often the rest is read', async () => {
    const week = 7 * 24 * 60 * 60 * 1000;
    const start = Date.now();
    await managed.remove('mode');
    for (const weeks of [1, 2, 3, 4]) expect((await organisationPolicy(ids, start + weeks * week)).values.mode, String(weeks)).toBe('hold');
    await managed.clear();
    expect((await organisationPolicy(ids, start + 4 * week)).values, 'all is gone').toEqual({ mode: 'hold', sensitivity: 'quiet' });
    expect((await organisationPolicy(ids, start + 5 * week)).values, 'the rest was told later').toEqual({ sensitivity: 'quiet' });
    await managed.set({ chip: true });
    expect(await organisationPolicy(ids, start + 5 * week)).toMatchObject({ values: { chip: true }, problems: [] });
  });

  it('says nothing of a key that asked for no more than the default', async () => {
    await managed.set({ mode: 'coach', modes: [], retentionWeeks: 53 });
    await policyState(ids);
    await managed.remove(['mode', 'modes', 'retentionWeeks']);
    expect(await policyState(ids)).toMatchObject({ problems: [], policy: { mode: { value: 'coach', setBy: 'default' } } });
  });

  it('never gets laxer by keys that vanish or have a fault, alone or together', async () => {
    const told = fc.dictionary(fc.constantFrom(...POLICY_KEYS), fc.anything(), { maxKeys: 4 }).filter((values) => Object.keys(values).length > 0);
    await fc.assert(
      fc.asyncProperty(anyPolicy, fc.array(told, { minLength: 1, maxLength: 3 }), async (first, later) => {
        fakeBrowser.reset();
        const tell = (values: unknown) => vi.spyOn(managed, 'get').mockResolvedValue(values as never);
        tell(typeof first === 'object' && first !== null ? first : {});
        let before = await effectivePolicy(ids);
        for (const values of later) {
          tell(values);
          const after = await effectivePolicy(ids);
          for (const key of POLICY_KEYS) {
            const { settle, shape } = CATALOG[key] as Entry<unknown>;
            const faults: never[] = [];
            // Written anew, and right: that is what the organisation wants.
            const isWritten = Object.hasOwn(values, key) && shape.check(values[key], { path: key, ids, faults }) !== undefined && faults.length === 0;
            if (settle !== 'highest' && !isWritten) expect(settle.isAsStrict(after[key].value, before[key].value), key).toBe(true);
          }
          before = after;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lapses four to five weeks after it was last seen, and keeps no finer time', async () => {
    await managed.clear();
    const week = 7 * 24 * 60 * 60 * 1000;
    const kept = (await fakeBrowser.storage.local.get('last-good-policy'))['last-good-policy'] as { readonly seenAt: number };
    expect(kept.seenAt % week).toBe(0);
    expect((await organisationPolicy(ids, Date.now() + 4 * week)).state).toBe('last-good');
    expect(await organisationPolicy(ids, Date.now() + 5 * week)).toMatchObject({ state: 'none', values: {} });
  });

  it('holds on, and a newer one too, where the store has no room for it', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await managed.set({ mode: 'ask', sensitivity: 'keen' });
    expect((await effectivePolicy(ids)).sensitivity).toMatchObject({ value: 'keen', setBy: 'managed' });
    await managed.clear();
    expect((await effectivePolicy(ids)).mode).toMatchObject({ value: 'hold' });
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
