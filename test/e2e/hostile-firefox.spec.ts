import { heardOfUs, placesOfFields } from './bait.ts';
import { countMarks, press } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

needFirefox();

const NOTE = `Hulpvraag: vervoer. ${LONELY} ${WHOLE_FILE}`;

test('works in a page that redefines the language and the DOM, and throws wherever it can, and is not heard there, in Firefox', async ({ firefox, pages }) => {
  const { page, errors } = await firefox.newPage();
  await page.goto(`${pages.origin}/hostile.html`);
  const { note, mail } = await page.evaluate(placesOfFields);
  await page.mouse.click(note.x, note.y);
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

  await page.mouse.click(mail.x, mail.y);
  await press(page, 'Control', 'Home');
  await page.keyboard.type(`Hulpvraag: vervoer. ${LONELY}`);
  await expect.poll(() => countMarks(page)).toBeGreaterThan(0);
  expect(await page.evaluate(heardOfUs)).toEqual({ caught: [], errors: [] });
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
