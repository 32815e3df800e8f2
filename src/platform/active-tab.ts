/** The tab in front of the popup. */
import { browser } from 'wxt/browser';
import type { Matrix, ReportCheck } from '../engine/types.ts';
import { knownIdsOf } from '../protocol/known-ids.ts';
import { sendToFrame } from './messaging.ts';
import { framesOf } from './open-frames.ts';
import { patternFor } from './site-access.ts';
import { openFrames, ownSiteProfiles } from './storage.ts';
import type { FrameEntry } from './storage.ts';

export interface ActiveTab {
  /** -1 when no tab is in front; nothing can be asked of it then. */
  readonly id: number;
  /** The match pattern of its origin; null for pages that no extension may read. */
  readonly pattern: string | null;
  /** Its origin, with its port; null as above. */
  readonly origin: string | null;
}

/** The tab the popup was opened on; its address is known through `activeTab`, for this moment only. */
export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const pattern = patternFor(tab?.url);
  return { id: tab?.id ?? -1, pattern, origin: pattern === null ? null : new URL(tab?.url ?? '').origin };
}

/**
 * The frames of a tab whose coach is there, the one in use first. The record may hold others: nobody tells a background
 * at rest that a frame went.
 */
export async function presentFramesOf(tabId: number): Promise<readonly (readonly [frameId: number, entry: FrameEntry])[]> {
  const known = await framesOf(tabId);
  const answers = await Promise.all(known.map(([frameId]) => sendToFrame(tabId, frameId, 'coach/present', {})));
  return known.filter((_frame, index) => answers[index] !== null);
}

/**
 * Has the coach in use look whether a report holds too little.
 * @returns null when there is no report to look at
 */
export async function reportChecksOf(tabId: number, matrix: Matrix): Promise<readonly ReportCheck[] | null> {
  const [inUse] = await presentFramesOf(tabId);
  const reply = inUse && (await sendToFrame(tabId, inUse[0], 'report/check', {}, knownIdsOf(matrix)));
  return reply && reply.checks.length > 0 ? reply.checks : null;
}

/** Calls back when what the popup shows of the tab may have changed: marks, permissions or places. */
export function onTabStateChange(changed: () => void): void {
  openFrames.watch(changed);
  ownSiteProfiles.watch(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Loads the tab's page again. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}

/** Closes the popup, so that the page is in view again. */
export function closePopup(): void {
  globalThis.close();
}
