/** The build that an administrator makes for the sites of an organisation: it reads along there without a click. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ExtensionBrowser } from './extension-browser.ts';
import { markedIn } from './eyes.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { markedIn as markedInFirefox } from './firefox-eyes.ts';
import { needFirefox } from './firefox-fixtures.ts';
import { expect, test } from './fixtures.ts';
import { WHOLE_FILE } from './notes.ts';

const SITE = 'http://localhost/*';

test.beforeAll('builds for both browsers', async () => {
  test.setTimeout(300_000);
  const build = spawn(process.execPath, ['.ci/build.mjs', '--sites', SITE], { stdio: 'ignore' });
  expect(await once(build, 'exit')).toEqual([0, null]);
});

test('`npm run build -- --sites` makes a build that is on there, only there, and cannot be switched off there', async ({ pages }) => {
  const managed = await ExtensionBrowser.open('chrome-mv3-managed');
  try {
    expect(await managed.origins()).toEqual([SITE]);
    await expect.poll(() => managed.registered()).toEqual([{ id: 'sentinel', matches: [SITE] }]);
    const page = await managed.context.newPage();
    await page.goto(`${pages.origin}/practice/`);
    await page.locator('#note').pressSequentially(WHOLE_FILE);
    await expect.poll(() => markedIn(page), 'without a click').toHaveLength(1);

    const popup = await managed.openPopup(page);
    await expect(popup.getByText('Je organisatie heeft Noodzaak op deze site aangezet.')).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Uitzetten op deze site' })).toHaveCount(0);
    await popup.close();
    const options = await managed.context.newPage();
    await options.goto(`chrome-extension://${await managed.id()}/options.html`);
    await expect(options.getByRole('listitem').filter({ hasText: 'http://localhost' })).toContainText('ingesteld door je organisatie');
    await expect(options.getByRole('button', { name: 'Uitzetten' })).toHaveCount(0);

    const elsewhere = await managed.context.newPage();
    await elsewhere.goto(`${pages.origin.replace('localhost', '127.0.0.1')}/practice/`);
    await elsewhere.locator('#note').pressSequentially(WHOLE_FILE);
    const off = await managed.openPopup(elsewhere);
    await expect(off.getByRole('button', { name: 'Aanzetten op deze site' })).toBeVisible();
  } finally {
    await managed.close();
  }
});

test.describe('in Firefox', () => {
  needFirefox();

  test('that build is on there from its first start, only there, and says who switched it on', async ({ pages }) => {
    const managed = await FirefoxBrowser.open('firefox-mv3-managed');
    try {
      await expect.poll(() => managed.registered()).toEqual(['sentinel']);
      const { page, errors } = await managed.newPage();
      await page.goto(`${pages.origin}/practice/`);
      await page.type('#note', WHOLE_FILE);
      await expect.poll(() => markedInFirefox(page), 'without a click').toHaveLength(1);
      expect(errors).toEqual([]);

      const popup = await managed.popup();
      const said = () => popup.$eval('body', (body) => body.innerText);
      await expect.poll(said).toContain('Je organisatie heeft Noodzaak op deze site aangezet.');
      expect(await said()).not.toContain('Uitzetten');
      await popup.close();
      const options = await managed.openOwnPage('options');
      const sites = () => options.$$eval('section:first-of-type .rows li', (rows) => rows.map((row) => [row.innerText.replace(/\s+/g, ' '), row.querySelectorAll('.lock').length, row.querySelectorAll('button').length]));
      await expect.poll(sites, 'this site alone, and nothing to switch it off by').toEqual([['http://localhost ingesteld door je organisatie', 1, 0]]);
    } finally {
      await managed.close();
    }
  });
});
