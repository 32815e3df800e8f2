/** What this browser keeps for us, and erasing it. */
import { browser } from 'wxt/browser';

/**
 * What protects others. What team and organisation set: erasing it would loosen what they require; and by which file, so that an
 * older one cannot take its place. And who was shown together in a report: without it, a later report with one file more would tell what that one person did.
 */
const FOR_OTHERS: ReadonlySet<string> = new Set(['last-good-policy', 'team', 'left-teams', 'shown-batches']);

/** All keys with how many characters each takes, written as JSON. */
export async function storedHere(): Promise<readonly { readonly key: string; readonly size: number }[]> {
  const areas = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  return areas
    .flatMap((area) => Object.entries(area))
    .map(([key, value]) => ({ key, size: JSON.stringify(value).length }));
}

/** Takes everything away but what protects others. */
export async function eraseStored(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const keys = Object.keys(await area.get(null)).filter((key) => !FOR_OTHERS.has(key));
    await area.remove(keys);
  }
}
