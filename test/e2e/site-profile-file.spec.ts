import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

const SITE = 'https://zaak.example.nl';
const FILE = { version: 1, profiles: [{ origin: SITE, noteFields: ['textarea[name="verslag"]'], helpRequest: '#voorziening' }] };

async function open(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${await extension.id()}/site-profiles.html`);
  await expect(page.getByRole('heading', { name: 'Plekken per site' })).toBeVisible();
  return page;
}

const readIn = (page: Page, name: string, text: string): Promise<void> =>
  page.getByLabel('Bestand inlezen').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('reads places from a file, and saves them as one', async ({ release }) => {
  const page = await open(release);
  await expect(page.getByText('Nog niets.')).toBeVisible();
  await readIn(page, 'zaak.json', JSON.stringify(FILE));
  await expect(page.getByText('Ingelezen: 1 site.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'textarea[name="verslag"]' })).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaren als bestand' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('noodzaak-plekken.json');
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(FILE);

  await page.getByRole('button', { name: 'Weghalen: #voorziening' }).click();
  await expect(page.getByText('#voorziening')).toHaveCount(0);
  await page.close();
});

test('says of a bad file what is wrong on which line, how to mend it, and keeps what there was', async ({ release }) => {
  const page = await open(release);
  await readIn(page, 'zaak.json', JSON.stringify(FILE));
  await expect(page.getByText('Ingelezen: 1 site.')).toBeVisible();
  await readIn(page, 'kapot.json', `{\n "version": 1,\n "profiles": [\n  { "origin": "${SITE}",\n    "noteFields": ["het grote veld"] }\n ]\n}`);
  await expect(page.getByText('kapot.json is niet ingelezen. Er is niets veranderd.')).toBeVisible();
  await expect(page.getByText('kapot.json, regel 5:')).toBeVisible();
  await expect(page.getByText('Gebruik een CSS-selector van één element')).toBeVisible();
  await expect(page.getByText('textarea[name="verslag"]').first()).toBeVisible();
  await readIn(page, 'brief.txt', 'Beste collega,');
  await expect(page.getByText('brief.txt, regel 1:')).toBeVisible();
  await page.close();
});

test('is a step away from the popup', async ({ release, pages }) => {
  const page = await release.context.newPage();
  await page.goto(`${pages.origin}/practice/`);
  const popup = await release.openPopup(page);
  const opened = release.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Plekken per site' }).click();
  await expect((await opened).getByRole('heading', { name: 'Plekken per site' })).toBeVisible();
});
