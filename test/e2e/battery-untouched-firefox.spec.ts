import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

needFirefox();

const OURS = 'noodzaak-chip, noodzaak-card, noodzaak-overlay';

test('a coach at work leaves fields alone that are not for notes in Firefox', async ({ tab, pages }) => {
  const marks = () => tab.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);
  await tab.goto(`${pages.origin}/fields/untouched.html`);
  await tab.type('[data-field]', WHOLE_FILE);
  await expect.poll(marks).toBe(1);
  const others = await tab.$$('[data-other]');
  expect(others).toHaveLength(9);
  for (const other of others) {
    // A disabled field can't have the focus: a press on it takes the focus away, as it would a worker's.
    await other.click();
    await expect.poll(() => tab.$(OURS)).toBeNull();
    await tab.keyboard.type(LONELY);
    expect(await tab.$(OURS)).toBeNull();
    // Firefox paints a textarea's marks on a layer of ours, which goes when the field is left.
    expect(await marks()).toBe(0);
  }
  expect(await tab.$$eval('[data-others] input', (inputs) => inputs.map(({ value }) => value))).toEqual([LONELY, LONELY, LONELY, LONELY]);
});

test('a site that was not switched on has nothing of ours in Firefox', async ({ tab, pages }) => {
  // No permission was given for this name of the same server.
  await tab.goto(`${pages.origin.replace('localhost', 'off.localhost')}/fields/textarea.html`);
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  await tab.type('textarea', LONELY + WHOLE_FILE);
  expect(await tab.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
