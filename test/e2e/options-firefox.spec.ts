/** The settings page in Firefox: a team lead makes a file there, and a worker opens it. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { axeFindings } from './axe-in-firefox.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { expectChip } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { TRANSPORT_NOTE } from './notes.ts';

const PASSPHRASE = 'vier losse woorden hier';
const [LEAD, TEAM, HOLDS] = ['Voor de teamleider', 'Je team', 'Wat er geldt, en wie dat zette'];

needFirefox();
// A backup is locked slowly, on purpose, and two browsers are started.
test.describe.configure({ timeout: 240_000 });

const inSection = (section: string, name: string, role: string): string => `section[aria-label="${section}"] ::-p-aria([name="${name}"][role="${role}"])`;
const textOf = (page: Page, section: string): Promise<string> =>
  page.$eval(`section[aria-label="${section}"]`, (part) => (part as HTMLElement).innerText.replace(/\s+/g, ' '));
const press = (page: Page, section: string, name: string): Promise<void> => page.locator(inSection(section, name, 'button')).click();
/** Types in a line, found by its label; that of a passphrase has no role to be found by. */
const fill = (page: Page, section: string, name: string, value: string): Promise<void> => page.locator(`section[aria-label="${section}"] ::-p-xpath(.//input[@id = //label[. = "${name}"]/@for])`).fill(value);
const choose = (page: Page, section: string, name: string, value: string): Promise<void> => page.locator(inSection(section, name, 'combobox')).fill(value);

/** The file that was saved last under a name. */
async function saved(firefox: FirefoxBrowser, name: string): Promise<string> {
  const found = () => firefox.downloads().find((path) => path.endsWith(name));
  await expect.poll(() => (found() === undefined ? '' : readFileSync(found() ?? '', 'utf8'))).not.toBe('');
  return found() ?? '';
}

/** Opens a file of a team. */
async function openFile(page: Page, file: string): Promise<void> {
  await (await page.$('section[aria-label="Je team"] input'))?.uploadFile(file);
}

/** What is set, with who set it and whether there is a lock beside it. */
const rowsOf = (page: Page): Promise<(readonly [string, boolean])[]> =>
  page.$$eval(`section[aria-label="${HOLDS}"] tbody tr`, (rows) => rows.map((row) => [row.innerText.replace(/\s+/g, ' ').trim(), row.querySelector('.lock') !== null] as const));

test('a team lead makes a team and signs in Firefox; a worker opens the file in another, and what it sets shows with its lock', async ({ pages }, info) => {
  const lead = await FirefoxBrowser.open('firefox-mv3');
  const worker = await FirefoxBrowser.open('firefox-mv3-e2e');
  try {
    let page = await lead.openOwnPage('options');
    await page.locator(`section[aria-label="${LEAD}"] summary`).click();
    await fill(page, LEAD, 'Naam van het team', 'Wijkteam Noord');
    await fill(page, LEAD, 'Wachtzin voor de reservekopie', PASSPHRASE);
    await fill(page, LEAD, 'Herhaal de wachtzin', PASSPHRASE);
    await press(page, LEAD, 'Team maken en kopie bewaren');
    await expect.poll(() => textOf(page, LEAD), { timeout: 60_000 }).toContain('Je leidt Wijkteam Noord');
    expect(readFileSync(await saved(lead, 'noodzaak-team-backup.jwe'), 'utf8')).not.toContain('Noord');
    const fingerprint = await page.$eval(`section[aria-label="${LEAD}"] code`, (code) => code.textContent);
    // The key that is kept, not the one that was just made.
    await page.close();
    page = await lead.openOwnPage('options');
    await choose(page, LEAD, 'Stand voor alles', 'ask');
    await choose(page, LEAD, 'Plaatje bij het tekstveld', 'false');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, LEAD, 'Ondertekenen en bewaren');
    await expect.poll(() => textOf(page, LEAD)).toContain('Laatst ondertekend: bestand 1');
    const file = await saved(lead, 'noodzaak-team-1.jws');

    await expect.poll(() => worker.registered()).toEqual(['sentinel']);
    const { page: note } = await worker.newPage();
    await note.goto(`${pages.origin}/practice/`);
    await note.type('#note', TRANSPORT_NOTE);
    await expectChip(note, 'vervoer');
    const options = await worker.openOwnPage('options');
    expect(await rowsOf(options)).toEqual([]);
    await openFile(options, file);
    await expect.poll(() => textOf(options, TEAM)).toContain(`Vingerafdruk: ${fingerprint}`);
    for (const line of ['Stand voor alles: Vragen bij opslaan', 'Plaatje bij het tekstveld: niet te zien']) expect(await textOf(options, TEAM)).toContain(line);
    expect(await options.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'what is asked is read out').toBe('Wijkteam Noord');
    expect(await rowsOf(options), 'nothing was taken in yet').toEqual([]);
    expect(await axeFindings(options)).toEqual([]);
    await press(options, TEAM, 'Klopt, dit is mijn team');
    await expect.poll(() => textOf(options, TEAM)).toContain('Je hoort bij Wijkteam Noord (bestand 1).');
    await expect.poll(() => rowsOf(options)).toEqual([
      ['Stand voor alles Vragen bij opslaan ingesteld door je team', true],
      ['Strenger voor een onderwerp niets ingesteld door je team', true],
      ['Plaatje bij het tekstveld niet te zien ingesteld door je team', true],
    ]);
    const chip = await options.$eval('section[aria-label="Voor jou"] input[type=checkbox]', (box) => [(box as HTMLInputElement).checked, (box as HTMLInputElement).disabled]);
    expect(chip).toEqual([false, true]);
    const coach = await options.$eval('section[aria-label="Strengere standen"] option', (option) => [option.text, option.disabled]);
    expect(coach).toEqual(['Meedenken', true]);
    expect(await axeFindings(options)).toEqual([]);
    await note.bringToFront();
    await expectChip(note, '');

    const tampered = info.outputPath('tampered.jws');
    const text = readFileSync(file, 'utf8');
    writeFileSync(tampered, text.replace(/\.(.{20})(.)/, (_whole, before: string, one: string) => `.${before}${one === 'A' ? 'B' : 'A'}`));
    await options.bringToFront();
    await openFile(options, tampered);
    await expect.poll(() => textOf(options, TEAM)).toContain('Dit bestand is veranderd nadat je teamleider het maakte. Vraag om een nieuw bestand. Wat er al gold, blijft gelden.');
    expect(await rowsOf(options)).toHaveLength(3);
  } finally {
    await lead.close();
    await worker.close();
  }
});
