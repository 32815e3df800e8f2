import type { Page } from '@playwright/test';
import { DrivenSavingTab } from './driven-saving-tab.ts';

/** A tab of Chromium. */
export class ChromiumSavingTab extends DrivenSavingTab<Page> {
  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  async choose(selector: string, value: string): Promise<void> {
    await this.page.selectOption(selector, value);
  }

  pressOurs(words: string): Promise<void> {
    return this.page.locator('noodzaak-card').getByRole('button', { name: words }).first().click();
  }
}
