import { ORDINARY_TASK } from '../../src/engine/types.ts';
import type { SiteProfile } from '../../src/policy/site-profile.ts';
import { presentFramesOf } from '../../src/platform/active-tab.ts';
import type { ActiveTab } from '../../src/platform/active-tab.ts';
import { bringSentinel, isOn } from '../../src/platform/site-access.ts';
import { sitesIn } from '../../src/platform/site-profiles.ts';
import type { TabState } from '../../src/ui/popup/popup-state.ts';

/**
 * What holds in the tab in front.
 * @param notForReading patterns that were allowed for counts alone
 */
export async function stateOf({ id, pattern, origin }: ActiveTab, managedProfiles: readonly SiteProfile[], notForReading: readonly string[]): Promise<TabState> {
  if (pattern === null || notForReading.includes(pattern)) return { status: 'unreachable' };
  if (!(await isOn(pattern))) return { status: 'off' };
  if (!(await bringSentinel(id))) return { status: 'needs-reload' };
  const frames = await presentFramesOf(id);
  const inUse = frames[0]?.[1];
  return {
    status: 'on',
    field: inUse?.field ?? 'none',
    helpRequests: inUse?.helpRequests ?? [],
    helpRequestsFrom: inUse?.helpRequestsFrom ?? 'fallback',
    task: inUse?.task ?? ORDINARY_TASK,
    safety: frames.some(([, { safety }]) => safety),
    sites: await sitesIn(id, origin, frames.map(([frame]) => frame), managedProfiles),
    findings: frames.flatMap(([frame, { findings }]) => findings.map((finding) => ({ ...finding, frame }))),
  };
}
