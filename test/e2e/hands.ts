/** What a worker does in the interface, step by step. */
import type { Page } from '@playwright/test';
import { chipOf } from './eyes.ts';

/** Ticks a help request in the chip's menu, and closes the menu. */
export async function chooseInChip(page: Page, name: string): Promise<void> {
  const toggle = chipOf(page).getByRole('button', { name: 'Hulpvraag' });
  await toggle.click();
  await chipOf(page).getByRole('checkbox', { name }).click();
  await toggle.click();
}
