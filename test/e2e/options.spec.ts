import { readFileSync, writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { ExtensionBrowser } from './extension-browser.ts';
import { cardOf, chipOf, hover, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { expectFine } from './look-fine.ts';
import { LONELY } from './notes.ts';
import { setPolicy } from './organisation-policy.ts';
import { underAnOrganisation } from './under-an-organisation.ts';

const PARTY = 'Zij stemt al jaren op de SP.';
const OWN_WORD = {
  category: 'finance-debt', subtopic: 'amounts', id: 'glimkaart', match: 'stem', pattern: 'glimkaart', strength: 'sure',
  found: 'Op de glimkaart staat 12 euro.', allowed: 'De glimmende kaart hangt aan de muur.', source: 'Stadsloket',
};
const REPORT_KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const PASSPHRASE = 'vier losse woorden hier';

async function openOptions(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${await extension.id()}/options.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Instellingen');
  return page;
}

/** Presses a button that saves a file. */
async function saved(page: Page, button: string, presses = 1): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click({ clickCount: presses })]);
  return readFileSync(await download.path(), 'utf8');
}

const isClean = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
};

/** Ids that several elements have: a label would lead to the first of them. */
const idsGivenTwice = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at));

// Several pages are opened, and keys and files made, in each of these.
test.describe.configure({ timeout: 120_000 });
test.afterEach(({ extension }) => extension.forgetSettings());

test('the popup leads to the settings; a worker changes keys and chip, and an open note follows', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(`Hulpvraag: vervoer\n${PARTY}`);
  await expect.poll(() => markedIn(page)).toEqual([PARTY]);
  await expect(chipOf(page)).toBeVisible();
  const popup = await extension.openPopup(page);
  const [options] = await Promise.all([extension.context.waitForEvent('page'), popup.getByRole('button', { name: 'Instellingen' }).click()]);
  await options.getByLabel('Toon het plaatje').uncheck();
  await expect(chipOf(page)).toBeHidden();
  await options.getByLabel('Uitleg').fill('Alt+Shift+K');
  await options.getByLabel('Volgende markering').fill('Shift+M');
  await options.getByLabel('Volgende markering').press('Tab');
  await expect(options.getByRole('status').filter({ hasText: 'kan niet' })).toHaveText('Shift+M kan niet. Schrijf het zoals Alt+M, en kies voor elk een andere toets.');
  await expect.poll(() => extension.keptForGood()).toContain('"explain":"Alt+Shift+K"');
  await options.getByLabel('Toon het plaatje').check();
  await expect(chipOf(page)).toBeVisible();
  await page.bringToFront();
  await page.locator('#note').focus();
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page), 'the keys of before do nothing').toBeHidden();
  await page.keyboard.press('Alt+Shift+K');
  await expect(cardOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await options.bringToFront();
  await options.getByLabel('Uitleg').fill('Alt+U');
  await options.getByLabel('Uitleg').press('Tab');
  await isClean(options);
  await options.close();
});

test('lists what was dismissed in an open note, and shows it there again', async ({ page, pages, extension }) => {
  const note = `Hulpvraag: vervoer\n${PARTY} ${LONELY}`;
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(note);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const all = await markedIn(page);
  for (const words of all) {
    await (await hover(page, words)).getByRole('button', { name: 'Klopt niet' }).click();
    await expect(cardOf(page)).toBeHidden();
  }
  await expect.poll(() => markedIn(page)).toEqual([]);
  const options = await openOptions(extension);
  const dismissed = options.getByRole('region', { name: 'Wat je hebt weggeklikt' });
  await expect(dismissed.getByRole('listitem')).toHaveCount(2);
  await expect(dismissed.getByRole('listitem').first()).toContainText(`Een politieke mening Politieke opvattingen · ${new URL(pages.origin).host}`);
  await isClean(options);
  await dismissed.getByRole('button', { name: /^Weer tonen/ }).first().click();
  await expect(dismissed.getByRole('status')).toContainText('Weer te zien in je notitie:');
  await expect(dismissed.getByRole('listitem')).toHaveCount(1);
  await expect.poll(() => markedIn(page)).toEqual(all.slice(0, 1));
  expect(await extension.kept(), 'ids alone').not.toContain('eenzaam');
  await page.locator('#note').fill('');
  await expect(dismissed).toContainText('Je hebt niets weggeklikt in een notitie die nu open is.');
  await options.close();
});

test('shows what is kept and erases it, but not who stood in a report together', async ({ extension }) => {
  const shown = { '2026-11': [{ smallestGroup: 5, contributors: { ['a'.repeat(32)]: 'b'.repeat(16) } }] };
  await extension.keep('shown-batches', shown);
  const options = await openOptions(extension);
  await options.getByLabel('Hoe scherp').selectOption('rustig');
  await expect(options.getByRole('region', { name: 'Wat er geldt' }).getByRole('row', { name: 'Hoe scherp Noodzaak meeleest' })).toContainText('rustigdoor jou gekozen');
  await expect(options.getByRole('region', { name: 'Wat hier bewaard wordt' })).toContainText('Je eigen instellingen');
  const erase = options.getByRole('button', { name: 'Alles wissen' });
  const question = options.getByRole('group', { name: 'Alles wissen' });
  await erase.press('Enter');
  await expect(question, 'what is asked is read out').toBeFocused();
  await expect(question).toContainText('Ook blijft welke bestanden het rapport hier samen liet zien.');
  await expectFine(options);
  await question.getByRole('button', { name: 'Annuleren' }).press('Enter');
  await expect(erase, 'the keyboard goes on from where it was').toBeFocused();
  await erase.press('Enter');
  await question.getByRole('button', { name: 'Ja, wissen' }).press('Enter');
  await expect(options.getByText('Gewist.')).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Wat hier bewaard wordt' }), 'the button that was pressed is gone').toBeFocused();
  expect((await extension.keptByName())['shown-batches']).toEqual(shown);
  await extension.keep('shown-batches', {});
  await expect(options.getByLabel('Hoe scherp')).toHaveValue('normal');
  expect(await extension.keptForGood()).not.toContain('quiet');
  await options.close();
});

test('a team lead makes a team, signs, and a worker elsewhere takes the file in', async ({ page, pages, extension, release }, info) => {
  const lead = await openOptions(release);
  // The page is drawn anew with each of these.
  const ownMode = lead.getByRole('region', { name: 'Strengere standen' }).getByLabel('Stand voor alles');
  for (const [mode, said] of [['Vragen bij opslaan', 'Je kunt dan meteen opslaan.'], ['Opslaan pauzeren', 'tot elke markering is behandeld'], ['Meedenken', 'houdt niets tegen']] as const) {
    await ownMode.selectOption(mode);
    await expect(lead.getByRole('region', { name: 'Strengere standen' })).toContainText(said);
  }
  await lead.getByRole('region', { name: 'Strengere standen' }).getByText('Strenger voor een onderwerp').click();
  const religion = lead.getByRole('region', { name: 'Strengere standen' }).getByLabel('Geloof en levensovertuiging');
  await religion.selectOption('Vragen bij opslaan');
  await expect(lead.getByText('Noodzaak denkt mee en houdt niets tegen, behalve bij wat strenger staat: Geloof en levensovertuiging.'), 'true of one subject too').toBeVisible();
  await religion.selectOption('zoals hierboven');
  await expect(lead.getByRole('region', { name: 'Strengere standen' }).getByText('Noodzaak denkt mee en houdt niets tegen.', { exact: true })).toBeVisible();
  await lead.getByText('Een team maken of terughalen').click();
  await lead.getByLabel('Naam van het team').fill('Wijkteam Noord');
  await lead.getByLabel('Wachtzin voor de reservekopie').fill(PASSPHRASE);
  const makeIt = lead.getByRole('button', { name: 'Team maken en kopie bewaren' });
  await lead.getByLabel('Herhaal de wachtzin').fill(PASSPHRASE.slice(0, 3));
  await expect(lead.getByText('Dit is nog niet dezelfde wachtzin.'), 'so far it is').toHaveCount(0);
  await lead.getByLabel('Herhaal de wachtzin').fill(`${PASSPHRASE}s`);
  await expect(lead.getByText('Dit is nog niet dezelfde wachtzin.'), 'a slip of the finger').toBeVisible();
  await expect(makeIt).toBeDisabled();
  await lead.getByLabel('Herhaal de wachtzin').fill(PASSPHRASE);
  const names: string[] = [];
  lead.on('download', (download) => names.push(download.suggestedFilename()));
  const backup = await saved(lead, 'Team maken en kopie bewaren', 2);
  await expect(lead.getByText('Je leidt Wijkteam Noord')).toBeVisible();
  const region = lead.getByRole('region', { name: 'Voor de teamleider' });
  await expect(region.getByRole('status').filter({ hasText: 'in je map met downloads: noodzaak-team-backup.jwe' })).toBeVisible();
  await expect(region.getByRole('heading', { name: 'Voor de teamleider' }), 'the button that was pressed is gone').toBeFocused();
  const fingerprint = (await region.locator('code').textContent()) ?? '';
  await region.getByLabel('Stand voor alles').selectOption('Vragen bij opslaan');
  expect(await idsGivenTwice(lead)).toEqual([]);
  await region.getByText('Stand voor alles').click();
  await expect(region.getByLabel('Stand voor alles'), 'a label leads to its own field').toBeFocused();

  const aYearOn = await region.getByLabel('Geldig tot en met').inputValue();
  await region.getByLabel('E-mail').fill('fg');
  const addLink = region.getByRole('button', { name: 'Link toevoegen' });
  await addLink.click();
  await region.getByLabel('Tekst, regel 1').fill('Stappen van de meldcode');
  await region.getByLabel('Adres, regel 1').fill('http://gemeente.example');
  await region.getByRole('button', { name: 'Tijd toevoegen' }).click();
  await region.getByLabel('ma, regel 1').check();
  await region.getByLabel('Tot, regel 1').fill('12:00');
  await region.getByRole('button', { name: 'Site toevoegen' }).click();
  const site = region.getByRole('group', { name: 'Sites waar Noodzaak aan hoort te staan' }).getByRole('textbox');
  await site.fill('https://zaak.gemeente.example/dossier?bsn=123456782');
  await site.press('Tab');
  await expect(site, 'what is shown is what is signed').toHaveValue('https://zaak.gemeente.example');
  await site.fill('');
  await region.getByLabel('Sleutel voor gedeelde tellingen').fill(REPORT_KEY.slice(0, 20));
  await region.getByLabel('Geldig tot en met').fill('2020-01-01');
  const sign = region.getByRole('button', { name: 'Ondertekenen' });
  await sign.click();
  const faults = region.getByRole('alert');
  await expect(faults.getByRole('listitem'), 'all at once, in the order of the form').toHaveText([
    'Tijden zonder hints, regel 1: Kies een eindtijd die anders is dan de begintijd.',
    'Functionaris gegevensbescherming: Vul een naam in.',
    'Functionaris gegevensbescherming: Schrijf het e-mailadres zoals fg@gemeente.example.',
    'Sleutel voor gedeelde tellingen: Plak de hele openbare sleutel. Die begint met age1.',
    'Links naar de meldcode, regel 1: Plak een adres dat met https:// begint.',
    'Geldig tot en met: Kies een dag die nog komt.',
  ]);
  await expect(faults, 'the keyboard goes on from what is to be mended').toBeFocused();
  await expect(region.getByText('Lege regels heb ik weggelaten.')).toBeVisible();
  await expect(region.getByLabel('Sites waar Noodzaak aan hoort te staan: regel 1 weghalen')).toHaveCount(0);
  const email = region.getByLabel('E-mail');
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email, 'what does not fit is said at its field').toHaveAccessibleDescription('Schrijf het e-mailadres zoals fg@gemeente.example.');
  await expect(region.getByLabel('Telefoon')).not.toHaveAttribute('aria-invalid');
  await expectFine(lead);
  await faults.getByRole('link', { name: 'Schrijf het e-mailadres' }).press('Enter');
  await expect(email).toBeFocused();
  await email.fill('fg@gemeente.example');
  await expect(email, 'mended').not.toHaveAttribute('aria-invalid');
  await expect(faults.getByRole('listitem'), 'the others are still to be mended').toHaveCount(5);
  await region.getByLabel('Tot, regel 1').fill('13:00');
  await region.getByLabel('Naam', { exact: true }).fill('Noor');
  await region.getByLabel('Adres, regel 1').fill('https://gemeente.example/meldcode');
  await region.getByLabel('Sleutel voor gedeelde tellingen').fill(REPORT_KEY);
  await region.getByLabel('Geldig tot en met').fill(aYearOn);
  await expect(faults).toBeEmpty();
  await addLink.click();
  await region.getByRole('button', { name: 'Links naar de meldcode: regel 2 weghalen' }).click();
  await expect(addLink, 'the row went with its button').toBeFocused();
  await region.getByText('Meer, als tekst').click();
  await region.getByText('Welke sleutels zijn er?').click();
  await expect(region.getByRole('term').filter({ hasText: 'retentionWeeks' }), 'said on the page, for who has no other papers').toBeVisible();
  await region.screenshot({ path: info.outputPath('keys.png') });
  await expectFine(lead);
  await region.getByText('Welke sleutels zijn er?').click();
  await region.getByLabel('Andere sleutels').fill('{ "retentionWeeks": "ja", "mode": "hold" }');
  await region.getByText('Meer, als tekst').click();
  await sign.click();
  await expect(faults.getByRole('listitem').last(), 'it would be left out of what is signed').toHaveText('Andere sleutels (JSON): mode heeft hierboven een eigen veld: Stand voor alles. Vul dat in, en haal mode uit deze tekst.');
  await faults.getByRole('link', { name: 'Hoe lang een telling blijft (retentionWeeks): "ja" past niet.' }).click();
  await expect(region.getByLabel('Andere sleutels'), 'opened for who is led there').toBeFocused();
  await region.getByLabel('Andere sleutels').fill(JSON.stringify({ words: [{ ...OWN_WORD, found: 'Hier staat het niet in.' }] }));
  await sign.click();
  await expect(faults.getByRole('listitem'), 'own words are held against their examples').toHaveText(['Eigen woorden, rij glimkaart, found: Het patroon komt in deze zin niet voor. Verander het patroon of de zin.']);
  await region.getByLabel('Andere sleutels').fill('');
  await expect(region.getByLabel('Andere sleutels'), 'nothing closes under who empties it').toBeFocused();
  await region.getByLabel('Plaatje bij het tekstveld').selectOption('niet te zien');
  await region.getByLabel('Tellen', { exact: true }).selectOption('uit');
  await region.getByLabel('Team waarvoor geteld wordt').fill('Wijkteam Noord');
  const first = info.outputPath('first.jws');
  writeFileSync(first, await saved(lead, 'Ondertekenen en bewaren'));
  await expect(region).toContainText('Laatst ondertekend: bestand 1');
  await expect(region.getByRole('status').filter({ hasText: 'Het bestand is bewaard: noodzaak-team-1.jws staat in je map met downloads.' })).toBeVisible();
  expect(names, 'one backup, also of two presses').toEqual(['noodzaak-team-backup.jwe', 'noodzaak-team-1.jws']);
  await isClean(lead);
  await lead.reload();
  await expect(region.getByLabel('E-mail'), 'the next file begins with the last').toHaveValue('fg@gemeente.example');
  await expect(region.getByLabel('Stand voor alles')).toHaveValue('ask');
  await region.getByLabel('Stand voor alles').selectOption('Meedenken');
  const second = info.outputPath('second.jws');
  writeFileSync(second, await saved(lead, 'Ondertekenen en bewaren'));
  const broken = info.outputPath('broken.jws');
  writeFileSync(broken, readFileSync(second, 'utf8').slice(0, -9));

  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(`Hulpvraag: vervoer\n${PARTY}`);
  await expect(chipOf(page)).toBeVisible();
  const worker = await openOptions(extension);
  const field = worker.getByLabel('Bestand van je team openen');
  await field.setInputFiles(first);
  await expect(worker.getByRole('region', { name: 'Je team' })).toContainText(`Vingerafdruk: ${fingerprint}`);
  await expect(worker.getByRole('region', { name: 'Je team' })).toContainText('Vergelijk de vingerafdruk');
  const sets = worker.getByRole('region', { name: 'Je team' }).getByRole('listitem');
  for (const line of ['Stand voor alles: Vragen bij opslaan', 'Plaatje bij het tekstveld: niet te zien', 'Tellen: uit', 'Team waarvoor geteld wordt: Wijkteam Noord', 'Tijden zonder hints: van 12:00 tot 13:00, ma', `Sleutel voor gedeelde tellingen: ${REPORT_KEY}`]) {
    await expect(sets.filter({ hasText: line })).toBeVisible();
  }
  await expect(worker.getByRole('group', { name: 'Wijkteam Noord' }), 'what is asked is read out').toBeFocused();
  await expect(chipOf(page), 'nothing was taken in yet').toBeVisible();
  await expectFine(worker);
  await worker.getByRole('button', { name: 'Klopt, dit is mijn team' }).click();
  await expect(worker.getByText('Je hoort bij Wijkteam Noord (bestand 1).')).toBeVisible();
  await expect(worker.getByRole('heading', { name: 'Je team' }), 'the button that was pressed is gone').toBeFocused();
  await expect(chipOf(page)).toBeHidden();
  const holds = worker.getByRole('region', { name: 'Wat er geldt' }).first();
  for (const [what, value] of [['Stand voor alles', 'Vragen bij opslaan'], ['Strenger voor een onderwerp', 'niets'], ['Plaatje bij het tekstveld', 'niet te zien'], ['Tijden zonder hints', 'van 12:00 tot 13:00, ma'], ['Functionaris gegevensbescherming', 'Noor, fg@gemeente.example'], ['Links naar de meldcode', 'Stappen van de meldcode: https://gemeente.example/meldcode']] as const) {
    await expect(holds.getByRole('row', { name: what })).toContainText(`${value}ingesteld door je team`);
  }
  await holds.getByText('Voor je beheerder').click();
  await expect(holds.locator('pre')).toContainText('"mode": "ask"');
  await expectFine(worker);
  const modes = worker.getByRole('region', { name: 'Strengere standen' });
  await expect(modes).toContainText('ingesteld door je team');
  await expect(modes.getByLabel('Stand voor alles').getByRole('option', { name: 'Meedenken' })).toBeDisabled();

  await field.setInputFiles(broken);
  await expect(worker.getByText('Dit is geen heel bestand van een team.')).toContainText('Wat er al gold, blijft gelden.');
  await field.setInputFiles(first);
  await expect(worker.getByText('Je hebt al een nieuwer bestand van je team, of ditzelfde.')).toBeVisible();
  await worker.getByRole('button', { name: 'Alles wissen' }).click();
  await worker.getByRole('button', { name: 'Ja, wissen' }).click();
  await expect(worker.getByText('Gewist.')).toBeVisible();
  await expect(worker.getByText('Je hoort bij Wijkteam Noord (bestand 1).'), 'erasing loosens nothing').toBeVisible();
  await field.setInputFiles(second);
  await expect(sets.filter({ hasText: 'Stand voor alles: Meedenken' })).toBeVisible();
  await worker.getByRole('button', { name: 'Overnemen' }).click();
  await expect(worker.getByText('Je hoort bij Wijkteam Noord (bestand 2).')).toBeVisible();
  await isClean(worker);

  const leave = worker.getByRole('button', { name: 'Team verlaten', exact: true });
  await leave.click();
  const question = worker.getByRole('group', { name: 'Team verlaten' });
  await expect(question, 'what is asked is read out').toBeFocused();
  await expect(question).toContainText('Wat Wijkteam Noord heeft ingesteld, geldt dan niet meer in deze browser. Je eigen keuzes en wat je organisatie heeft ingesteld, blijven.');
  await isClean(worker);
  await expectFine(worker);
  await question.getByRole('button', { name: 'Annuleren' }).click();
  await expect(leave).toBeFocused();
  await expect(chipOf(page), 'the team still decides').toBeHidden();
  await leave.click();
  await question.getByRole('button', { name: 'Ja, team verlaten' }).click();
  await expect(worker.getByText('Je hoort nu niet meer bij een team.')).toBeVisible();
  await expect(worker.getByRole('heading', { name: 'Je team' }), 'the button that was pressed is gone').toBeFocused();
  await expect(chipOf(page)).toBeVisible();
  await expect(holds).not.toContainText('ingesteld door je team');
  await expect(worker.getByRole('region', { name: 'Wat hier bewaard wordt' })).toContainText('Welk bestand gold van teams die je verliet: een nummer, geen naam');
  await worker.getByRole('button', { name: 'Alles wissen' }).click();
  await expect(worker.getByText('Ook blijft welk bestand gold van teams die je verliet.')).toBeVisible();
  await expectFine(worker);
  await worker.getByRole('button', { name: 'Ja, wissen' }).click();
  await expect(worker.getByText('Gewist.')).toBeVisible();
  await field.setInputFiles(first);
  await expect(worker.getByText('Toen je dit team verliet, had je al een nieuwer bestand.'), 'an older one cannot come back').toContainText('Er is niets veranderd.');
  expect(JSON.stringify((await extension.keptByName())['left-teams'])).not.toContain('Noord');
  await field.setInputFiles(second);
  await expect(worker.getByRole('region', { name: 'Je team' }), 'who joins again compares the fingerprint').toContainText(`Vingerafdruk: ${fingerprint}`);
  await worker.getByRole('button', { name: 'Klopt, dit is mijn team' }).click();
  await expect(worker.getByText('Je hoort bij Wijkteam Noord (bestand 2).')).toBeVisible();
  await worker.close();
  await extension.forgetPolicy();

  const stored = lead.getByRole('region', { name: 'Wat hier bewaard wordt' });
  await stored.getByRole('button', { name: 'Alles wissen' }).click();
  await expect(stored).toContainText('De sleutel van je team blijft ook');
  await stored.getByRole('button', { name: 'Ja, wissen' }).click();
  await expect(stored.getByText('Gewist.')).toBeVisible();
  await expect(stored).toContainText('De sleutel waarmee je Wijkteam Noord leidt');
  await stored.getByRole('button', { name: 'Sleutel wissen' }).click();
  await expect(stored).toContainText('Heb je de reservekopie en de wachtzin bewaard?');
  await expectFine(lead);
  await stored.getByRole('button', { name: 'Ja, sleutel wissen' }).click();
  await expect(stored.getByText('De sleutel is gewist.')).toBeVisible();
  await expect(stored).not.toContainText('Wijkteam Noord');
  await lead.reload();
  await expect(lead.getByRole('region', { name: 'Voor de teamleider' }), 'it is gone for good').not.toContainText('Je leidt');
  await lead.getByText('Een team maken of terughalen').click();
  const copy = info.outputPath('backup.jwe');
  writeFileSync(copy, backup);
  await lead.getByLabel('Reservekopie', { exact: true }).setInputFiles(copy);
  await lead.getByLabel('Wachtzin van de kopie').fill('een andere wachtzin');
  await lead.getByRole('button', { name: 'Terughalen' }).click();
  await expect(lead.getByText('Dat lukte niet.')).toBeVisible();
  await lead.getByLabel('Wachtzin van de kopie').fill(PASSPHRASE);
  await lead.getByRole('button', { name: 'Terughalen' }).click();
  await expect(region.locator('code')).toHaveText(fingerprint);

  // The copy knows of no file: the last one brings back what was set, and the number.
  await expect(region).toContainText('Open dan eerst het laatste teambestand bij ‘Je team’.');
  await expect(region.getByLabel('E-mail')).toHaveValue('');
  await lead.getByLabel('Bestand van je team openen').setInputFiles(second);
  await lead.getByRole('button', { name: 'Klopt, dit is mijn team' }).click();
  await expect(region).toContainText('Laatst ondertekend: bestand 2');
  await expect(region.getByLabel('E-mail')).toHaveValue('fg@gemeente.example');
  await expect(region.getByLabel('Plaatje bij het tekstveld')).toHaveValue('false');
  await saved(lead, 'Ondertekenen en bewaren');
  await expect(region.getByRole('status').filter({ hasText: 'Het bestand is bewaard: noodzaak-team-3.jws staat in je map met downloads.' })).toBeVisible();
});

test('says what is the matter with a team file that is not taken in, and what holds stays', async ({ extension }) => {
  const [lead, other] = [await generateKeyPair('ES256', { extractable: true }), await generateKeyPair('ES256', { extractable: true })];
  const signed = async (changes: object, { privateKey, publicKey } = lead) => {
    const statement = { team: 'Wijkteam Noord', serial: 2, from: '2020-01-01', until: '2099-12-31', policy: { mode: 'coach' }, ...changes };
    return new CompactSign(new TextEncoder().encode(JSON.stringify(statement))).setProtectedHeader({ alg: 'ES256', typ: 'noodzaak-team', jwk: await exportJWK(publicKey) }).sign(privateKey);
  };
  const options = await openOptions(extension);
  const team = options.getByRole('region', { name: 'Je team' });
  const give = async (file: string) => options.getByLabel('Bestand van je team openen').setInputFiles({ name: 'team.jws', mimeType: 'application/jose', buffer: Buffer.from(file) });
  const [expired, notYet] = [await signed({ until: '2020-12-31' }), await signed({ from: '2099-01-01' })];
  for (const [file, said] of [[expired, 'Dit bestand is verlopen.'], [notYet, 'Dit bestand is nog niet geldig.']] as const) {
    await give(file);
    await expect(team.getByText(said), 'of a first file').toContainText('Er is niets veranderd.');
    await expect(team).toContainText('Je hebt nog geen bestand van een team geopend.');
  }
  await give(await signed({ serial: 1, policy: { mode: 'hold' } }));
  await team.getByRole('button', { name: 'Klopt, dit is mijn team' }).click();
  await expect(team).toContainText('Je hoort bij Wijkteam Noord (bestand 1).');
  const [head = '', , signature = ''] = (await signed({})).split('.');
  const changed = [head, Buffer.from(JSON.stringify({ team: 'Wijkteam Noord', serial: 2, from: '2020-01-01', until: '2099-12-31', policy: {} })).toString('base64url'), signature].join('.');
  for (const [file, said] of [
    [expired, 'Dit bestand is verlopen. Vraag je teamleider om een nieuw bestand.'],
    [notYet, 'Dit bestand is nog niet geldig. Kijk of de datum van deze computer klopt.'],
    [await signed({ serial: 9 }, other), 'Dit bestand is van een andere sleutel dan die van je team. Vraag je teamleider of dat klopt.'],
    [changed, 'Dit bestand is veranderd nadat je teamleider het maakte. Vraag om een nieuw bestand.'],
  ] as const) {
    await give(file);
    await expect(team.getByText(said)).toContainText('Wat er al gold, blijft gelden.');
    await expect(team).toContainText('Je hoort bij Wijkteam Noord (bestand 1).');
    await expect(options.getByRole('region', { name: 'Wat er geldt' }).first().getByRole('row', { name: 'Stand voor alles' })).toContainText('Opslaan pauzereningesteld door je team');
  }
  await expectFine(options);
  await options.close();
});

test('tells of a row in a team file that does not do what its examples say, before the file is taken in: one fault, in Dutch', async ({ extension }) => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const wrong = { ...OWN_WORD, id: 'stempas', found: 'Hier staat het niet in.', allowed: 'De glimkaart ligt klaar.' };
  const statement = { team: 'Wijkteam Noord', serial: 1, from: '2020-01-01', until: '2099-12-31', policy: { words: [OWN_WORD, wrong] } };
  const file = await new CompactSign(new TextEncoder().encode(JSON.stringify(statement))).setProtectedHeader({ alg: 'ES256', typ: 'noodzaak-team', jwk: await exportJWK(publicKey) }).sign(privateKey);
  const options = await openOptions(extension);
  await options.getByLabel('Bestand van je team openen').setInputFiles({ name: 'team.jws', mimeType: 'application/jose', buffer: Buffer.from(file) });
  const offer = options.getByRole('group', { name: 'Wijkteam Noord' });
  await expect(offer).toContainText('Dit geldt niet:');
  await expect(offer.getByRole('listitem').filter({ hasText: 'stempas' })).toHaveText(['Eigen woorden, rij stempas, found: Het patroon komt in deze zin niet voor. Verander het patroon of de zin.']);
  await isClean(options);
  await options.close();
});

test.describe('with a policy of the organisation', () => {
  underAnOrganisation();

  test('shows with a lock what it set, and lets a worker be stricter, never laxer', async ({ extension }) => {
    setPolicy(await extension.id(), { mode: 'ask', sensitivity: 'quiet', modes: [{ subject: 'religion', mode: 'hold' }], words: [{ category: 'money' }, { ...OWN_WORD, found: 'Hier staat het niet in.' }] });
    await extension.reloadPolicy();
    const options = await openOptions(extension);
    await expect(options.getByLabel('Hoe scherp')).toBeDisabled();
    const modes = options.getByRole('region', { name: 'Strengere standen' });
    await expect(modes.locator('.lock')).toHaveCount(1);
    await expect(modes.getByLabel('Stand voor alles').getByRole('option', { name: 'Meedenken' })).toBeDisabled();
    await modes.getByLabel('Stand voor alles').selectOption('Opslaan pauzeren');
    await expect(modes).toContainText('door jou gekozen');
    const policy = options.getByRole('region', { name: 'Wat er geldt', exact: false }).first();
    await expect(policy).toContainText('Strenger voor een onderwerp, regel 1 (modes[0].mode): "hold" past niet. hold mag hier niet');
    await expect(policy).toContainText('Eigen woorden, regel 1 (words[0].category): "money" past niet. Geef het id van een categorie, zoals housing');
    await expect(policy).toContainText('Eigen woorden, rij glimkaart, found: Het patroon komt in deze zin niet voor. Verander het patroon of de zin.');
    await isClean(options);
    await modes.getByLabel('Stand voor alles').selectOption('Vragen bij opslaan');
    await options.close();
  });

  test('a worker leaves a team: what the team set goes, what the organisation set stays', async ({ extension }) => {
    setPolicy(await extension.id(), { mode: 'ask' });
    await extension.reloadPolicy();
    await extension.keep('team', { team: 'Wijkteam Noord', key: 'a'.repeat(43), serial: 3, until: '2099-12-31', values: { mode: 'hold', sensitivity: 'quiet', retentionWeeks: 4 } });
    const options = await openOptions(extension);
    const holds = options.getByRole('region', { name: 'Wat er geldt' }).first();
    await expect(holds.getByRole('row', { name: 'Stand voor alles' })).toContainText('Opslaan pauzereningesteld door je team');
    await expect(holds, 'a team cannot read less sharply than what is asked about needs').toContainText('Hoe scherp Noodzaak meeleest (sensitivity): Dit geldt niet: je organisatie koos hier de stand Vragen bij opslaan of Opslaan pauzeren.');
    await options.getByRole('button', { name: 'Team verlaten', exact: true }).click();
    await options.getByRole('button', { name: 'Ja, team verlaten' }).click();
    await expect(holds.getByRole('row', { name: 'Stand voor alles' })).toContainText('Vragen bij opslaaningesteld door je organisatie');
    await expect(holds.getByRole('row')).toHaveCount(2);
    await options.close();
  });
});
