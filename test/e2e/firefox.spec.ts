import type { ElementHandle, Page } from 'puppeteer-core';
import type { SeenMark } from './eyes.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { markedIn, marksIn, press } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY, TRANSPORT_NOTE, WHOLE_FILE } from './notes.ts';

needFirefox();

const WITHOUT = TRANSPORT_NOTE.replace(`${LONELY} `, '');

/** The card that is open, in full. */
const cardOf = (tab: Page): Promise<ElementHandle | null> => tab.waitForSelector('noodzaak-card', { visible: true });
const buttonOf = (tab: Page, name: string): Promise<ElementHandle | null> =>
  tab.waitForSelector(`noodzaak-card >>> button::-p-text(${name})`, { visible: true });

/** Rests the pointer on a mark. */
async function hover(tab: Page, { box }: SeenMark): Promise<void> {
  await tab.mouse.move(box.x + 4, box.y + box.height / 2 + 30);
  await tab.mouse.move(box.x + 8, box.y + box.height / 2, { steps: 3 });
}

/** The picture of the words that a mark covers; it shows whether anything is drawn there. */
const pictureOf = (tab: Page, { box }: SeenMark): Promise<string> => tab.screenshot({ clip: box, encoding: 'base64' });

for (const { kind, selector } of [
  { kind: 'textarea', selector: '#note' },
  { kind: 'contenteditable', selector: '#mail' },
]) {
  test.describe(`a note about transport in a ${kind} in Firefox`, () => {
    const textIn = (tab: Page): Promise<string> =>
      tab.$eval(selector, (field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText));

    test.beforeEach(async ({ tab, pages }) => {
      await tab.goto(`${pages.origin}/practice/`);
      await tab.type(selector, TRANSPORT_NOTE);
      await expect.poll(() => marksIn(tab)).toHaveLength(2);
    });

    test('marks the loneliness and the whole file, and counts them', async ({ tab, firefox }) => {
      const [lonely, wholeFile] = await markedIn(tab);
      expect(LONELY).toContain(lonely);
      expect(lonely).toContain('eenzaam');
      expect(WHOLE_FILE).toContain(wholeFile);
      expect(wholeFile).toContain('volledige dossier');
      await expect.poll(() => firefox.badge()).toBe('2');
      expect(await textIn(tab)).toBe(TRANSPORT_NOTE);
    });

    test('draws the marks where the words are', async ({ tab }) => {
      const marks = await marksIn(tab);
      const marked: string[] = [];
      for (const mark of marks) marked.push(await pictureOf(tab, mark));
      await tab.evaluate(() => { CSS.highlights.clear(); });
      for (const [index, mark] of marks.entries()) expect(await pictureOf(tab, mark)).not.toBe(marked[index]);
    });

    test('leaves a sentence out on request, in a way the page hears and Ctrl+Z undoes', async ({ tab }) => {
      await tab.$eval(selector, (field) => {
        field.addEventListener('input', ({ isTrusted }) => { document.title = `${document.title} ${isTrusted ? 'trusted' : 'made'}`; });
        document.title = 'heard:';
      });
      const [lonely] = await marksIn(tab);
      if (lonely === undefined) throw new Error('Nothing is marked.');
      await hover(tab, lonely);
      await (await buttonOf(tab, 'Weglaten'))?.click();
      await expect.poll(() => textIn(tab)).toBe(WITHOUT);
      await tab.waitForSelector('noodzaak-card', { hidden: true });
      await expect.poll(() => markedIn(tab)).toEqual([expect.stringContaining('volledige dossier')]);

      await press(tab, 'Control', 'KeyZ');
      await expect.poll(() => textIn(tab)).toBe(TRANSPORT_NOTE);
      await expect.poll(() => marksIn(tab)).toHaveLength(2);
      expect(await tab.title()).toBe('heard: trusted trusted');
    });

    test('opens the card by keyboard, in its own clothes, and gives the caret back', async ({ tab }) => {
      await press(tab, 'Alt', 'KeyM');
      await press(tab, 'Alt', 'KeyU');
      const card = await cardOf(tab);
      expect(await card?.evaluate((host) => document.activeElement === host)).toBe(true);
      const ground = await tab.$eval('noodzaak-card >>> .card', (inner) => getComputedStyle(inner).backgroundColor);
      expect(ground).toBe('rgb(255, 255, 255)');
      await tab.keyboard.press('Escape');
      await tab.waitForSelector('noodzaak-card', { hidden: true });
      expect(await tab.$eval(selector, (field) => document.activeElement === field)).toBe(true);
    });
  });
}

test('saves byte for byte what was typed in Firefox, marks or no marks', async ({ tab, pages }) => {
  await tab.goto(`${pages.origin}/practice/`);
  await tab.type('#note', TRANSPORT_NOTE);
  await expect.poll(() => marksIn(tab)).toHaveLength(2);
  await tab.click('[type=submit]');
  await tab.waitForSelector('#notes li');
  expect(await tab.$eval('#notes li', ({ textContent }) => textContent)).toBe(TRANSPORT_NOTE);
  await tab.waitForSelector('noodzaak-overlay', { hidden: true });
});

test('lists the findings in the popup in Firefox', async ({ tab, firefox, pages }) => {
  await tab.goto(`${pages.origin}/practice/`);
  await tab.type('#note', TRANSPORT_NOTE);
  await expect.poll(() => firefox.badge()).toBe('2');
  const popup = await firefox.popup();
  await expect.poll(() => popup.$eval('main', (main) => main.innerText)).toContain('Een gevoel van eenzaamheid');
  expect(await popup.$eval('main', (main) => main.innerText)).toContain('vervoer');
  await popup.close();
});

test('leaves nothing behind in an open page when it is loaded again in Firefox, and goes on', async ({ tab, firefox, pages }) => {
  await tab.goto(`${pages.origin}/practice/`);
  await tab.type('#note', TRANSPORT_NOTE);
  await expect.poll(() => marksIn(tab)).toHaveLength(2);
  const former = await tab.$('noodzaak-chip');
  await firefox.reload();
  await expect.poll(() => former?.evaluate((chip) => chip.isConnected)).toBe(false);
  await expect.poll(() => marksIn(tab)).toHaveLength(2);
  await tab.type('#note', ` ${LONELY}`);
  await expect.poll(() => marksIn(tab)).toHaveLength(3);
  expect(await tab.$$('noodzaak-chip')).toHaveLength(1);
  expect(await tab.$$('noodzaak-overlay')).toHaveLength(1);
});

test('starts on a site that is allowed in Firefox, also where it was open, and goes with the permission', async ({ pages }) => {
  const firefox = await FirefoxBrowser.open('firefox-mv3');
  try {
    const { page, errors } = await firefox.newPage();
    await page.goto(`${pages.origin}/practice/`);
    await page.type('#note', TRANSPORT_NOTE);
    expect(await firefox.registered()).toEqual([]);
    expect(await page.$('noodzaak-chip, noodzaak-overlay')).toBeNull();

    await firefox.allow('http://localhost/*');
    await page.bringToFront();
    await expect.poll(() => marksIn(page)).toHaveLength(2);
    expect(await firefox.registered()).toEqual(['sentinel']);

    expect(await firefox.disallow('http://localhost/*')).toBe(true);
    await expect.poll(() => firefox.registered()).toEqual([]);
    await page.waitForSelector('noodzaak-chip, noodzaak-overlay', { hidden: true });
    expect(await marksIn(page)).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});
