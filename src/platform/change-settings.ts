import { settings } from './storage.ts';
import type { Settings } from './storage.ts';

let lastChange = Promise.resolve();

/**
 * Changes what this browser's owner chose, one change after the other: a choice must not write over the one made just before it.
 * @param changed makes the new choices of the old; a key that is undefined is taken away
 * @returns when it is kept
 */
export function changeSettings(changed: (chosen: Settings) => object): Promise<void> {
  lastChange = lastChange.catch(() => undefined).then(async () => {
    // JSON leaves out what is undefined.
    await settings.setValue(JSON.parse(JSON.stringify(changed(await settings.getValue()))) as Settings);
  });
  return lastChange;
}
