/** A Firefox with a build of the extension in it, driven over WebDriver BiDi: Playwright's own Firefox takes no extensions. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, ConsoleMessage, Page, Target } from 'puppeteer-core';
import type { browser as webextension } from 'wxt/browser';
import { firefoxPath } from '../../.ci/install.mjs';
import { bytesIn, filesWith } from './left-behind.ts';

declare const browser: typeof webextension;

/** `browser_specific_settings.gecko.id` in the manifest. */
const EXTENSION_ID = 'noodzaak@noodzaak.example';
/** Firefox makes a random one for each profile; given beforehand, a test knows where the extension's pages are. */
const HOST = '5a0f6a1e-7c1d-4f0e-9b1a-2f64c8d1e9b7';

interface FirefoxOptions {
  /** What the organisation set, as this Firefox alone reads it; an administrator's own file would hold for the whole machine. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** After so much time without work, in ms, Firefox puts the background to rest; its own half a minute unless given. */
  readonly restsAfter?: number;
  /** Firefox gives an extension no more room than the least it gives to anybody, 10 MB: then that can be filled. */
  readonly isCramped?: boolean;
  /** The program and a profile that lasts; unless given, the Firefox of this machine with a fresh one. */
  readonly installed?: { readonly path: string; readonly profile: string };
}

/** Where an extension can write, in the profile. */
const WRITABLE = /^storage\/[a-z]+\/moz-extension[^/]*$|^storage-sync[^/]*$/;
/** What no word of a note is searched in: the tabs with what their fields held, to open them again, and Firefox's own code. */
const OF_THE_BROWSER_ITSELF = ['profile/sessionstore.jsonlz4', 'profile/sessionstore-backups', 'profile/startupCache'];

export class FirefoxBrowser {
  private constructor(
    private readonly driver: Browser,
    private readonly folder: string,
    /** Its worker's home on this machine. */
    private readonly home: string,
    /** A page of the extension, behind the others: there one can ask the browser what the extension knows. */
    private inside: Page,
  ) {}

  /** @param build folder under .output, such as `firefox-mv3` */
  static async open(build: string, { policy, restsAfter, isCramped = false, installed }: FirefoxOptions = {}): Promise<FirefoxBrowser> {
    const home = mkdtempSync(join(tmpdir(), 'noodzaak-home-'));
    for (const folder of ['downloads', 'profile']) mkdirSync(join(home, folder));
    if (policy !== undefined) writePolicy(home, policy);
    const driver = await puppeteer.launch({
      browser: 'firefox',
      executablePath: installed?.path ?? firefoxPath() ?? '',
      headless: true,
      defaultViewport: { width: 1280, height: 900 },
      // Without it Firefox keeps a driver out of the extension's own pages.
      args: ['--remote-allow-system-access'],
      env: { ...process.env, HOME: home },
      userDataDir: installed?.profile ?? join(home, 'profile'),
      // A municipality's server of a test has a certificate that nobody vouches for.
      acceptInsecureCerts: true,
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
        // Allowing a site is the browser's own question, which no driver can answer.
        'extensions.webextOptionalPermissionPrompts': false,
        // Its own red lines come when they please: a picture of a mark must differ by the mark alone.
        'layout.spellcheckDefault': 0,
        // An extension that a driver brings goes when Firefox closes; what it kept stays, as it does for people.
        'extensions.webextensions.keepStorageOnUninstall': true,
        // In kB, for all that the browser keeps together.
        ...(isCramped && { 'dom.quotaManager.temporaryStorage.fixedLimit': 20 * 1_024 }),
        ...(restsAfter !== undefined && { 'extensions.background.idle.timeout': restsAfter }),
        'browser.download.folderList': 2,
        'browser.download.dir': join(home, 'downloads'),
      },
    });
    const folder = resolve(`.output/${build}`);
    await driver.installExtension(folder);
    return new FirefoxBrowser(driver, folder, home, await openOwnPage(driver, 'popup'));
  }

  /** A page in front, and every error in it, thrown or printed, from now on. */
  async newPage(type: 'tab' | 'window' = 'tab'): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
    const page = await this.driver.newPage({ type });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error' || message.type() === 'warn') errors.push(message.text());
    });
    return { page, errors };
  }

  /** The popup as it is for the page in front, in a tab behind it: a driver can't press the toolbar button. */
  popup(): Promise<Page> {
    return openOwnPage(this.driver, 'popup');
  }

  /** Opens one of our pages in a tab in front. */
  async openOwnPage(name: string): Promise<Page> {
    const page = await openOwnPage(this.driver, name);
    await page.bringToFront();
    return page;
  }

  /** The ids of the registered scripts. */
  registered(): Promise<string[]> {
    return this.inside.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  }

  /**
   * Allows a site, as "Aanzetten op deze site" asks it: Firefox wants a real click for that.
   * The popup itself knows no address here, as nobody pressed the toolbar button.
   */
  async allow(pattern: string): Promise<void> {
    await this.inside.bringToFront();
    await this.inside.evaluate((origin) => {
      const ask = () => void browser.permissions.request({ origins: [origin] });
      document.addEventListener('click', ask, { once: true });
    }, pattern);
    await this.inside.click('body');
  }

  /** Takes a site away, as "Uitzetten" does. */
  disallow(pattern: string): Promise<boolean> {
    return this.inside.evaluate((origin) => browser.permissions.remove({ origins: [origin] }), pattern);
  }

  /** Whether the background was put to rest. */
  isBackgroundAtRest(): Promise<boolean> {
    return this.inside.evaluate(() => browser.extension.getBackgroundPage() === null);
  }

  /** Sets what a worker can set, as the popup does. */
  set(settings: Readonly<Record<string, string>>): Promise<void> {
    return this.inside.evaluate((values) => browser.storage.local.set({ settings: values }), settings);
  }

  /** The text on the toolbar button for the page in front. */
  badge(): Promise<string> {
    return this.inside.evaluate(async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id === undefined ? 'no such tab' : browser.action.getBadgeText({ tabId: tab.id });
    });
  }

  /** Zooms the page in front, as Ctrl and + do: 2 is 200%. */
  zoom(factor: number): Promise<void> {
    return this.inside.evaluate(async (wanted) => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      await browser.tabs.setZoom(tab?.id, wanted);
    }, factor);
  }

  /** Takes the memory of the page in front back, as Firefox does when memory runs out; another page comes to the front. */
  async discard(): Promise<void> {
    await this.inside.evaluate(async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const own = await browser.tabs.getCurrent();
      await browser.tabs.update(own?.id, { active: true });
      if (tab?.id !== undefined) await browser.tabs.discard(tab.id);
    });
  }

  /** Brings the one tab to the front whose memory was taken: its page loads again, and is another one to the driver. */
  async bringBack(): Promise<Page> {
    const restored = new Promise<Target>((resolve) => this.driver.once('targetcreated', resolve));
    await this.inside.evaluate(async () => {
      const [tab] = await browser.tabs.query({ discarded: true });
      if (tab?.id === undefined) throw new Error('No tab lost its memory.');
      await browser.tabs.update(tab.id, { active: true });
    });
    const page = await (await restored).page();
    if (page === null) throw new Error('What was brought back is no page.');
    return page;
  }

  /** Everything it keeps for this run of the browser, as one text. */
  keptForNow(): Promise<string> {
    return this.inside.evaluate(async () => JSON.stringify(await browser.storage.session.get(null)));
  }

  /** What it keeps for good under a name; null for nothing. */
  kept(name: string): Promise<unknown> {
    return this.inside.evaluate(async (key) => (await browser.storage.local.get(key))[key] ?? null, name);
  }

  /** Keeps something for good under a name, as an imported file does; null takes it away. */
  async keep(name: string, value: unknown): Promise<void> {
    await this.inside.evaluate(async (key, kept) => {
      if (kept === null) await browser.storage.local.remove(key);
      else await browser.storage.local.set({ [key]: kept });
    }, name, value);
  }

  /** Leaves no room in what it may keep for good: in a cramped Firefox alone. */
  async fill(): Promise<void> {
    await this.inside.evaluate(async () => {
      // Ever smaller pieces, until not even the smallest of them fits. Firefox packs what it keeps: it had better be random.
      const keep = async (name: string, size: number): Promise<boolean> => {
        const part = () => String.fromCharCode(...crypto.getRandomValues(new Uint16Array(1_000)).map((code) => 0x3000 + (code % 0x6000)));
        const ballast = Array.from({ length: Math.ceil(size / 1_000) }, part).join('').slice(0, size);
        return browser.storage.local.set({ [name]: ballast }).then(() => true, () => false);
      };
      let kept = 0;
      // What is written is tidied up now and then, which gives some room back: until there is none any more.
      for (let before = -1; before < kept;) {
        before = kept;
        for (let size = 1_000_000; size >= 1; size = Math.floor(size / 4)) while (await keep(`ballast${String(kept)}`, size)) kept++;
      }
    });
  }

  /** Has an alarm of the background ring now. */
  async ring(alarm: string): Promise<void> {
    await this.inside.evaluate((name) => browser.alarms.create(name, { when: Date.now() }), alarm);
  }

  /** The files that were saved, whole. */
  downloads(): string[] {
    const folder = join(this.home, 'downloads');
    return readdirSync(folder).filter((name) => !name.endsWith('.part')).map((name) => join(folder, name));
  }

  /** Everything the extension keeps by any interface of the browser, as one text. */
  async everythingKept(): Promise<string> {
    return this.inside.evaluate(async () => JSON.stringify([
      await browser.storage.local.get(null), await browser.storage.session.get(null), await browser.storage.sync.get(null),
      { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys(), document.cookie,
    ]));
  }

  /** Every byte that Firefox has on disk for the extension to keep things in. */
  keptOnDisk(): string {
    const stored = readdirSync(join(this.home, 'profile'), { recursive: true, encoding: 'utf8' });
    return bytesIn(stored.filter((path) => WRITABLE.test(path)).map((path) => join(this.home, 'profile', path)));
  }

  /** Ends Firefox, and leaves what it keeps, to be looked at. */
  async end(): Promise<void> {
    if (this.driver.connected) await this.driver.close();
  }

  /**
   * Where words stand in all that Firefox and its worker's home keep, of which it had best been ended: it writes some of it late.
   * @returns `path: word`
   */
  leftWith(words: readonly string[]): string[] {
    return filesWith(words, this.home, OF_THE_BROWSER_ITSELF);
  }

  /** Loads the extension again, as an update does. */
  async reload(): Promise<void> {
    await this.driver.installExtension(this.folder);
    // The old one's pages went with it.
    this.inside = await openOwnPage(this.driver, 'popup');
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Where Firefox looks for what its own worker's organisation set. */
function writePolicy(home: string, data: Readonly<Record<string, unknown>>): void {
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${EXTENSION_ID}.json`), JSON.stringify({ name: EXTENSION_ID, description: 'A policy', type: 'storage', data }));
}

async function openOwnPage(driver: Browser, name: string): Promise<Page> {
  const page = await driver.newPage({ type: 'tab', background: true });
  // The driver hears no load event of an extension's page.
  await page.goto(`moz-extension://${HOST}/${name}.html`, { waitUntil: [] });
  await page.waitForSelector('main');
  return page;
}
