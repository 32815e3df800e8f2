/** A policy file alone, in a profile that nobody ever used or set anything in. */
import { readFileSync } from 'node:fs';
import type { browser } from 'wxt/browser';
import { CHROMIUM_ID } from '../../src/policy/deployment-files.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { cardOf } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { WHOLE_FILE } from './notes.ts';
import { canSetPolicy, removePolicy, setPolicy, setPolicyFile } from './organisation-policy.ts';
import { ChromiumSavingTab } from './saving/chromium-saving-tab.ts';
import { PAGES_THAT_SAVE } from './saving/pages-that-save.ts';
import { ASKS, HOLDS, Saving, isGateThere, waitsForReason } from './saving/saving.ts';
import { underAnOrganisation } from './under-an-organisation.ts';

declare const chrome: typeof browser;

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

test('in a profile that nobody ever used, a note has no mark before the policy is known by which it holds up a save', async ({ pages }) => {
  for (let times = 1; times <= 3; times++) {
    setPolicy(CHROMIUM_ID, { mode: 'hold' });
    const fresh = await ExtensionBrowser.open('chrome-mv3-e2e');
    try {
      const page = await fresh.context.newPage();
      const saved: string[] = [];
      page.on('request', (request) => { if (request.method() === 'POST') saved.push(request.url()); });
      await page.goto(`${pages.origin}/saving/form.html?run=${String(times)}`);
      await page.locator('#note').pressSequentially(WHOLE_FILE);
      // Saved as soon as there is a mark, sooner than anybody could.
      await page.waitForFunction(() => (CSS.highlights.get('noodzaak-flag')?.size ?? 0) > 0);
      await page.getByRole('button', { name: 'Opslaan' }).click();
      await expect(cardOf(page).getByRole('heading', { name: HOLDS })).toBeVisible();
      expect(saved).toEqual([]);
    } finally {
      await fresh.close();
    }
  }
});

test('in a profile that nobody ever used, a note that was left before the policy is known is judged once it is, and its save waits', async ({ pages }) => {
  setPolicy(CHROMIUM_ID, { mode: 'hold' });
  const fresh = await ExtensionBrowser.open('chrome-mv3-e2e');
  try {
    await expect.poll(async () => (await fresh.registered()).map(({ id }) => id)).toEqual(['sentinel']);
    const background = await fresh.background();
    // Chromium tells its policy when we say so, and not before.
    await background.evaluate(() => {
      const { managed } = chrome.storage;
      const read = managed.get.bind(managed) as (keys: null) => Promise<object>;
      const told = new Promise<void>((resolve) => { Object.assign(globalThis, { tell: resolve }); });
      Object.assign(managed, { get: async (keys: null) => { await told; return read(keys); } });
    });
    await fresh.forgetPolicy();
    const page = await fresh.context.newPage();
    const saving = new Saving(new ChromiumSavingTab(page, { set: () => Promise.resolve() }), pages.origin, 'spa');
    const marks = () => page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);
    await page.goto(saving.address);
    await page.locator('#note').click();
    await page.keyboard.insertText(WHOLE_FILE);
    await page.locator('#note').blur();
    expect(await marks(), 'it was left before it could be judged').toBe(0);
    await background.evaluate(() => { (globalThis as unknown as { readonly tell: () => void }).tell(); });
    await expect.poll(marks).toBe(1);
    await expect(page.locator('#note')).not.toBeFocused();
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await saving.expectDialog(HOLDS);
    expect(await saving.saves()).toEqual([]);
    await saving.tab.pressOurs('Bewust laten staan');
    await saving.tab.pressOurs('Besproken met een collega');
    await saving.expectSaves({ action: 'save', note: WHOLE_FILE });
  } finally {
    await fresh.close();
  }
});

test.describe('under an organisation that asks', () => {
  underAnOrganisation();

  test('what a worker chose counts where it is stricter, in the note and in the popup, and not where it is laxer', async ({ page, pages, extension }) => {
    setPolicy(await extension.id(), { mode: 'ask' });
    await extension.reloadPolicy();
    await page.bringToFront();
    for (const [own, title, named, setBy] of [['coach', ASKS, 'Vragen bij opslaan', 'ingesteld door je organisatie'], ['hold', HOLDS, 'Opslaan pauzeren', 'door jou gekozen']] as const) {
      const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'spa');
      await extension.set({ locale: 'nl', mode: own });
      await page.goto(saving.address);
      await page.locator('#note').pressSequentially(WHOLE_FILE);
      await expect.poll(() => page.evaluate(isGateThere)).toBe(true);
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await saving.expectDialog(title);
      expect(await saving.saves()).toEqual([]);
      const popup = await extension.openPopup(page);
      await expect(popup.locator('.mode')).toContainText(named);
      await expect(popup.locator('.mode')).toContainText(setBy);
      await popup.close();
    }
    await extension.set({ locale: 'nl', mode: 'coach' });
  });
});

test('the file that administrators are given counts as it is, and all of it fits', async () => {
  setPolicyFile(readFileSync('docs/deployment/chromium-linux.json', 'utf8'));
  const fresh = await ExtensionBrowser.open('chrome-mv3-e2e');
  try {
    const options = await fresh.context.newPage();
    await options.goto(`chrome-extension://${await fresh.id()}/options.html`);
    const holds = options.getByRole('region', { name: 'Wat er geldt' }).first();
    for (const [what, value] of [['Stand voor alles', 'Meedenken'], ['Functionaris gegevensbescherming', 'fg@gemeente.example'], ['Links naar de meldcode', 'Stappen van de meldcode: https://www.gemeente.example/meldcode'], ['Sites waar Noodzaak', 'https://zaak.gemeente.example']] as const) {
      const row = holds.getByRole('row', { name: what });
      await expect(row).toContainText(value);
      await expect(row).toContainText('ingesteld door je organisatie');
    }
    // The head, and a row for each key of the file.
    await expect(holds.getByRole('row')).toHaveCount(1 + 9);
    await expect(holds, 'nothing is amiss').not.toContainText('past niet');
  } finally {
    await fresh.close();
  }
});
