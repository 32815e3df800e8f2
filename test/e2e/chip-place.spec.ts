/** Where the chip stands: off what can be used, and no wider than the field it speaks of. */
import type { Page } from '@playwright/test';
import { chipOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY } from './notes.ts';

const NOTE = `Hulpvraag: vervoer\n\nMw. kan met haar rollator ongeveer 100 meter lopen. ${LONELY}`;
/** In CSS px: an ordinary window, the same one at 200%, and a narrow one. */
const WINDOWS = [{ width: 1280, height: 800 }, { width: 640, height: 400 }, { width: 360, height: 640 }];

/** Where the chip is in the window. */
const chipBox = async (page: Page) => (await chipOf(page).boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };

async function typeInto(page: Page, origin: string, around: (field: HTMLTextAreaElement) => void): Promise<void> {
  await page.goto(`${origin}/textarea.html`);
  await page.locator('#note').evaluate(around as (field: Element) => void);
  await page.locator('#note').pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
}

for (const window of WINDOWS) {
  const at = `${String(window.width)} px`;

  test(`covers no button as wide as the field under it: ${at}`, async ({ page, pages }, info) => {
    await page.setViewportSize(window);
    await typeInto(page, pages.origin, (field) => {
      field.style.width = '100%';
      field.insertAdjacentHTML('beforebegin', '<label for="note" style="display: block">Gespreksverslag</label>');
      field.insertAdjacentHTML('afterend', '<button id="save" style="display: block; width: 100%; margin-top: 6px">Opslaan</button>');
    });
    await expect(chipOf(page)).toBeVisible();
    await page.screenshot({ path: info.outputPath('button.png') });
    const chip = await chipBox(page);
    const words = await page.locator('label').evaluate((label) => {
      const range = document.createRange();
      range.selectNodeContents(label);
      return range.getBoundingClientRect().toJSON() as DOMRect;
    });
    for (const box of [(await page.locator('#save').boundingBox()) ?? chip, words]) {
      const isOff = chip.x >= box.x + box.width || chip.x + chip.width <= box.x || chip.y >= box.y + box.height || chip.y + chip.height <= box.y;
      expect(isOff, `${JSON.stringify(chip)} is off ${JSON.stringify(box)}`).toBe(true);
    }
  });

  test(`says what was done with a mark that was not right, no wider than the field: ${at}`, async ({ page, pages }, info) => {
    await page.setViewportSize(window);
    await typeInto(page, pages.origin, (field) => { field.style.width = 'min(100%, 26rem)'; });
    const card = await hover(page, (await markedIn(page))[0] ?? '');
    await card.getByRole('button', { name: 'Klopt niet' }).click();
    await expect(chipOf(page).getByRole('status').filter({ hasText: 'Klopt niet' }), 'as a screen reader says it').toHaveText('Klopt niet: Een gevoel van eenzaamheid');
    const said = chipOf(page).getByText('Klopt niet', { exact: true });
    await expect(said).toBeVisible();
    await page.mouse.move(1, 1);
    await expect.poll(async () => (await chipBox(page)).height, 'it is a line, or two where the window is narrow').toBeLessThan(window.width > 600 ? 40 : 64);
    await page.screenshot({ path: info.outputPath('wrong.png') });
    const field = (await page.locator('#note').boundingBox()) ?? { x: 0, width: 0 };
    await expect.poll(async () => (await chipBox(page)).x, 'it sticks out at no side').toBeGreaterThanOrEqual(field.x - 0.5);
    const chip = await chipBox(page);
    // Beside the field is a place as well.
    expect(chip.x >= field.x + field.width || chip.x + chip.width <= field.x + field.width + 0.5).toBe(true);
    expect(chip.x + chip.width).toBeLessThanOrEqual(window.width);
    expect(await said.evaluate((element) => element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight), 'it is not cut off').toBe(true);
    await chipOf(page).getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => markedIn(page)).toHaveLength(1);
  });
}
