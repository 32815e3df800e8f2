import type { Page } from 'puppeteer-core';
import { DrivenSavingTab } from './driven-saving-tab.ts';

type Key = Parameters<Page['keyboard']['press']>[0];

/** A tab of Firefox. */
export class FirefoxSavingTab extends DrivenSavingTab<Page> {
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
}
