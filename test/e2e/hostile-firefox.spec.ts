import type { Page } from 'puppeteer-core';
import { countMarks, press } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

needFirefox();

const NOTE = `Hulpvraag: vervoer. ${LONELY} ${WHOLE_FILE}`;

/** What a page heard of us, on the page that lays bait. */
const heardBy = (tab: Page) =>
  tab.evaluate(() => {
    const { caught, errorsHeard } = globalThis as unknown as { readonly caught: string[]; readonly errorsHeard: string[] };
    return { caught, errors: errorsHeard.filter((message) => !message.includes("the page's own")) };
  });

test('works in a page that redefines the language and the DOM, and throws wherever it can, and is not heard there, in Firefox', async ({ firefox, pages }) => {
  // With each key the page throws from seven handlers, and the driver tells of each.
  test.slow();
  const { page, errors } = await firefox.newPage();
  await page.goto(`${pages.origin}/hostile.html`);
  // By pointer: the driver, too, is led astray by the names of the form's controls.
  const [note, mail] = await page.evaluate(() =>
    ['#note', '#mail'].map((selector) => {
      const { x, y } = HTMLElement.prototype.getBoundingClientRect.call(document.querySelector(selector));
      return { x: x + 40, y: y + 20 };
    }),
  );
  await page.mouse.click(note?.x ?? 0, note?.y ?? 0);
  await page.keyboard.type(NOTE);
  await expect.poll(() => countMarks(page)).toBe(2);
  const button = () =>
    page.evaluate(() => {
      const buttons = [...(document.querySelector('noodzaak-card')?.shadowRoot?.querySelectorAll('button') ?? [])];
      const box = buttons.find(({ textContent }) => textContent === 'Weglaten')?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  // From the start of the note, the first mark is the lonely one.
  await press(page, 'Control', 'Home');
  await press(page, 'Alt', 'KeyU');
  await expect.poll(button).not.toBeNull();
  const leaveOut = await button();
  await page.mouse.click(leaveOut?.x ?? 0, leaveOut?.y ?? 0);
  await expect.poll(() => page.evaluate(() => document.querySelector('textarea')?.value)).toBe(NOTE.replace(`${LONELY} `, ''));
  await expect.poll(() => countMarks(page)).toBe(1);

  await page.mouse.click(mail?.x ?? 0, mail?.y ?? 0);
  await press(page, 'Control', 'Home');
  await page.keyboard.type(`Hulpvraag: vervoer. ${LONELY}`);
  await expect.poll(() => countMarks(page)).toBeGreaterThan(0);
  expect(await heardBy(page)).toEqual({ caught: [], errors: [] });
  expect(errors.filter((message) => !message.includes("the page's own"))).toEqual([]);
  await page.close();
});

test('messages and events that the page makes up do nothing in Firefox', async ({ tab, pages }) => {
  await tab.goto(`${pages.origin}/textarea.html`);
  await tab.type('#note', `Hulpvraag: vervoer\nMw. loopt 100 meter. ${LONELY}`);
  await expect.poll(() => countMarks(tab)).toBe(1);
  await press(tab, 'Alt', 'KeyU');
  await tab.waitForSelector('noodzaak-card', { visible: true });
  const seen = () =>
    tab.evaluate(() => [...document.querySelectorAll('noodzaak-card, noodzaak-chip')].map((host) => host.shadowRoot?.querySelector<HTMLElement>('.view')?.innerText));
  const before = await seen();
  expect(before.join()).toContain('Klopt niet');
  const forged = await tab.evaluate(() => {
    const hosts = [...document.querySelectorAll('noodzaak-card, noodzaak-chip')];
    const controls = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('button') ?? [])]);
    for (const control of controls) {
      control.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) control.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
      for (const key of ['Enter', ' ', 'Escape']) control.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, composed: true }));
    }
    for (const type of ['help-requests/set', 'card/open', 'settings/changed']) postMessage({ type, request: { helpRequests: ['loneliness-meeting'] } }, '*');
    return controls.length;
  });
  expect(forged).toBeGreaterThan(5);
  expect(await seen()).toEqual(before);
  expect(await countMarks(tab)).toBe(1);
});
