import { chipOf } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

const marks = () => CSS.highlights.get('noodzaak-flag')?.size ?? 0;

test('a coach at work leaves fields alone that are not for notes', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/fields/untouched.html`);
  await page.locator('[data-field]').pressSequentially(WHOLE_FILE);
  await expect.poll(() => page.evaluate(marks)).toBe(1);
  const others = await page.locator('[data-other]').all();
  expect(others).toHaveLength(9);
  for (const other of others) {
    // A disabled field can't have the focus: a press on it takes the focus away, as it would a worker's.
    await other.click({ force: true });
    await page.keyboard.type(LONELY);
    await expect(chipOf(page)).toHaveCount(0);
    await expect(page.locator('noodzaak-card, noodzaak-overlay')).toHaveCount(0);
    expect(await page.evaluate(marks)).toBe(1);
  }
  expect(await page.locator('[data-others] input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual([
    LONELY, LONELY, LONELY, LONELY,
  ]);
});
