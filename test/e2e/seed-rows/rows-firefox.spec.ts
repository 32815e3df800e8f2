/** The main path of the seed rows in Firefox; rows 3, 4 and 19 in the note are in rewrite-firefox.spec.ts, 10 and 18 in policy-firefox.spec.ts. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { expectChip, markedIn, marksIn, press } from '../firefox-eyes.ts';
import { expect, needFirefox, test } from '../firefox-fixtures.ts';
import { BRUISE, LONELY, WHOLE_FILE } from '../notes.ts';

needFirefox();

const START = 'Hulpvraag: vervoer\nMw. loopt 100 meter.';
type Place = 'chip' | 'card';

/** What stands in the chip or the card, once it does. */
async function part(tab: Page, place: Place, selector: string): Promise<ElementHandle> {
  const found = await tab.waitForSelector(`noodzaak-${place} >>> ${selector}`, { visible: true });
  if (found === null) throw new Error(`The ${place} has no ${selector}.`);
  return found;
}
const click = async (tab: Page, place: Place, name: string, kind = 'button'): Promise<void> => {
  await (await part(tab, place, `${kind}::-p-text(${name})`)).click();
};
const said = (tab: Page, place: Place): Promise<string> =>
  tab.evaluate((host) => document.querySelector(host)?.shadowRoot?.textContent ?? '', `noodzaak-${place}`);
const expectSaid = (tab: Page, place: Place, words: string): Promise<void> => expect.poll(() => said(tab, place)).toContain(words);
const note = (tab: Page): Promise<string> => tab.$eval('#note', (field) => (field as HTMLTextAreaElement).value);

/** Types a note, and opens the card on its first mark by keyboard. */
async function openCard(tab: Page, origin: string, text: string): Promise<void> {
  await tab.goto(`${origin}/textarea.html`);
  await tab.type('#note', text);
  await expect.poll(() => marksIn(tab)).not.toEqual([]);
  await press(tab, 'Alt', 'KeyU');
  await tab.waitForSelector('noodzaak-card', { visible: true });
}

/** Types a note, and opens the chip's menu. */
async function openMenu(tab: Page, origin: string, text: string): Promise<void> {
  await tab.goto(`${origin}/textarea.html`);
  await tab.type('#note', text);
  await expectChip(tab, 'Hulpvraag:');
  await (await part(tab, 'chip', '.going-by')).click();
}

test('row 1: the chosen law changes what is marked in Firefox, and stands on the chip and the card', async ({ tab, pages }) => {
  const crime = 'Hij staat onder toezicht van de reclassering.';
  await openMenu(tab, pages.origin, `De voordeur is aan de zijkant.\n\n${crime}`);
  await click(tab, 'chip', 'Waar ben ik mee bezig', 'summary');
  await click(tab, 'chip', 'Wmo', '.option');
  await expectSaid(tab, 'chip', 'Wmo 5.1.1 lid 1 en 4');
  await expect.poll(() => markedIn(tab)).toEqual([expect.stringContaining('reclassering')]);
  await (await part(tab, 'chip', '.going-by')).click();
  await expectChip(tab, 'Wmo');
  await tab.focus('#note');
  await press(tab, 'Alt', 'KeyU');
  await expectSaid(tab, 'card', 'Je koos: Wmo');
});

test('row 2: the help request that the resident wants too takes the mark away in Firefox', async ({ tab, pages }) => {
  await openCard(tab, pages.origin, `${START} ${LONELY}`);
  await click(tab, 'card', 'Hulpvraag toevoegen');
  await click(tab, 'card', 'ontmoeting', '.options button');
  await expect.poll(() => markedIn(tab)).toEqual([]);
  await expectChip(tab, 'Hulpvraag: vervoer en ontmoeting');
});

test('row 4: ends without a request in Firefox where the resident can tell', async ({ tab, pages }) => {
  await openCard(tab, pages.origin, `${START}\n\n${WHOLE_FILE}`);
  await click(tab, 'card', 'Gericht vragen');
  await click(tab, 'card', 'Ja, de inwoner vertelt het');
  await click(tab, 'card', 'Zet deze regel hier neer');
  await expect.poll(() => note(tab)).toBe(`${START}\n\nDe cliënt geeft dit antwoord zelf. Er is niets opgevraagd.`);
  await expect.poll(() => markedIn(tab)).toEqual([]);
});

test('row 5: answers a vague request of others in one click in Firefox', async ({ tab, pages }) => {
  await openCard(tab, pages.origin, `${START}\n\nMail van de politie: graag alle informatie over dit gezin toesturen.`);
  await click(tab, 'card', 'Antwoord maken');
  await expectSaid(tab, 'card', 'Stuur nog niets');
  const reply = await part(tab, 'card', 'textarea');
  expect(await reply.evaluate((field) => (field as HTMLTextAreaElement).value)).toContain('Waar is het voor');
});

test('rows 8 and 9: says in Firefox what a report misses, and puts four lines below it', async ({ tab, pages }) => {
  await openMenu(tab, pages.origin, START);
  await click(tab, 'chip', 'Verslag klaar?');
  await expectSaid(tab, 'chip', 'Zet de datum erbij, en wie er was.');
  await click(tab, 'chip', 'Samen met de inwoner');
  await click(tab, 'chip', 'Zet onder de notitie');
  await expect.poll(() => note(tab)).toContain('Wat ontbreekt nog:');
  expect(await note(tab)).toContain(START);
});

test('rows 11 and 21: the card asks and explains in Firefox, and hears that it was wrong', async ({ tab, pages }) => {
  await openCard(tab, pages.origin, `${START} ${LONELY}`);
  for (const words of ['Is dit nodig voor vervoer?', 'Wanneer wel', 'Wmo 2.3.2', 'Twijfel je?']) await expectSaid(tab, 'card', words);
  await click(tab, 'card', 'Klopt niet');
  await expect.poll(() => markedIn(tab)).toEqual([]);
  expect(await note(tab)).toContain(LONELY);
});

test('rows 12 and 13: all rules can be searched, and the explanation for the resident read per law, in Firefox', async ({ firefox }) => {
  const rules = await firefox.openOwnPage('rules');
  await rules.locator('summary ::-p-text(Vervoersvoorziening en mobiliteit)').click();
  await expect.poll(() => rules.$$eval('tr', (rows) => rows.map((row) => (row as HTMLElement).innerText).filter((row) => row.includes('Vakbond')))).toEqual([expect.stringContaining('niet nodig')]);
  await rules.locator('input[type=search]').fill('qqqq');
  await expect.poll(() => rules.$eval('main', ({ textContent }) => textContent)).toContain('Niets gevonden');
  await rules.close();
  const resident = await firefox.openOwnPage('resident');
  const text = () => resident.$eval('main', (main) => (main as HTMLElement).innerText);
  await expect.poll(text).toContain('15 jaar na de laatste wijziging.');
  expect(await resident.$$('main ol li')).toHaveLength(8);
  const law = await resident.$$eval('select option', (options) => options.find(({ textContent }) => textContent.includes('Jeugdwet'))?.getAttribute('value') ?? '');
  await resident.select('select', law);
  await expect.poll(text).toContain('20 jaar');
  await resident.close();
});

test('row 14: asks in Firefox what a consent is for, and says who gives it for a child', async ({ tab, pages }) => {
  await openCard(tab, pages.origin, 'Hulpvraag: opvoedondersteuning\n\nSem (13) gaat naar school.\n\nMoeder heeft toestemming gegeven, dus wij delen alles met school.');
  await click(tab, 'card', 'Waarvoor is de toestemming?');
  await click(tab, 'card', 'Zodat een behandelaar iets mag vertellen');
  await expectSaid(tab, 'card', 'Schrijf op wie wat mag vertellen');
  await expectSaid(tab, 'card', 'Van 12 tot 16 jaar');
  expect(await markedIn(tab)).toHaveLength(1);
});

test('rows 15 and 20: practises in Firefox on invented cases, each with a dilemma', async ({ firefox }) => {
  const practice = await firefox.openOwnPage('practice');
  await expect.poll(() => markedIn(practice)).toHaveLength(2);
  const stories = await practice.$$eval('select option', (options) => options.map(({ value }) => value));
  expect(stories).toHaveLength(19);
  const told = () => practice.$eval('main', (main) => (main as HTMLElement).innerText);
  await practice.select('select', stories.at(-1) ?? '');
  await expect.poll(told).toContain('Wat zou jij doen?');
  await practice.close();
});

test('row 16: several problems need two concrete help requests in Firefox', async ({ tab, pages }) => {
  await openMenu(tab, pages.origin, 'De voordeur is aan de zijkant.');
  await click(tab, 'chip', 'Meervoudige problematiek', '[role=checkbox]');
  await expectSaid(tab, 'chip', 'Kies er ook twee hulpvragen bij');
  for (const name of ['Individuele begeleiding', 'Schuldhulpverlening']) await click(tab, 'chip', name, '[role=checkbox]');
  await expect.poll(() => said(tab, 'chip')).not.toContain('Kies er ook twee hulpvragen bij');
});

test('row 17: a signal of danger is never asked for less in Firefox; the chip says how to record it', async ({ tab, pages }) => {
  await openMenu(tab, pages.origin, `Hulpvraag: vervoer\n\n${BRUISE}`);
  await expectChip(tab, 'Signaal van onveiligheid');
  expect(await markedIn(tab)).toEqual([]);
  expect(await tab.$$('noodzaak-chip >>> .safety > div > ul > li')).toHaveLength(6);
  await click(tab, 'chip', 'Zet een herinnering erbij');
  await expect.poll(() => note(tab)).toContain('Nog doen: met de inwoner bespreken');
  expect(await markedIn(tab)).toEqual([]);
});
