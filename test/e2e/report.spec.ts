import AxeBuilder from '@axe-core/playwright';
import { encryptFor } from '../../src/platform/report-key.ts';
import { padContribution, writeContribution } from '../../src/tally/contribution.ts';
import { expect, test } from './fixtures.ts';
import { makeKey, openOwnPage } from './officer.ts';

const SHOWN = 'excess|social-network-loneliness|loneliness-feeling|transport-mobility|shown|';
const REMOVED = 'excess|social-network-loneliness|loneliness-feeling|transport-mobility|removed|';

/** Files as this many contributors share them. */
async function sharedBy(count: number, recipient: string): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const contributor = number.toString(16).padStart(32, '0');
      const text = writeContribution({ period: '2026-11', contributor, team: 'Noord', counts: { '2026-W47': { [SHOWN]: 3, [REMOVED]: 1 } } });
      return { name: `${String(number)}.age`, mimeType: 'application/octet-stream', buffer: Buffer.from(await encryptFor(recipient, padContribution(text))) };
    }),
  );
}

// A key takes its time to be locked, on purpose; on a busy machine all of it does.
test.slow();

// A browser of its own: once a popup was looked into, a browser saves its downloads elsewhere.
test('shows what five contributors share, and nothing of four', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  const recipient = await makeKey(page);
  const files = await sharedBy(5, recipient);
  await page.getByLabel('Kies bestanden').setInputFiles(files.slice(0, 4));
  await expect(page.getByRole('main')).toContainText('te weinig tellingen');
  await expect(page.locator('.chart')).toHaveCount(0);

  const [first] = files;
  const [foreign] = await sharedBy(1, 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
  if (!first || !foreign) throw new Error('There are files.');
  await page.getByLabel('Kies bestanden').setInputFiles([
    ...files,
    { ...first, name: 'again.age' },
    { ...first, name: 'half.age', buffer: first.buffer.subarray(0, -100) },
    { ...first, name: 'photo.jpg', buffer: Buffer.from('no age file') },
    { ...foreign, name: 'foreign.age' },
  ]);
  await expect(page.getByRole('main')).toContainText('Tellingen: 5. Bestanden die niet meetellen: 4.');
  await page.getByText('Niet meegeteld (4)').click();
  for (const [name, reason] of [
    ['again.age', 'zit al in een ander bestand'], ['half.age', 'niet heel'], ['photo.jpg', 'geen versleutelde telling'], ['foreign.age', 'andere sleutel'],
  ] as const) await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(reason);
  await expect(page.getByRole('main')).toContainText('komt het meest voor: 15 van 15');
  await expect(page.locator('.chart').first().locator('rect[fill], [aria-label="bar"] rect').first()).toBeVisible();
  await page.getByText('Als tabel').first().click();
  await expect(page.locator('table').first()).toContainText('15');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // One comes late: the difference from the report just now would be theirs.
  const six = await sharedBy(6, recipient);
  await page.getByLabel('Kies bestanden').setInputFiles(six);
  await expect(page.getByRole('main')).toContainText('2026-11: 1 telling wacht.');
  await expect(page.getByRole('main')).toContainText('komt het meest voor: 15 van 15');
  await page.getByLabel('Kies bestanden').setInputFiles(six.slice(1, 5));
  await expect(page.getByRole('main')).toContainText('1 telling die ik eerder meetelde, zit hier niet bij.');
  await expect(page.locator('.chart')).toHaveCount(0);
  await page.getByLabel('Kies bestanden').setInputFiles(await sharedBy(10, recipient));
  await expect(page.getByRole('main')).toContainText('komt het meest voor: 30 van 30');
});
