import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { chipOf, hover, markedIn } from './eyes.ts';
import { errorsOf, expect, test } from './fixtures.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** Opens the practice page as the popup does, in a browser in which no site is switched on. */
async function openPractice(release: ExtensionBrowser): Promise<Page> {
  const page = await release.context.newPage();
  await page.goto('about:blank');
  const popup = await release.openPopup(page);
  const opened = release.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Oefenen' }).click();
  const practice = await opened;
  await practice.waitForLoadState();
  return practice;
}

test('row 15: practises on invented cases, without a case system, with the real coach', async ({ release }) => {
  const page = await openPractice(release);
  const errors = errorsOf(page);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  await expect(chipOf(page)).toContainText('vervoer');
  const feedback = page.getByRole('status').filter({ hasText: 'Is dit nodig?' });
  await expect(feedback).toContainText('Een gevoel van eenzaamheid');
  await expect(feedback).toContainText('Een vraag om een heel dossier');

  for (let left = 2; left > 0; left -= 1) {
    const card = await hover(page, (await markedIn(page))[0] ?? '');
    await card.getByRole('button', { name: 'Weglaten' }).click();
    await expect.poll(() => markedIn(page)).toHaveLength(left - 1);
  }
  await expect(page.getByText('Mooi. Wat nodig is staat erin')).toBeVisible();

  await page.getByRole('textbox').fill('Hulpvraag: vervoer\n\nMw. kan niet instappen in de bus.');
  await expect(page.getByText('hoe ver zij loopt')).toBeVisible();
  await expect(page.getByText('Mooi. Wat nodig is staat erin')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('goes from case to case, and no further than there are', async ({ release }) => {
  const page = await openPractice(release);
  const step = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const [previous, next] = [step('Vorige'), step('Volgende')];
  await expect(previous).toBeDisabled();
  await next.click();
  await expect(page.getByLabel('Kies een verhaal')).toHaveValue('1');
  await expect(page.getByRole('textbox'), 'the coach reads the note of this case').toBeFocused();
  await previous.click();
  await expect(page.getByLabel('Kies een verhaal')).toHaveValue('0');
  await page.getByLabel('Kies een verhaal').selectOption({ index: 18 });
  await expect(next).toBeDisabled();
  await expect(previous).toBeEnabled();
});

test('row 20: every help request has a dilemma, and each answer a reply', async ({ release }) => {
  const page = await openPractice(release);
  const cases = page.getByLabel('Kies een verhaal');
  const count = await cases.locator('option').count();
  expect(count).toBe(19);
  for (let place = 0; place < count; place += 1) {
    await cases.selectOption({ index: place });
    const dilemma = page.locator('section').filter({ hasText: 'Wat zou jij doen?' });
    for (const answer of await dilemma.getByRole('button').all()) {
      await answer.click();
      await expect(dilemma.getByRole('status')).not.toBeEmpty();
    }
  }
});

test('the practice page can be used by everyone', async ({ release }) => {
  const page = await openPractice(release);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const { violations } = await new AxeBuilder({ page }).exclude('noodzaak-chip').analyze();
  expect(violations).toEqual([]);
});
