import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { chipOf } from './eyes.ts';
import { expect, test } from './fixtures.ts';

const NOTE = 'Hulpvraag: vervoer\nMw. kan met haar rollator ongeveer 100 meter lopen.';

for (const { kind, selector } of [
  { kind: 'textarea', selector: '#note' },
  { kind: 'contenteditable', selector: '#mail' },
]) {
  test.describe(`a report in a ${kind}`, () => {
    const textIn = (page: Page): Promise<string> =>
      page.locator(selector).evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText));
    const openMenu = async (page: Page): Promise<Locator> => {
      await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
      return chipOf(page);
    };

    test.beforeEach(async ({ page, pages }) => {
      await page.goto(`${pages.origin}/practice/`);
      await page.locator(selector).pressSequentially(NOTE);
      await expect(chipOf(page)).toContainText('vervoer');
    });

    test('row 8: says on request what is missing, each with a next step', async ({ page }) => {
      const menu = await openMenu(page);
      await expect(menu).not.toContainText('Niet gezien');
      await menu.getByRole('button', { name: 'Verslag klaar?' }).click();
      await expect(menu.locator('.found')).toContainText('De vraag');
      // The menu is full: what was asked for must not open below its edge.
      await expect(menu.getByRole('heading', { name: 'Niet gezien' })).toBeInViewport({ ratio: 1 });
      await expect(menu.locator('.missing li').first()).toBeInViewport({ ratio: 1 });
      await expect(menu.locator('.missing')).toContainText('Zet de datum erbij, en wie er was.');
      await expect(menu.locator('.missing')).toContainText('Schrijf bij elk feit van wie je het weet.');
      expect(await textIn(page)).toBe(NOTE);
    });

    test('row 9: puts four lines below the note by a click alone, and asks about those that stay empty', async ({ page }) => {
      const menu = await openMenu(page);
      await menu.getByRole('button', { name: 'Samen met de inwoner' }).click();
      await expect(menu).toContainText('Welke gegevens zijn nodig:');
      expect(await textIn(page)).toBe(NOTE);
      await menu.getByRole('button', { name: 'Zet onder de notitie' }).click();
      await expect.poll(() => textIn(page)).toContain('Wat ontbreekt nog:');
      await expect.poll(() => textIn(page)).toContain(NOTE);
      await menu.getByRole('button', { name: 'Verslag klaar?' }).click();
      await expect(menu.locator('.missing')).toContainText('Een van de vier regels is nog leeg.');
      await page.keyboard.press('Control+z');
      await expect.poll(() => textIn(page)).toBe(NOTE);
    });
  });
}

test('the popup looks at the report in use, for each of its help requests', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(`${NOTE.replace('vervoer', 'vervoer en hulp bij het huishouden')}\nInzet hulp bij het huishouden: 2 uur per week, 1 jaar.`);
  await expect(chipOf(page)).toContainText('vervoer en huishouden');
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Verslag klaar?' }).click();
  await expect(popup.locator('.missing')).toContainText('Schrijf wat je besluit, en de reden.');
  await expect(popup.locator('.missing')).toContainText('Welke hulp (vervoer) Schrijf welke hulp, hoe vaak en hoe lang.');
});

test('the check can be used by everyone', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(NOTE);
  await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
  await chipOf(page).getByRole('button', { name: 'Verslag klaar?' }).click();
  await chipOf(page).getByRole('button', { name: 'Samen met de inwoner' }).click();
  const { violations } = await new AxeBuilder({ page }).include('noodzaak-chip').analyze();
  expect(violations).toEqual([]);
});
