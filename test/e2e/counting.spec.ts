import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { TRANSPORT_NOTE } from './notes.ts';

const SHOWN = 'excess|social-network-loneliness|loneliness-feeling|transport-mobility|shown|';

const open = async (extension: ExtensionBrowser, page: Page, name: string): Promise<void> => {
  await page.goto(`chrome-extension://${await extension.id()}/${name}.html`);
};

test('counts nothing until it is switched on, then the rule and no word of the note', async ({ page, pages, extension, context }) => {
  const counting = await context.newPage();
  await open(extension, counting, 'counting');
  await expect(counting.getByRole('main')).toContainText('Tellen staat uit');

  const write = async (): Promise<void> => {
    await page.goto(`${pages.origin}/practice/`);
    await page.locator('#note').pressSequentially(TRANSPORT_NOTE);
    await expect.poll(() => markedIn(page)).toHaveLength(2);
    await page.locator('#mail').click();
  };
  await write();
  await expect(counting.getByRole('main')).toContainText('Er is nog niets geteld');
  await counting.getByRole('button', { name: 'Zet tellen aan' }).click();
  await expect(counting.getByRole('main')).toContainText('Tellen staat aan');
  await write();
  await counting.getByText('Precies dit wordt gedeeld').click();
  const shared = await counting.locator('pre').innerText();
  const { weeks } = JSON.parse(shared) as { readonly weeks: Readonly<Record<string, Readonly<Record<string, number>>>> };
  expect(Object.values(weeks)).toEqual([{ 'dossier-request|||transport-mobility|shown|': 1, [SHOWN]: 1 }]);

  const kept = await extension.keptForGood();
  const words = new Set(TRANSPORT_NOTE.match(/\p{L}{4,}/gu));
  words.delete('dossier');
  expect([...words].filter((word) => kept.includes(word) || shared.includes(word))).toEqual([]);
  expect(kept).not.toContain('localhost');
  // No time finer than a week: a moment in ms, or an hour.
  expect(kept).not.toMatch(/1[6-9]\d{11}|T?\d\d:\d\d/);
  expect((await new AxeBuilder({ page: counting }).analyze()).violations).toEqual([]);
  await counting.getByRole('button', { name: 'Wis mijn telling' }).click();
  await expect(counting.getByRole('main')).toContainText('Er is nog niets geteld');
  await counting.getByRole('button', { name: 'Zet tellen uit' }).click();
  await expect(counting.getByRole('main')).toContainText('Tellen staat uit');
  await counting.close();
});
