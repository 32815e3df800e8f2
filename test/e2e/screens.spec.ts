/** Each screen as axe sees it, in light and in dark; our pages also in a window as narrow as a telephone. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { cardOf, chipOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { BRUISE, TRANSPORT_NOTE } from './notes.ts';
import { ChromiumSavingTab } from './saving/chromium-saving-tab.ts';
import { ASKS, HOLDS, Saving } from './saving/saving.ts';

const SCHEMES = ['light', 'dark'] as const;
const OUR_PAGES = ['practice', 'resident', 'options', 'site-profiles', 'counting', 'report'];
const CARDS: Readonly<Record<string, string>> = {
  'an excess': 'Hulpvraag: vervoer\nZe voelt zich heel eenzaam.',
  'a whole-file request': 'Hulpvraag: vervoer\nGraag ontvang ik het volledige dossier van de psychiater.',
  'a request of others': 'Hulpvraag: vervoer\nMail van de politie: graag alle informatie over dit gezin toesturen.',
  'a consent': 'Hulpvraag: jeugdhulp\nMoeder heeft toestemming gegeven, dus wij delen alles met school.',
  'a list of scores': 'Hulpvraag: vervoer\nZRM: financiën 2, huisvesting 4, huiselijke relaties 4, justitie 5.',
};

async function violations(page: Page, part?: string): Promise<readonly unknown[]> {
  // Otherwise axe opens a tab to finish in, and a popup closes when another tab comes to the front.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  return (await (part === undefined ? axe : axe.include(part)).analyze()).violations;
}

/** Once nothing moves any more: a part that is fading in is told as too faint. */
async function inEachScheme(page: Page, look: () => Promise<void>): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await look();
  }
}

for (const name of OUR_PAGES) {
  test(`our page ${name} can be used by everybody, and in a narrow window`, async ({ page, extension }) => {
    await page.goto(`chrome-extension://${await extension.id()}/${name}.html`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await inEachScheme(page, async () => { expect(await violations(page)).toEqual([]); });
    await page.setViewportSize({ width: 360, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

// What axe says of that page is in pages.spec.ts: it is long.
test('a long table on the page with all rules scrolls by itself in a narrow window', async ({ page, extension }) => {
  await page.goto(`chrome-extension://${await extension.id()}/rules.html`);
  await page.setViewportSize({ width: 360, height: 600 });
  await page.getByText('Vervoersvoorziening en mobiliteit').click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('the popup can be used by everybody', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(`${TRANSPORT_NOTE}\n\n${BRUISE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const popup = await extension.openPopup(page);
  await expect(popup.locator('.finding')).toHaveCount(2);
  await popup.getByText('Waarom?').first().click();
  await popup.getByText('Waar ben ik mee bezig').click();
  await popup.getByText('Gerichte vraag maken').click();
  await expect(popup.locator('.builder')).toBeVisible();
  await inEachScheme(popup, async () => { expect(await violations(popup)).toEqual([]); });
  // As wide as the browser made it: nothing sticks out, and no strip stays empty beside it.
  expect(await popup.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.popup')?.clientWidth])).toEqual(
    await popup.evaluate(() => Array(2).fill(document.documentElement.clientWidth)),
  );
  await popup.close();
});

test('the popup scrolls nothing sideways at 360 px, whatever opens in it', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(`${TRANSPORT_NOTE}\n\n${BRUISE}`);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  // A popup can't be made narrower than the browser makes it: the same page in a tab behind the note's.
  const popup = await page.context().newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await page.bringToFront();
  await popup.goto(`chrome-extension://${await extension.id()}/popup.html`);
  await expect(popup.locator('.finding')).toHaveCount(2);
  for (const words of ['Waarom?', 'Wijzigen', 'Voorbeeld: wat wel', 'De vijf stappen', 'Waar ben ik mee bezig', 'Wat is nodig voor deze hulpvraag?', 'Is mijn vraag gericht?', 'Plekken op deze site', 'Verslag klaar?', 'Samen met de inwoner', 'Gerichte vraag maken', 'Nee, ik moet het vragen']) {
    await popup.getByText(words).first().click();
    expect(await popup.evaluate(() => document.documentElement.scrollWidth), words).toBeLessThanOrEqual(360);
  }
  await popup.close();
});

/** Lets the page follow the system: card, chip and marks take the colours of the ground they are on, also while they are open. */
async function followingSystem(page: Page, part: Locator): Promise<(look: () => Promise<void>) => Promise<void>> {
  await page.addStyleTag({ content: ':root { color-scheme: light dark }' });
  return (look) => inEachScheme(page, async () => {
    const scheme = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
    await expect(part).toHaveAttribute('theme', scheme);
    await look();
  });
}

for (const [kind, text] of Object.entries(CARDS)) {
  test(`the card on ${kind}, and what opens in it, can be used by everybody`, async ({ page, pages }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${pages.origin}/textarea.html`);
    const inEachLook = await followingSystem(page, cardOf(page));
    await page.locator('#note').pressSequentially(text);
    await expect.poll(() => markedIn(page)).toHaveLength(1);
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
    await inEachLook(async () => { expect(await violations(page, 'noodzaak-card')).toEqual([]); });
    await cardOf(page).locator('.buttons button').first().click();
    if (kind !== 'an excess') expect(await violations(page, 'noodzaak-card')).toEqual([]);
  });
}

test('the chip’s menu can be used by everybody', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  const inEachLook = await followingSystem(page, chipOf(page));
  await page.locator('#note').pressSequentially(`Hulpvraag: vervoer\n\n${BRUISE}`);
  await expect(chipOf(page)).toContainText('Signaal van onveiligheid');
  await chipOf(page).getByRole('button', { name: 'Hulpvraag:' }).click();
  await chipOf(page).getByText('Waar ben ik mee bezig').click();
  await inEachLook(async () => { expect(await violations(page, 'noodzaak-chip')).toEqual([]); });
});

test.describe('the dialog in which a save waits', () => {
  test.afterEach(async ({ extension }) => {
    await extension.set({ locale: 'nl', mode: 'coach' });
  });

  for (const mode of ['ask', 'hold'] as const) {
    test(`can be used by everybody, and in a small window: ${mode}`, async ({ page, extension, pages }) => {
      const saving = new Saving(new ChromiumSavingTab(page, extension), pages.origin, 'spa');
      await saving.begin(mode, TRANSPORT_NOTE, 2);
      // It takes the colours of the page it opens over.
      await page.addStyleTag({ content: ':root { color-scheme: light dark }' });
      await inEachScheme(page, async () => {
        await page.getByRole('button', { name: 'Bewaren' }).click();
        await saving.expectDialog(mode === 'ask' ? ASKS : HOLDS);
        expect(await violations(page, 'noodzaak-card')).toEqual([]);
        await cardOf(page).getByRole('button', { name: 'Bewust laten staan' }).first().click();
        await expect(cardOf(page).getByRole('group')).toBeVisible();
        expect(await violations(page, 'noodzaak-card')).toEqual([]);
        await page.keyboard.press('Escape');
        await saving.expectDialog(null);
      });
      // As a window is at 400%: the way back is in sight, and a mark can be brought there.
      await page.setViewportSize({ width: 320, height: 256 });
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await expect(cardOf(page).getByRole('button', { name: 'Terug naar de notitie' })).toBeInViewport({ ratio: 1 });
      for (const show of await cardOf(page).getByRole('button', { name: 'Bekijken' }).all()) {
        await show.focus();
        await show.click({ trial: true });
      }
    });
  }
});
