/** What the worker dismissed in notes that are open in this browser: each coach reports its own, and takes one back. */
import { browser } from 'wxt/browser';
import type { Dismissal } from '../protocol/dismissal.ts';
import { presentFramesOf } from './active-tab.ts';
import { sendToFrame } from './messaging.ts';
import { isOwnOrigin } from './own-page.ts';
import { openFrames } from './storage.ts';

/** All of them, tab by tab, in reading order; what is practised in a page of ours is no note. */
export async function openDismissals(): Promise<readonly Dismissal[]> {
  const tabs = Object.entries(await openFrames.getValue())
    .filter(([, frames]) => Object.values(frames).some(({ dismissed }) => dismissed.length > 0))
    .map(([tab]) => Number(tab));
  return (await Promise.all(tabs.map(dismissalsIn))).flat();
}

/** Shows a mark again in its note. */
export async function undoDismissal({ tab, frame, finding: { position } }: Dismissal): Promise<void> {
  await sendToFrame(tab, frame, 'dismissal/undo', { position });
}

async function dismissalsIn(tab: number): Promise<readonly Dismissal[]> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  const { host: site, origin } = url === undefined ? { host: '', origin: null } : new URL(url);
  if (isOwnOrigin(origin)) return [];
  return (await presentFramesOf(tab)).flatMap(([frame, { dismissed, helpRequests, task }]) => dismissed.map((finding) => ({ tab, frame, site, finding, helpRequests, task })));
}
