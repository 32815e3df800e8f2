import { FirefoxTab } from './battery/firefox-tab.ts';
import { leavesOthersAlone, saysWhereItCannotRead } from './battery/leave-alone.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

needFirefox();

test('a coach at work leaves fields alone that are not for notes in Firefox', async ({ tab, pages, firefox }) => {
  await leavesOthersAlone(new FirefoxTab(tab, firefox), `${pages.origin}/fields/untouched.html`);
});

test('an editor that draws its text elsewhere hears that it can not be read in Firefox', async ({ tab, pages, firefox }) => {
  await saysWhereItCannotRead(new FirefoxTab(tab, firefox), `${pages.origin}/fields/ace.html`);
});

test('a site that was not switched on has nothing of ours in Firefox', async ({ tab, pages }) => {
  // No permission was given for this name of the same server.
  await tab.goto(`${pages.origin.replace('localhost', 'off.localhost')}/fields/textarea.html`);
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  await tab.type('textarea', LONELY + WHOLE_FILE);
  expect(await tab.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
