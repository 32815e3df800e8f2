import { textsOf } from '../../src/rules/matrix-texts.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { countMarks, press } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY } from './notes.ts';

needFirefox();

const DUTCH = textsOf(readRules().matrix);
const REASON = 'loneliness does not tell which transport somebody needs';

test.afterEach(async ({ firefox }) => {
  await firefox.set({ locale: 'nl', mode: 'coach' });
});

test('a card and the page with all rules say the matrix in English in Firefox', async ({ firefox, tab, pages }) => {
  await firefox.set({ locale: 'en', mode: 'coach' });
  await tab.goto(`${pages.origin}/textarea.html`);
  await tab.type('#note', `Hulpvraag: vervoer\n${LONELY}`);
  await expect.poll(() => countMarks(tab)).toBe(1);
  await press(tab, 'Alt', 'KeyU');
  const card = () => tab.evaluate(() => document.querySelector('noodzaak-card')?.shadowRoot?.textContent ?? '');
  await expect.poll(card).toContain(REASON);
  const said = await card();
  expect(DUTCH.filter((text) => said.includes(text))).toEqual([]);

  const rules = await firefox.openOwnPage('rules');
  await rules.locator('summary ::-p-text(Transport and mobility)').click();
  const page = () => rules.$eval('main', (main) => {
    const copy = main.cloneNode(true) as Element;
    for (const dutch of copy.querySelectorAll('[lang=nl]')) dutch.remove();
    return copy.textContent;
  });
  await expect.poll(page).toContain(REASON);
  const ruled = await page();
  expect(DUTCH.filter((text) => ruled.includes(text))).toEqual([]);
  await rules.close();
});
