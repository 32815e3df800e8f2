import { ChromiumTab } from './battery/chromium-tab.ts';
import { leavesOthersAlone, saysWhereItCannotRead } from './battery/leave-alone.ts';
import { test } from './fixtures.ts';

test('a coach at work leaves fields alone that are not for notes', async ({ page, pages, extension }) => {
  await leavesOthersAlone(new ChromiumTab(page, extension), `${pages.origin}/fields/untouched.html`);
});

test('an editor that draws its text elsewhere hears that it can not be read', async ({ page, pages, extension }) => {
  await saysWhereItCannotRead(new ChromiumTab(page, extension), `${pages.origin}/fields/ace.html`);
});
