import type { Locator, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { chipOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

declare const chrome: typeof browser;

/** Where `ownSiteProfiles` of src/platform/storage.ts keeps them. */
const KEY = 'site-profiles';
const NOTE = `${LONELY} ${WHOLE_FILE}`;
const TRANSPORT = `Hulpvraag: vervoer. ${NOTE}`;
const picker = (page: Page) => page.locator('noodzaak-picker');
const frameOf = (page: Page) => page.frameLocator('[name=inside]');

/** Opens the popup, chooses what to point out, and waits until the page is ready for it. */
async function point(page: Page, extension: ExtensionBrowser, what: string): Promise<void> {
  const popup = await extension.openPopup(page);
  await popup.getByText('Plekken op deze site').click();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: `Aanwijzen: ${what}` }).click();
  await closed;
  await expect(picker(page).getByText('Klik op')).toBeVisible();
}

async function finish(page: Page): Promise<void> {
  await expect(picker(page).getByText('onthouden', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picker(page)).toHaveCount(0);
}

/** What the worker pointed out, as it is kept. */
async function kept(extension: ExtensionBrowser): Promise<unknown> {
  const background = await extension.background();
  return background.evaluate(async (key) => (await chrome.storage.local.get(key))[key] ?? [], KEY);
}

/** Keeps places for the page's site, as an imported file does. */
async function keep(extension: ExtensionBrowser, page: Page, places: object): Promise<void> {
  const profile = { origin: new URL(page.url()).origin, noteFields: [], helpRequest: null, saveButtons: [], ...places };
  await (await extension.background()).evaluate(([key, value]) => chrome.storage.local.set({ [key]: [value] }), [KEY, profile] as const);
}

test.beforeEach(async ({ page, pages, extension }) => {
  await (await extension.background()).evaluate(() => chrome.storage.local.clear());
  await page.goto(`${pages.origin}/site-profile.html`);
});

/** Moves the pointer to an element and presses, as a hand does; what lies over the page is in between. */
async function press(page: Page, element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error('There is nothing to press.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await page.mouse.down();
  await page.mouse.up();
}

test('reads a field along that was pointed out, though it looks like one for code, and stops when it is taken away', async ({ page, extension }) => {
  const field = page.locator('[name=journal]');
  await field.pressSequentially(TRANSPORT);
  await expect(chipOf(page)).toHaveCount(0);
  await point(page, extension, 'Notitievelden');
  await press(page, field);
  await finish(page);
  await expect(chipOf(page)).toBeVisible();
  await expect.poll(() => markedIn(page)).toHaveLength(2);

  const popup = await extension.openPopup(page);
  await popup.getByText('Plekken op deze site').click();
  await expect(popup.getByRole('listitem').filter({ hasText: 'textarea[name="journal"]' })).toBeVisible();
  await popup.getByRole('button', { name: 'Weghalen: textarea[name="journal"]' }).click();
  await expect(popup.getByText('textarea[name="journal"]')).toHaveCount(0);
  await popup.close();
  await expect(chipOf(page)).toHaveCount(0);
  await expect.poll(() => markedIn(page)).toHaveLength(0);
});

test('lets the page hear nothing while something is pointed out', async ({ page, extension }) => {
  const heard = () => page.locator('output').getAttribute('data-heard');
  const before = await heard();
  await point(page, extension, 'Opslaanknoppen');
  await press(page, page.locator('[name=save]'));
  await finish(page);
  expect(await heard()).toBe(before);
  expect(await page.locator('output').textContent()).toBe('');
  expect(await kept(extension)).toEqual([{ origin: new URL(page.url()).origin, noteFields: [], helpRequest: null, saveButtons: ['button[name="save"]'] }]);
  await press(page, page.locator('[name=save]'));
  await expect(page.locator('output')).toHaveText('opgeslagen');
});

test('finds what is pointed out in a frame and in a shadow root', async ({ page, extension }) => {
  const inFrame = frameOf(page).locator('textarea');
  await point(page, extension, 'Notitievelden');
  await press(page, inFrame);
  await expect(picker(page).getByText('Onthouden.')).toBeVisible();
  await press(page, page.locator('note-card input'));
  await expect(picker(page).getByText('2 plekken onthouden')).toBeVisible();
  await picker(page).getByRole('button', { name: 'Klaar' }).click();
  await expect(picker(page)).toHaveCount(0);
  expect(await kept(extension)).toMatchObject([{ noteFields: ['[id$="_Main_txtContact"]', 'note-card >>> input[name="short-note"]'] }]);
  await inFrame.pressSequentially(TRANSPORT);
  await expect(frameOf(page).locator('noodzaak-chip')).toBeVisible();
  await page.locator('note-card input').pressSequentially(TRANSPORT);
  await expect(chipOf(page)).toBeVisible();
  await expect.poll(() => markedIn(page)).toHaveLength(2);
});

test('never reads what holds a secret, whoever points at it', async ({ page, extension }) => {
  await point(page, extension, 'Notitievelden');
  await press(page, page.locator('[name=secret]'));
  await expect(picker(page).getByText('In dit veld lees ik nooit mee')).toBeVisible();
  await picker(page).getByRole('button', { name: 'Opzij' }).click();
  await press(page, page.locator('h1'));
  await expect(picker(page).getByText('Dit is geen tekstveld')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picker(page)).toHaveCount(0);
  expect(await kept(extension)).toEqual([]);
});

test('can be done by keyboard alone', async ({ page, extension }) => {
  await point(page, extension, 'Notitievelden');
  await page.locator('#other-case').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await finish(page);
  expect(await kept(extension)).toMatchObject([{ noteFields: ['textarea[name="journal"]'] }]);
  expect(await page.locator('[name=journal]').inputValue()).toBe('');
});

test('goes by the help request that the page shows, and forgets the chosen one when it shows another', async ({ page, extension }) => {
  const remark = page.locator('[name=remark]');
  await remark.pressSequentially(NOTE);
  await expect(chipOf(page)).not.toContainText('van de pagina');
  await point(page, extension, 'Waar de hulpvraag staat');
  await press(page, page.locator('[data-field]'));
  await finish(page);
  await expect(chipOf(page)).toContainText('vervoer');
  await expect(chipOf(page)).toContainText('van de pagina');
  await expect.poll(() => markedIn(page)).toHaveLength(2);

  const toggle = chipOf(page).getByRole('button', { name: 'Hulpvraag' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await chipOf(page).getByRole('checkbox', { name: 'Eenzaamheid' }).click();
  await expect(chipOf(page)).not.toContainText('van de pagina');
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);

  // Another case in the same page: the same note is typed there, and nobody chose anything.
  await page.locator('#other-case').click();
  await remark.pressSequentially(NOTE);
  await expect(chipOf(page)).toContainText('huishoud');
  await expect(chipOf(page)).toContainText('van de pagina');
  await expect.poll(() => markedIn(page)).toHaveLength(2);
});

test('tells in the popup of a place that is of no use, and goes on by itself', async ({ page, extension }) => {
  await keep(extension, page, { noteFields: ['#gone', 'textarea[name="journal"]'], helpRequest: '[data-field="product"]' });
  await page.locator('#other-case').click();
  await page.locator('#other-case').click();
  await page.locator('[name=remark]').pressSequentially(TRANSPORT);
  await expect(chipOf(page)).toContainText('herkend');
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const popup = await extension.openPopup(page);
  await expect(popup.getByText('Een aangewezen plek vind ik hier niet')).toBeVisible();
  await expect(popup.getByRole('listitem').filter({ hasText: '#gone' })).toContainText('Dit veld vind ik niet op deze pagina');
  await expect(popup.getByRole('listitem').filter({ hasText: 'journal' })).not.toContainText('vind ik niet');
  await expect(popup.getByRole('listitem').filter({ hasText: 'data-field' })).toContainText('ken ik niet als hulpvraag');
});
