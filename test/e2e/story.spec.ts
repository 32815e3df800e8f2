import { cardOf, expect, markedIn, test } from './fixtures.ts';

const LONELY = 'Ze voelt zich heel eenzaam sinds haar man is overleden.';
const WHOLE_FILE = 'Graag ontvang ik het volledige dossier van de psychiater.';
const NOTE = [
  'Hulpvraag: vervoer',
  `Mw. kan met haar rollator ongeveer 100 meter lopen. Op dinsdag brengt haar dochter haar met de auto. ${LONELY} ${WHOLE_FILE}`,
].join('\n');

test.describe('a note about transport', () => {
  test.beforeEach(async ({ page, pages }) => {
    await page.goto(`${pages.origin}/practice/`);
    await page.locator('#note').pressSequentially(NOTE);
  });

  test('marks the loneliness and the whole file, and nothing else', async ({ page }) => {
    await expect.poll(() => markedIn(page)).toHaveLength(2);
    const [lonely, wholeFile] = await markedIn(page);
    expect(LONELY).toContain(lonely);
    expect(lonely).toContain('eenzaam');
    expect(WHOLE_FILE).toContain(wholeFile);
    expect(wholeFile).toContain('volledige dossier');
    expect(await page.locator('#note').inputValue()).toBe(NOTE);
  });
});
