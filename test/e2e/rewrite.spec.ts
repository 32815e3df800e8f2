import type { Locator, Page } from '@playwright/test';
import { cardOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY } from './notes.ts';

const CAUSE = 'Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag.';
const SHORTER = 'Zoon brengt haar op dinsdag.';
const START = 'Hulpvraag: vervoer\nMw. loopt 100 meter.';

const note = (page: Page): Locator => page.locator('#note');

/** Types a note, rests on its one mark, and gives the card. */
async function cardFor(page: Page, sentence: string): Promise<Locator> {
  await note(page).pressSequentially(`${START} ${sentence}`);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  return hover(page, (await markedIn(page))[0] ?? '');
}

test.beforeEach(async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
});

test('writes a sentence differently in one click, and Ctrl+Z takes it back', async ({ page }) => {
  const card = await cardFor(page, CAUSE);
  await expect(card.locator('ins')).toHaveText(SHORTER);
  const heard = Number(await page.locator('#heard').innerText());
  await card.getByRole('button', { name: 'Anders opschrijven' }).click();
  await expect(note(page)).toHaveValue(`${START} ${SHORTER}`);
  await expect(cardOf(page)).toHaveCount(0);
  await expect.poll(() => markedIn(page)).toEqual([]);
  await expect(note(page)).toBeFocused();
  expect(Number(await page.locator('#heard').innerText())).toBeGreaterThan(heard);
  await page.keyboard.press('Control+z');
  await expect(note(page)).toHaveValue(`${START} ${CAUSE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
});

test('writes it by keyboard alone', async ({ page }) => {
  await note(page).pressSequentially(`${START} ${CAUSE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await page.keyboard.press('Alt+U');
  await cardOf(page).getByRole('button', { name: 'Anders opschrijven' }).press('Enter');
  await expect(note(page)).toHaveValue(`${START} ${SHORTER}`);
});

test('does not press the worker to leave out what somebody can or can’t do', async ({ page }) => {
  const card = await cardFor(page, 'Ze voelt zich zo eenzaam sinds haar man er niet meer is dat ze niet meer met de bus kan.');
  await expect(card.getByRole('button', { name: 'Anders opschrijven' })).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'Weglaten' })).toBeVisible();
  await expect(card.locator('.primary')).toHaveCount(0);
});

test('has a wording to copy where the sentence gives none, and inserts nothing', async ({ page }) => {
  const card = await cardFor(page, LONELY);
  await expect(card.getByRole('button', { name: 'Anders opschrijven' })).toHaveCount(0);
  const pattern = await card.locator('q').innerText();
  await page.evaluate(() => {
    document.addEventListener('copy', () => { document.title = 'heard a copy'; });
  });
  await card.getByRole('button', { name: 'Kopiëren' }).click();
  await expect(card.getByText('Gekopieerd')).toBeVisible();
  expect(await page.title()).not.toBe('heard a copy');
  await expect(note(page)).toHaveValue(`${START} ${LONELY}`);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(note(page)).toHaveValue(`${START} ${LONELY}${pattern}`);
});

test.describe('in a window of half the size, as at 200% zoom', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 });
  });

  /** Whether a person sees all of it: within the window, and above the choices. */
  const expectSeen = async (card: Locator, part: Locator): Promise<void> => {
    await expect(part).toBeInViewport({ ratio: 1 });
    await expect.poll(async () => {
      const [seen, choices] = await Promise.all([part.boundingBox(), card.locator('.buttons').boundingBox()]);
      return seen !== null && choices !== null && seen.y + seen.height <= choices.y;
    }).toBe(true);
  };

  test('shows the shorter wording together with the choices', async ({ page }) => {
    const card = await cardFor(page, CAUSE);
    await expectSeen(card, card.locator('ins'));
    for (const choice of await card.locator('.buttons button').all()) await expect(choice).toBeInViewport({ ratio: 1 });
  });

  test('brings the wording to copy out from under the choices when the keyboard goes there', async ({ page }) => {
    await note(page).pressSequentially(`${START} ${LONELY}`);
    await expect.poll(() => markedIn(page)).toHaveLength(1);
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
    const copy = cardOf(page).getByRole('button', { name: 'Kopiëren' });
    await copy.focus();
    await expectSeen(cardOf(page), copy);
  });

  test('shows all reasons to keep a sentence once they are asked for', async ({ page }) => {
    const card = await cardFor(page, LONELY);
    await card.getByRole('button', { name: 'Bewust laten staan' }).click();
    await expect(card.getByRole('button', { name: 'Nodig voor het besluit' })).toBeInViewport({ ratio: 1 });
    await expect(card.getByRole('button', { name: 'Zonder reden' })).toBeInViewport({ ratio: 1 });
  });
});
