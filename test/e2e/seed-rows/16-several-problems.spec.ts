import { chipOf, markedIn } from '../eyes.ts';
import { expect, test } from '../fixtures.ts';

test('row 16: several problems together need two concrete help requests, whose conditions are joined', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially('De voordeur is aan de zijkant.');
  const toggle = chipOf(page).getByRole('button', { name: 'Hulpvraag:' });
  await toggle.click();
  const choose = (name: string) => chipOf(page).getByRole('checkbox', { name });
  await choose('Meervoudige problematiek').click();
  await expect(choose('Meervoudige problematiek')).toHaveAttribute('aria-checked', 'mixed');
  await expect(chipOf(page)).toContainText('Kies er ook twee hulpvragen bij');
  await expect(toggle).toContainText('nog niet bekend');

  await choose('Individuele begeleiding').click();
  await expect(toggle).toContainText('begeleiding');
  await expect(chipOf(page)).toContainText('Kies er ook twee hulpvragen bij');
  await choose('Schuldhulpverlening').click();
  await expect(choose('Meervoudige problematiek')).toHaveAttribute('aria-checked', 'true');
  await expect(chipOf(page)).not.toContainText('Kies er ook twee hulpvragen bij');

  await chipOf(page).getByText('Wat is nodig voor deze hulpvraag?').click();
  const crime = chipOf(page).locator('dl > div').filter({ has: page.getByText('Strafrecht', { exact: false }) }).last();
  expect(await crime.locator('dd').count()).toBeGreaterThanOrEqual(3);
  await toggle.click();

  await page.locator('#note').pressSequentially('\n\nZij heeft schulden van 14.000 euro.');
  await page.locator('#note').pressSequentially(' Zij stemt altijd op de grootste partij.');
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('partij')]);
});
