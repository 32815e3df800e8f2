import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './extension-browser.ts';
import { CENTRE, DAMP, EXCEPTION, REFUTED_EXCEPTION } from './excepted.ts';
import { cardOf, chipOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { chooseInChip } from './hands.ts';
import { removePolicy, setPolicy } from './organisation-policy.ts';
import { underAnOrganisation } from './under-an-organisation.ts';

const PARTY = 'Zij stemt al jaren op de SP.';
const CARD = 'De glimkaart ligt bij het loket.';
const NOTE = `Hulpvraag: vervoer\n${PARTY} ${CARD}`;
const OWN_WORD = {
  category: 'finance-debt', subtopic: 'amounts', id: 'glimkaart', match: 'stem', pattern: 'glimkaart', strength: 'sure',
  found: 'Op de glimkaart staat 12 euro.', allowed: 'De glimmende kaart hangt aan de muur.', source: 'Stadsloket',
};

const OWN_CELL = { helpRequest: 'transport-mobility', category: 'politics', verdict: 'only-if', why: 'Wij schrijven geen partij op.', condition: 'Alleen na overleg.', contact: 'Privacyteam, toestel 12' };

underAnOrganisation();

test.beforeEach(async ({ page, pages }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(NOTE);
  await expect.poll(() => markedIn(page)).toEqual([PARTY]);
});

async function organisationSets(extension: ExtensionBrowser, page: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  setPolicy(await extension.id(), values);
  await extension.reloadPolicy();
  await page.bringToFront();
}

test('marks the municipality’s own words, in a note that is open', async ({ page, extension }) => {
  await organisationSets(extension, page, { words: [OWN_WORD] });
  await expect.poll(() => markedIn(page)).toEqual([PARTY, CARD]);
  const faulty = { ...OWN_WORD, found: 'Hier staat het niet in.' };
  await organisationSets(extension, page, { words: [faulty] });
  await expect.poll(() => markedIn(page), 'a row that its own example refutes does not hold').toEqual([PARTY]);
});

test('leaves alone what the municipality excepts, in a note that is open, and marks the same words where they mean what they say', async ({ page, extension }) => {
  await page.locator('#note').pressSequentially(`\n${CENTRE} ${DAMP}`);
  await expect.poll(() => markedIn(page)).toEqual([PARTY, CENTRE, DAMP]);
  await organisationSets(extension, page, { exceptions: [EXCEPTION] });
  await expect.poll(() => markedIn(page)).toEqual([PARTY, DAMP]);
  const rules = await extension.context.newPage();
  await rules.goto(`chrome-extension://${await extension.id()}/rules.html`);
  await expect(rules.getByRole('heading', { name: 'Woorden die hier gewoon zijn (ingesteld door je organisatie)' })).toBeVisible();
  await expect(rules.getByRole('cell', { name: EXCEPTION.found })).toBeVisible();
  await rules.close();
  await organisationSets(extension, page, { exceptions: [REFUTED_EXCEPTION] });
  await expect.poll(() => markedIn(page), 'a row that its own example refutes does not hold').toEqual([PARTY, CENTRE, DAMP]);
});

test('row 18: explains the municipality’s own cell as theirs', async ({ page, extension }) => {
  await organisationSets(extension, page, { cells: [OWN_CELL] });
  const card = async () => {
    await page.mouse.move(0, 0);
    return (await hover(page, PARTY)).getByText('Privacyteam, toestel 12').count();
  };
  await expect.poll(card).toBe(1);
  await expect(cardOf(page)).toContainText('Wij schrijven geen partij op.');
  await expect(cardOf(page)).toContainText('Alleen na overleg.');

  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Waarom' }).click();
  await expect(popup.locator('.finding')).toContainText('Wij schrijven geen partij op.');
  await expect(popup.locator('.finding')).toContainText('Privacyteam, toestel 12');
  await popup.close();
});

test('names the privacy officer as the one to ask, on the card and in the popup', async ({ page, extension }) => {
  const ask = 'Twijfel je? Vraag het een collega of de functionaris gegevensbescherming';
  const cardSays = async (words: string) => {
    await page.mouse.move(0, 0);
    await expect(cardOf(page)).toBeHidden();
    return (await hover(page, PARTY)).getByText(words, { exact: true }).count();
  };
  expect(await cardSays(`${ask}.`)).toBe(1);
  await organisationSets(extension, page, { privacyOfficer: { name: 'Noor Vis', email: 'fg@gemeente.example' } });
  const named = `${ask}: Noor Vis, fg@gemeente.example.`;
  await expect.poll(() => cardSays(named)).toBe(1);
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Waarom' }).click();
  await expect(popup.getByText(named)).toBeVisible();
  await popup.close();
});

test('row 18: shows the municipality’s own rules on the page with all rules, beside what they replace', async ({ page, extension }) => {
  await organisationSets(extension, page, { cells: [OWN_CELL], words: [OWN_WORD], exceptions: [{ ...OWN_WORD, id: 'faulty', allowed: OWN_WORD.found }], inactiveHelpRequests: ['school-attendance'] });
  await expect.poll(() => markedIn(page)).toContain(CARD);
  await page.goto(`chrome-extension://${await extension.id()}/rules.html`);
  const own = page.getByRole('region').filter({ hasText: 'Privacyteam' });
  await expect(own.getByRole('row')).toHaveCount(2);
  await expect(own).toContainText('vervoer: Politieke opvattingen');
  await expect(own).toContainText('Wij schrijven geen partij op. Alleen na overleg.');
  await expect(own).toContainText('Afspraak van je gemeente');
  await expect(own).toContainText('Zonder deze afspraak: niet nodig');
  await expect(page.getByRole('heading', { name: 'Eigen woorden (ingesteld door je organisatie)' })).toBeVisible();
  await expect(page.getByRole('cell', { name: OWN_WORD.found })).toBeVisible();
  await expect(page.getByText('Woorden die hier gewoon zijn'), 'a row that its own example refutes does not hold').toHaveCount(0);
  await expect(page.getByText('Deze hulpvragen gebruikt je gemeente niet: Leerplicht')).toBeVisible();
  await page.getByLabel('Zoek in alle regels').fill('toestel 12');
  await expect(page.getByRole('status')).toContainText('1 gevonden');
  await page.getByLabel('Zoek in alle regels').fill('glimkaart');
  await expect(page.getByRole('cell', { name: OWN_WORD.found })).toBeVisible();
});

test('row 10: asks a reason where it says so, and lets a mark stay without one elsewhere', async ({ page, extension }) => {
  const reasons = async () => {
    await page.mouse.move(0, 0);
    await expect(cardOf(page)).toBeHidden();
    const card = await hover(page, PARTY);
    await card.getByRole('button', { name: 'Bewust laten staan' }).click();
    await expect(card.getByText('Waarom blijft het staan?')).toBeVisible();
    return card.getByRole('button', { name: 'Zonder reden' }).count();
  };
  expect(await reasons()).toBe(1);
  await organisationSets(extension, page, { modes: [{ subject: 'politics', mode: 'ask' }] });
  await expect.poll(reasons).toBe(0);
});

test('gives no hints in quiet hours, but for what may not go by', async ({ page, extension }) => {
  const always = [{ from: '00:00', to: '00:00' }];
  await organisationSets(extension, page, { quietHours: always });
  await expect.poll(() => markedIn(page)).toEqual([]);
  await organisationSets(extension, page, { quietHours: always, modes: [{ subject: 'politics', mode: 'ask' }] });
  await expect.poll(() => markedIn(page)).toEqual([PARTY]);
});

test('takes the chip away, and leaves the marks', async ({ page, extension }) => {
  await page.locator('#note').focus();
  await expect(chipOf(page)).toBeVisible();
  await organisationSets(extension, page, { chip: false });
  await expect(chipOf(page)).toBeHidden();
  expect(await markedIn(page)).toEqual([PARTY]);
});

test('shows where the municipality has the steps of the meldcode, at a signal of danger', async ({ page, extension }) => {
  const link = { label: 'Meldcode van de gemeente', url: 'https://gemeente.example/meldcode' };
  const ofStep = { label: 'Stap 3: het gesprek', url: 'https://gemeente.example/gesprek' };
  await organisationSets(extension, page, { meldcodeLinks: [link, ofStep] });
  await page.locator('#note').pressSequentially('\n\nHaar man slaat haar.');
  await expect(chipOf(page)).toContainText('Signaal van onveiligheid');
  await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
  await expect(chipOf(page).getByRole('link', { name: link.label })).toHaveAttribute('href', link.url);
  await chipOf(page).getByText('De vijf stappen van de meldcode').click();
  await expect(chipOf(page).getByRole('listitem').getByRole('link', { name: 'Praat met de mensen om wie het gaat.' })).toHaveAttribute('href', ofStep.url);
});

test('tells the resident whom to ask: the municipality’s privacy officer', async ({ page, extension }) => {
  const text = `chrome-extension://${await extension.id()}/resident.html`;
  await page.goto(text);
  await expect(page.getByRole('main')).toContainText('Wat schrijft de gemeente over u op?');
  await expect(page.getByRole('main')).not.toContainText('Noor de Wit');
  await organisationSets(extension, page, { privacyOfficer: { name: 'Noor de Wit', email: 'fg@gemeente.example', phone: '0123 456 789' } });
  await page.goto(text);
  for (const said of ['Noor de Wit', 'fg@gemeente.example', '0123 456 789']) await expect(page.getByRole('main')).toContainText(said);
});

test('does not go by a help request that does not occur there', async ({ page, extension }) => {
  await page.locator('#note').focus();
  await expect(chipOf(page)).toContainText('Hulpvraag: vervoer');
  await organisationSets(extension, page, { inactiveHelpRequests: ['transport-mobility'] });
  await expect(chipOf(page)).not.toContainText('Hulpvraag: vervoer');
});

test('goes by no help request of a law that is not carried out there: not recognised, not offered, nor where it was chosen before', async ({ page, extension }) => {
  test.slow();
  const debt = 'Hij heeft 4.000 euro schuld bij de bank.';
  const assistance = /^bijzondere bijstand/i;
  await page.locator('#note').pressSequentially(` ${debt}`);
  await expect.poll(() => markedIn(page)).toEqual([PARTY, debt]);
  await chooseInChip(page, 'Bijzondere bijstand');
  await expect.poll(() => markedIn(page), 'needed for what was chosen').toEqual([PARTY]);

  const offers = async (): Promise<{ readonly law: number; readonly others: number; readonly inPopup: number }> => {
    await page.bringToFront();
    await page.locator('#note').focus();
    await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
    const choices = chipOf(page).getByRole('checkbox');
    await expect(choices.filter({ hasText: /vervoer/i })).toHaveCount(1);
    const inChip = { law: await choices.filter({ hasText: assistance }).count(), others: await choices.count() };
    await page.keyboard.press('Escape');
    const popup = await extension.openPopup(page);
    await popup.getByRole('button', { name: 'Wijzigen' }).click();
    const inPopup = await popup.getByRole('checkbox').filter({ hasText: assistance }).count();
    await popup.close();
    return { ...inChip, inPopup };
  };
  const before = await offers();
  expect([before.law, before.inPopup]).toEqual([1, 1]);

  await organisationSets(extension, page, { inactiveLaws: ['participatiewet'] });
  await expect.poll(() => markedIn(page), 'judged by what does occur here').toEqual([PARTY, debt]);
  await expect(chipOf(page)).not.toContainText(/bijstand/i);
  await expect(chipOf(page)).toContainText(/vervoer/i);
  // Of the help requests only those under this law alone: income support, reintegration, special assistance.
  expect(await offers()).toEqual({ law: 0, others: before.others - 3, inPopup: 0 });

  await page.bringToFront();
  await page.reload();
  await page.locator('#note').pressSequentially(`Hulpvraag: bijzondere bijstand\n${PARTY} ${debt}`);
  await expect(chipOf(page)).toContainText('nog niet bekend');
  await organisationSets(extension, page, { inactiveLaws: [], chip: true });
  await expect(chipOf(page), 'carried out after all').toContainText(/bijzondere bijstand/i);
  await expect.poll(() => markedIn(page)).toEqual([PARTY]);
});

test('holds on when the policy goes, also after the browser starts its background anew, and says until when', async ({ page, extension }) => {
  await organisationSets(extension, page, { mode: 'hold', sensitivity: 'quiet' });
  const holds = async () => {
    const popup = await extension.openPopup(page);
    await expect(popup.locator('.mode')).toContainText('Opslaan pauzeren');
    await expect(popup.locator('.mode')).toContainText('ingesteld door je organisatie');
    return popup;
  };
  await (await holds()).close();
  removePolicy();
  await extension.reloadPolicy();
  const popup = await holds();
  await expect(popup.getByRole('main')).toContainText('Het beleid van je organisatie is nu niet te lezen. Wat het laatst gold, geldt nog tot');
  await popup.close();
  await extension.restBackground();
  await (await holds()).close();
});

test('holds on to a key that Chromium takes out for its type, under a running browser, and says so until it is written anew', async ({ page, extension }) => {
  test.slow();
  await organisationSets(extension, page, { mode: 'hold', modes: [{ subject: 'politics', mode: 'ask' }] });
  const inPopup = async (mode: string, said: readonly string[]) => {
    const popup = await extension.openPopup(page);
    await expect(popup.locator('.mode')).toContainText(mode);
    const list = popup.locator('.policy-notice li');
    await expect(list).toHaveCount(said.length);
    for (const [at, each] of said.entries()) await expect(list.nth(at)).toContainText(each);
    await popup.close();
  };
  await inPopup('Opslaan pauzeren', []);
  await organisationSets(extension, page, { mode: 3, chip: true });
  const gone = (key: string) => `(${key}): Deze sleutel staat niet meer in het beleid, of de waarde had het verkeerde type. Zet de waarde erin die moet gelden. Wat er eerder stond, geldt nog tot`;
  await inPopup('Opslaan pauzeren', [gone('mode'), gone('modes')]);
  await extension.restBackground();
  await inPopup('Opslaan pauzeren', [gone('mode'), gone('modes')]);
  await organisationSets(extension, page, { mode: 'coach', modes: [] });
  await inPopup('Meedenken', []);
});
