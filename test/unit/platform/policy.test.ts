import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('browser', fakeBrowser);
const { effectivePolicy, onPolicyChange } = await import('../../../src/platform/policy.ts');
const { settings } = await import('../../../src/platform/storage.ts');

const { managed } = fakeBrowser.storage;
const chosen = { mode: 'coach', locale: 'nl', sensitivity: 'keen' } as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('effectivePolicy', () => {
  it('goes by the default until somebody chooses', async () => {
    expect((await effectivePolicy()).sensitivity).toEqual({ value: 'normal', setBy: 'default' });
    await settings.setValue(chosen);
    expect((await effectivePolicy()).sensitivity).toEqual({ value: 'keen', setBy: 'own' });
  });

  it('lets the organisation go first, and leaves the own choice as it was', async () => {
    await settings.setValue(chosen);
    await managed.set({ sensitivity: 'quiet' });
    expect((await effectivePolicy()).sensitivity).toEqual({ value: 'quiet', setBy: 'managed' });
    expect(await settings.getValue()).toEqual(chosen);
  });

  it('goes on where the browser has no policy to read', async () => {
    vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    await settings.setValue(chosen);
    expect((await effectivePolicy()).sensitivity).toEqual({ value: 'keen', setBy: 'own' });
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
