/** A policy file alone, in a profile that nobody ever used or set anything in. */
import { CHROMIUM_ID } from '../../src/policy/deployment-files.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { expect, test } from './fixtures.ts';
import { canSetPolicy, removePolicy, setPolicy } from './organisation-policy.ts';
import { ChromiumSavingTab } from './saving/chromium-saving-tab.ts';
import { PAGES_THAT_SAVE } from './saving/pages-that-save.ts';
import { Saving, waitsForReason } from './saving/saving.ts';

test.skip(!canSetPolicy(), 'only an administrator of this machine can set a policy');
test.afterEach(removePolicy);

for (const target of PAGES_THAT_SAVE.filter(({ page }) => page === 'form' || page === 'spa')) {
  test(`${target.name}: a policy file holds a save up until there is a reason, then it is made once`, async ({ pages }) => {
    setPolicy(CHROMIUM_ID, { mode: 'hold' });
    const fresh = await ExtensionBrowser.open('chrome-mv3-e2e');
    try {
      await expect.poll(async () => (await fresh.registered()).map(({ id }) => id)).toEqual(['sentinel']);
      const byPolicyAlone = { set: () => Promise.resolve() };
      await waitsForReason(new Saving(new ChromiumSavingTab(await fresh.context.newPage(), byPolicyAlone), pages.origin, target.page), target);
      expect(await fresh.keptByName(), 'nothing was chosen in this browser').not.toHaveProperty('settings');
    } finally {
      await fresh.close();
    }
  });
}
