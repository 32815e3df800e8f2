import { ExtensionBrowser } from './extension-browser.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { PLANT, PLANTED } from './left-behind.ts';
import { openOwnPage } from './officer.ts';

const PLACES = Object.values(PLANTED);

/** The words that stand in the text, and those that were found in files. */
const seen = (text: string, inFiles: readonly string[]): readonly string[][] => [
  PLACES.filter((word) => text.includes(word)),
  PLACES.filter((word) => inFiles.some((found) => found.endsWith(`: ${word}`))),
];

test('a search of what is left finds a word in each place where an extension can keep one', async () => {
  const extension = await ExtensionBrowser.open('chrome-mv3');
  const page = await openOwnPage(extension, 'rules');
  await page.evaluate(PLANT);
  await extension.close();
  expect(seen(extension.keptOnDisk(), extension.leftWith(PLACES))).toEqual([PLACES, PLACES]);
});

test.describe('in Firefox', () => {
  needFirefox();
  test('a search of what is left finds a word in each place where an extension can keep one', async () => {
    const firefox = await FirefoxBrowser.open('firefox-mv3');
    try {
      const page = await firefox.openOwnPage('rules');
      await page.evaluate(PLANT);
      await firefox.end();
      // What a tab keeps for as long as it is open, Firefox has in memory alone.
      const onDisk = PLACES.filter((word) => word !== PLANTED.sessionStorage);
      expect(seen(firefox.keptOnDisk(), firefox.leftWith(PLACES))).toEqual([onDisk, onDisk]);
    } finally {
      await firefox.close();
    }
  });
});
