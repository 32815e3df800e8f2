/** What a worker sees and does on a page in Firefox. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { marksHere } from './eyes.ts';
import type { SeenMark } from './eyes.ts';
import { expect } from './fixtures.ts';

export const marksIn = (tab: Page): Promise<SeenMark[]> => tab.evaluate(marksHere, 'flag' as const);
export const markedIn = async (tab: Page): Promise<string[]> => (await marksIn(tab)).map(({ words }) => words);

/** The number of marks in the page, wherever their field is. */
export const countMarks = (tab: Page): Promise<number> => tab.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);

/** What the chip says; nothing where there is none. */
export const chipText = (tab: Page): Promise<string> =>
  tab.evaluate(() => document.querySelector('noodzaak-chip')?.shadowRoot?.querySelector<HTMLElement>('.chip')?.innerText ?? '');

const inChip = async (tab: Page, selector: string): Promise<ElementHandle> => {
  const control = await tab.waitForSelector(`noodzaak-chip >>> ${selector}`, { visible: true });
  if (control === null) throw new Error(`The chip has no ${selector}.`);
  return control;
};

/** The help requests that the chip's menu offers, in its order; the menu is closed again. */
export async function helpRequestsInChip(tab: Page): Promise<string[]> {
  await (await inChip(tab, '.going-by')).click();
  await inChip(tab, '[role=checkbox]');
  const offered = await tab.$$eval('noodzaak-chip >>> [role=checkbox]', (choices) => choices.map((choice) => (choice as HTMLElement).innerText.trim()));
  await (await inChip(tab, '.going-by')).click();
  return offered;
}

/** Ticks a help request in the chip's menu, and closes the menu. */
export async function chooseInChip(tab: Page, name: string): Promise<void> {
  await (await inChip(tab, '.going-by')).click();
  await (await inChip(tab, `[role=checkbox]::-p-text(${name})`)).click();
  await (await inChip(tab, '.going-by')).click();
}

/** Presses a key, by its code, with another held down. */
export async function press(tab: Page, held: 'Alt' | 'Control', key: 'ArrowDown' | 'Home' | 'KeyH' | 'KeyM' | 'KeyU' | 'KeyZ'): Promise<void> {
  await tab.keyboard.down(held);
  await tab.keyboard.press(key);
  await tab.keyboard.up(held);
}

/** Waits until the chip says these words. */
export const expectChip = (tab: Page, words: string): Promise<void> => expect.poll(() => chipText(tab)).toContain(words);
