/** The engine in a page of ours that has none: the coach's script brings it there to weigh words, and does nothing else. */
import { browser } from 'wxt/browser';
import { laidReady, layReady } from './laid-ready.ts';

const ASKED = 'weighing-asked';

/**
 * In our page: brings what weighs words. No note is read, and nothing that is typed leaves the page.
 * @throws when the script could not be loaded
 */
export function bringWeighing<Weigh>(): Promise<Weigh> {
  return new Promise((resolve, reject) => {
    layReady(ASKED, resolve, new AbortController().signal);
    const script = document.createElement('script');
    script.src = browser.runtime.getURL('/coach.js');
    script.addEventListener('error', () => { reject(new Error('The script that weighs words did not load')); });
    document.head.append(script);
  });
}

/** In the coach's script: who takes what weighs words; null in a page that wants a coach. */
export const weighingAsked = (): ((weigh: unknown) => void) | null => laidReady(ASKED);
