import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { cardOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { TRANSPORT_NOTE, WHOLE_FILE } from './notes.ts';

/** A blank line in an editing host reads as two. */
const withoutBlankLines = (text: string): string => text.replace(/\n+/g, '\n').trimEnd();

const INCOMING = 'Mail van de verzekeraar: graag ontvangen wij van u het volledige dossier.';
/** As it came in, without a word of who it is from but its signature. */
const PASTED = ['Beste collega,', 'Graag ontvangen wij het volledige dossier van mevrouw De Wit.', 'Met vriendelijke groet,\nJ. de Boer\nZorgverzekeraar Zekerplus'].join('\n\n');
/** As it came in, from whom we cannot know: it reads as our own. */
const UNSIGNED = 'Kunt u mij het volledige dossier sturen? Groet, J. de Boer';

for (const { kind, selector } of [
  { kind: 'textarea', selector: '#note' },
  { kind: 'contenteditable', selector: '#mail' },
]) {
  test.describe(`a request for a whole file in a ${kind}`, () => {
    const textIn = (page: Page): Promise<string> =>
      page.locator(selector).evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText));

    test.beforeEach(async ({ page, pages }) => {
      await page.goto(`${pages.origin}/practice/`);
      await page.locator(selector).pressSequentially(TRANSPORT_NOTE);
      await expect.poll(() => markedIn(page)).toHaveLength(2);
      const card = await hover(page, (await markedIn(page))[1] ?? '');
      await card.getByRole('button', { name: 'Gericht vragen' }).click();
    });

    test('row 3: becomes a targeted question, and the sentence one line that asks for nothing more', async ({ page }) => {
      const card = cardOf(page);
      await card.getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
      await expect(card.getByLabel('Aan wie?')).toHaveValue('specialist');
      // Which question the note leaves open only the worker knows.
      await expect(card.getByRole('checkbox', { checked: true })).toHaveCount(0);
      await expect(card.getByRole('button', { name: 'Maak de brief' })).toBeDisabled();
      await card.getByLabel('Kan de cliënt alleen met bus of taxi reizen?').click();
      await card.getByLabel('Is hulp onderweg nodig, en welke?').click();
      await card.getByLabel('Over welke tijd?').press('ArrowDown');
      await expect(card.getByLabel('Over welke tijd?')).toHaveValue('quarter');
      // The pointer goes elsewhere and the page hears keys that are meant for the form: it stays.
      await page.mouse.move(2, 2);
      await card.getByLabel('Wat ga je besluiten?').fill('welk vervoer past bij haar');
      // The form says nothing of the resident by itself.
      await card.getByLabel('Wat weet de inwoner?').press('ArrowUp');
      for (const _step of ['no secrecy', 'lifted']) await card.getByLabel('Mag de ander dit vertellen?').press('ArrowUp');
      // The second half of a double click falls on what came in the button's place.
      const before = await textIn(page);
      await card.getByRole('button', { name: 'Maak de brief' }).dblclick();
      const letter = card.getByRole('textbox', { name: 'Je brief of mail' });
      expect(await textIn(page)).toBe(before);
      await expect(letter).toHaveValue(/Ik moet bepalen welk vervoer past bij haar\. Dat doe ik volgens de Wmo 2015\./);
      await expect(letter).toHaveValue(/1\. Kan de cliënt alleen met bus of taxi reizen\?\n2\. Is hulp onderweg nodig, en welke\?/);
      await expect(letter).toHaveValue(/Periode: \d\d-\d\d-\d{4} tot en met \d\d-\d\d-\d{4}\./);
      await expect(letter).toHaveValue(/beroepsgeheim/);
      await expect(letter).toHaveValue(/\nKenmerk: \[vul zelf in/);
      await expect(letter).not.toHaveValue(/dossier/);

      await card.getByRole('button', { name: 'Zet deze regel hier neer' }).click();
      await expect(card).toContainText('Staat in je notitie.');
      await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
      const text = await textIn(page);
      expect(text).toContain('Gevraagd aan behandelaar');
      expect(text).toContain('Doel: vervoer. De cliënt weet het.');
      expect(text).not.toContain(WHOLE_FILE);

      await page.keyboard.press('Control+z');
      await expect.poll(() => textIn(page)).toBe(TRANSPORT_NOTE);
      await expect(card, 'who goes on in the note is done with the form').toHaveCount(0);
    });

    test('the letter itself can take the place of the sentence, on lines of its own, and the line for the note comes below it', async ({ page }) => {
      const card = cardOf(page);
      await card.getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
      await expect(card).toContainText('Kies eerst een vraag.');
      await card.getByLabel('Is hulp onderweg nodig, en welke?').click();
      await expect(card).not.toContainText('Kies eerst een vraag.');
      await card.getByRole('button', { name: 'Maak de brief' }).click();
      const letter = await card.getByRole('textbox', { name: 'Je brief of mail' }).inputValue();
      const line = await card.locator('.line').innerText();
      const before = TRANSPORT_NOTE.replace(` ${WHOLE_FILE}`, '');
      await card.getByRole('button', { name: 'Zet de brief hier neer' }).click();
      await expect(card).toContainText('Staat in je notitie.');
      await expect.poll(async () => withoutBlankLines(await textIn(page))).toBe(withoutBlankLines(`${before}\n${letter}`));
      await page.mouse.move(2, 2);
      await card.getByRole('button', { name: 'Zet deze regel hier neer' }).click();
      await expect(card, 'nothing is left to put').toHaveCount(0);
      await expect.poll(async () => withoutBlankLines(await textIn(page))).toBe(withoutBlankLines(`${before}\n${letter}\n${line}`));

      await page.keyboard.press('Control+z');
      await expect.poll(async () => withoutBlankLines(await textIn(page))).toBe(withoutBlankLines(`${before}\n${letter}`));
      await page.keyboard.press('Control+z');
      await expect.poll(() => textIn(page)).toBe(TRANSPORT_NOTE);
    });

    test('row 4: ends without a request when the resident can do it', async ({ page }) => {
      const card = cardOf(page);
      await expect(card).toContainText('Kan de inwoner dit zelf vertellen');
      await card.getByRole('button', { name: 'Ja, de inwoner bespreekt het' }).click();
      await expect(card.getByRole('textbox')).toHaveCount(0);
      await card.getByRole('button', { name: 'Zet deze regel hier neer' }).click();
      await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('eenzaam')]);
      expect(await textIn(page)).toContain('De cliënt bespreekt dit zelf. Er is niets opgevraagd.');
    });

    test('the form goes on Esc, and the caret is back in the note', async ({ page }) => {
      await cardOf(page).getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
      await cardOf(page).getByLabel('Of stel je eigen vraag').fill('Mag ik het hele dossier ontvangen?');
      await expect(cardOf(page)).toContainText('Deze vraag is nog breed');
      await cardOf(page).getByLabel('Of stel je eigen vraag').fill('Wat is haar diagnose?');
      await expect(cardOf(page)).toContainText('Is dit nodig voor vervoer? Vraag liever wat wel en niet lukt.');
      await cardOf(page).getByLabel('Wat ga je besluiten?').fill('Stuur mij het hele dossier.');
      await expect(cardOf(page)).toContainText('Dit besluit is nog breed');
      await expect(cardOf(page).getByRole('button', { name: 'Maak de brief' })).toBeDisabled();
      await page.keyboard.press('Escape');
      await expect(cardOf(page)).toHaveCount(0);
      await page.keyboard.type('!');
      expect((await textIn(page)).length).toBe(TRANSPORT_NOTE.length + 1);
    });
  });
}

/** Types a note, and opens the card of the mark at a place among so many. */
async function openCardIn(page: Page, origin: string, note: string, { at, of }: { readonly at: number; readonly of: number }): Promise<Locator> {
  await page.goto(`${origin}/practice/`);
  await page.locator('#note').pressSequentially(note);
  await expect.poll(() => markedIn(page)).toHaveLength(of);
  return hover(page, (await markedIn(page))[at] ?? '');
}

test('a request stays about the help request it is written under, also when another is added', async ({ page, pages }) => {
  const lonely = await openCardIn(page, pages.origin, TRANSPORT_NOTE, { at: 0, of: 2 });
  await lonely.getByRole('button', { name: 'Hulpvraag toevoegen' }).click();
  await lonely.getByRole('button', { name: 'ontmoeting', exact: true }).click();
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await card.getByRole('button', { name: 'Gericht vragen' }).click();
  await card.getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
  await expect(card.getByRole('combobox', { name: 'Hulpvraag' })).toHaveValue('transport-mobility');
  await expect(card.getByLabel('Wat ga je besluiten?')).toHaveValue('welk vervoer past');
});

/** Copies a text elsewhere, as a person does before pasting it. */
async function copyElsewhere(page: Page, text: string): Promise<void> {
  await page.setContent('<textarea spellcheck="false"></textarea>');
  await page.locator('textarea').fill(text);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
}

for (const [how, text] of [['typed', INCOMING], ['pasted as it came in', PASTED], ['pasted, of a sender unknown to us', UNSIGNED]] as const) test(`row 5: a broad request by somebody else gets a clarifying reply, ready to paste: ${how}`, async ({ page, pages }) => {
  await copyElsewhere(page, text);
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').focus();
  if (how === 'typed') await page.keyboard.type(text);
  else await page.keyboard.press('Control+v');
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  if (text === UNSIGNED) await expect(card).toContainText('Vraagt een ander dit aan jou?');
  await card.getByRole('button', { name: 'Antwoord maken' }).click();
  await expect(card).toContainText('Stuur nog niets');
  await card.getByRole('button', { name: 'Kopiëren' }).first().click();
  await expect(card).toContainText('Gekopieerd');
  await page.keyboard.press('Escape');
  await page.locator('#note').fill('');
  await page.keyboard.press('Control+v');
  await expect(page.locator('#note')).toHaveValue(/Waar is het voor, en wat gaat u besluiten\?/);
});

test('row 15: a line for the note on what was shared: what, with whom, what for, when, and does the resident know', async ({ page, pages }) => {
  const card = await openCardIn(page, pages.origin, INCOMING, { at: 0, of: 1 });
  await card.getByRole('button', { name: 'Antwoord maken' }).click();
  await card.getByText('Deel je toch iets?').click();
  await card.getByLabel('Wat deel je?').fill('haar hele dossier');
  await card.getByLabel('Met wie?').fill('de huisarts');
  await card.getByLabel('Waar is het voor?').fill('voor een huisbezoek');
  await expect(card.getByText('Dit is nog breed. Noem precies wat je deelt.')).toBeVisible();
  await card.getByLabel('Wat deel je?').fill('wanneer zij thuis is');
  await card.getByLabel('Wat weet de inwoner?').press('ArrowDown');
  const line = /^Gedeeld met de huisarts \(\d\d-\d\d-\d{4}\): wanneer zij thuis is\. Doel: een huisbezoek\. Ik vertel dit nog aan de cliënt\.$/;
  await expect(card.getByText(line)).toBeVisible();
  expect((await new AxeBuilder({ page }).include('noodzaak-card').analyze()).violations).toEqual([]);
  await card.getByRole('button', { name: 'Kopiëren' }).last().click();
  await expect(card).toContainText('Gekopieerd');
  await page.keyboard.press('Escape');
  await page.locator('#note').fill('');
  await page.keyboard.press('Control+v');
  await expect(page.locator('#note')).toHaveValue(line);
});

test('from the popup, a targeted question and a reply are made to copy', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/practice/`);
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Gerichte vraag maken' }).click();
  const heading = popup.getByRole('heading', { name: 'Gerichte vraag' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
  await expect(popup.getByRole('button', { name: 'Nee, ik moet het vragen' }), 'what to answer is in sight').toBeInViewport({ ratio: 1 });
  await popup.getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
  await popup.getByRole('checkbox').first().click();
  await popup.getByRole('button', { name: 'Maak de brief' }).click();
  await expect(popup.getByRole('textbox', { name: 'Je brief of mail' })).toHaveValue(/Beste heer of mevrouw/);
  await expect(popup.getByRole('button', { name: / hier neer$/ })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Vraag van een ander beantwoorden' }).click();
  await expect(popup.getByRole('textbox', { name: 'Vraag eerst waar het voor is' })).toHaveValue(/Waar is het voor/);
  await expect(popup.getByRole('heading', { name: 'Vraag eerst waar het voor is' })).toBeInViewport({ ratio: 1 });
});

test('the form can be used by everyone, also where it is safer that the resident hears it later', async ({ page, pages }) => {
  const card = await openCardIn(page, pages.origin, TRANSPORT_NOTE, { at: 1, of: 2 });
  await card.getByRole('button', { name: 'Gericht vragen' }).click();
  await card.getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
  await card.getByLabel('Wat weet de inwoner?').press('ArrowDown');
  await expect(card.getByLabel('Mag de ander dit vertellen?')).toHaveValue('safety');
  const { violations } = await new AxeBuilder({ page }).include('noodzaak-card').analyze();
  expect(violations).toEqual([]);
});

test('what a sentence says before its request stays in the note', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/practice/`);
  const note = page.locator('#note');
  await note.pressSequentially('Hulpvraag: vervoer\n\nMw loopt 50 m, bus te ver, graag volledig dossier opvragen bij huisarts.');
  await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledig dossier')]);
  const card = await hover(page, (await markedIn(page))[0] ?? '');
  await card.getByRole('button', { name: 'Gericht vragen' }).click();
  await card.getByRole('button', { name: 'Ja, de inwoner bespreekt het' }).click();
  await expect(card.locator('del'), 'it says what makes place').toHaveText('graag volledig dossier opvragen bij huisarts.');
  await card.getByRole('button', { name: 'Zet deze regel hier neer' }).click();
  await expect(note).toHaveValue('Hulpvraag: vervoer\n\nMw loopt 50 m, bus te ver. De cliënt bespreekt dit zelf. Er is niets opgevraagd.');
});
