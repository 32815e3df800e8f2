/** From a marked sentence to a better note: by resting on it, within ten seconds and at most two clicks. */
import type { Page } from '@playwright/test';
import { chipOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

const START = 'Hulpvraag: vervoer\nMw. loopt 100 meter.';
const SCORES = 'ZRM: financiën 2, huisvesting 4, huiselijke relaties 4, lichamelijk 2, verslaving 5, justitie 5.';

/** Of the whole way, in ms: a worker’s own hand included, this is what it may take. */
const LONGEST = 10_000;

interface Way {
  readonly sentence: string;
  /** The buttons that are pressed, in order. */
  readonly presses: readonly string[];
  /** What stands in place of the sentence afterwards. */
  readonly after: string;
  readonly chip: string;
}

const WAYS: Readonly<Record<string, Way>> = {
  'write it differently': { sentence: 'Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag.', presses: ['Anders opschrijven'], after: ' Zoon brengt haar op dinsdag.', chip: 'vervoer' },
  'leave it out': { sentence: LONELY, presses: ['Weglaten'], after: '', chip: 'vervoer' },
  'leave a whole-file request out': { sentence: WHOLE_FILE, presses: ['Weglaten'], after: '', chip: 'vervoer' },
  'add the help request that needs it': { sentence: LONELY, presses: ['Hulpvraag toevoegen', 'ontmoeting'], after: ` ${LONELY}`, chip: 'vervoer en ontmoeting' },
  'keep only the scores that count': { sentence: SCORES, presses: ['Domeinen kiezen', 'Bewaar alleen deze regels'], after: ' ZRM: huiselijke relaties 4, lichamelijk 2.', chip: 'vervoer' },
};

/** Counts every click in the page, those on our own controls too. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { clicks: number };
    counted.clicks = 0;
    addEventListener('click', () => { counted.clicks += 1; }, true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}

for (const [way, { sentence, presses, after, chip }] of Object.entries(WAYS)) {
  test(`within ten seconds and two clicks: ${way}`, async ({ page, pages }) => {
    await page.goto(`${pages.origin}/textarea.html`);
    const note = page.locator('#note');
    await note.pressSequentially(`${START} ${sentence}`);
    await expect.poll(() => markedIn(page)).toHaveLength(1);
    const clicks = await countClicks(page);
    // One go, from the pointer that comes to the mark until the better note stands there.
    await test.step('from mark to better note', async () => {
      const card = await hover(page, (await markedIn(page))[0] ?? '');
      for (const name of presses) await card.getByRole('button', { name, exact: true }).click();
      await expect(note).toHaveValue(`${START}${after}`);
      await expect.poll(() => markedIn(page)).toEqual([]);
      await expect(chipOf(page).getByRole('button', { name: `Hulpvraag: ${chip}` })).toBeVisible();
    }, { timeout: LONGEST });
    expect(await clicks()).toBe(presses.length);
    expect(await clicks()).toBeLessThanOrEqual(2);
  });
}
