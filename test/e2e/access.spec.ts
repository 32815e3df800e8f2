import type { Page } from '@playwright/test';
import { cardOf, chipOf, hover, markedIn } from './eyes.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { errorsOf, expect, test } from './fixtures.ts';
import { WHOLE_FILE } from './notes.ts';

const HERE = 'http://localhost/*';
const SENTINEL_HERE = [{ id: 'sentinel', matches: [HERE] }];

/** Opens the practice system, switches it on from the popup, and types a note with one mark. */
async function switchOnAndType(release: ExtensionBrowser, origin: string): Promise<Page> {
  const page = await release.context.newPage();
  await page.goto(`${origin}/practice/`);
  await release.allow(HERE);
  const popup = await release.openPopup(page);
  await popup.getByRole('button', { name: 'Aanzetten op deze site' }).click();
  await expect(popup.getByRole('main')).toContainText('Klaar om mee te lezen');
  await popup.close();
  await page.locator('#note').pressSequentially(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  return page;
}

test('has access to no site until it is switched on', async ({ release, pages }) => {
  expect(await release.origins()).toEqual([]);
  expect(await release.registered()).toEqual([]);
  const page = await release.context.newPage();
  await page.goto(`${pages.origin}/practice/`);
  // A person who allows the site in the browser has not switched it on yet.
  await release.allow(HERE);
  expect(await release.origins()).toEqual([]);
});

test('switched on in the popup, it works in the page that is open, on this site only', async ({ release, pages }) => {
  const page = await switchOnAndType(release, pages.origin);
  expect(await release.origins()).toEqual([HERE]);
  expect(await release.registered()).toEqual(SENTINEL_HERE);
  await expect(chipOf(page)).toBeVisible();

  const elsewhere = await release.context.newPage();
  await elsewhere.goto(`${pages.origin.replace('localhost', '127.0.0.1')}/practice/`);
  await elsewhere.locator('#note').pressSequentially(WHOLE_FILE);
  expect(await elsewhere.evaluate(() => CSS.highlights.size)).toBe(0);
  await expect(chipOf(elsewhere)).toHaveCount(0);
});

for (const { way, switchOff } of [
  {
    way: 'in the popup',
    switchOff: async (release: ExtensionBrowser, page: Page) => {
      const popup = await release.openPopup(page);
      await popup.getByRole('button', { name: 'Uitzetten op deze site' }).click();
      await expect(popup.getByRole('main')).toContainText('Noodzaak staat hier uit');
    },
  },
  { way: 'in the browser itself', switchOff: (release: ExtensionBrowser) => release.disallow(HERE) },
]) {
  test(`switched off ${way}, everything of ours leaves the open page`, async ({ release, pages }) => {
    const page = await switchOnAndType(release, pages.origin);
    const errors = errorsOf(page);
    const [words = ''] = await markedIn(page);
    await hover(page, words);
    await switchOff(release, page);
    await expect.poll(() => release.registered()).toEqual([]);
    await expect.poll(() => release.kept(), 'nothing is known of its fields').not.toContain('dossier-request');
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await expect(cardOf(page)).toHaveCount(0);
    await expect(chipOf(page)).toHaveCount(0);
    expect(await release.origins()).toEqual([]);
    await page.locator('#note').pressSequentially(` ${WHOLE_FILE}`);
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    expect(errors).toEqual([]);
  });
}

test('switched off and on again, it works in the page that stayed open', async ({ release, pages }) => {
  const page = await switchOnAndType(release, pages.origin);
  expect(await release.badge(page)).toBe('1');
  const popup = await release.openPopup(page);
  await popup.getByRole('button', { name: 'Uitzetten op deze site' }).click();
  await expect(popup.getByRole('main')).toContainText('Noodzaak staat hier uit');
  await expect(chipOf(page)).toHaveCount(0);
  await popup.getByRole('button', { name: 'Aanzetten op deze site' }).click();
  await expect(popup.getByRole('main')).not.toContainText('Noodzaak staat hier uit');
  await popup.close();
  await page.locator('#subject').focus();
  await page.locator('#note').focus();
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await expect.poll(() => release.badge(page)).toBe('1');
});

test('puts its registration back after an update', async ({ release, pages }) => {
  await switchOnAndType(release, pages.origin);
  await release.reload();
  await expect.poll(() => release.registered()).toEqual(SENTINEL_HERE);
});
