import type { Frame, Page } from 'puppeteer-core';
import { chipText, chooseInChip, countMarks, expectChip } from './firefox-eyes.ts';
import type { FirefoxBrowser } from './firefox-browser.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

needFirefox();

/** Where `ownSiteProfiles` of src/platform/storage.ts keeps them. */
const KEY = 'site-profiles';
const NOTE = `${LONELY} ${WHOLE_FILE}`;
const TRANSPORT = `Hulpvraag: vervoer. ${NOTE}`;

const pickerText = (tab: Page): Promise<string> =>
  tab.evaluate(() => document.querySelector('noodzaak-picker')?.shadowRoot?.querySelector<HTMLElement>('.view')?.innerText ?? '');

/** Opens the popup and its part about places. */
async function openPlaces(firefox: FirefoxBrowser): Promise<Page> {
  const popup = await firefox.popup();
  await (await popup.waitForSelector('summary::-p-text(Plekken op deze site)'))?.evaluate((summary) => { (summary as HTMLElement).click(); });
  return popup;
}

/** Chooses in the popup what to point out, and waits until the page is ready for it. */
async function point(tab: Page, firefox: FirefoxBrowser, what: string): Promise<void> {
  const popup = await openPlaces(firefox);
  // The popup is a tab behind the page here: a press by the driver would bring it to the front.
  await (await popup.waitForSelector(`::-p-aria([name="Aanwijzen: ${what}"][role="button"])`))?.evaluate((button) => { (button as HTMLElement).click(); });
  await expect.poll(() => pickerText(tab)).toContain('Klik op');
  if (!popup.isClosed()) await popup.close();
  await tab.bringToFront();
}

/** Presses an element as a hand does; what lies over the page is in between. */
async function pressOn(tab: Page, selector: string, frame: Frame = tab.mainFrame()): Promise<void> {
  const element = await frame.$(selector);
  await element?.evaluate((target) => { target.scrollIntoView({ block: 'center' }); });
  // Of an element in a frame as well, this is its place in the tab.
  const box = await element?.boundingBox();
  if (!box) throw new Error(`There is no ${selector} to press.`);
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await tab.mouse.move(x, y, { steps: 3 });
  await tab.mouse.click(x, y);
}

async function finish(tab: Page): Promise<void> {
  await expect.poll(() => pickerText(tab)).toContain('Onthouden');
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.$('noodzaak-picker')).toBeNull();
}

test.beforeEach(async ({ tab, pages, firefox }) => {
  await firefox.keep(KEY, null);
  await tab.goto(`${pages.origin}/site-profile.html`);
});
test.afterEach(async ({ firefox }) => {
  await firefox.keep(KEY, null);
});

test('reads a field along that was pointed out in Firefox, though it looks like one for code', async ({ tab, firefox }) => {
  await tab.type('[name=journal]', TRANSPORT);
  expect(await chipText(tab)).toBe('');
  await point(tab, firefox, 'Notitievelden');
  await pressOn(tab, '[name=journal]');
  await finish(tab);
  await expectChip(tab, 'vervoer');
  await expect.poll(() => countMarks(tab)).toBe(2);
  expect(await firefox.kept(KEY)).toMatchObject([{ noteFields: ['textarea[name="journal"]'] }]);
});

test('finds what is pointed out in a frame and in a shadow root in Firefox', async ({ tab, firefox }) => {
  const frame = await (await tab.waitForSelector('[name=inside]'))?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  await frame.waitForSelector('textarea');
  await point(tab, firefox, 'Notitievelden');
  await pressOn(tab, 'textarea', frame);
  await expect.poll(() => pickerText(tab)).toContain('Onthouden.');
  await pressOn(tab, 'note-card >>> input');
  await expect.poll(() => pickerText(tab)).toContain('2 plekken onthouden');
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.$('noodzaak-picker')).toBeNull();
  expect(await firefox.kept(KEY)).toMatchObject([{ noteFields: ['[id$="_Main_txtContact"]', 'note-card >>> input[name="short-note"]'] }]);
  await (await frame.$('textarea'))?.type(TRANSPORT);
  await expect.poll(() => frame.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size)).toBe(2);
  await (await tab.$('note-card >>> input'))?.type(TRANSPORT);
  await expectChip(tab, 'vervoer');
  await expect.poll(() => countMarks(tab)).toBe(2);
});

test('never reads what holds a secret in Firefox, whoever points at it', async ({ tab, firefox }) => {
  await point(tab, firefox, 'Notitievelden');
  await pressOn(tab, '[name=secret]');
  await expect.poll(() => pickerText(tab)).toContain('In dit veld lees ik nooit mee');
  // The hint lies over the heading.
  await pressOn(tab, 'noodzaak-picker >>> ::-p-aria([name="Opzij"][role="button"])');
  await pressOn(tab, 'h1');
  await expect.poll(() => pickerText(tab)).toContain('Dit is geen tekstveld');
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.$('noodzaak-picker')).toBeNull();
  expect(await firefox.kept(KEY)).toBeNull();
  // Nor by a profile that names it, as an imported file may.
  const profile = { origin: new URL(tab.url()).origin, noteFields: ['[name="secret"]'], helpRequest: null, saveButtons: [] };
  await firefox.keep(KEY, [profile]);
  await tab.type('[name=remark]', TRANSPORT);
  await expect.poll(() => countMarks(tab)).toBe(2);
  await tab.type('[name=secret]', TRANSPORT);
  expect(await tab.$eval('[name=secret]', (field) => (field as HTMLInputElement).value)).toBe(TRANSPORT);
  expect(await chipText(tab)).toBe('');
  expect(await tab.$$('noodzaak-card')).toEqual([]);
  // Read along, it would add two of its own.
  await tab.focus('[name=remark]');
  await expectChip(tab, 'vervoer');
  await expect.poll(() => countMarks(tab)).toBe(2);
  expect(await firefox.badge()).toBe('2');
});

test('goes by the help request that the page shows in Firefox, and forgets the chosen one when it shows another', async ({ tab, firefox }) => {
  await tab.type('[name=remark]', NOTE);
  await point(tab, firefox, 'Waar de hulpvraag staat');
  await pressOn(tab, '[data-field]');
  await finish(tab);
  await expectChip(tab, 'van de pagina');
  expect(await chipText(tab)).toContain('vervoer');
  await expect.poll(() => countMarks(tab)).toBe(2);
  await chooseInChip(tab, 'Eenzaamheid');
  await expect.poll(() => chipText(tab)).not.toContain('van de pagina');

  // Another case in the same page: the same note is typed there, and nobody chose anything.
  await tab.click('#other-case');
  await tab.type('[name=remark]', NOTE);
  await expectChip(tab, 'huishoud');
  expect(await chipText(tab)).toContain('van de pagina');
  await expect.poll(() => countMarks(tab)).toBe(2);
});

test('tells in the popup of a place that is of no use in Firefox, and goes on by itself', async ({ tab, firefox }) => {
  const profile = { origin: new URL(tab.url()).origin, noteFields: ['#gone'], helpRequest: null, saveButtons: [] };
  await firefox.keep(KEY, [profile]);
  await tab.type('[name=remark]', TRANSPORT);
  await expectChip(tab, 'herkend');
  await expect.poll(() => countMarks(tab)).toBe(2);
  const popup = await firefox.popup();
  await expect.poll(() => popup.$eval('main', (main) => main.innerText)).toContain('Een aangewezen plek vind ik hier niet');
  await popup.close();
});
