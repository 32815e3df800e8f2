/** What a worker does in the interface, step by step. */
import { expect, type Page } from '@playwright/test';
import { chipOf } from './eyes.ts';

/** Puts a note in a field: all but the last word at once, as an input method does, and that letter by letter. */
export async function typeNote(page: Page, selector: string, note: string): Promise<void> {
  const lastWord = note.lastIndexOf(' ');
  await page.locator(selector).focus();
  await page.keyboard.insertText(note.slice(0, lastWord));
  await page.locator(selector).pressSequentially(note.slice(lastWord));
}

/** Ticks a help request in the chip's menu, and closes the menu. */
export async function chooseInChip(page: Page, name: string): Promise<void> {
  const toggle = chipOf(page).getByRole('button', { name: 'Hulpvraag' });
  await toggle.click();
  await chipOf(page).getByRole('checkbox', { name }).click();
  await toggle.click();
}

/**
 * Where something is once it is there, and in the same place at a second look: what comes later on a card moves what stands
 * below it.
 */
export async function whereItStays(look: () => Promise<Place | null>, what: string): Promise<Place> {
  const seen: Place[] = [];
  const isStill = async (): Promise<boolean> => {
    const now = await look();
    const last = seen.shift();
    if (now !== null) seen.push(now);
    return now !== null && now.x === last?.x && now.y === last.y;
  };
  await expect.poll(isStill, what).toBe(true);
  const [place] = seen;
  if (place === undefined) throw new Error(`${what}: it is gone.`);
  return place;
}

interface Place {
  readonly x: number;
  readonly y: number;
}
