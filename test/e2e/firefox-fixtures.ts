/** A real Firefox with the extension in it, and pages that are not ours. */
import type { Page } from 'puppeteer-core';
import { firefoxPath } from '../../.ci/install.mjs';
import { FirefoxBrowser } from './firefox-browser.ts';
import { expect, test as base } from './fixtures.ts';

interface TestFixtures {
  /** A page in Firefox that must have no error. */
  readonly tab: Page;
}
interface WorkerFixtures {
  /** The Firefox that tests share, with the build that is on for localhost. */
  readonly firefox: FirefoxBrowser;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  firefox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const firefox = await FirefoxBrowser.open('firefox-mv3-e2e');
      await expect.poll(() => firefox.registered()).toEqual(['sentinel']);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  tab: async ({ firefox }, use) => {
    const { page, errors } = await firefox.newPage();
    await use(page);
    await page.close();
    expect(errors, 'errors in the page').toEqual([]);
  },
});
export { expect };

/** Skips a file's tests where there is no Firefox. */
export function needFirefox(): void {
  test.skip(firefoxPath() === undefined, 'No Firefox was found. Install firefox-esr, or name one: FIREFOX_PATH=/path/to/firefox');
}
