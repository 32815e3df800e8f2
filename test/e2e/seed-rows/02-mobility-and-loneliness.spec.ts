import { chipOf, hover, markedIn } from '../eyes.ts';
import { expect, test } from '../fixtures.ts';
import { LONELY } from '../notes.ts';

test('row 2: the loneliness is marked for transport, the distance is not; adding the help request that needs it takes the mark away, and that can be undone', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  const text = `Hulpvraag: vervoer\n\nMw. kan 100 meter lopen. ${LONELY}`;
  await page.locator('#note').pressSequentially(text);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await card.getByRole('button', { name: 'Hulpvraag toevoegen' }).click();
  await card.getByRole('group').getByRole('button', { name: 'ontmoeting' }).click();
  await expect.poll(() => markedIn(page)).toEqual([]);
  await expect(chipOf(page)).toContainText('Hulpvraag: vervoer en ontmoeting');
  // The worker just said that this sentence belongs here: it is not asked about under another name.
  await expect(chipOf(page).getByRole('button', { name: 'Ga naar de volgende' })).toHaveCount(0);
  expect(await markedIn(page, 'ask')).toEqual([]);
  await expect(page.locator('#note')).toHaveValue(text);
  await chipOf(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
  await expect(chipOf(page)).not.toContainText('ontmoeting');
});
