import type { Locator, Page } from '@playwright/test';
import { chipOf, hover, markedIn } from '../eyes.ts';
import { expect, test } from '../fixtures.ts';

const CRIME = 'Hij staat onder toezicht van de reclassering.';
const DEBTS = 'Zij heeft schulden van 14.000 euro.';
const LONELY = 'Zij voelt zich eenzaam.';
const HERE = 'De voordeur is aan de zijkant.';

/** Opens the first question in the popup or the chip's menu. */
async function firstQuestion(place: Locator): Promise<Locator> {
  await place.getByText('Waar ben ik mee bezig').click();
  return place.locator('.starting-questions');
}
const marked = (page: Page): Promise<string[]> => markedIn(page);

test.beforeEach(async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially([HERE, CRIME, DEBTS, LONELY].join('\n\n'));
  await expect.poll(() => marked(page)).toContainEqual(expect.stringContaining('schulden'));
});

test('row 1: what a worker is busy with changes what is marked, and the popup names the article', async ({ page, extension }) => {
  const before = await marked(page);
  expect(before).not.toContainEqual(expect.stringContaining('reclassering'));
  const popup = await extension.openPopup(page);
  const question = await firstQuestion(popup.getByRole('main'));

  await question.getByRole('button', { name: 'Wmo' }).click();
  await expect(question.getByRole('status')).toContainText('Wmo 5.1.1 lid 1 en 4');
  await expect(question.getByRole('status')).toContainText('UAVG 31-33');
  await expect.poll(() => marked(page)).toContainEqual(expect.stringContaining('reclassering'));

  await question.getByRole('button', { name: 'Jeugdwet' }).click();
  await expect(question.getByRole('status')).toContainText('Jeugdwet 7.4.0');
  await expect.poll(() => marked(page)).not.toContainEqual(expect.stringContaining('reclassering'));

  await question.getByRole('button', { name: 'Schuldhulp (Wgs)' }).click();
  await expect(question.getByRole('status')).toContainText('Wgs 8a, 8d');
  await expect.poll(() => marked(page)).not.toContainEqual(expect.stringContaining('schulden'));

  await question.getByRole('button', { name: 'Wet van de hulpvraag' }).click();
  await expect.poll(() => marked(page)).toEqual(before);
  await question.getByRole('button', { name: 'Hulp verlenen' }).click();
  await expect(question.getByRole('status')).toContainText('Jeugdwet 7.3.8, 7.3.11');
  await expect.poll(() => marked(page)).not.toContainEqual(expect.stringContaining('eenzaam'));
  await popup.close();
});

test('row 1: from the chip too, where the card then gives the reason of that law; it goes with the note', async ({ page }) => {
  await chipOf(page).getByRole('button', { name: 'Hulpvraag:' }).click();
  const question = await firstQuestion(chipOf(page));
  await question.getByRole('button', { name: 'Wmo' }).click();
  await expect(question).toContainText('Je koos: Wmo');
  await chipOf(page).getByRole('button', { name: 'Hulpvraag:' }).click();
  await expect(chipOf(page).getByRole('button', { name: 'Hulpvraag:' }), 'closed, the chip says by which law').toContainText('Wmo');
  await expect.poll(() => marked(page)).toContainEqual(expect.stringContaining('reclassering'));
  const card = await hover(page, (await marked(page)).find((words) => words.includes('reclassering')) ?? '');
  await expect(card).toContainText('Je koos: Wmo');
  await expect(card).toContainText('De Wmo noemt gegevens over gezondheid, niet over straf.');
  await expect(card).toContainText('Wmo 5.1.1');
  await page.keyboard.press('Escape');

  // Another resident's note in the same field starts as it was.
  await page.locator('#other').click();
  await page.locator('#note').pressSequentially(`\n\n${CRIME}\n\n${DEBTS}`);
  await expect.poll(() => marked(page)).toContainEqual(expect.stringContaining('schulden'));
  expect(await marked(page)).not.toContainEqual(expect.stringContaining('reclassering'));
  await expect(chipOf(page)).not.toContainText('Wmo');
});

test('row 1: what opens in the chip’s menu is in sight, also where it folds what was open above', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await chipOf(page).getByRole('button', { name: 'Hulpvraag:' }).click();
  const question = await firstQuestion(chipOf(page));
  await expect(question.getByRole('button', { name: 'Beoordelen' })).toBeInViewport({ ratio: 1 });
  await question.getByText('Wat is nodig voor deze hulpvraag?').click();
  await expect(question.locator('details[open] > summary')).toHaveText('Wat is nodig voor deze hulpvraag?');
  await expect(question.locator('details[open] > summary')).toBeInViewport({ ratio: 1 });
  await expect(question.locator('details[open] > p').first()).toBeInViewport({ ratio: 1 });
});

test('row 1: the three questions follow one another', async ({ page, extension }) => {
  const popup = await extension.openPopup(page);
  const question = await firstQuestion(popup.getByRole('main'));
  await question.getByRole('button', { name: 'Volgende vraag' }).click();
  await expect(question).toContainText('Alleen onder een voorwaarde');
  const opened = question.locator('details[open] > summary');
  await expect(opened).toBeFocused();
  await expect(opened).toBeInViewport({ ratio: 0.9 });
  await question.getByRole('button', { name: 'Volgende vraag' }).click();
  await expect(opened).toHaveText('Is mijn vraag gericht?');
  await expect(opened).toBeFocused();
  await expect(opened).toBeInViewport({ ratio: 0.9 });
  await expect(question.locator('details[open] li')).toHaveCount(3);
  await popup.close();
});
