import type { Page } from 'puppeteer-core';
import type { Mode } from '../../../src/policy/mode.ts';
import type { FirefoxBrowser } from '../firefox-browser.ts';
import type { SavingTab } from './saving-tab.ts';

type Key = Parameters<Page['keyboard']['press']>[0];

export class FirefoxSavingTab implements SavingTab {
  constructor(
    private readonly page: Page,
    private readonly firefox: FirefoxBrowser,
  ) {}

  setMode(mode: Mode): Promise<void> {
    return this.firefox.set({ locale: 'nl', mode });
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

  async press(keys: string): Promise<void> {
    const held = keys.split('+');
    const last = held.pop();
    for (const key of held) await this.page.keyboard.down(key as Key);
    await this.page.keyboard.press(last as Key);
    for (const key of held.reverse()) await this.page.keyboard.up(key as Key);
  }

  async choose(selector: string, value: string): Promise<void> {
    await this.page.select(selector, value);
  }

  async pressOurs(words: string): Promise<void> {
    const button = await this.page.waitForSelector(`noodzaak-card >>> button::-p-text(${words})`, { visible: true });
    await button?.click();
  }

  ask<Answer, Given>(question: (given: Given) => Answer, given: Given): Promise<Answer> {
    return this.page.evaluate(question as (given: unknown) => Answer, given as unknown) as Promise<Answer>;
  }
}
