import { battery, work } from './battery/battery.ts';
import { FirefoxTab } from './battery/firefox-tab.ts';
import { TARGETS } from './battery/targets.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';

needFirefox();

for (const target of TARGETS) {
  test(`${target.name} is read, marked and changed as it should in Firefox`, async ({ tab, pages, firefox }) => {
    await battery(new FirefoxTab(tab, firefox), target, `${pages.origin}/fields/${target.page}.html`);
  });

  test(`${target.name} keeps byte for byte what was typed in Firefox, with the extension on and off`, async ({ tab, pages, firefox }) => {
    const path = `/fields/${target.page}.html`;
    const page = new FirefoxTab(tab, firefox);
    await work(page, target, pages.origin + path);
    await expect.poll(() => page.look('marks')).not.toEqual([]);
    const marked = await page.look('saved');
    // No permission was given for this name of the same server.
    await work(page, target, pages.origin.replace('localhost', 'off.localhost') + path);
    expect(await page.look('hosts')).toEqual([]);
    expect(marked).toEqual(await page.look('saved'));
  });
}
