import type { Page } from '@playwright/test';
import type { Mode } from '../../../src/policy/mode.ts';
import type { ExtensionBrowser } from '../extension-browser.ts';
import type { SavingTab } from './saving-tab.ts';

export class ChromiumSavingTab implements SavingTab {
  constructor(
    private readonly page: Page,
    private readonly extension: ExtensionBrowser,
  ) {}

  setMode(mode: Mode): Promise<void> {
    return this.extension.set({ locale: 'nl', mode });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  click(selector: string): Promise<void> {
    return this.page.click(selector);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  async choose(selector: string, value: string): Promise<void> {
    await this.page.selectOption(selector, value);
  }

  pressOurs(words: string): Promise<void> {
    return this.page.locator('noodzaak-card').getByRole('button', { name: words }).first().click();
  }

  ask<Answer, Given>(question: (given: Given) => Answer, given: Given): Promise<Answer> {
    return this.page.evaluate(question as (given: unknown) => Answer, given as unknown);
  }
}
