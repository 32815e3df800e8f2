import { needFirefox, test } from './firefox-fixtures.ts';
import { FirefoxSavingTab } from './saving/firefox-saving-tab.ts';
import { PAGES_THAT_SAVE } from './saving/pages-that-save.ts';
import { Saving, asksOnce, losesNoLetter, savesAtOnce, waitsForReason } from './saving/saving.ts';

needFirefox();

test.afterEach(async ({ firefox }) => {
  await firefox.set({ locale: 'nl', mode: 'coach' });
});

for (const target of PAGES_THAT_SAVE) {
  test(`${target.name}: coach holds nothing up in Firefox`, async ({ tab, firefox, pages }) => {
    await savesAtOnce(new Saving(new FirefoxSavingTab(tab, firefox), pages.origin, target.page), target);
  });

  test(`${target.name}: ask asks once, then saves once in Firefox`, async ({ tab, firefox, pages }) => {
    await asksOnce(new Saving(new FirefoxSavingTab(tab, firefox), pages.origin, target.page), target);
  });

  test(`${target.name}: hold waits for a reason, then saves once in Firefox`, async ({ tab, firefox, pages }) => {
    await waitsForReason(new Saving(new FirefoxSavingTab(tab, firefox), pages.origin, target.page), target);
  });
}

test('what is typed while the dialog is open is in the note in Firefox', async ({ tab, firefox, pages }) => {
  await losesNoLetter(new Saving(new FirefoxSavingTab(tab, firefox), pages.origin, 'shortcut'));
});
