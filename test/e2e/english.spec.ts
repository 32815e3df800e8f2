/** For who chose English: what we say is English; what goes into the Dutch record, and articles of law, stay Dutch and are marked as such. */
import type { Locator } from '@playwright/test';
import { textsOf } from '../../src/rules/matrix-texts.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { cardOf, chipOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { BRUISE, TRANSPORT_NOTE } from './notes.ts';

const DUTCH = textsOf(readRules().matrix);

test.beforeEach(async ({ extension }) => {
  await extension.set({ locale: 'en', mode: 'coach' });
});
test.afterEach(async ({ extension }) => {
  await extension.set({ locale: 'nl', mode: 'coach' });
});

/** The Dutch texts of the matrix that can be read in a part of a page, those that are said to be Dutch apart. */
async function dutchIn(part: Locator): Promise<string[]> {
  const said = await part.evaluate((element) =>
    [...(element.shadowRoot ?? element).children].map((child) => {
      const copy = child.cloneNode(true) as Element;
      for (const dutch of copy.querySelectorAll('[lang=nl], style, script')) dutch.remove();
      return child.matches('[lang=nl], style, script') ? '' : copy.textContent;
    }).join('\n'));
  expect(said.length).toBeGreaterThan(100);
  return DUTCH.filter((text) => said.includes(text));
}

test('the card, the chip’s menu and the popup say what the matrix says in English', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(`${TRANSPORT_NOTE}\n\n${BRUISE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  await page.keyboard.press('Alt+U');
  const card = cardOf(page);
  await expect(card).toBeFocused();
  await expect(card).toContainText('Talking about it is fine, but loneliness does not tell which transport somebody needs.');
  expect(await dutchIn(card)).toEqual([]);
  await page.keyboard.press('Escape');
  const chip = chipOf(page);
  await chip.getByRole('button', { name: 'Help request:' }).click();
  expect(await dutchIn(chip)).toEqual([]);
  const popup = await extension.openPopup(page);
  await expect(popup.locator('.finding')).toHaveCount(2);
  for (const why of await popup.getByText('Why?').all()) await why.click();
  await expect(popup.getByText('Talking about it is fine, but loneliness does not tell which transport somebody needs.')).toBeVisible();
  expect(await dutchIn(popup.locator('body'))).toEqual([]);
  await popup.close();
});

test('the page with all rules says all of them in English, and marks as Dutch what is', async ({ page, extension }) => {
  await page.goto(`chrome-extension://${await extension.id()}/rules.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All rules');
  for (const fold of await page.locator('summary').all()) await fold.click();
  await expect(page.getByRole('table').nth(18)).toBeVisible();
  expect(await dutchIn(page.locator('body'))).toEqual([]);
  await expect(page.getByRole('row').filter({ hasText: 'Trade union membership' }).first()).toContainText('Being a member of a trade union plays no part in this decision.');
  await page.getByLabel('Search all rules').fill('stairlift');
  await expect(page.getByRole('row').filter({ hasText: 'A stairlift does not depend on contact with the justice system' })).toHaveCount(1);
});
