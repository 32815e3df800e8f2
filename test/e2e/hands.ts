/** What a worker does in the interface, step by step. */
import type { Page } from '@playwright/test';
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
