import { test } from './fixtures.ts';
import { ChromiumSavingTab } from './saving/chromium-saving-tab.ts';
import { PAGES_THAT_SAVE } from './saving/pages-that-save.ts';
import { Saving, asksOnce, savesAtOnce, waitsForReason } from './saving/saving.ts';

test.afterEach(async ({ extension }) => {
  await extension.set({ locale: 'nl', mode: 'coach' });
});

for (const target of PAGES_THAT_SAVE) {
  test(`${target.name}: coach holds nothing up`, async ({ page, extension, pages }) => {
    await savesAtOnce(new Saving(new ChromiumSavingTab(page, extension), pages.origin, target.page), target);
  });

  test(`${target.name}: ask asks once, then saves once`, async ({ page, extension, pages }) => {
    await asksOnce(new Saving(new ChromiumSavingTab(page, extension), pages.origin, target.page), target);
  });

  test(`${target.name}: hold waits for a reason, then saves once`, async ({ page, extension, pages }) => {
    await waitsForReason(new Saving(new ChromiumSavingTab(page, extension), pages.origin, target.page), target);
  });
}
