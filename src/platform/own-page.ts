/** Pages of the extension's own in a tab: opening them, and letting the coach read along in one. */
import { browser } from 'wxt/browser';
import type { FrameSummary } from '../protocol/messages.ts';
import type { OwnPage } from '../protocol/own-pages.ts';
import { framesOf } from './open-frames.ts';
import { openFrames } from './storage.ts';

/** Opens one of our pages in a tab. */
export async function openOwnPage(page: OwnPage): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) });
}

/** Whether an origin is the extension's own. */
export function isOwnOrigin(origin: string | null): boolean {
  return origin !== null && origin === new URL(browser.runtime.getURL('/')).origin;
}

/**
 * Runs the coach in this page of ours, the very one that pages of others get.
 * @param heard is told what it reports, from now on; null while no field is in use
 */
export async function coachOwnPage(heard: (summary: FrameSummary | null) => void): Promise<void> {
  const tabId = (await browser.tabs.getCurrent())?.id ?? browser.tabs.TAB_ID_NONE;
  const tell = async (): Promise<void> => {
    heard((await framesOf(tabId))[0]?.[1] ?? null);
  };
  openFrames.watch(() => void tell());
  const script = document.createElement('script');
  script.src = browser.runtime.getURL('/coach.js');
  document.head.append(script);
}
