import { battery, work } from './battery/battery.ts';
import { ChromiumTab } from './battery/chromium-tab.ts';
import { TARGETS } from './battery/targets.ts';
import { expect, test } from './fixtures.ts';

for (const target of TARGETS) {
  test(`${target.name} is read, marked and changed as it should`, async ({ page, pages, extension }) => {
    await battery(new ChromiumTab(page, extension), target, `${pages.origin}/fields/${target.page}.html`);
  });

  test(`${target.name} keeps byte for byte what was typed, with the extension on and off`, async ({ page, pages, extension }) => {
    const path = `/fields/${target.page}.html`;
    const tab = new ChromiumTab(page, extension);
    await work(tab, target, pages.origin + path);
    await expect.poll(() => tab.look('marks')).not.toEqual([]);
    const marked = await tab.look('saved');
    // No permission was given for this name of the same server.
    await work(tab, target, pages.origin.replace('localhost', 'off.localhost') + path);
    expect(await tab.look('hosts')).toEqual([]);
    expect(marked).toEqual(await tab.look('saved'));
  });
}
