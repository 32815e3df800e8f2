import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { lockKey, makeReportKey, unlockKey } from '../../src/platform/report-key.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { writeContribution } from '../../src/tally/contribution.ts';
import { writeKey } from '../../src/tally/count-key.ts';
import type { Counts } from '../../src/tally/counts.ts';
import { weekOf, weeksBefore } from '../../src/tally/iso-week.ts';
import { OUTCOMES } from '../../src/tally/outcomes.ts';
import { dropOf } from '../bench/drops.ts';
import { axeFindings } from './axe-in-firefox.ts';
import { barsOf, shownIn } from './bars.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { countMarks } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { foundIn } from './left-behind.ts';
import { TRANSPORT_NOTE } from './notes.ts';
import { filesOfColleagues, textIn } from './officer.ts';
import { canServeWebdav, WebdavServer } from './webdav-server.ts';
import { COUNTED_OF_THE_DAY, KEPT_OF_THE_DAY, WORDS_OF_THE_DAY, workADay } from './working-day.ts';

const PASSPHRASE = 'fiets tulp kaas molen';

needFirefox();
test.skip(!canServeWebdav(), 'takes nginx and openssl');
// A key takes its time to be locked, on purpose, and to be opened.
test.describe.configure({ timeout: 240_000 });

const textOf = (page: Page): Promise<string> => page.$eval('main', (main) => main.innerText);
const press = async (page: Page, name: string): Promise<void> => {
  await page.locator(`main ::-p-aria([name="${name}"][role="button"])`).click();
};

test('from a day of typing to a bar in the report, through a file and through the municipality’s folder in Firefox', async ({ pages }) => {
  const server = await WebdavServer.make();
  const key = await makeReportKey();
  const firefox = await FirefoxBrowser.open('firefox-mv3-e2e', {
    policy: { counting: 'on', team: 'Wijkteam Noord', reportKey: key.recipient, dropBox: { url: server.folder, schedule: 'monthly' } },
  });
  try {
    await expect.poll(() => firefox.registered()).toEqual(['sentinel']);
    const { page } = await firefox.newPage();
    await workADay(page, `${pages.origin}/practice/`);
    const counts = async (): Promise<Counts> => (await firefox.kept('tally')) as Counts;
    for (const part of COUNTED_OF_THE_DAY) await expect.poll(async () => JSON.stringify(await counts()), part).toContain(part);
    const kept = await firefox.everythingKept();
    expect(kept).toContain(KEPT_OF_THE_DAY);
    expect(foundIn(kept, WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);
    await expect.poll(() => firefox.keptOnDisk()).toContain(KEPT_OF_THE_DAY);
    expect(foundIn(firefox.keptOnDisk(), WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);
    const [[week, counted] = ['', {}]] = Object.entries(await counts());
    // Two months go by.
    await firefox.keep('tally', { [weeksBefore(week, 9)]: counted });

    const counting = await firefox.openOwnPage('counting');
    await press(counting, 'Sta deze map toe');
    await expect.poll(() => textOf(counting)).toContain('De map was niet te bereiken.');
    await press(counting, 'Deel mijn telling');
    await expect.poll(() => firefox.downloads()).toEqual([expect.stringMatching(/noodzaak-\d{4}-\d\d\.age$/)]);
    await server.start();
    await firefox.ring('drop-box');
    await expect.poll(() => textOf(counting)).toContain('Deze telling staat in de map van je organisatie.');
    const [name = ''] = server.files();
    expect(server.requests()).toEqual([expect.stringMatching(new RegExp(`^PUT /map/${name} 201 \\[-\\] \\[-\\] \\[-\\] \\[-\\]$`))]);

    expect(await axeFindings(counting)).toEqual([]);

    const shared = await counting.$eval('pre', (bytes) => bytes.textContent);
    const sent = await textIn(join(server.folderOnDisk, name), key.secret);
    expect(sent.trimEnd()).toBe(shared);
    expect(foundIn(`${server.requests().join('\n')}\n${sent}`, WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);
    const colleagues = await filesOfColleagues(5, shared, key.recipient);
    for (const file of colleagues) await writeFile(join(server.folderOnDisk, file.name), file.buffer);
    const backup = join(server.folderOnDisk, '..', 'key.age');
    await writeFile(backup, await lockKey(key, PASSPHRASE));
    const report = await firefox.openOwnPage('report');
    await (await report.$('input#key-file'))?.uploadFile(backup);
    await report.type('#passphrase', PASSPHRASE);
    await press(report, 'Open mijn sleutel');
    await report.waitForSelector('#files', { timeout: 120_000 });
    const inFolder = server.files().map((file) => join(server.folderOnDisk, file));
    const seesBar = async (refused: number): Promise<void> => {
      await expect.poll(() => textOf(report)).toContain(`Tellingen: 6. Bestanden die niet meetellen: ${String(refused)}.`);
      await report.waitForSelector('.chart [aria-label="bar"] rect', { visible: true });
      expect(await barsOf(report), 'of six who shared the same, the reader among them').toEqual(shownIn(shared, 6));
    };
    await choose(report, [...firefox.downloads(), ...inFolder.filter((path) => !path.endsWith(name))]);
    await seesBar(0);
    // By both ways: the one that was saved as a file counts no second time.
    await choose(report, [...inFolder, ...firefox.downloads()]);
    await seesBar(1);
    expect(await axeFindings(report)).toEqual([]);

    // Every byte that is left once the browser is closed, the officer's part included.
    await firefox.end();
    expect(firefox.leftWith([KEPT_OF_THE_DAY])).toContainEqual(expect.stringContaining('moz-extension'));
    expect(firefox.leftWith([...WORDS_OF_THE_DAY, PASSPHRASE, key.secret])).toEqual([]);
    expect(foundIn(firefox.keptOnDisk(), WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);
  } finally {
    await firefox.close();
    await server.end();
  }
});

test('makes a key in Firefox, behind a passphrase, and opens its backup again in another tab', async () => {
  const firefox = await FirefoxBrowser.open('firefox-mv3-e2e');
  try {
    const report = await firefox.openOwnPage('report');
    await report.click('main details > summary');
    const twice = await report.$$('main details input');
    expect(twice).toHaveLength(2);
    for (const field of twice) await field.type(PASSPHRASE);
    await press(report, 'Maak een nieuwe sleutel');
    await report.waitForSelector('.recipient', { timeout: 120_000 });
    const recipient = await report.$eval('.recipient', (shown) => shown.textContent);
    await expect.poll(() => firefox.downloads()).toEqual([expect.stringMatching(/noodzaak-sleutel\.age$/)]);
    const [backup = ''] = firefox.downloads();
    // Firefox has an empty file of its name there first.
    await expect.poll(() => readFile(backup, 'utf8')).toContain('age-encryption.org/v1');
    expect(await readFile(backup, 'utf8')).not.toContain('AGE-SECRET-KEY');
    expect(await axeFindings(report)).toEqual([]);

    const later = await firefox.openOwnPage('report');
    const open = async (passphrase: string): Promise<void> => {
      await (await later.$('input#key-file'))?.uploadFile(backup);
      await later.$eval('#passphrase', (field) => { (field as HTMLInputElement).select(); });
      await later.type('#passphrase', passphrase);
      await press(later, 'Open mijn sleutel');
    };
    await open('een heel andere wachtzin');
    await expect.poll(() => textOf(later), { timeout: 120_000 }).toContain('Klopt de wachtzin, en is dit het sleutelbestand?');
    await open(PASSPHRASE);
    await later.waitForSelector('.recipient', { timeout: 120_000 });
    expect(await later.$eval('.recipient', (shown) => shown.textContent)).toBe(recipient);

    // What was locked for the public half that was shown, the opened key reads.
    const shared = writeContribution(dropOf(1, '2026-10', readRules().matrix));
    const folder = join(dirname(backup), '..', 'shared');
    await mkdir(folder);
    const files = await filesOfColleagues(5, shared, recipient);
    for (const file of files) await writeFile(join(folder, file.name), file.buffer);
    await choose(later, files.map(({ name }) => join(folder, name)));
    await expect.poll(() => textOf(later)).toContain('2026-10: 5 tellingen');
    const { secret } = (await unlockKey(await readFile(backup), PASSPHRASE)) ?? { secret: '' };
    expect(secret).toContain('AGE-SECRET-KEY-');
    await firefox.end();
    expect(firefox.leftWith([PASSPHRASE, secret])).toEqual([]);
  } finally {
    await firefox.close();
  }
});

/** What was counted of each key, in a Firefox that counts; its pages are written in one after the other, as by one person. */
async function countingIn(firefox: FirefoxBrowser, origin: string): Promise<{ readonly counted: () => Promise<readonly number[]>; readonly write: (page: Page) => Promise<void> }> {
  await expect.poll(() => firefox.registered()).toEqual(['sentinel']);
  await firefox.set({ locale: 'nl', counting: 'on' });
  return {
    counted: async () => Object.values(((await firefox.kept('tally')) ?? {}) as Counts).flatMap((keys) => Object.values(keys)),
    write: async (page) => {
      await page.bringToFront();
      await page.goto('about:blank');
      await page.goto(`${origin}/practice/`);
      await page.type('#note', TRANSPORT_NOTE);
      await expect.poll(() => countMarks(page)).toBe(2);
    },
  };
}

test('counts each mark once in Firefox: of two windows, after the background was put to rest, and on after a damaged store', async ({ pages }) => {
  const firefox = await FirefoxBrowser.open('firefox-mv3-e2e', { restsAfter: 1_000 });
  try {
    const { counted, write } = await countingIn(firefox, pages.origin);
    const windows = [await firefox.newPage(), await firefox.newPage('window')];
    for (const times of [1, 2]) {
      for (const { page } of windows) await write(page);
      await expect.poll(() => firefox.isBackgroundAtRest()).toBe(true);
      for (const { page } of windows) {
        await page.bringToFront();
        await page.focus('#mail');
      }
      await expect.poll(counted).toEqual([2 * times, 2 * times]);
    }

    await firefox.keep('tally', { '2026-W47': { 'not a rule': 1 } });
    for (const { page } of windows.slice(1)) {
      await write(page);
      await page.focus('#mail');
    }
    await expect.poll(counted).toEqual([1, 1]);
    const counting = await firefox.openOwnPage('counting');
    await expect.poll(() => textOf(counting)).toContain('apart gezet');
    expect(windows.flatMap(({ errors }) => errors)).toEqual([]);
  } finally {
    await firefox.close();
  }
});

test('counts what stood in a note once, when its tab is closed with the focus in it, or goes to another page', async ({ pages }) => {
  const firefox = await FirefoxBrowser.open('firefox-mv3-e2e', { restsAfter: 1_000 });
  try {
    const { counted, write } = await countingIn(firefox, pages.origin);
    for (let times = 1; times <= 8; times++) {
      const { page } = await firefox.newPage();
      await write(page);
      if (times % 2 === 0) await expect.poll(() => firefox.isBackgroundAtRest()).toBe(true);
      await page.close();
      await expect.poll(counted, `closed ${String(times)} times`).toEqual([times, times]);
    }
    const { page } = await firefox.newPage();
    await write(page);
    await page.goto(`${pages.origin}/practice/`);
    await expect.poll(counted, 'gone to another page').toEqual([9, 9]);
    await write(page);
    await page.focus('#mail');
    await expect.poll(counted, 'left once').toEqual([10, 10]);
    await page.close();
    await write((await firefox.newPage()).page);
    expect(await counted(), 'nothing counted twice').toEqual([10, 10]);
  } finally {
    await firefox.close();
  }
});

test('says so when Firefox has no room for a count, and loses nothing of what is there', async ({ pages }) => {
  const firefox = await FirefoxBrowser.open('firefox-mv3-e2e', { isCramped: true });
  try {
    const { counted, write } = await countingIn(firefox, pages.origin);
    const total = async () => (await counted()).reduce((sum, count) => sum + count, 0);
    // So much that it does not fit in the odd bits of room that a full Firefox still finds.
    const { matrix } = readRules();
    const keys = matrix.helpRequests.flatMap(({ id }) => matrix.categories.flatMap(({ id: category, subtopics }) =>
      subtopics.flatMap((subtopic) => OUTCOMES.map((outcome) => writeKey({ kind: 'excess', category, subtopic: subtopic.id, helpRequest: id, outcome, reason: outcome === 'kept' ? 'safety' : null })))));
    const before = { [weekOf(Date.now())]: Object.fromEntries(keys.map((key, at) => [key, 1 + ((at * 7_919) % 999_983)])) };
    await firefox.keep('tally', before);
    const wasCounted = await total();
    const { page } = await firefox.newPage();
    await firefox.fill();
    await write(page);
    await page.focus('#mail');
    const counting = await firefox.openOwnPage('counting');
    await expect.poll(() => textOf(counting)).toContain('de opslag van de browser is vol');
    expect(await total()).toBe(wasCounted);
  } finally {
    await firefox.close();
  }
});

async function choose(report: Page, files: readonly string[]): Promise<void> {
  await (await report.$('input#files'))?.uploadFile(...files);
}
