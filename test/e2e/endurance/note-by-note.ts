/** A worker's half hour: note after note, each in a new field, with everything that the card offers. */
import type { Page } from '@playwright/test';
import { cardOf, hover, markedIn } from '../eyes.ts';
import { expect } from '../fixtures.ts';
import { LONELY, WHOLE_FILE } from '../notes.ts';

const FACTS = 'Mw. loopt 100 meter met de rollator. Haar dochter brengt haar op dinsdag.';
const CAUSE = 'Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag.';
const CAUSE_SHORTER = 'Zoon brengt haar op dinsdag.';

/**
 * Writes one note in a field that the page has just made, works through its marks, and leaves the field to be taken away.
 * @param at how many notes came before it: each has words of its own, and fields take turns
 * @param pause ms between two strokes: 0 as fast as can be, else the speed of a typist whose half hour is measured by the clock
 * @returns the number of strokes
 */
export async function writeNote(page: Page, at: number, pause: number): Promise<number> {
  let strokes = 0;
  const type = async (text: string): Promise<void> => {
    strokes += text.length;
    await page.keyboard.type(text, { delay: pause });
  };
  const press = async (keys: string): Promise<void> => {
    strokes += 1;
    await page.keyboard.press(keys);
  };
  const choose = async (words: string, button: string): Promise<void> => {
    await (await hover(page, await markWith(page, words))).getByRole('button', { name: button, exact: true }).click();
    await expect(cardOf(page)).toHaveCount(0);
  };
  await makeField(page, at);
  await type(`Hulpvraag: vervoer\n${FACTS} ${LONELY} ${FACTS} ${CAUSE} ${WHOLE_FILE} Dit is verslag ${String(at)}.`);
  await expectMarks(page, ['eenzaam', 'verslaafd', 'dossier']);
  await choose('eenzaam', 'Weglaten');
  await expectMarks(page, ['verslaafd', 'dossier']);
  await press('Control+z');
  await expectMarks(page, ['eenzaam', 'verslaafd', 'dossier']);
  await choose('verslaafd', 'Anders opschrijven');
  await expectMarks(page, ['eenzaam', 'dossier']);
  await expect.poll(() => textOf(page)).toContain(CAUSE_SHORTER);
  await press('Alt+u');
  await expect(cardOf(page)).toBeFocused();
  await press('Escape');
  await expect(cardOf(page)).toHaveCount(0);
  await (await hover(page, await markWith(page, 'dossier'))).getByRole('button', { name: 'Bewust laten staan' }).click();
  await cardOf(page).getByRole('button', { name: 'De inwoner wil het erin' }).click();
  await expectMarks(page, ['eenzaam']);
  await press('Control+End');
  await type(` ${FACTS}`);
  await press('Control+Backspace');
  await press('Control+a');
  await press('Control+x');
  await expectMarks(page, []);
  await press('Control+v');
  await expectMarks(page, ['eenzaam']);
  return strokes;
}

/** What is made once is made with the first notes. */
const FIRST_NOTES = 4;

/**
 * Writes the first notes, after which a page can be weighed: what comes then should weigh nothing.
 * @returns how many
 */
export async function writeFirstNotes(page: Page): Promise<number> {
  for (let at = 0; at < FIRST_NOTES; at++) await writeNote(page, at, 0);
  await takeFieldAway(page);
  return FIRST_NOTES;
}

/** Puts a new field in the place of the last one, in a case of its own, and the focus in it. */
async function makeField(page: Page, at: number): Promise<void> {
  await page.evaluate((turn) => {
    const isEditable = turn % 2 === 1;
    const field = document.createElement(isEditable ? 'div' : 'textarea');
    if (isEditable) field.contentEditable = 'true';
    field.id = 'note';
    field.style.cssText = 'display: block; width: 60rem; height: 20rem; white-space: pre-wrap';
    const title = document.createElement('h1');
    title.textContent = `Z-${String(2_000 + turn)} · mw. Van Dalen`;
    document.querySelector('main')?.replaceChildren(title, field);
  }, at);
  await page.locator('#note').focus();
}

/** Takes the last field away, as a case system does that goes back to its list. */
export async function takeFieldAway(page: Page): Promise<void> {
  await page.evaluate(() => { document.querySelector('main')?.replaceChildren(); });
  await expect(page.locator('noodzaak-chip')).toHaveCount(0);
}

async function markWith(page: Page, words: string): Promise<string> {
  return (await markedIn(page)).find((marked) => marked.includes(words)) ?? words;
}

async function expectMarks(page: Page, words: readonly string[]): Promise<void> {
  await expect.poll(() => markedIn(page)).toEqual(words.map((word) => expect.stringContaining(word) as unknown));
}

function textOf(page: Page): Promise<string> {
  return page.locator('#note').evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '')));
}
