import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encryptFor, lockKey, makeReportKey } from '../../src/platform/report-key.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { padContribution, writeContribution } from '../../src/tally/contribution.ts';
import { dropOf } from '../bench/drops.ts';
import { barsOf } from './bars.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { sheetsIn } from './sheets.ts';

const WORKERS = 5_000;
const PASSPHRASE = 'fiets tulp kaas molen';
const PERIOD = '2026-10';
/** So many files are made at once. */
const AT_ONCE = 50;

needFirefox();
// Each file is locked and opened by itself, twice over: a minute or two of this machine's processor, of which a test may get a tenth.
test.describe.configure({ timeout: 900_000 });

test('adds up what 5,000 workers share in Firefox, shows how far it is, stops at once, and prints it on two sheets', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'noodzaak-drops-'));
  const firefox = await FirefoxBrowser.open('firefox-mv3-e2e');
  try {
    const { matrix } = readRules();
    const key = await makeReportKey();
    const files: string[] = [];
    for (let first = 0; first < WORKERS; first += AT_ONCE) {
      files.push(...await Promise.all(Array.from({ length: AT_ONCE }, async (_, turn) => {
        const drop = dropOf(first + turn, PERIOD, matrix);
        const path = join(folder, `noodzaak-${PERIOD}-${drop.contributor}.age`);
        await writeFile(path, await encryptFor(key.recipient, padContribution(writeContribution(drop))));
        return path;
      })));
    }
    const backup = join(folder, 'key.age');
    await writeFile(backup, await lockKey(key, PASSPHRASE));

    const report = await firefox.openOwnPage('report');
    const textOf = (): Promise<string> => report.$eval('main', (main) => main.innerText);
    await (await report.$('input#key-file'))?.uploadFile(backup);
    await report.type('#passphrase', PASSPHRASE);
    await report.locator('main ::-p-aria([name="Open mijn sleutel"][role="button"])').click();
    await report.waitForSelector('input#files', { timeout: 120_000 });
    // A driver can hand Firefox no folder: what it finds in one. The very same files in the very same place would be no change to it.
    const choose = async (where: 'files' | 'folder'): Promise<void> => (await report.$(`input#${where}`))?.uploadFile(...files);
    /** How many files it says it read; -1 where it says nothing. */
    const read = (): Promise<number> => report.evaluate(() => document.querySelector('progress')?.value ?? -1);
    await choose('files');
    await expect.poll(read).toBeGreaterThan(0);
    const before = await read();
    await expect.poll(read, 'and goes on').toBeGreaterThan(before);
    await report.locator('main ::-p-aria([name="Stop"][role="button"])').click();
    await expect.poll(read).toBe(-1);
    expect(await textOf()).not.toContain('Wat er is gelezen');

    await choose('folder');
    await expect.poll(textOf, { timeout: 600_000 }).toContain('Tellingen: 5.000. Bestanden die niet meetellen: 0.');
    expect(await textOf()).toContain(`${PERIOD}: 5.000 tellingen`);
    expect((await barsOf(report)).size).toBe(10);
    expect(sheetsIn(await report.pdf({ format: 'A4' }))).toBe(2);
  } finally {
    await firefox.close();
    await rm(folder, { recursive: true });
  }
});
