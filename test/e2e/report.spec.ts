import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Matrix } from '../../src/engine/types.ts';
import { encryptFor } from '../../src/platform/report-key.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { padContribution, writeContribution } from '../../src/tally/contribution.ts';
import type { Contribution } from '../../src/tally/contribution.ts';
import { writeKey } from '../../src/tally/count-key.ts';
import { weekOf } from '../../src/tally/iso-week.ts';
import { KEEP_REASONS, OUTCOMES } from '../../src/tally/outcomes.ts';
import { dropOf, weeksOf } from '../bench/drops.ts';
import { barsOf } from './bars.ts';
import { expect, test } from './fixtures.ts';
import { expectFine } from './look-fine.ts';
import { fillNewPassphrase, makeKey, openOwnPage } from './officer.ts';
import { sheetsIn } from './sheets.ts';

const DAY = 24 * 3_600_000;
const SHOWN = 'excess|social-network-loneliness|loneliness-feeling|transport-mobility|shown|';
const REMOVED = 'excess|social-network-loneliness|loneliness-feeling|transport-mobility|removed|';
const WRONG = 'excess|social-network-loneliness|loneliness-feeling|transport-mobility|wrong|';

async function fileOf(contribution: Contribution, recipient: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = Buffer.from(await encryptFor(recipient, padContribution(writeContribution(contribution))));
  return { name: `${contribution.contributor}.age`, mimeType: 'application/octet-stream', buffer };
}

/** Files as this many contributors share them. */
async function sharedBy(count: number, recipient: string): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const contributor = number.toString(16).padStart(32, '0');
      const counts = { '2026-W47': { [SHOWN]: 3, [REMOVED]: 1, [WRONG]: 1 } };
      return { ...(await fileOf({ period: '2026-11', contributor, team: 'Noord', counts }, recipient)), name: `${String(number)}.age` };
    }),
  );
}

/** What five share of a year in which everything came up: each help request, each outcome, each reason, in each week. */
function fullYear(recipient: string, matrix: Matrix): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const topics = matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => ({ category: id, subtopic: subtopic.id })));
  const keys = matrix.helpRequests.flatMap(({ id }, at) => OUTCOMES.map((outcome, turn) => {
    const topic = topics[(at * 7) % topics.length];
    if (!topic) throw new Error('There are topics.');
    // Some are called wrong often, the others hardly.
    const times = outcome !== 'wrong' ? 3 + at : at % 5 === 0 ? 3 * (3 + at) : 1;
    return [writeKey({ kind: 'excess', ...topic, helpRequest: id, outcome, reason: outcome === 'kept' ? KEEP_REASONS[(at + turn) % KEEP_REASONS.length] ?? null : null }), times] as const;
  }));
  return Promise.all(Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`).flatMap((period) => Array.from({ length: 5 }, (_, number) => {
    const contributor = `${period.replace('-', '')}${String(number)}`.padStart(32, '0');
    return fileOf({ period, contributor, team: 'Noord', counts: Object.fromEntries(weeksOf(period).map((week) => [week, Object.fromEntries(keys)])) }, recipient);
  })));
}

// A key takes its time to be locked, on purpose; on a busy machine all of it does.
test.describe.configure({ timeout: 240_000 });

test('the page answers while a passphrase is worked on', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  /** How often the page had a turn while it was busy: a page that stands still has one or none. */
  const turnsWhileBusy = (): Promise<number> => page.evaluate(() => new Promise((told) => {
    let turns = 0;
    const look = (): void => {
      const isBusy = document.querySelector('progress') !== null;
      if (isBusy) turns++;
      if (isBusy || turns === 0) requestAnimationFrame(look);
      else told(turns);
    };
    look();
  }));
  const backup = page.waitForEvent('download');
  let turns = turnsWhileBusy();
  await fillNewPassphrase(page, 'fiets tulp kaas molen');
  await page.getByRole('button', { name: 'Maak een nieuwe sleutel' }).click();
  await expect(page.getByText('Geef deze openbare sleutel aan je beheerder')).toBeVisible();
  expect(await turns).toBeGreaterThan(10);
  const recipient = await page.locator('.recipient').innerText();

  await page.reload();
  turns = turnsWhileBusy();
  await page.getByLabel('Sleutelbestand').setInputFiles(await (await backup).path());
  await page.getByLabel('Wachtzin', { exact: true }).fill('fiets tulp kaas moles');
  await page.getByRole('button', { name: 'Open mijn sleutel' }).click();
  await expect(page.getByText('Klopt de wachtzin')).toBeVisible();
  expect(await turns).toBeGreaterThan(10);
  await page.getByLabel('Wachtzin', { exact: true }).fill('fiets tulp kaas molen');
  await page.getByRole('button', { name: 'Open mijn sleutel' }).click();
  await expect(page.locator('.recipient')).toHaveText(recipient);
});

test('an open key shows its public half to copy, keeps no passphrase, and is closed before there is another', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  const recipient = await makeKey(page);
  await expect(page.getByRole('heading', { name: 'Sleutel' }), 'whoever uses the keyboard goes on from here').toBeFocused();
  await expect(page.getByText('noodzaak-sleutel.age'), 'where the new key is, and that it must be kept').toBeVisible();
  await expect(page.getByLabel('Wachtzin', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Maak een nieuwe sleutel' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Kopiëren' }).click();
  await expect(page.getByText('Gekopieerd')).toBeVisible();
  await page.getByRole('button', { name: 'Sluit deze sleutel' }).click();
  const question = page.getByRole('group', { name: 'Sluit deze sleutel' });
  await expect(question).toContainText('Heb je het sleutelbestand en je wachtzin bewaard?');
  await expectFine(page);
  await question.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.locator('.recipient')).toHaveText(recipient);
  await page.getByRole('button', { name: 'Sluit deze sleutel' }).click();
  await question.getByRole('button', { name: 'Ja, bewaard: sluiten' }).click();
  await expect(page.getByLabel('Wachtzin', { exact: true })).toHaveValue('');
  await page.getByLabel('Wachtzin', { exact: true }).focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByLabel('Wachtzin', { exact: true }), 'what was copied').toHaveValue(recipient);
});

test('own counts alone: says that there are none yet, or too few to show, and why', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  await makeKey(page);
  const own = page.getByLabel('Tel mee wat deze browser zelf telde');
  await own.check();
  await expect(page.getByText('Deze browser heeft nog geen telling die kan meedoen.')).toBeVisible();
  await expectFine(page);
  await release.keep('tally', { [weekOf(Date.now() - 70 * DAY)]: { [SHOWN]: 7 } });
  await own.uncheck();
  await expect(page.getByText('Deze browser heeft nog geen telling die kan meedoen.')).toBeHidden();
  await own.check();
  await expect(page.getByRole('main')).toContainText('1 telling. Dat is te weinig om te tonen.');
  await expect(page.getByRole('main')).toContainText('In één periode moeten er ten minste 5 van anderen zijn.');
  await own.uncheck();
  await expect(page.getByRole('heading', { name: 'Wat er is gelezen' }), 'nothing is chosen any more').toHaveCount(0);
});

test('takes a dropped folder, shows how far it is, and stops at once when asked', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  const recipient = await makeKey(page);
  const folder = await mkdtemp(join(tmpdir(), 'noodzaak-drops-'));
  try {
    const five = await sharedBy(5, recipient);
    // Each file has to be opened, whoever it is of: long enough to press a button meanwhile.
    const many = join(folder, 'many');
    const few = join(folder, 'few', 'inside');
    for (const each of [many, few]) await mkdir(each, { recursive: true });
    for (let number = 0; number < 4_000; number++) await writeFile(join(many, `${String(number)}.age`), five[number % 5]?.buffer ?? '');
    for (const file of five) await writeFile(join(few, file.name), file.buffer);

    await drop(page, many);
    const progress = page.getByRole('progressbar', { name: 'van 4.000 bestanden gelezen' });
    await expect.poll(() => progress.getAttribute('value').then(Number)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(progress).toHaveCount(0);
    await drop(page, join(folder, 'few'));
    await expect(page.getByRole('main')).toContainText('Tellingen: 5. Bestanden die niet meetellen: 0.');
    await expect(page.getByRole('main')).toContainText(/komt dit het meest voor: [^.]+ \(15 keer\)\./);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Drops a folder on the page, wherever on it, as a hand does from a file manager. */
async function drop(page: Page, folder: string): Promise<void> {
  const place = page.getByRole('heading', { level: 1 });
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('Nothing to drop on.');
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files: [folder], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}

/** Words in charts that can be seen in part alone. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator('.chart svg:visible text').evaluateAll((texts) => texts.flatMap((text) => {
    const [box, chart] = [text.getBoundingClientRect(), text.closest('svg')?.getBoundingClientRect()];
    return chart && box.width > 0 && (box.left < chart.left || box.right > chart.right) ? [text.textContent ?? ''] : [];
  }));
}

/** How small the smallest letters of the charts are, as they are seen, in px. */
function smallestLetters(page: Page): Promise<number> {
  return page.locator('.chart svg:visible').evaluateAll((charts) => Math.min(...charts.map((chart) => {
    const drawnAs = chart.getBoundingClientRect().width / (chart as SVGSVGElement).viewBox.baseVal.width;
    return Math.min(...[...chart.querySelectorAll('text')].map((text) => drawnAs * Number.parseFloat(getComputedStyle(text).fontSize)));
  })));
}

/** Words in a chart that stand through one another. */
function throughOneAnother(page: Page): Promise<string[]> {
  return page.locator('.chart svg:visible').evaluateAll((charts) => charts.flatMap((chart) => {
    const texts = [...chart.querySelectorAll('text')].map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }));
    return texts.flatMap(({ words, box }, at) => texts.slice(at + 1).flatMap((other) =>
      Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 0 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 3 ? [`${words} and ${other.words}`] : []));
  }));
}

/** In a window of any width, letters of charts can be read, and bars are as long as their numbers say. */
async function expectLegible(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const width of [1_280, 640, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => smallestLetters(page), `letters in a window of ${String(width)} px`).toBeGreaterThanOrEqual(11);
    await expect.poll(() => cutOff(page), `cut off at ${String(width)} px`).toEqual([]);
    expect(await throughOneAnother(page), `at ${String(width)} px`).toEqual([]);
    expect(await page.locator('.chart svg:visible text').getByText('name', { exact: true }).count(), 'no field of ours is named').toBe(0);
    expect((await barsOf(page)).size, 'each bar with its own name').toBe(await page.locator('figure').first().locator('tbody tr').count());
  }
  if (size) await page.setViewportSize(size);
}

// A browser of its own: once a popup was looked into, a browser saves its downloads elsewhere.
test('says that the browser has no room to remember a report, leaves the one before, and makes room by forgetting the oldest if asked', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  const recipient = await makeKey(page);
  const { matrix } = readRules();
  const september = await Promise.all(Array.from({ length: 9 }, (_, worker) => fileOf(dropOf(worker, '2026-09', matrix), recipient)));
  await page.getByLabel('Kies bestanden').setInputFiles(september);
  await expect(page.getByText('2026-09: 9 tellingen')).toBeVisible();
  const five = await sharedBy(5, recipient);
  await page.getByLabel('Kies bestanden').setInputFiles(five.slice(0, 4));
  await expect(page.getByRole('main')).toContainText('2026-11: 4 tellingen. Dat is te weinig om te tonen.');
  await release.fill();
  try {
    await page.getByLabel('Kies bestanden').setInputFiles(five);
    await expect(page.getByRole('alert')).toContainText('De opslag van je browser is vol.');
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByRole('main'), 'what was there').toContainText('Dat is te weinig om te tonen.');
    await expectFine(page);
    await page.getByRole('button', { name: 'Vergeet de oudste maanden' }).click();
    await expect(page.getByText('2026-11: 5 tellingen')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    await release.keep('ballast', '');
  }
  await page.getByLabel('Kies bestanden').setInputFiles([...five, ...september]);
  await expect(page.getByText('2026-11: 5 tellingen')).toBeVisible();
  await page.getByText('Niet meegeteld (9)').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'waarvan ik het rapport vergeten ben; gebruik het rapport dat je bewaarde' })).toHaveCount(9);
});

test('of two tabs with a report the second waits for the first, and shows nobody alone beside it', async ({ release }) => {
  const one = await openOwnPage(release, 'report');
  const backup = one.waitForEvent('download');
  const recipient = await makeKey(one);
  const other = await openOwnPage(release, 'report');
  await other.getByLabel('Sleutelbestand').setInputFiles(await (await backup).path());
  await other.getByLabel('Wachtzin', { exact: true }).fill('fiets tulp kaas molen');
  await other.getByRole('button', { name: 'Open mijn sleutel' }).click();
  await other.getByLabel('Kies bestanden').waitFor();
  // A third tab has its turn, for as long as we like.
  const third = await openOwnPage(release, 'report');
  const ends = await third.evaluateHandle(() => new Promise<{ readonly now: () => void }>((began) => {
    void navigator.locks.request('noodzaak-report', () => new Promise<void>((now) => { began({ now }); }));
  }));
  const [five, six] = [await sharedBy(5, recipient), await sharedBy(6, recipient)];
  const waits = 'Even wachten: een ander tabblad leest ook tellingen.';
  await one.bringToFront();
  await one.getByLabel('Kies bestanden').setInputFiles(five);
  await expect(one.getByText(waits)).toBeVisible();
  await other.bringToFront();
  await other.getByLabel('Kies bestanden').setInputFiles(six);
  await expect(other.getByText(waits)).toBeVisible();
  // Who does not want to wait, stops.
  await other.getByRole('button', { name: 'Stop' }).click();
  await expect(other.getByRole('progressbar')).toHaveCount(0);
  await other.getByLabel('Kies bestanden').setInputFiles(six);
  await expect(other.getByText(waits)).toBeVisible();
  await expect(one.getByText(waits)).toBeVisible();
  await ends.evaluate(({ now }) => { now(); });
  await expect(one.getByText('2026-11: 5 tellingen')).toBeVisible();
  await expect(other.getByText('2026-11: 1 telling wacht.')).toBeVisible();
  expect([...await barsOf(other)], 'what five counted together').toEqual([...await barsOf(one)]);
});

test('shows what five contributors share, and nothing of four', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  const recipient = await makeKey(page);
  const files = await sharedBy(5, recipient);
  await page.getByLabel('Kies bestanden').setInputFiles(files.slice(0, 4));
  await expect(page.getByRole('main')).toContainText('te weinig tellingen');
  await expect(page.getByRole('listitem')).toHaveText('2026-11: 4 tellingen. Dat is te weinig om te tonen.');
  await expect(page.locator('.chart')).toHaveCount(0);

  const [first] = files;
  const [foreign] = await sharedBy(1, 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
  if (!first || !foreign) throw new Error('There are files.');
  await page.getByLabel('Kies bestanden').setInputFiles([
    ...files,
    { ...first, name: 'again.age' },
    { ...first, name: 'again.age' },
    { ...first, name: 'half.age', buffer: first.buffer.subarray(0, -100) },
    { ...first, name: 'photo.jpg', buffer: Buffer.from('no age file') },
    { ...foreign, name: 'foreign.age' },
  ]);
  await expect(page.getByRole('main')).toContainText('Tellingen: 5. Bestanden die niet meetellen: 5.');
  await page.getByText('Niet meegeteld (5)').click();
  for (const [name, reason] of [
    ['again.age', 'zit al in een ander bestand'], ['half.age', 'niet heel'], ['photo.jpg', 'geen versleutelde telling'], ['foreign.age', 'andere sleutel'],
  ] as const) await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toContainText(reason);
  await expect(page.getByRole('listitem').filter({ hasText: 'again.age' }), 'each of two that have one name').toHaveCount(2);
  await expect(page.getByRole('main')).toContainText(/komt dit het meest voor: [^.]+ \(15 keer\)\./);
  expect([...await barsOf(page)]).toEqual([['Een gevoel van eenzaamheid', 15]]);
  await expect(page.getByRole('main')).toContainText('komt dit het meest voor: Weggelaten en Klopt niet (elk 5 keer).');
  await expect(page.getByLabel('Team').getByRole('option')).toHaveText(['alles', 'Noord']);
  await expect(page.getByRole('main')).not.toContainText('Kiezen op team kan hier niet.');
  await expect(page.getByText('Een team dat te klein is om te tonen, staat niet in de lijst.')).toBeVisible();
  await page.getByText('Als tabel').first().click();
  // As a screen reader has it: a name, heads for both columns, and one for each row.
  await expect(page.getByRole('table', { name: 'Wat het meest voorkomt' })).toMatchAriaSnapshot(`
    - table "Wat het meest voorkomt":
      - caption: Wat het meest voorkomt
      - rowgroup:
        - row "Markering Aantal":
          - columnheader "Markering"
          - columnheader "Aantal"
      - rowgroup:
        - row "Een gevoel van eenzaamheid 15":
          - rowheader "Een gevoel van eenzaamheid"
          - cell "15"
  `);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // What is saved, and where, is said; a table has names beside the ids.
  for (const [button, file] of [['Bewaar als CSV', 'noodzaak-rapport.csv'], ['Bewaar als JSON', 'noodzaak-rapport.json'], ['Uitleg van de kolommen', 'noodzaak-kolommen.csv']] as const) {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await saving).suggestedFilename()).toBe(file);
    await expect(page.getByRole('status').filter({ hasText: `Bewaard als bestand: ${file} staat in je map met downloads.` })).toBeVisible();
    const text = await readFile(await (await saving).path(), 'utf8');
    if (button === 'Bewaar als CSV') {
      const [heads, ...rows] = text.split('\r\n');
      expect(heads).toMatch(/^\uFEFFperiod;week;team;law;helpRequest;kind;.*;events;ruleName;helpRequestName;outcomeName;reasonName;categoryName$/);
      expect(rows.filter((row) => row.includes('removed'))).toEqual([expect.stringMatching(/^2026-11;.*;removed;;5;[^;]{5,};vervoer;Weggelaten;;[^;]{5,}$/)]);
    } else if (button === 'Bewaar als JSON') {
      const { about, columns, rows } = JSON.parse(text) as { readonly about: string; readonly columns: object; readonly rows: readonly Readonly<Record<string, unknown>>[] };
      expect(about).toContain('ten minste 5 mensen samen');
      expect(rows[0]).toMatchObject({ subtopic: 'loneliness-feeling', ruleName: 'Een gevoel van eenzaamheid', helpRequest: 'transport-mobility', helpRequestName: 'vervoer', categoryName: 'Sociaal netwerk en eenzaamheid' });
      for (const row of rows) expect(Object.keys(columns), 'each field is explained').toEqual(expect.arrayContaining(Object.keys(row)));
    } else expect(text).toMatch(/ruleName;De markering/);
  }

  // One comes late: the difference from the report just now would be theirs.
  const six = await sharedBy(6, recipient);
  await page.getByLabel('Kies bestanden').setInputFiles(six);
  await expect(page.getByRole('main')).toContainText('2026-11: 1 telling wacht.');
  await expect(page.getByRole('main')).toContainText(/komt dit het meest voor: [^.]+ \(15 keer\)\./);
  await page.getByLabel('Kies bestanden').setInputFiles(six.slice(1, 5));
  await expect(page.getByRole('main')).toContainText('1 telling die ik eerder meetelde, zit hier niet bij.');
  await expect(page.locator('.chart')).toHaveCount(0);
  await expect(page.getByRole('main'), 'what to do').toContainText('Gebruik dan het rapport dat je eerder bewaarde.');
  await expect(page.getByRole('main')).not.toContainText('te weinig tellingen');
  await page.getByText('Zo heten die bestanden in de map (1)').click();
  await expect(page.getByRole('listitem').filter({ hasText: `noodzaak-2026-11-${'0'.repeat(32)}.age` })).toBeVisible();
  await expectFine(page);
  await page.getByLabel('Kies bestanden').setInputFiles(await sharedBy(10, recipient));
  await expect(page.getByRole('main')).toContainText(/komt dit het meest voor: [^.]+ \(30 keer\)\./);

  // To talk about in the team: a note with a sentence too many, and without.
  const [before = '', after = ''] = await page.locator('.example dd').allInnerTexts();
  const sentence = await page.locator('.example strong').innerText();
  expect(before).toContain(sentence);
  expect(after).not.toContain(sentence);
  // For the council: a full report, on two sheets of A4.
  const { matrix } = readRules();
  const few = await Promise.all(Array.from({ length: 5 }, (_, worker) => fileOf(dropOf(worker, '2026-09', matrix), recipient)));
  await page.getByLabel('Kies bestanden').setInputFiles(few);
  await expect(page.getByRole('main')).toContainText('2026-09: 5 tellingen');
  await expect(page.locator('.chart').first()).toContainText('verschillende samen');
  await expect(page.getByRole('main'), 'several together are no one thing that comes up most').not.toContainText(/komt dit het meest voor: [^(]*samen/);
  await expect(page.getByLabel('Team')).toBeDisabled();
  await expect(page.getByLabel('Team').getByRole('option')).toHaveText('te klein om te tonen');
  await expect(page.getByRole('main'), 'and why').toContainText('Kiezen op team kan hier niet.');
  expect(await cutOff(page)).toEqual([]);
  await expectLegible(page);
  await page.emulateMedia({ media: 'print' });
  expect(await cutOff(page)).toEqual([]);
  await page.emulateMedia({ media: null });
  const many = await Promise.all(Array.from({ length: 80 }, (_, worker) => fileOf(dropOf(worker, '2026-10', matrix), recipient)));
  await page.getByLabel('Kies bestanden').setInputFiles([...many, ...(await sharedBy(10, recipient))]);
  await expect(page.getByRole('main')).toContainText('2026-10: 80 tellingen');
  await expect(page.locator('.chart svg'), 'each for the screen and for paper').toHaveCount(10);
  expect(sheetsIn(await page.pdf({ format: 'A4' }))).toBe(2);
  // On paper stands what it was filtered by.
  const filter = page.getByText('Laat zien: Wet: Jeugdwet.');
  await page.getByLabel('Wet').selectOption('Jeugdwet');
  await expect(filter).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(filter).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: 'Bewaar als CSV' }).click();
  await expect(page.getByText('Er staat alles in, ook wat je hier nu niet laat zien.')).toBeVisible();
  await page.getByLabel('Wet').selectOption('alles');
  await page.getByLabel('Kies bestanden').setInputFiles(await sharedBy(10, recipient));
  await expect(page.getByRole('main')).not.toContainText('2026-10');
  // A rule that people called wrong, and where it can be read; never in which part of all, as the rest may be hidden.
  await expect(page.getByRole('listitem').filter({ hasText: '%' })).toHaveCount(0);
  const opening = page.waitForEvent('popup');
  await page.getByRole('listitem').filter({ hasText: ': 10 keer.' }).getByRole('link', { name: 'Bekijk de regel met een voorbeeld (nieuw tabblad)' }).click();
  const rules = await opening;
  await expect(rules.getByRole('heading', { name: 'Alle regels' })).toBeVisible();
  await expect(rules.getByRole('searchbox')).not.toHaveValue('');
  await expect(rules.getByRole('row').filter({ hasText: '✓' }).first()).toBeVisible();
  await expect(page.locator('.chart').first(), 'the report stays').toBeVisible();
});

test('a full year prints on two sheets of A4, also with what it was filtered by', async ({ release }) => {
  const page = await openOwnPage(release, 'report');
  const recipient = await makeKey(page);
  await page.getByLabel('Kies bestanden').setInputFiles(await fullYear(recipient, readRules().matrix));
  await expect(page.getByRole('main')).toContainText('2026-12: 5 tellingen');
  await expect(page.locator('.chart svg'), 'each for the screen and for paper').toHaveCount(10);
  await expect(page.locator('figure.long table tbody tr')).toHaveCount(53);
  await expectLegible(page);
  const sheets = async (): Promise<number> => sheetsIn(await page.pdf({ format: 'A4' }));
  await expect(page.getByRole('link', { name: 'Bekijk de regel met een voorbeeld' })).toHaveCount(4);
  expect(await sheets()).toBe(2);
  await page.getByLabel('Vanaf').selectOption('2026-01');
  await page.getByLabel('Team').selectOption('Noord');
  await expect(page.getByText('Laat zien: Vanaf: 2026-01; Team: Noord.')).toBeAttached();
  expect(await sheets()).toBe(2);
});
