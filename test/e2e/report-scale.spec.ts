import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { encryptFor, lockKey, makeReportKey } from '../../src/platform/report-key.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { padContribution, writeContribution } from '../../src/tally/contribution.ts';
import { readKey } from '../../src/tally/count-key.ts';
import { knownIdsOf } from '../../src/protocol/known-ids.ts';
import { ruleName } from '../../src/ui/report/rule-name.ts';
import { dropOf } from '../bench/drops.ts';
import { barsOf } from './bars.ts';
import { expect, test } from './fixtures.ts';
import { expectFine } from './look-fine.ts';
import { openOwnPage } from './officer.ts';
import { sheetsIn } from './sheets.ts';

const WORKERS = 5_000;
/** Looked at by a person, as those of `looked-at.spec.ts`. */
const PICTURES = '.output/screens';
const PASSPHRASE = 'fiets tulp kaas molen';
const PERIOD = '2026-10';
/** So many files are made at once. */
const AT_ONCE = 50;
/** What the page's process may hold at its highest, worker, page and the browser's own included: seven tenths of it were measured on a busy machine. */
const MOST_MEMORY = 1_300_000_000;

// Each file is locked and opened by itself, twice over: most of a minute of this machine's processor, of which a test may get a tenth.
test.describe.configure({ timeout: 900_000 });

test('adds up what 5,000 workers share, shows how far it is, stops at once, and says it fit to read', async ({ release }) => {
  const folder = await mkdtemp(join(tmpdir(), 'noodzaak-drops-'));
  try {
    const { matrix } = readRules();
    const ids = knownIdsOf(matrix);
    const key = await makeReportKey();
    /** How often the marks of each rule were truly shown. */
    const shown = new Map<string, number>();
    for (let first = 0; first < WORKERS; first += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, async (_, turn) => {
        const drop = dropOf(first + turn, PERIOD, matrix);
        for (const [written, count] of Object.values(drop.counts).flatMap((keys) => Object.entries(keys))) {
          const key = readKey(written, ids);
          if (key?.outcome === 'shown') shown.set(ruleName(key, matrix), (shown.get(ruleName(key, matrix)) ?? 0) + count);
        }
        await writeFile(join(folder, `noodzaak-${PERIOD}-${drop.contributor}.age`), await encryptFor(key.recipient, padContribution(writeContribution(drop))));
      }));
    }

    const page = await openOwnPage(release, 'report');
    await page.getByLabel('Sleutelbestand').setInputFiles({ name: 'key.age', mimeType: 'application/octet-stream', buffer: Buffer.from(await lockKey(key, PASSPHRASE)) });
    await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Open mijn sleutel' }).click();
    await page.getByLabel('Kies een map').setInputFiles(folder);
    const progress = page.getByRole('progressbar', { name: 'van 5.000 bestanden gelezen' });
    const read = (): Promise<number> => progress.getAttribute('value').then(Number);
    await expect.poll(read).toBeGreaterThan(0);
    const before = await read();
    await expect.poll(read, 'and goes on').toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(progress).toHaveCount(0, { timeout: 5_000 });
    await expect(page.getByRole('heading', { name: 'Wat er is gelezen' })).toHaveCount(0);

    // The very same folder again.
    const chooser = page.waitForEvent('filechooser');
    await page.getByLabel('Kies een map').click();
    expect(await page.getByLabel('Kies een map').inputValue()).toBe('');
    await (await chooser).setFiles(folder);
    await expect(page.getByRole('main')).toContainText('Tellingen: 5.000. Bestanden die niet meetellen: 0.', { timeout: 600_000 });
    await expect(page.getByText(`${PERIOD}: 5.000 tellingen`)).toBeVisible();
    expect(await release.mostMemory(), 'bytes').toBeLessThan(MOST_MEMORY);

    // What is drawn is what they counted, but for groups too small to show.
    const bars = [...await barsOf(page)];
    expect(bars).toHaveLength(10);
    const most = [...shown].sort(([, one], [, other]) => other - one).slice(0, bars.length);
    expect(bars.map(([name]) => name)).toEqual(most.map(([name]) => name));
    for (const [name, count] of bars) {
      expect(count, name).toBeLessThanOrEqual(shown.get(name) ?? 0);
      expect(count, name).toBeGreaterThan((shown.get(name) ?? 0) * 0.95);
    }
    await expect(page.getByLabel('Team')).toBeDisabled();
    await expect(page.getByLabel('Team').getByRole('option')).toHaveText('te klein om te tonen');

    for (const table of await page.getByText('Als tabel').all()) await table.click();
    await expectFine(page);
    await release.zoom(page, 2);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await release.zoom(page, 1);
    await mkdir(PICTURES, { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [name, width] of [['whole', 1_280], ['at-200', 640]] as const) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => page.locator('.chart svg:visible').first().evaluate((chart) => chart.getBoundingClientRect().right <= innerWidth)).toBe(true);
        await page.screenshot({ path: `${PICTURES}/report-of-5000-${colorScheme}-${name}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    expect(sheetsIn(await page.pdf({ format: 'A4', path: `${PICTURES}/report-of-5000.pdf` }))).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
