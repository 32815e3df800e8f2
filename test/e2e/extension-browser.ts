/** A Chromium with a build of the extension in it, and its toolbar button, which a test driver can't press by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import type { Browser, BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { backgroundOf, freshProfile, openChromium } from '../../.ci/browser.mjs';
import { bytesIn, filesWith } from './left-behind.ts';

declare const chrome: typeof browser & { readonly developerPrivate: ExtensionSettings };

/** What chrome://extensions itself calls when a person changes a setting there. */
interface ExtensionSettings {
  addHostPermission(extension: string, pattern: string): Promise<void>;
  removeHostPermission(extension: string, pattern: string): Promise<void>;
  reload(extension: string): Promise<void>;
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
}

/**
 * Where an extension can write. Not `Extension Scripts`: there Chromium itself keeps which scripts run on which sites that were
 * switched on; nor what it keeps of visits.
 */
const WRITABLE = [
  'Local Extension Settings', 'Sync Extension Settings', 'Managed Extension Settings', 'Extension State', 'Extension Rules',
  'Local Storage', 'Session Storage', 'IndexedDB', 'File System', 'WebStorage', 'Service Worker/Database', 'Service Worker/CacheStorage',
];
/** What no word of a note is searched in: the tabs with what their fields held, to open them again, and the extension's own code, which knows many words, as it ships and compiled; and spelling. */
const OF_THE_BROWSER_ITSELF = ['Default/Sessions', 'Default/Service Worker/ScriptCache', 'Default/Code Cache', 'Dictionaries'];

export class ExtensionBrowser {
  readonly #connections: Browser[] = [];

  private constructor(
    private readonly profile: string,
    readonly context: BrowserContext,
  ) {}

  /**
   * @param build folder under .output, such as `chrome-mv3`
   * @param without switches that the driver would add to Chromium's
   * @param more switches beside them
   */
  static async open(build: string, without: readonly string[] = [], more: readonly string[] = []): Promise<ExtensionBrowser> {
    const profile = freshProfile();
    const context = await openChromium({
      extension: `.output/${build}`,
      profile,
      without,
      args: ['--remote-debugging-port=0', '--enable-unsafe-extension-debugging', ...more],
    });
    await backgroundOf(context);
    return new ExtensionBrowser(profile, context);
  }

  /** The background worker that runs now. */
  background(): Promise<Worker> {
    return backgroundOf(this.context);
  }

  /** Its id: the same wherever the manifest's key is. */
  async id(): Promise<string> {
    return new URL((await this.background()).url()).host;
  }

  /** The match patterns of the sites that it may read. */
  async origins(): Promise<readonly string[]> {
    const background = await this.background();
    return background.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
  }

  /** The registered scripts and where they run. */
  async registered(): Promise<{ readonly id: string; readonly matches: readonly string[] }[]> {
    const background = await this.background();
    return background.evaluate(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.map(({ id, matches }) => ({ id, matches: matches ?? [] }));
    });
  }

  /** A page in a window of its own, beside the others. */
  async newWindow(): Promise<Page> {
    const background = await this.background();
    const opening = this.context.waitForEvent('page');
    await background.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
    return opening;
  }

  /** The text on the toolbar button for this page; the page's address must be one the extension may know. */
  async badge(page: Page): Promise<string> {
    const background = await this.background();
    return background.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      return tab?.id === undefined ? 'no such tab' : chrome.action.getBadgeText({ tabId: tab.id });
    }, page.url());
  }

  /** Zooms a page, as Ctrl and + do: 2 is 200%. */
  async zoom(page: Page, factor: number): Promise<void> {
    const background = await this.background();
    await background.evaluate(async ([address, wanted]) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      if (tab?.id === undefined) throw new Error(`No tab shows ${address}`);
      await chrome.tabs.setZoom(tab.id, wanted);
    }, [page.url(), factor] as const);
  }

  /** Sets what a worker can set, as the popup does. */
  async set(settings: Readonly<Record<string, string>>): Promise<void> {
    const background = await this.background();
    await background.evaluate((values) => chrome.storage.local.set({ settings: values }), settings);
  }

  /** Takes the memory of a page's tab back, as the browser's memory saver does. */
  async discard(page: Page): Promise<void> {
    const background = await this.background();
    await background.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      await chrome.tabs.discard(tab?.id);
    }, page.url());
  }

  /** Brings the one tab to the front whose memory was taken: its page loads again. */
  async bringBack(): Promise<void> {
    const background = await this.background();
    await background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ discarded: true });
      if (tab?.id === undefined) throw new Error('No tab lost its memory.');
      await chrome.tabs.update(tab.id, { active: true });
    });
  }

  /** Everything the extension keeps anywhere, as one text. */
  async kept(): Promise<string> {
    const background = await this.background();
    const forNow = await background.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    return forNow + (await this.keptForGood());
  }

  /** What it keeps for good, by name. */
  async keptByName(): Promise<Readonly<Record<string, unknown>>> {
    const background = await this.background();
    return background.evaluate(() => chrome.storage.local.get(null));
  }

  /** Keeps something for good under a name. */
  async keep(name: string, value: unknown): Promise<void> {
    const background = await this.background();
    await background.evaluate((kept) => chrome.storage.local.set(kept), { [name]: value });
  }

  /** Leaves no room in what it may keep for good, until that is forgotten. */
  async fill(): Promise<void> {
    const background = await this.background();
    await background.evaluate(async () => {
      const room = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse(null));
      // A value is kept in quotes, and its name counts.
      await chrome.storage.local.set({ ballast: 'x'.repeat(room - 'ballast""'.length) });
    });
  }

  /** Everything the extension keeps by any interface of the browser, as one text. */
  async everythingKept(): Promise<string> {
    const background = await this.background();
    const rest = await background.evaluate(async () => JSON.stringify([await indexedDB.databases(), await caches.keys()]));
    return (await this.kept()) + rest;
  }

  /** Every byte that Chromium has on disk in the places where an extension can keep things; of the shared ones also what others keep there. */
  keptOnDisk(): string {
    return bytesIn(WRITABLE.map((name) => join(this.profile, 'Default', name)));
  }

  /**
   * Where words stand in the whole profile, of which the browser had best been closed: it writes some of it late.
   * @returns `path: word`
   */
  leftWith(words: readonly string[]): string[] {
    return filesWith(words, this.profile, OF_THE_BROWSER_ITSELF);
  }

  /** Lets this much time pass for the background, in ms, and has its alarm of this name ring. */
  async ringLater(alarm: string, later: number): Promise<void> {
    const background = await this.background();
    await background.evaluate(async ([name, passed]) => {
      const Before = Date;
      globalThis.Date = class extends Before {
        constructor(...given: readonly [number?]) {
          super(given[0] ?? Before.now() + passed);
        }
        static override now(): number {
          return Before.now() + passed;
        }
      } as DateConstructor;
      await chrome.alarms.create(name, { delayInMinutes: 0 });
    }, [alarm, later] as const);
  }

  /** When an alarm of the extension rings, in ms since 1970; null where none is planned. As a page of it, which keeps no background awake, is told. */
  async ringsAt(alarm: string, page: Page): Promise<number | null> {
    return page.evaluate(async (name) => (await chrome.alarms.get(name))?.scheduledTime ?? null, alarm);
  }

  /** Lets it forget that counts were sent to the drop box. */
  async forgetThatItWasSent(): Promise<void> {
    const background = await this.background();
    await background.evaluate(async () => {
      const { sharing } = await chrome.storage.local.get('sharing') as { sharing: Readonly<Record<string, object>> };
      const unsent = Object.entries(sharing).map(([period, one]) => [period, { ...one, isSent: false }]);
      await chrome.storage.local.set({ sharing: Object.fromEntries(unsent) });
    });
  }

  /** Lets it forget the policy that it last read well, which would hold on. */
  async forgetPolicy(): Promise<void> {
    const background = await this.background();
    await background.evaluate(() => chrome.storage.local.remove('last-good-policy'));
  }

  /** Lets it forget what was set in it: the next test begins as a worker's first day. */
  async forgetSettings(): Promise<void> {
    const background = await this.background();
    await background.evaluate(() => chrome.storage.local.clear());
  }

  /** What it keeps beyond this run of the browser, as one text. */
  async keptForGood(): Promise<string> {
    const background = await this.background();
    return background.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.sync.get(null)]),
    );
  }

  /**
   * Presses the toolbar button with this page in front, as a person would: the extension may know its address then.
   * @returns the popup that opens
   */
  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const session = await this.#browserSession();
    const { targetInfos: tabs } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = tabs.find(({ url }) => url === page.url());
    if (tab === undefined) throw new Error(`No tab shows ${page.url()}`);
    await session.send('Extensions.triggerAction', { id: await this.id(), targetId: tab.targetId });
    await expect.poll(() => popupIsShown(session)).toBe(true);
    await session.detach();
    return this.#popup();
  }

  /** Allows a site on chrome://extensions, so that the browser need not ask when the extension does. */
  allow(pattern: string): Promise<void> {
    return this.#inSettings((id, match) => chrome.developerPrivate.addHostPermission(id, match), pattern);
  }

  /** Takes a site away on chrome://extensions. */
  disallow(pattern: string): Promise<void> {
    return this.#inSettings((id, match) => chrome.developerPrivate.removeHostPermission(id, match), pattern);
  }

  /** Loads the extension again, as an update does. */
  async reload(): Promise<void> {
    const restarted = this.context.waitForEvent('serviceworker');
    await this.#inSettings(async (id) => {
      // Chromium takes an unpacked extension back in developer mode alone.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.reload(id);
    }, '');
    await restarted;
  }

  /**
   * The most memory that any process of pages held at any time, their workers included.
   * @returns bytes
   */
  async mostMemory(): Promise<number> {
    const session = await this.#browserSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => mostHeldBy(id)));
  }

  /** Puts the background to rest, as the browser does when nothing needs it. */
  async restBackground(): Promise<void> {
    const internals = await this.context.newPage();
    await internals.goto('chrome://serviceworker-internals');
    await internals.getByText('Stop', { exact: true }).first().click();
    await expect(internals.locator('body')).toContainText('Running Status: STOPPED');
    await internals.close();
  }

  /** Has the browser read the policy of the machine again, as its administrator does on chrome://policy. */
  async reloadPolicy(): Promise<void> {
    const policy = await this.context.newPage();
    await policy.goto('chrome://policy');
    await policy.locator('#reload-policies').click();
    // Chromium waits until nothing has changed in the policy's folder for some seconds.
    await expect(policy.locator('#reload-policies')).toBeEnabled({ timeout: 60_000 });
    await policy.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()));
    await this.context.close();
  }

  /** Does on chrome://extensions what a person can do there. */
  async #inSettings(change: (id: string, pattern: string) => Promise<void>, pattern: string): Promise<void> {
    const settings = await this.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(`(${change.toString()})(${JSON.stringify(await this.id())}, ${JSON.stringify(pattern)})`);
    await settings.close();
  }

  #browserSession(): Promise<CDPSession> {
    const driver = this.context.browser();
    if (driver === null) throw new Error('This context has no browser of its own.');
    return driver.newBrowserCDPSession();
  }

  /** A popup is no page yet when the driver first hears of it, and the driver looks once: so a second one looks later. */
  async #popup(): Promise<Page> {
    const [port, path] = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const connection = await chromium.connectOverCDP(`ws://127.0.0.1:${String(port)}${String(path)}`);
    this.#connections.push(connection);
    const popup = connection.contexts().flatMap((context) => context.pages()).find((page) => page.url().endsWith('/popup.html'));
    if (popup === undefined) throw new Error('The popup closed before it could be looked at.');
    return popup;
  }
}

/** As Linux tells it, in bytes. */
function mostHeldBy(process: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(process)}/status`, 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error(`Process ${String(process)} does not tell how much it held.`);
  return Number(kilobytes) * 1_024;
}

async function popupIsShown(session: CDPSession): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos.some(({ type, url }) => type === 'page' && url.endsWith('/popup.html'));
}
