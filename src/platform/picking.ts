/**
 * Pointing something out in a page: each frame of the tab gets a picker, for as long as the worker points.
 */
import { browser } from 'wxt/browser';
import type { Locale, SitePart } from '../protocol/messages.ts';
import { sendToTab } from './messaging.ts';

const PICKER_FILE = '/picker.js';

/**
 * Lets the worker point out places of one kind in a tab, starting anew where that was under way.
 * @returns false when the tab refuses: it is loading, or shows a page of the browser's own
 */
export async function startPicking(tabId: number, part: SitePart, locale: Locale): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PICKER_FILE] });
  } catch {
    return false;
  }
  return (await sendToTab(tabId, 'picking/start', { part, locale })) !== null;
}
