import type { Frame, Page } from 'puppeteer-core';
import type { FirefoxBrowser } from '../firefox-browser.ts';
import { DrivenTab } from './driven-tab.ts';

type Key = Parameters<Page['keyboard']['press']>[0];

/** A tab of Firefox. */
export class FirefoxTab extends DrivenTab<Frame> {
  constructor(
    private readonly page: Page,
    private readonly firefox: FirefoxBrowser,
  ) {
    super(page);
  }

  async press(keys: string): Promise<void> {
    const held = keys.split('+');
    const last = held.pop();
    for (const key of held) await this.page.keyboard.down(key as Key);
    await this.page.keyboard.press(last as Key);
    for (const key of held.reverse()) await this.page.keyboard.up(key as Key);
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  zoom(factor: number): Promise<void> {
    return this.firefox.zoom(factor);
  }
}
