import { chipText, chooseInChip, countMarks, expectChip, press } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY } from './notes.ts';

needFirefox();

const NOTE = `Hulpvraag: vervoer\n${LONELY}`;
const MEETING = 'Eenzaamheid, ontmoeting en meedoen';

for (const [how, address] of [
  ['names the case in a heading', 'name=h1'],
  ['names it nowhere we know of', 'name=p'],
  ['changes its address', 'name=p&address=changes'],
] as const) {
  test(`is forgotten in Firefox when a page that ${how} goes to another resident in the same field`, async ({ tab, pages }) => {
    await tab.goto(`${pages.origin}/switching.html?${address}`);
    await tab.click('#note');
    await chooseInChip(tab, MEETING);
    await expectChip(tab, 'Hulpvraag: ontmoeting');
    await tab.click('[data-case^="Z-1042"]');
    await expectChip(tab, 'nog niet bekend');
    await tab.keyboard.type(NOTE);
    await expectChip(tab, 'herkend');
    await expect.poll(() => countMarks(tab)).toBe(1);
  });
}

test('is forgotten in Firefox when the page goes to another resident by keyboard, with the focus left in the field', async ({ tab, pages }) => {
  await tab.goto(`${pages.origin}/switching.html?name=h1`);
  await tab.click('#note');
  await chooseInChip(tab, MEETING);
  await expectChip(tab, 'Hulpvraag: ontmoeting');
  await press(tab, 'Control', 'ArrowDown');
  await tab.keyboard.type(NOTE);
  await expectChip(tab, 'herkend');
  await expect.poll(() => countMarks(tab)).toBe(1);
});

test('is reached by keyboard in Firefox, from the note and from a control that is none', async ({ tab, pages }) => {
  const focused = () => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.getAttribute('name'));
  await tab.goto(`${pages.origin}/fields.html`);
  await tab.type('[name=report]', NOTE);
  await expectChip(tab, 'herkend');
  await press(tab, 'Alt', 'KeyH');
  await expect.poll(focused).toBe('going-by');
  await tab.keyboard.press('Escape');
  await expect.poll(focused).toBe('report');
  await tab.focus('[name=count]');
  await expect.poll(() => chipText(tab)).toBe('');
  await press(tab, 'Alt', 'KeyH');
  await expect.poll(focused).toBe('going-by');
});
