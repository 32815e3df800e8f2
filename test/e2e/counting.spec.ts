import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeReportKey } from '../../src/platform/report-key.ts';
import type { Counts } from '../../src/tally/counts.ts';
import { weekOf } from '../../src/tally/iso-week.ts';
import { barsOf, shownIn } from './bars.ts';
import { chipOf, hover, markedIn } from './eyes.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { expect, test } from './fixtures.ts';
import { typeNote } from './hands.ts';
import { expectFine } from './look-fine.ts';
import { TRANSPORT_NOTE } from './notes.ts';
import { filesOfColleagues, makeKey, openOwnPage } from './officer.ts';
import { canSetPolicy, removePolicy, setPolicy } from './organisation-policy.ts';

/** Long enough ago for its month to be over. */
const TWO_MONTHS = 62 * 86_400_000;
const SHOWN = 'excess|social-network-loneliness|loneliness-feeling|transport-mobility|shown|';

// A key takes its time to be locked, on purpose.
test.describe.configure({ timeout: 240_000 });

/** Writes a note with two marks on a page of its own. */
async function write(page: Page, { origin }: { readonly origin: string }): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}/practice/`);
  await typeNote(page, '#note', TRANSPORT_NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
}

/** Leaving the field is what has its marks counted. */
async function writeAndLeave(page: Page, pages: { readonly origin: string }): Promise<void> {
  await write(page, pages);
  await page.locator('#mail').click();
}

test('counts nothing until it is switched on, then the rule and no word of the note', async ({ page, pages, extension }) => {
  const counting = await openOwnPage(extension, 'counting');
  await expect(counting.getByRole('main')).toContainText('Tellen staat uit');

  await writeAndLeave(page, pages);
  await expect(counting.getByRole('main')).toContainText('Er is nog niets geteld');
  await counting.getByRole('button', { name: 'Zet tellen aan' }).click();
  await expect(counting.getByRole('main')).toContainText('Tellen staat aan');
  await write(page, pages);
  const lonely = (await markedIn(page))[0] ?? '';
  await page.bringToFront();
  const added = await hover(page, lonely);
  await added.getByRole('button', { name: 'Hulpvraag toevoegen' }).click();
  await added.getByRole('button', { name: 'ontmoeting', exact: true }).click();
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  await chipOf(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  await (await hover(page, lonely)).getByRole('button', { name: 'Klopt niet' }).click();
  await chipOf(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const card = await hover(page, lonely);
  await card.getByRole('button', { name: 'Bewust laten staan' }).click();
  await card.getByRole('button', { name: 'Zonder reden' }).click();
  await page.locator('#mail').click();
  await counting.getByText('Precies dit wordt gedeeld').click();
  await expect(counting.getByRole('row', { name: 'Een vraag om een heel dossier' })).toContainText(/vervoer\s*Gemarkeerd\s*\d+ van \d{4}\s*1$/);
  await expect(counting.getByRole('row', { name: 'Bewust laten staan: Zonder reden' })).toBeVisible();
  const shared = await counting.locator('pre').innerText();
  const { weeks } = JSON.parse(shared) as { readonly weeks: Readonly<Record<string, Readonly<Record<string, number>>>> };
  const kept = SHOWN.replace('shown|', 'kept|none');
  expect(Object.values(weeks), 'what was undone is not counted').toEqual([{ 'dossier-request|||transport-mobility|shown|': 1, [SHOWN]: 1, [kept]: 1 }]);

  const stored = await extension.keptForGood();
  const words = new Set(TRANSPORT_NOTE.match(/\p{L}{4,}/gu));
  words.delete('dossier');
  expect([...words].filter((word) => stored.includes(word) || shared.includes(word))).toEqual([]);
  expect(stored).not.toContain('localhost');
  // No time finer than a week: a moment in ms, or an hour. (Digits of a random mark could look like one.)
  expect(stored.replaceAll(/"[0-9a-f]{32}"/g, '""')).not.toMatch(/1[6-9]\d{11}|T?\d\d:\d\d/);
  expect((await new AxeBuilder({ page: counting }).analyze()).violations).toEqual([]);
  await counting.getByRole('button', { name: 'Wis mijn telling' }).click();
  await expect(counting.getByRole('group', { name: 'Wis mijn telling' })).toBeFocused();
  await counting.getByRole('button', { name: 'Ja, wis mijn telling' }).click();
  await expect(counting.getByRole('main')).toContainText('Er is nog niets geteld');
  await expect(counting.getByRole('heading', { name: 'Je telling' })).toBeFocused();
  await counting.getByRole('button', { name: 'Zet tellen uit' }).click();
  await expect(counting.getByRole('main')).toContainText('Tellen staat uit');
  await counting.close();
});

test('counts each mark once: of two windows at once, after the background was put to rest, and on after a damaged store', async ({ page, pages, extension }) => {
  await extension.set({ locale: 'nl', counting: 'on' });
  const other = await extension.newWindow();
  const leaveBoth = async (): Promise<void> => {
    for (const one of [page, other]) await write(one, pages);
    await Promise.all([page, other].map((one) => one.evaluate(() => { document.querySelector<HTMLElement>('#mail')?.focus(); })));
  };
  const counted = async (): Promise<readonly number[]> => {
    const { tally } = await extension.keptByName();
    return Object.values((tally ?? {}) as Counts).flatMap((keys) => Object.values(keys));
  };
  await leaveBoth();
  await expect.poll(counted).toEqual([2, 2]);
  for (const one of [page, other]) await write(one, pages);
  await extension.restBackground();
  await page.evaluate(() => { document.querySelector<HTMLElement>('#mail')?.focus(); });
  await expect.poll(counted).toEqual([3, 3]);
  // Its note was left too.
  await other.close();
  await expect.poll(counted).toEqual([4, 4]);

  await extension.keep('tally', { '2026-W47': { 'not a rule': 1 } });
  await writeAndLeave(page, pages);
  await expect.poll(counted).toEqual([1, 1]);
  const counting = await openOwnPage(extension, 'counting');
  await expect(counting.getByRole('alert')).toContainText('apart gezet');
  await counting.getByRole('button', { name: 'Wis mijn telling' }).click();
  await counting.getByRole('button', { name: 'Ja, wis mijn telling' }).click();
  await expect(counting.getByRole('alert')).toHaveCount(0);
  await counting.close();
  await extension.forgetSettings();
});

test('counts what stood in a note once, when its tab is closed with the focus in it, or goes to another page', async ({ page, pages, extension }) => {
  await extension.set({ locale: 'nl', counting: 'on' });
  const counted = async (): Promise<readonly number[]> => {
    const { tally } = await extension.keptByName();
    return Object.values((tally ?? {}) as Counts).flatMap((keys) => Object.values(keys));
  };
  for (let times = 1; times <= 8; times++) {
    const one = await extension.context.newPage();
    await write(one, pages);
    if (times % 2 === 0) await extension.restBackground();
    await one.close();
    await expect.poll(counted, `closed ${String(times)} times`).toEqual([times, times]);
  }
  await write(page, pages);
  await page.goto(`${pages.origin}/practice/`);
  await expect.poll(counted, 'gone to another page').toEqual([9, 9]);
  await page.goBack();
  await page.goForward();
  await writeAndLeave(page, pages);
  await expect.poll(counted, 'left once').toEqual([10, 10]);
  await write(page, pages);
  expect(await counted(), 'nothing counted twice').toEqual([10, 10]);
  await page.goto('about:blank');
  await expect.poll(counted).toEqual([11, 11]);
  await extension.forgetSettings();
});

test('says so when the browser has no room for a count, and counts it too once there is', async ({ page, pages, extension }) => {
  await extension.set({ locale: 'nl', counting: 'on' });
  await extension.fill();
  await writeAndLeave(page, pages);
  const counting = await openOwnPage(extension, 'counting');
  await expect(counting.getByRole('alert')).toContainText('de opslag van de browser is vol');
  await extension.keep('ballast', '');
  await writeAndLeave(page, pages);
  await expect(counting.getByRole('alert')).toHaveCount(0);
  await counting.getByText('Precies dit wordt gedeeld').click();
  await expect(counting.locator('pre')).toContainText(`"${SHOWN}": 2`);
  await counting.close();
  await extension.forgetSettings();
});

test('row 8: from typing a note and asking whether it holds too little to the figures in the report, through a file', async ({ pages }) => {
  test.skip(!canSetPolicy(), 'only an administrator of this machine can set a policy');
  // A browser of its own: once a popup was looked into, a browser saves its downloads elsewhere.
  const extension = await ExtensionBrowser.open('chrome-mv3-e2e');
  try {
    const report = await openOwnPage(extension, 'report');
    const recipient = await makeKey(report);
    setPolicy(await extension.id(), { counting: 'on', reportKey: recipient, privacyOfficer: { name: 'Noor', email: 'fg@gemeente.example' } });
    await extension.reloadPolicy();
    const counting = await openOwnPage(extension, 'counting');
    await expect(counting.getByRole('main')).toContainText('Tellen staat aan');
    await expect(counting.getByRole('main')).not.toContainText('Delen kan nog niet');

    const page = await extension.context.newPage();
    await page.goto(`${pages.origin}/practice/`);
    await typeNote(page, '#note', TRANSPORT_NOTE);
    await expect.poll(() => markedIn(page)).toHaveLength(2);
    await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
    for (const times of [1, 2]) {
      await chipOf(page).getByRole('button', { name: 'Verslag klaar?' }).click();
      await expect(chipOf(page).locator('.missing'), `asked ${String(times)} times`).toContainText('Zet de datum erbij');
    }
    await page.locator('#mail').click();
    await counting.bringToFront();
    await expect(counting.getByRole('main')).toContainText('Er stonden 2 markeringen in je verslagen. Je keek 1 keer of er te weinig stond.');
    await expect(counting.getByRole('button', { name: 'Deel mijn telling' })).toBeDisabled();
    // The month goes by.
    await counting.clock.setFixedTime(Date.now() + 40 * 24 * 3_600_000);
    await counting.reload();
    await counting.getByText('Precies dit wordt gedeeld').click();
    const text = await counting.locator('pre').innerText();
    expect(text).toContain('"too-little-check|||transport-mobility|used|": 1');
    const saved = counting.waitForEvent('download');
    await counting.getByRole('button', { name: 'Deel mijn telling' }).click();
    await expect(counting.getByRole('status').filter({ hasText: 'in je map met downloads' })).toContainText('Stuur het naar de functionaris gegevensbescherming: Noor, fg@gemeente.example.');
    // A colleague who comes back later sees that it was done.
    await counting.reload();
    await expect(counting.getByRole('status').filter({ hasText: 'Al gedeeld' })).toBeVisible();
    expect(await extension.keptForGood()).toContain('"isSaved":true');
    const again = counting.waitForEvent('download');
    await counting.getByRole('button', { name: 'Deel opnieuw' }).click();
    await again;
    await expect(counting.getByRole('status').filter({ hasText: 'in je map met downloads' })).toBeVisible();
    const own = { name: 'own.age', mimeType: 'application/octet-stream', buffer: await readFile(await (await saved).path()) };

    await report.bringToFront();
    await report.getByLabel('Kies bestanden').setInputFiles([own, ...(await filesOfColleagues(4, text, recipient))]);
    await expect(report.getByRole('main'), 'who reads it knows one of the five').toContainText('In één periode moeten er ten minste 5 van anderen zijn.');
    await report.getByLabel('Kies bestanden').setInputFiles([own, ...(await filesOfColleagues(5, text, recipient))]);
    await expect(report.getByRole('main')).toContainText('Tellingen: 6. Bestanden die niet meetellen: 0.');
    await expect(report.getByRole('main')).toContainText('Keren dat iemand keek of er te weinig stond: 6.');
    expect(await barsOf(report), 'of six who shared the same').toEqual(shownIn(text, 6));
    expect([...shownIn(text, 6).values()], 'two marks, each once').toEqual([6, 6]);
  } finally {
    removePolicy();
    await extension.close();
  }
});

test('a team without an administrator shares too: the officer’s key comes with the team file', async () => {
  const extension = await ExtensionBrowser.open('chrome-mv3-e2e');
  try {
    const { recipient } = await makeReportKey();
    const week = weekOf(Date.now() - TWO_MONTHS);
    const options = await openOwnPage(extension, 'options');
    await options.getByText('Een team maken of terughalen').click();
    await options.getByLabel('Naam van het team').fill('Wijkteam Noord');
    await options.getByLabel('Wachtzin voor de reservekopie').fill('vier losse woorden hier');
    await options.getByLabel('Herhaal de wachtzin').fill('vier losse woorden hier');
    await options.getByRole('button', { name: 'Team maken' }).click();
    await options.getByLabel('Naam', { exact: true }).fill('Noor');
    await options.getByLabel('E-mail').fill('fg@gemeente.example');
    await options.getByLabel('Tellen', { exact: true }).selectOption('aan');
    await options.getByLabel('Team waarvoor geteld wordt').fill('Wijkteam Noord');
    await options.getByLabel('Sleutel voor gedeelde tellingen').fill(recipient);
    const signed = options.waitForEvent('download', (download) => download.suggestedFilename().endsWith('.jws'));
    await options.getByRole('button', { name: 'Ondertekenen' }).click();
    await options.getByLabel('Bestand van je team openen').setInputFiles(await (await signed).path());
    await options.getByRole('button', { name: 'Klopt, dit is mijn team' }).click();
    await expect(options.getByText('Je hoort bij Wijkteam Noord (bestand 1).')).toBeVisible();

    await extension.keep('tally', { [week]: { [SHOWN]: 3, [SHOWN.replace('shown|', 'kept|discussed')]: 2 } });
    const counting = await openOwnPage(extension, 'counting');
    await expect(counting.getByText('Dit is door je team ingesteld.')).toBeVisible();
    await counting.getByText('Precies dit wordt gedeeld').click();
    await expect(counting.getByRole('row', { name: 'Bewust laten staan: Besproken met een collega' })).toContainText(`${String(Number(week.slice(-2)))} van ${week.slice(0, 4)}`);
    await expectFine(counting);
    const saved = counting.waitForEvent('download');
    await counting.getByRole('button', { name: 'Deel mijn telling' }).click();
    const said = counting.getByRole('status').filter({ hasText: (await saved).suggestedFilename() });
    await expect(said).toContainText('in je map met downloads. Stuur het naar de functionaris gegevensbescherming: Noor, fg@gemeente.example.');
  } finally {
    await extension.close();
  }
});
