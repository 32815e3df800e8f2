/** Opens Chromium with the built extension in it. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from './install.mjs';

/**
 * @param {object} options
 * @param {string} options.extension folder of a build, such as .output/chrome-mv3-e2e
 * @param {boolean} [options.headless]
 * @param {string} [options.profile] folder of the profile; a fresh one unless given
 * @param {readonly string[]} [options.args] more switches for Chromium
 * @param {readonly string[]} [options.without] switches that the driver would add
 * @param {import('@playwright/test').BrowserContextOptions} [options.context]
 * @returns {Promise<import('@playwright/test').BrowserContext>} a context with a profile of its own
 */
export async function openChromium({ extension, headless = true, profile = freshProfile(), args = [], without = [], context = {} }) {
  const folder = resolve(extension);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${extension} holds no built extension. Run: npm run build:e2e`);
  }
  const executablePath = chromiumPath();
  return chromium.launchPersistentContext(profile, {
    locale: 'nl-NL',
    ...context,
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless,
    ignoreDefaultArgs: ['--disable-extensions', ...without],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...args,
    ],
  });
}

/** @returns {string} a new folder that no other browser uses */
export function freshProfile() {
  return mkdtempSync(join(tmpdir(), 'noodzaak-'));
}

/**
 * The extension's background worker, once it runs.
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function backgroundOf(context) {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/**
 * Waits until the extension reads along on the sites it was given: a page that opens sooner would be a moment late.
 * @param {import('@playwright/test').BrowserContext} context with a build that was given sites
 */
export async function untilRegistered(context) {
  const background = await backgroundOf(context);
  await background.evaluate(async () => {
    const { scripting } = /** @type {any} */ (globalThis).chrome;
    while ((await scripting.getRegisteredContentScripts()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });
}
