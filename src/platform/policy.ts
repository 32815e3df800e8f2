/**
 * What the worker and the organisation set, as it holds now.
 */
import { browser } from 'wxt/browser';
import { resolvePolicy } from '../policy/resolve.ts';
import type { EffectivePolicy } from '../policy/resolve.ts';
import { settings } from './storage.ts';

/** The policy as it holds at this moment. */
export async function effectivePolicy(): Promise<EffectivePolicy> {
  const [own, managed] = await Promise.all([settings.getValue(), managedPolicy()]);
  return resolvePolicy({ own, managed });
}

/** Calls back when the worker or the organisation may have set something else. Firefox tells of the organisation at its next start only. */
export function onPolicyChange(changed: () => void): void {
  settings.watch(changed);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}

async function managedPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox refuses to read where no organisation has set anything.
    return {};
  }
}
