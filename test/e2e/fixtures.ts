/** A real Chromium with the extension in it, a page that is not ours, and eyes for what a worker would see. */
import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Locator, Page, Worker } from '@playwright/test';
import { backgroundOf, openChromium } from '../../.ci/browser.mjs';
import { servePages } from '../../.ci/serve.mjs';

interface WorkerFixtures {
  readonly pages: { readonly origin: string };
  readonly browserContext: BrowserContext;
  readonly background: Worker;
}

export const test = base.extend<{ page: Page; context: BrowserContext }, WorkerFixtures>({
  pages: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const pages = await servePages();
      await use({ origin: pages.origin });
      await pages.close();
    },
    { scope: 'worker' },
  ],
  browserContext: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const context = await openChromium({ extension: '.output/chrome-mv3-e2e' });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  background: [
    async ({ browserContext }, use) => {
      await use(await backgroundOf(browserContext));
    },
    { scope: 'worker' },
  ],
  context: async ({ browserContext }, use) => {
    await use(browserContext);
  },
  page: async ({ browserContext, background }, use) => {
    // A page that opens before the worker has registered the sentinel would miss it, as it would for a person.
    await expect.poll(() => registered(background)).toEqual(['sentinel']);
    const page = await browserContext.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    await page.close();
    expect(errors, 'errors in the page').toEqual([]);
  },
});
export { expect };

/** The ids of the scripts that the background has registered. */
export function registered(background: Worker): Promise<string[]> {
  return background.evaluate(async () => {
    interface Scripting { getRegisteredContentScripts(): Promise<{ id: string }[]> }
    const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
    return (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
  });
}

/** The card that is open on a page. */
export const cardOf = (page: Page): Locator => page.locator('noodzaak-card');
/** The chip near the field in use. */
export const chipOf = (page: Page): Locator => page.locator('noodzaak-chip');

/**
 * The words that are marked in the page, in reading order, as the browser itself holds them for painting.
 * @param level `flag` for marks, `ask` for questions
 */
export function markedIn(page: Page, level: 'flag' | 'ask' = 'flag'): Promise<string[]> {
  return page.evaluate((name) => {
    const field = document.activeElement;
    const text = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : '';
    return [...(CSS.highlights.get(name) ?? [])]
      .sort((a, b) => a.startOffset - b.startOffset)
      .map((range) => (range instanceof Range ? range.toString() : text.slice(range.startOffset, range.endOffset)));
  }, `noodzaak-${level}`);
}
