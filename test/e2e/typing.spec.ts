import type { Locator, Page } from '@playwright/test';
import { chipOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

const NOTE = `Mw. kan met haar rollator lopen. ${WHOLE_FILE}`;
/** Some words in the middle of the mark. */
const INSIDE = 'volledige ';

const note = (page: Page): Locator => page.locator('#note');
const caretTo = (page: Page, offset: number): Promise<void> =>
  note(page).evaluate((field: HTMLTextAreaElement, at) => { field.setSelectionRange(at, at); }, offset);

test.describe('marks follow the text', () => {
  test.beforeEach(async ({ page, pages }) => {
    await page.goto(`${pages.origin}/textarea.html`);
    await note(page).pressSequentially(NOTE);
    await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  });

  test('when it changes before, after and inside them', async ({ page }) => {
    const [words = ''] = await markedIn(page);
    await caretTo(page, 0);
    await page.keyboard.type('Vandaag: 👍 ');
    await expect.poll(() => markedIn(page)).toEqual([words]);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Zij belt terug.');
    await expect.poll(() => markedIn(page)).toEqual([words]);

    const before = await note(page).inputValue();
    await caretTo(page, before.indexOf(INSIDE));
    await page.keyboard.type('niet ');
    await expect.poll(() => note(page).inputValue()).toBe(before.replace(INSIDE, `niet ${INSIDE}`));
    for (const _key of 'niet ') await page.keyboard.press('Backspace');
    await expect.poll(() => markedIn(page)).toEqual([words]);
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.press('Delete');
    await expect.poll(() => markedIn(page)).toEqual([]);
  });

  test('through undo and redo', async ({ page }) => {
    const [words = ''] = await markedIn(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => markedIn(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect(note(page)).toHaveValue(NOTE);
    await expect.poll(() => markedIn(page)).toEqual([words]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => markedIn(page)).toEqual([]);
  });

  test('through an input method, which is left in peace until it is done', async ({ page }) => {
    const [words = ''] = await markedIn(page);
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await caretTo(page, 0);
    const other = 'Stuur mij het hele dossier. ';
    for (let length = 1; length <= other.length; length++) {
      await compose(other.slice(0, length));
      await expect.poll(() => markedIn(page)).toEqual([words]);
    }
    await session.send('Input.insertText', { text: other });
    await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('hele dossier'), words]);
    await expect(note(page)).toHaveValue(other + NOTE);
  });

  test('through a paste of 10,000 words', async ({ page }) => {
    const [words = ''] = await markedIn(page);
    const filler = `${'Zij komt op dinsdag met de bus en neemt haar rollator mee naar binnen. '.repeat(770)}\n\n`;
    await note(page).fill(filler + NOTE);
    await expect.poll(() => markedIn(page)).toEqual([words]);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await expect.poll(() => markedIn(page)).toEqual([]);
    await page.keyboard.press('Control+v');
    await expect.poll(() => markedIn(page)).toEqual([words]);
    await expect(note(page)).toHaveValue(filler + NOTE);
  });

  test('when the page puts other text in the field, without an event', async ({ page }) => {
    await note(page).evaluate((field: HTMLTextAreaElement, text) => { field.value = text; }, `Nieuw verslag. ${LONELY} ${WHOLE_FILE}`);
    await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
    await page.locator('#other').click();
    await expect.poll(() => markedIn(page)).toEqual([]);
  });

  test('whatever events the page makes up', async ({ page }) => {
    await note(page).evaluate((field) => { field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true })); });
    await page.keyboard.type(` ${LONELY} Stuur mij het hele dossier.`);
    await expect.poll(() => markedIn(page)).toHaveLength(3);
    const place = await chipOf(page).boundingBox();
    await page.evaluate(() => {
      const other = document.body.appendChild(document.createElement('textarea'));
      for (const type of ['focusin', 'input', 'compositionend']) other.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.querySelector('#note')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    });
    expect(await chipOf(page).boundingBox()).toEqual(place);
    expect(await markedIn(page)).toHaveLength(3);
  });

  test('and leave the page with the field', async ({ page }) => {
    await expect(chipOf(page)).toBeVisible();
    await page.locator('#other').focus();
    await expect(page.locator('noodzaak-card, noodzaak-chip, noodzaak-overlay')).toHaveCount(0);
  });
});

for (const field of ['textarea', 'contenteditable']) {
  test(`Ctrl+Z takes back as much of what was typed in a ${field} as without us, whatever was marked meanwhile`, async ({ page, pages }) => {
    await page.goto(`${pages.origin}/fields/${field}.html`);
    await page.locator('[data-field]').click();
    await page.keyboard.type('Hulpvraag: vervoer. ');
    await expect(chipOf(page)).toContainText('herkend');
    await page.keyboard.type(`${LONELY} `);
    await expect.poll(() => markedIn(page)).toHaveLength(1);
    await page.keyboard.type(`${WHOLE_FILE} Zij`);
    await expect.poll(() => markedIn(page)).toHaveLength(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-field]').evaluate((note) => (note instanceof HTMLTextAreaElement ? note.value : note.textContent))).toBe('');
    await expect.poll(() => markedIn(page)).toEqual([]);
  });
}

test('a page that replaces the field at each key keeps its marks and its text', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/replaced.html`);
  await note(page).click();
  await page.keyboard.type(NOTE);
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  expect(await note(page).inputValue()).toBe(NOTE);
});
