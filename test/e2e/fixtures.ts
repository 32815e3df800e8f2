/** A real Chromium with the extension in it, and pages that are not ours. */
import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { servePages } from '../../.ci/serve.mjs';
import { ExtensionBrowser } from './extension-browser.ts';

interface TestFixtures {
  readonly page: Page;
  readonly context: BrowserContext;
  /** A browser of the test's own with the build that people get: switched on nowhere. */
  readonly release: ExtensionBrowser;
}
interface WorkerFixtures {
  readonly pages: { readonly origin: string };
  /** The browser that tests share, with the build that is on for localhost. */
  readonly extension: ExtensionBrowser;
  /** A browser in which nothing is switched on, to see what a page does by itself. */
  readonly unmarked: BrowserContext;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  pages: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const pages = await servePages();
      await use({ origin: pages.origin });
      await pages.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const extension = await ExtensionBrowser.open('chrome-mv3-e2e');
      // A page that opens before the background has registered the sentinel would miss it, as it would for a person.
      await expect.poll(async () => (await extension.registered()).map(({ id }) => id)).toEqual(['sentinel']);
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  unmarked: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const switchedOff = await ExtensionBrowser.open('chrome-mv3');
      await use(switchedOff.context);
      await switchedOff.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ extension }, use) => {
    await use(extension.context);
  },
  page: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    const errors = errorsOf(page);
    await use(page);
    const found = [...errors];
    // Chromium may wait half a minute to close a page that is just getting its next document, as after a save.
    await page.goto('about:blank').catch(() => undefined);
    await page.close();
    expect(found, 'errors in the page').toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  release: async ({}, use) => {
    const release = await ExtensionBrowser.open('chrome-mv3');
    await use(release);
    await release.close();
  },
});
export { expect };

/** Every error of a page from now on, thrown or printed. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  return errors;
}
