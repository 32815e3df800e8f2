/**
 * Each screen, in light and in dark, in a whole window and as at 200% zoom: nothing is cut off sideways, and every control can be brought in
 * sight. The pictures are for a person to look at, in `.output/screens/`; docs/sources.md says when that was done.
 */
import { mkdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { encryptFor, lockKey, makeReportKey } from '../../src/platform/report-key.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { padContribution, writeContribution } from '../../src/tally/contribution.ts';
import { dropOf } from '../bench/drops.ts';
import { cardOf, chipOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { BRUISE, TRANSPORT_NOTE } from './notes.ts';
import { ChromiumSavingTab } from './saving/chromium-saving-tab.ts';
import { HOLDS, Saving } from './saving/saving.ts';
import { sheetsIn } from './sheets.ts';

const PICTURES = '.output/screens';
const WINDOW = { width: 1280, height: 800 };
/** At 200% a window shows half as much, each way. */
const LOOKS = {
  light: { ...WINDOW, colorScheme: 'light' },
  dark: { ...WINDOW, colorScheme: 'dark' },
  'at 200%': { width: 640, height: 400, colorScheme: 'light' },
  'dark at 200%': { width: 640, height: 400, colorScheme: 'dark' },
} as const;

/** A note with one mark, and the buttons on its card that open what is behind it, one after the other. */
const CARDS: Readonly<Record<string, { readonly text: string; readonly opens: readonly string[] }>> = {
  excess: { text: 'Hulpvraag: vervoer\nZe voelt zich heel eenzaam.', opens: ['Hulpvraag toevoegen'] },
  rewrite: { text: 'Hulpvraag: vervoer\nMw. loopt 100 meter. Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag.', opens: ['Bewust laten staan'] },
  dossier: { text: 'Hulpvraag: vervoer\nGraag ontvang ik het volledige dossier van de psychiater.', opens: ['Gericht vragen', 'Nee, ik moet het vragen'] },
  incoming: { text: 'Hulpvraag: vervoer\nMail van de politie: graag alle informatie over dit gezin toesturen.', opens: ['Antwoord maken'] },
  consent: { text: 'Hulpvraag: jeugdhulp\nSanne (13). Moeder heeft toestemming gegeven, dus wij delen alles met school.', opens: ['Waarvoor is de toestemming?'] },
  scores: { text: 'Hulpvraag: vervoer\nZRM: financiën 2, huisvesting 4, huiselijke relaties 4, justitie 5.', opens: ['Domeinen kiezen'] },
};
/** A month for each look: what was shown of one by this browser is not shown of four. */
const MONTHS: Readonly<Record<string, string>> = { light: '2026-06', dark: '2026-07', 'at 200%': '2026-08', 'dark at 200%': '2026-09' };
const PASSPHRASE = 'fiets tulp kaas molen';
const OUR_PAGES = ['practice', 'resident', 'rules', 'options', 'site-profiles', 'counting', 'report'];

/**
 * What a person can't see by scrolling down: parts that are wider than where they stand, and controls that no scrolling brings out.
 * Runs in the page: it may name nothing outside itself.
 */
function cutOff(host: Element): string[] {
  const root = host.shadowRoot ?? host;
  const view = host.getBoundingClientRect();
  const told = view.left < 0 || view.right > innerWidth ? [`the whole stands from ${String(view.left)} to ${String(view.right)}`] : [];
  const scrollsSideways = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.clientWidth === 0 || element.matches('.visually-hidden, select, input, textarea')) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < view.left || right > view.right) told.push(`${element.localName}.${element.className} sticks out`);
    // Where it is not clipped, what is wider only stands in the margin.
    if (element.scrollWidth <= element.clientWidth || getComputedStyle(element).overflowX === 'visible') continue;
    // A table of many columns scrolls by itself, with the keyboard too.
    if (scrollsSideways(element) && element.tabIndex === 0) continue;
    told.push(`${element.localName}.${element.className} is ${String(element.scrollWidth)} wide in ${String(element.clientWidth)}`);
  }
  for (const control of root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.visually-hidden') !== null) continue;
    control.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = control.getBoundingClientRect();
    if (left >= 0 && right <= innerWidth && bottom > 0 && top < innerHeight) {
      const there = (host.shadowRoot ?? document).elementFromPoint((left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2);
      if (there !== null && (control.contains(there) || there.contains(control))) continue;
    }
    told.push(`${control.localName} "${control.textContent.trim() || control.id}" can't be reached`);
  }
  return told;
}

/** Takes a picture, and looks whether anything is cut off. */
async function look(page: Page, part: Locator, name: string, fullPage = false): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name.replace(/\W+/g, '-')}.png`, fullPage });
  await expect.poll(() => part.evaluate(cutOff), name).toEqual([]);
}

for (const [looks, { colorScheme, ...window }] of Object.entries(LOOKS)) {
  test.describe(`nothing is cut off, ${looks}:`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize(window);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    });

    const write = async (page: Page, origin: string, text: string): Promise<void> => {
      await page.goto(`${origin}/textarea.html`);
      // Card and chip take the colours of the page they are in.
      await page.addStyleTag({ content: ':root { color-scheme: light dark }' });
      await page.locator('#note').pressSequentially(text);
    };

    for (const [kind, { text, opens }] of Object.entries(CARDS)) {
      test(`the card on ${kind}, and what opens in it`, async ({ page, pages }) => {
        await write(page, pages.origin, text);
        await expect.poll(() => markedIn(page)).toHaveLength(1);
        await page.keyboard.press('Alt+U');
        const card = cardOf(page);
        await expect(card).toBeFocused();
        await look(page, card, `card-${kind}-${looks}`);
        for (const [at, name] of opens.entries()) {
          await card.getByRole('button', { name }).click();
          await look(page, card, `card-${kind}-open${String(at + 1)}-${looks}`);
        }
        if (kind !== 'dossier') return;
        await card.getByRole('checkbox').first().click();
        await card.getByRole('button', { name: 'Maak de brief' }).click();
        await look(page, card, `card-dossier-letter-${looks}`);
      });
    }

    test('the chip, its menu and what opens in it', async ({ page, pages }) => {
      await write(page, pages.origin, `Hulpvraag: vervoer\n\n${BRUISE}`);
      const chip = chipOf(page);
      await expect(chip).toContainText('Signaal van onveiligheid');
      await look(page, chip, `chip-${looks}`);
      await chip.getByRole('button', { name: 'Hulpvraag:' }).click();
      await look(page, chip, `chip-menu-${looks}`);
      for (const name of ['De vijf stappen van de meldcode', 'Waar ben ik mee bezig', 'wat wel, wat niet']) await chip.getByText(name).first().click();
      await chip.getByRole('button', { name: 'Verslag klaar?' }).click();
      await look(page, chip, `chip-menu-open-${looks}`);
    });

    test('what was chosen of role and law, on the chip and on the card where it decides', async ({ page, pages }) => {
      await write(page, pages.origin, 'De voordeur is aan de zijkant.\n\nHij staat onder toezicht van de reclassering.');
      const chip = chipOf(page);
      await chip.getByRole('button', { name: 'Hulpvraag:' }).click();
      await chip.getByText('Waar ben ik mee bezig').click();
      for (const name of ['Hulp verlenen', 'Wmo']) await chip.getByRole('button', { name, exact: true }).click();
      await look(page, chip, `task-menu-${looks}`);
      await chip.getByRole('button', { name: 'Hulpvraag:' }).click();
      await look(page, chip, `task-chip-${looks}`);
      await expect.poll(() => markedIn(page, 'ask')).toHaveLength(1);
      await page.locator('#note').focus();
      await page.keyboard.press('Alt+U');
      await expect(cardOf(page)).toContainText('Je koos: Wmo');
      await look(page, cardOf(page), `task-card-${looks}`);
    });

    test.describe('with a save that waits', () => {
      test.afterEach(async ({ extension }) => {
        await extension.set({ locale: 'nl', mode: 'coach' });
      });

      test('the dialog, and the reasons that it asks for', async ({ page, pages, extension }) => {
        const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'spa');
        await saving.begin('hold', TRANSPORT_NOTE, 2);
        await page.addStyleTag({ content: ':root { color-scheme: light dark }' });
        await page.getByRole('button', { name: 'Bewaren' }).click();
        await saving.expectDialog(HOLDS);
        await look(page, cardOf(page), `save-dialog-${looks}`);
        await cardOf(page).getByRole('button', { name: 'Bewust laten staan' }).first().click();
        await expect(cardOf(page).getByRole('group')).toBeVisible();
        await look(page, cardOf(page), `save-dialog-open-${looks}`);
      });
    });

    test('the report of four, of five, and of five of whom one is missing', async ({ page, extension }) => {
      // A key takes its time to be locked and opened, on purpose.
      test.setTimeout(120_000);
      const { matrix } = readRules();
      const key = await makeReportKey();
      const files = await Promise.all([0, 1, 2, 3, 4].map(async (worker) => ({
        name: `${String(worker)}.age`,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await encryptFor(key.recipient, padContribution(writeContribution(dropOf(worker, MONTHS[looks] ?? '', matrix))))),
      })));
      await page.goto(`chrome-extension://${await extension.id()}/report.html`);
      await page.getByLabel('Sleutelbestand').setInputFiles({ name: 'key.age', mimeType: 'application/octet-stream', buffer: Buffer.from(await lockKey(key, PASSPHRASE)) });
      await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
      await page.getByRole('button', { name: 'Open mijn sleutel' }).click();
      for (const [some, said] of [[4, 'te weinig tellingen'], [5, '5 tellingen'], [3, 'kan ik nu niets laten zien']] as const) {
        await page.getByLabel('Kies bestanden').setInputFiles(files.slice(0, some));
        await expect(page.getByRole('main')).toContainText(said);
        for (const inside of await page.locator('summary').all()) await inside.click();
        await look(page, page.locator('body'), `report-of-${String(some)}-${looks}`, true);
        const printed = await page.pdf({ format: 'A4', path: `${PICTURES}/report-of-${String(some)}-${looks.replace(/\W+/g, '-')}.pdf` });
        expect(sheetsIn(printed)).toBe(some === 5 ? 2 : 1);
      }
    });

    for (const name of OUR_PAGES) {
      test(`our page ${name}`, async ({ page, extension }) => {
        await page.goto(`chrome-extension://${await extension.id()}/${name}.html`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await look(page, page.locator('body'), `page-${name}-${looks}`, true);
      });
    }
  });
}

test('nothing is cut off: the popup, as wide as the browser makes it, and what opens in it', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(`${TRANSPORT_NOTE}\n\n${BRUISE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const popup = await extension.openPopup(page);
  await expect(popup.locator('.finding')).toHaveCount(2);
  await look(popup, popup.locator('body'), 'popup light', true);
  for (const words of ['Waarom?', 'Waar ben ik mee bezig', 'Gerichte vraag maken']) await popup.getByText(words).first().click();
  await popup.getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
  await popup.emulateMedia({ colorScheme: 'dark' });
  await look(popup, popup.locator('body'), 'popup open dark', true);
  await popup.close();
});
