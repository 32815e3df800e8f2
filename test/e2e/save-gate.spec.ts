import type { Locator } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ExtensionBrowser } from './extension-browser.ts';
import { cardOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { BRUISE, TRANSPORT_NOTE, WHOLE_FILE } from './notes.ts';
import { ChromiumSavingTab } from './saving/chromium-saving-tab.ts';
import { PAGES_THAT_SAVE } from './saving/pages-that-save.ts';
import type { SavingTab } from './saving/saving-tab.ts';
import { ASKS, HOLDS, Saving, asksOnce, isGateThere, losesNoLetter, savesAtOnce, waitsForReason } from './saving/saving.ts';

declare const chrome: typeof browser;

/** Whether a living gate is in the only page of this browser that we may read. */
async function isGateAlive(extension: ExtensionBrowser): Promise<boolean> {
  const background = await extension.background();
  return background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://localhost/*' });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => (globalThis as unknown as Record<symbol, { readonly signal: AbortSignal } | undefined>)[Symbol.for('noodzaak.life.save-gate')]?.signal.aborted === false,
    });
    return answer?.result === true;
  });
}

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

// Not of a page that listens on its window: it hears the new version's scripts last, until it is opened again (docs/admin-deployment.md).
for (const target of PAGES_THAT_SAVE.filter(({ page }) => page === 'form' || page === 'spa')) {
  test(`${target.name}: updated while the page is open, hold waits for a reason, then saves once`, async ({ pages }) => {
    const extension = await ExtensionBrowser.open('chrome-mv3-e2e');
    try {
      await expect.poll(() => extension.registered()).toHaveLength(1);
      const page = await extension.context.newPage();
      const tab = new ChromiumSavingTab(page, extension);
      const saving = new Saving(tab, pages.origin, target.page);
      await saving.begin('hold');
      await extension.reload();
      await page.bringToFront();
      await expect.poll(() => markedIn(page), 'what was there went with it').toEqual([]);
      await page.locator('#note').blur();
      await page.locator('#note').focus();
      await expect.poll(() => markedIn(page)).toHaveLength(1);
      // The hook in the page's world is still the one of before: ask where the new scripts are.
      await expect.poll(() => isGateAlive(extension)).toBe(true);
      await target.save(tab);
      await saving.expectDialog(HOLDS);
      await tab.pressOurs('Bewust laten staan');
      expect(await saving.saves()).toEqual([]);
      await tab.pressOurs('Besproken met een collega');
      await saving.expectSaves({ action: target.action, note: WHOLE_FILE });
    } finally {
      await extension.close();
    }
  });
}

for (const [mode, title, answers] of [['ask', ASKS, ['Meteen opslaan']], ['hold', HOLDS, ['Bewust laten staan', 'Besproken met een collega']]] as const) {
  for (const [name, action] of [['Opslaan', 'save'], ['Verder', 'next']] as const) {
    test(`${mode}: where two frames have a note each, both ask about ${name}, one after the other, and it is done once`, async ({ page, extension, pages }) => {
      const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'two-notes');
      await saving.tab.setMode(mode);
      await page.goto(saving.address);
      const frame = page.frameLocator('[name=editor]');
      const marks = (field: Locator) => field.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);
      for (const field of [page.locator('#entry'), frame.locator('#note')]) {
        await field.click();
        await page.keyboard.type(WHOLE_FILE);
        await expect.poll(() => marks(field)).toBe(1);
      }
      for (const document of [page.locator('html'), frame.locator('html')]) await expect.poll(() => document.evaluate(isGateThere)).toBe(true);
      await page.getByText(name, { exact: true }).click();
      const dialogs = { page: page.locator('noodzaak-card').filter({ hasText: title }), frame: frame.locator('noodzaak-card').filter({ hasText: title }) };
      const asking = async () => [...((await dialogs.page.isVisible()) ? ['page'] as const : []), ...((await dialogs.frame.isVisible()) ? ['frame'] as const : [])];
      const asked: string[] = [];
      for (const _each of ['one', 'other']) {
        await expect.poll(async () => (await asking()).filter((where) => !asked.includes(where)), 'one at a time').toHaveLength(1);
        const [where] = await asking();
        if (where === undefined) throw new Error('nobody asks');
        asked.push(where);
        expect(await saving.saves()).toEqual([]);
        for (const answer of answers) await dialogs[where].getByRole('button', { name: answer }).first().click();
      }
      expect(asked.toSorted()).toEqual(['frame', 'page']);
      await saving.expectSaves({ action, note: `${WHOLE_FILE} / ${WHOLE_FILE}` });
    });
  }
}

test.describe('in hold', () => {
  test('what is typed while the dialog is open is in the note', async ({ page, extension, pages }) => {
    await losesNoLetter(new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'shortcut'));
  });

  test('a button in a closed shadow root, pressed by key, waits for a reason, then saves once', async ({ page, extension, pages }) => {
    const byKey = { name: '', page: 'closed', save: async (tab: SavingTab) => { await tab.press('Tab'); await tab.press('Enter'); }, action: 'save' };
    await waitsForReason(new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'closed'), byKey);
  });

  test('a page hears nothing of a press that waits, as ever of any other, and a press that is let go elsewhere, or the second half of a double click on a reason, presses nothing', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'pressed');
    const heard = page.locator('#heard li');
    const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    const wholePressOf = (id: string) => PRESS.map((type) => `${type} ${id}`);
    await saving.begin('hold');
    const title = await page.title();
    await page.evaluate(() => { document.querySelector('#heard')?.replaceChildren(); });
    await page.getByRole('button', { name: 'Vet' }).click();
    await expect(heard).toHaveText(wholePressOf('bold'));
    await page.locator('#down').hover();
    await page.mouse.down();
    await page.locator('p').hover();
    await page.mouse.up();
    await expect(heard).toHaveText(wholePressOf('bold'));
    await page.locator('#down').click();
    await saving.expectDialog(HOLDS);
    await expect(heard).toHaveText(wholePressOf('bold'));
    expect(await saving.saves()).toEqual([]);
    await saving.tab.pressOurs('Bewust laten staan');
    await page.evaluate((types) => {
      for (const type of types) window.addEventListener(type, ({ isTrusted, target }) => {
        if (isTrusted && (target as Element).localName !== 'noodzaak-card') document.title += ` ${type}`;
      }, true);
    }, [...PRESS, 'dblclick']);
    const reason = await cardOf(page).getByRole('button', { name: 'Besproken met een collega' }).boundingBox();
    if (reason === null) throw new Error('there is no reason to choose');
    // The dialog closes at its first half; the second comes down on what the page has there.
    await page.mouse.dblclick(reason.x + reason.width / 2, reason.y + reason.height / 2);
    await saving.expectSaves({ action: 'down', note: WHOLE_FILE });
    await expect(page).toHaveTitle(title);
    await expect(heard).toHaveText([...wholePressOf('bold'), ...wholePressOf('down')]);
    await page.mouse.click(reason.x + reason.width / 2, reason.y + reason.height / 2);
    await expect(page, 'a press of its own').toHaveTitle([title, ...PRESS].join(' '));
  });

  test('the dialog can be used by keyboard: Tab stays in it, Esc goes back to the note', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'shortcut');
    await saving.begin('hold');
    await page.keyboard.press('Control+KeyS');
    const dialog = page.getByRole('dialog', { name: HOLDS });
    await expect(dialog).toBeFocused();
    const buttons = ['Bekijken', 'Bewust laten staan', 'Terug naar de notitie'];
    for (const name of [...buttons, ...buttons]) {
      await page.keyboard.press('Tab');
      await expect(dialog.getByRole('button', { name })).toBeFocused();
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('group').getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await saving.expectDialog(null);
    await expect(page.getByRole('textbox', { name: 'Verslag' })).toBeFocused();
    expect(await saving.saves()).toEqual([]);
  });

  test('leads to the mark, with its card', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'spa');
    await saving.begin('hold');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await saving.expectDialog(HOLDS);
    await expect(cardOf(page)).toContainText('Klopt een markering niet? Kies Bekijken, en daarna Klopt niet. Opslaan wacht er dan niet meer op.');
    await saving.tab.pressOurs('Bekijken');
    await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveCount(1);
    await expect(cardOf(page)).toContainText('Klopt niet');
    await cardOf(page).getByRole('button', { name: 'Klopt niet' }).click();
    await expect.poll(() => markedIn(page)).toEqual([]);
    expect(await saving.saves()).toEqual([]);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await saving.expectSaves({ action: 'save', note: WHOLE_FILE });
  });

  test('a mark that is right less often may stay while another is handled', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'spa');
    await saving.begin('hold', TRANSPORT_NOTE, 2);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await saving.expectDialog(HOLDS);
    const held = page.locator('noodzaak-card li', { hasText: 'opslaan wacht hierop' });
    await expect(page.locator('noodzaak-card li', { hasText: 'opslaan wacht hier niet op' })).toContainText('eenzaam');
    await expect(page.getByRole('button', { name: 'Meteen opslaan' })).toHaveCount(0);
    await expect(cardOf(page)).toContainText('Of kies hier waarom het blijft staan. Daarna kun je meteen opslaan.');
    await held.getByRole('button', { name: 'Bewust laten staan' }).click();
    await held.getByRole('button', { name: 'Besproken met een collega' }).click();
    await saving.expectDialog(ASKS);
    await page.getByRole('button', { name: 'Meteen opslaan' }).click();
    await saving.expectSaves({ action: 'save', note: TRANSPORT_NOTE });
  });

  for (const { what, on, press, action } of [
    { what: 'a button that says it does something else', on: 'form', press: '[value=cancel]', action: 'cancel' },
    { what: 'a link that says it does something else', on: 'webforms', press: '#ctl00_lnkAnnuleren', action: 'ctl00$lnkAnnuleren' },
  ]) {
    test(`${what} goes through`, async ({ page, extension, pages }) => {
      const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, on);
      await saving.begin('hold');
      await page.click(press);
      await saving.expectSaves({ action, note: WHOLE_FILE });
    });
  }

  test('what a page posts because something was chosen from a list goes through', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'webforms');
    await saving.begin('hold');
    await saving.tab.choose('select', 'Zuid');
    await saving.expectSaves({ action: 'ctl00$ddlTeam', note: WHOLE_FILE });
  });

  test('a note with a signal of danger goes through', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'form');
    const note = `${BRUISE} Er is veel gebeurd.`;
    await saving.begin('hold', note, 0);
    await page.getByRole('textbox', { name: 'Verslag' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type(WHOLE_FILE);
    await expect.poll(() => markedIn(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await saving.expectSaves({ action: 'save', note: `${note}\r\n\r\n${WHOLE_FILE}` });
  });

  for (const [name, action] of [['Opslaan', 'save'], ['Verder', 'next']] as const) {
    test(`an editor in a frame of its own holds up ${name} outside it`, async ({ page, extension, pages }) => {
      const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'framed');
      await saving.tab.setMode('hold');
      await page.goto(saving.address);
      const frame = page.frameLocator('[name=editor]');
      await frame.locator('#note').click();
      await page.keyboard.type(WHOLE_FILE);
      const marks = () => frame.locator('#note').evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0);
      await expect.poll(marks).toBe(1);
      await expect.poll(() => page.evaluate(isGateThere)).toBe(true);
      await page.getByText(name).click();
      const dialog = frame.locator('noodzaak-card');
      await expect(dialog).toContainText(HOLDS);
      await dialog.getByRole('button', { name: 'Bewust laten staan' }).click();
      expect(await saving.saves()).toEqual([]);
      await dialog.getByRole('button', { name: 'Het moet van de wet' }).click();
      await saving.expectSaves({ action, note: WHOLE_FILE });
    });
  }

  for (const how of ['written', 'from an address']) {
    test(`a save button in a frame that came later (${how}) waits for a reason, then saves once`, async ({ page, extension, pages }) => {
      const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'later-bar');
      await saving.begin('hold');
      await page.evaluate(`addBar(${JSON.stringify(how)})`);
      await page.frameLocator('[name=bar]').getByRole('button', { name: 'Opslaan' }).click();
      await saving.expectDialog(HOLDS);
      await saving.tab.pressOurs('Bewust laten staan');
      expect(await saving.saves()).toEqual([]);
      await saving.tab.pressOurs('Besproken met een collega');
      await saving.expectSaves({ action: 'save', note: WHOLE_FILE });
    });
  }

  for (const { what, key, composes } of [
    // Of what an input method takes, and of a dead key, a page hears that alone; the text comes after it.
    { what: 'an input method', key: { key: 'Process', windowsVirtualKeyCode: 229 }, composes: true },
    { what: 'a dead key', key: { key: 'Dead', windowsVirtualKeyCode: 222 }, composes: false },
  ]) {
    test(`what ${what} makes while the dialog is open is in the note, and saves nothing`, async ({ page, extension, pages }) => {
      const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'shortcut');
      await saving.begin('hold');
      await page.keyboard.press('Control+KeyS');
      await saving.expectDialog(HOLDS);
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await expect(page.locator('#note'), 'what comes of the key goes to whoever has the focus').toBeFocused();
      if (composes) await session.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.insertText', { text: 'één' });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      await expect(page.locator('#note')).toHaveValue(`${WHOLE_FILE}één`);
      await page.keyboard.type(' keer');
      await expect(page.locator('#note')).toHaveValue(`${WHOLE_FILE}één keer`);
      expect(await saving.dialog()).toBe(HOLDS);
      expect(await saving.saves()).toEqual([]);
    });
  }

  test('what is pasted while the dialog is open is in the note, and saves nothing', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'shortcut');
    await saving.begin('hold');
    await page.locator('#note').press('Control+KeyA');
    await page.keyboard.press('Control+KeyC');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+KeyS');
    await saving.expectDialog(HOLDS);
    await page.keyboard.press('Control+KeyV');
    await expect(page.locator('#note')).toHaveValue(`${WHOLE_FILE}${WHOLE_FILE}`);
    expect(await saving.dialog()).toBe(HOLDS);
    expect(await saving.saves()).toEqual([]);
  });

  test('a save goes on when the page takes the dialog away again and again', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'spa');
    await saving.begin('hold');
    await page.evaluate(() => {
      const take = () => {
        for (const host of document.querySelectorAll('noodzaak-card')) host.remove();
      };
      new MutationObserver(take).observe(document.documentElement, { childList: true });
    });
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await saving.expectSaves({ action: 'save', note: WHOLE_FILE });
  });

  test('a button that somebody pointed out waits, whatever it says; and where a system saves by itself, that is said', async ({ page, extension, pages }) => {
    const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'autosave');
    const profile = { origin: pages.origin, noteFields: [], helpRequest: null, saveButtons: ['#done'] };
    await (await extension.background()).evaluate((value) => chrome.storage.local.set({ 'site-profiles': [value] }), profile);
    await saving.begin('hold');
    await page.evaluate('saveByItself()');
    const byItself = { action: 'by itself', note: WHOLE_FILE };
    await saving.expectSaves(byItself);
    await page.getByRole('button', { name: 'Klaar ermee' }).click();
    await saving.expectDialog(HOLDS);
    await expect(cardOf(page)).toContainText('Dit systeem slaat ook vanzelf op.');
    await saving.tab.pressOurs('Bewust laten staan');
    await saving.tab.pressOurs('Het moet van de wet');
    await saving.expectSaves(byItself, { action: 'done', note: WHOLE_FILE });
    await (await extension.background()).evaluate(() => chrome.storage.local.remove('site-profiles'));
  });
});
