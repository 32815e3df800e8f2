/** What a worker does in the interface, step by step. */
import type { Locator, Page } from '@playwright/test';
import { chipOf } from './eyes.ts';

/** Ticks a help request in the chip's menu, and closes the menu. */
export async function chooseInChip(page: Page, name: string): Promise<void> {
  const toggle = chipOf(page).getByRole('button', { name: 'Hulpvraag' });
  await toggle.click();
  await chipOf(page).getByRole('checkbox', { name }).click();
  await toggle.click();
}

/** Goes to a control with the Tab key, as whoever has no pointer does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const isThere = () => control.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
  for (let presses = 0; presses < 20 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
}
