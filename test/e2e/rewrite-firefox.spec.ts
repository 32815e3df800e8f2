import type { ElementHandle, Page } from 'puppeteer-core';
import { marksHere } from './eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { whereItStays } from './hands.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

needFirefox();

const CAUSE = 'Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag.';
const SHORTER = 'Zoon brengt haar op dinsdag.';
const SCORES = 'ZRM: financiën 2, huisvesting 4, huiselijke relaties 4, lichamelijk 2, verslaving 5, justitie 5.';
const START = 'Hulpvraag: vervoer\nMw. loopt 100 meter.';

const buttonOf = (tab: Page, name: string): Promise<ElementHandle | null> =>
  tab.waitForSelector(`noodzaak-card >>> button::-p-text(${name})`, { visible: true });

async function undo(tab: Page): Promise<void> {
  await tab.keyboard.down('Control');
  await tab.keyboard.press('KeyZ');
  await tab.keyboard.up('Control');
}

/** Types a note, and rests the pointer on its one mark. */
async function openCard(tab: Page, selector: string, sentence: string): Promise<void> {
  await tab.type(selector, `${START} ${sentence}`);
  await expect.poll(() => tab.evaluate(marksHere, 'flag' as const)).toHaveLength(1);
  const [mark] = await tab.evaluate(marksHere, 'flag' as const);
  if (mark === undefined) throw new Error('Nothing is marked.');
  const { x, y, height } = mark.box;
  await tab.mouse.move(x + 4, y + height / 2 + 30);
  await tab.mouse.move(x + 8, y + height / 2, { steps: 3 });
}

for (const selector of ['#note', '#mail']) {
  test(`writes a sentence differently in one click in Firefox, and Ctrl+Z takes it back: ${selector}`, async ({ tab, pages }) => {
    const textIn = (): Promise<string> =>
      tab.$eval(selector, (field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText));
    await tab.goto(`${pages.origin}/practice/`);
    await openCard(tab, selector, CAUSE);
    await (await buttonOf(tab, 'Anders opschrijven'))?.click();
    await expect.poll(textIn).toBe(`${START} ${SHORTER}`);
    await tab.waitForSelector('noodzaak-card', { hidden: true });
    await expect.poll(() => tab.evaluate(marksHere, 'flag' as const)).toEqual([]);
    await undo(tab);
    await expect.poll(textIn).toBe(`${START} ${CAUSE}`);
  });
}

for (const selector of ['#note', '#mail']) {
  test(`puts a letter of many lines where a request for a whole file stood in Firefox, and Ctrl+Z takes it back: ${selector}`, async ({ tab, pages }) => {
    const textIn = (): Promise<string> =>
      tab.$eval(selector, (field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText));
    await tab.goto(`${pages.origin}/practice/`);
    await openCard(tab, selector, WHOLE_FILE);
    for (const name of ['Gericht vragen', 'Nee, ik moet het vragen']) await (await buttonOf(tab, name))?.click();
    await (await tab.waitForSelector('noodzaak-card >>> input[type=checkbox]'))?.click();
    await (await buttonOf(tab, 'Maak de brief'))?.click();
    await (await buttonOf(tab, 'Zet de brief hier neer'))?.click();
    await expect.poll(textIn).toMatch(/Kenmerk: [^\n]+\n\nBeste heer of mevrouw,\n\nIk schrijf u [^]+Met vriendelijke groet,\s*$/);
    expect(await textIn()).not.toContain(WHOLE_FILE);
    // The line for the note goes below it, as an edit of its own.
    await tab.waitForSelector('noodzaak-card >>> [role=status]::-p-text(Staat in je notitie)');
    const line = await buttonOf(tab, 'Zet deze regel hier neer');
    await whereItStays(async () => (await line?.boundingBox()) ?? null, 'the button for the line');
    await line?.click();
    await tab.waitForSelector('noodzaak-card', { hidden: true });
    await expect.poll(textIn).toMatch(/Met vriendelijke groet,\s+Nog te vragen aan behandelaar [^\n]+\s*$/);
    await undo(tab);
    await expect.poll(textIn).toMatch(/Met vriendelijke groet,\s*$/);
    await undo(tab);
    await expect.poll(textIn).toBe(`${START} ${WHOLE_FILE}`);
  });
}

for (const selector of ['#note', '#mail']) {
  test(`row 19: keeps the chosen lines of a list of scores and the safety domain in Firefox, and Ctrl+Z brings all back: ${selector}`, async ({ tab, pages }) => {
    const textIn = (): Promise<string> =>
      tab.$eval(selector, (field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText));
    await tab.goto(`${pages.origin}/practice/`);
    await openCard(tab, selector, SCORES);
    await (await buttonOf(tab, 'Domeinen kiezen'))?.click();
    await (await buttonOf(tab, 'huisvesting 4'))?.click();
    await tab.waitForSelector('noodzaak-card >>> [role=checkbox][aria-checked=true]::-p-text(huisvesting 4)');
    await (await buttonOf(tab, 'Bewaar alleen deze regels'))?.click();
    await expect.poll(textIn).toBe(`${START} ZRM: huisvesting 4, huiselijke relaties 4, lichamelijk 2.`);
    await tab.waitForSelector('noodzaak-card', { hidden: true });
    await undo(tab);
    await expect.poll(textIn).toBe(`${START} ${SCORES}`);
  });
}

test('copies a wording with blanks in Firefox', async ({ tab, pages }) => {
  await tab.goto(`${pages.origin}/practice/`);
  await openCard(tab, '#note', LONELY);
  await (await buttonOf(tab, 'Kopiëren'))?.click();
  await tab.waitForSelector('noodzaak-card >>> [role=status]::-p-text(Gekopieerd)');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('End');
  await tab.keyboard.press('KeyV');
  await tab.keyboard.up('Control');
  await expect.poll(() => tab.$eval('#note', (field) => (field as HTMLTextAreaElement).value)).toContain('…');
});
