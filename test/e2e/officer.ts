/** What a privacy officer does with the pages of the extension, and what colleagues share with them. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Decrypter } from 'age-encryption';
import { encryptFor } from '../../src/platform/report-key.ts';
import { padContribution } from '../../src/tally/contribution.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

const PASSPHRASE = 'fiets tulp kaas molen';

/** Opens one of our pages in a new tab. */
export async function openOwnPage(extension: ExtensionBrowser, name: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${await extension.id()}/${name}.html`);
  return page;
}

/** Opens the fields for a new key, and gives it a passphrase. */
export async function fillNewPassphrase(report: Page, passphrase: string): Promise<void> {
  await report.getByText('Nog geen sleutel?').click();
  await report.getByLabel('Wachtzin voor de nieuwe sleutel').fill(passphrase);
  await report.getByLabel('Herhaal de wachtzin').fill(passphrase);
}

/** Makes a key on the report page, and gives its public half. */
export async function makeKey(report: Page): Promise<string> {
  await fillNewPassphrase(report, PASSPHRASE);
  const saved = report.waitForEvent('download');
  await report.getByRole('button', { name: 'Maak een nieuwe sleutel' }).click();
  const backup = await readFile(await (await saved).path(), 'utf8');
  expect(backup).toContain('age-encryption.org/v1');
  expect(backup).not.toContain('AGE-SECRET-KEY');
  return report.locator('.recipient').innerText();
}

/** The files of so many colleagues who counted the very same as somebody who shared this text. */
export function filesOfColleagues(count: number, text: string, recipient: string): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const theirs = text.replace(/"contributor": "[0-9a-f]{32}"/, `"contributor": "${number.toString(16).padStart(32, '0')}"`);
      const file = await encryptFor(recipient, padContribution(theirs));
      return { name: `colleague-${String(number)}.age`, mimeType: 'application/octet-stream', buffer: Buffer.from(file) };
    }),
  );
}

/** What is in a shared file. */
export async function textIn(path: string, secret: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(secret);
  return decrypter.decrypt(await readFile(path), 'text');
}
