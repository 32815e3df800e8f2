import type { Frame, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../extension-browser.ts';
import { DrivenTab } from './driven-tab.ts';

/** A tab of Chromium. */
export class ChromiumTab extends DrivenTab<Frame> {
  constructor(
    private readonly page: Page,
    private readonly extension: ExtensionBrowser,
  ) {
    super(page);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  zoom(factor: number): Promise<void> {
    return this.extension.zoom(this.page, factor);
  }
}
