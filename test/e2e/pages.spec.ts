import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { errorsOf, expect, test } from './fixtures.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** Opens a page of ours by its link in the popup. */
async function open(release: ExtensionBrowser, link: string): Promise<Page> {
  const page = await release.context.newPage();
  const popup = await release.openPopup(page);
  const opened = release.context.waitForEvent('page');
  await popup.getByRole('button', { name: link }).click();
  const ours = await opened;
  await ours.waitForLoadState();
  return ours;
}

/** Counts how often the page asked the browser to print. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { prints: number; print: () => void };
    counted.prints = 0;
    counted.print = () => { counted.prints += 1; };
  });
  return () => page.evaluate(() => (globalThis as unknown as { prints: number }).prints);
}

test('row 13: gives the resident a text in plain words, per law, to print or to copy', async ({ release }) => {
  const page = await open(release, 'Uitleg voor de inwoner');
  const errors = errorsOf(page);
  const paper = page.getByRole('main');
  await expect(paper).toContainText('15 jaar na de laatste wijziging');
  await expect(paper.getByRole('listitem')).toHaveCount(8);
  await expect(paper).toContainText('functionaris gegevensbescherming');
  await page.getByLabel('Waar gaat het om?').selectOption({ index: 1 });
  await expect(paper).toContainText('20 jaar na de laatste wijziging');
  const prints = await countPrints(page);
  await page.getByRole('button', { name: 'Printen' }).click();
  expect(await prints()).toBe(1);
  await page.getByRole('button', { name: 'Kopiëren' }).click();
  await expect(page.getByText('Gekopieerd')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Printen' })).toBeHidden();
  expect(errors).toEqual([]);
});

test('row 12: shows every rule with reason, source, date and example, and finds one', async ({ release }) => {
  const page = await open(release, 'Alle regels');
  const errors = errorsOf(page);
  await expect(page.getByText(/2026-\d\d-\d\d\+[0-9a-f]{8}/).first()).toBeVisible();
  await page.getByText('Vervoersvoorziening en mobiliteit').click();
  await expect(page.getByRole('row').filter({ hasText: 'Vakbond' })).toContainText('niet nodig');
  await expect(page.getByRole('row').filter({ hasText: 'Lichamelijke gezondheid' })).toContainText('Geeft een markering: Medicatie, behandeling, uitslagen');
  await expect(page.getByRole('row').filter({ hasText: 'Lichamelijke gezondheid' })).toContainText(/uitslagen; .+ Voorbeeld: .+/);
  await expect(page.getByRole('table').first().locator('caption')).toHaveText(/^Deze regels zijn van \d+ \p{L}+ 2026$/u);
  const article = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Wmo 5.1.1' }) }).first();
  await expect(article, 'the day of the text that was read').toContainText('(zoals die geldt vanaf 1 juli 2026)');
  await expect(article.getByRole('link')).toHaveAttribute('href', /wetten\.overheid\.nl/);

  await page.getByText('Individuele begeleiding').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Jeugdwet 7.4.0' }).first(), 'what a law makes different').toContainText('Jeugdwet:');
  await page.getByText('Een signaal van onveiligheid (').click();
  await expect(page.getByRole('cell', { name: 'Stap twee van de meldcode is gezet.' })).toBeVisible();
  await expect(page.getByText('Afspraken van je gemeente'), 'nobody set any').toHaveCount(0);

  await page.getByLabel('Zoek in alle regels').fill('rollator');
  await expect(page.getByRole('status')).toContainText('gevonden');
  await expect(page.getByRole('cell', { name: 'Zij gebruikt een rollator.' })).toBeVisible();
  // By what the card calls it; words that may take each other's place stand apart, and no id of ours does.
  await page.getByLabel('Zoek in alle regels').fill('Een gevoel van eenzaamheid');
  await expect(page.getByRole('cell', { name: 'Op de kaart: Een gevoel van eenzaamheid' }).first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'vervoer: ' }), 'and what the matrix says of it').toContainText('Sociaal netwerk en eenzaamheid');
  await expect(page.locator('.either').first()).toHaveText(/^[^|]+ of [^|]+$/);
  const technical = page.getByRole('cell').filter({ hasText: /\||^own$|^[a-z-]+\/[a-z/-]+$/ });
  await expect(technical).toHaveCount(0);
  await page.getByLabel('Zoek in alle regels').fill('vraag om een heel dossier');
  await expect(page.getByRole('cell', { name: 'Heel of compleet' }).first()).toBeVisible();
  await expect(technical).toHaveCount(0);
  // What is called so comes before what only mentions it.
  await page.getByLabel('Zoek in alle regels').fill('dagbesteding');
  await expect(page.getByRole('rowheader').first()).toHaveText(/^dagbesteding: /);
  await page.getByLabel('Zoek in alle regels').fill('qqqq');
  await expect(page.getByRole('status')).toContainText('Niets gevonden');
  await page.getByLabel('Zoek in alle regels').fill('');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations, colorScheme).toEqual([]);
  }
  expect(errors).toEqual([]);
});

test('row 12: prints all rules, with a place to sign for this version', async ({ release }) => {
  const page = await open(release, 'Alle regels');
  const rows = page.getByRole('row');
  expect(await rows.count()).toBe(0);
  // What is printed is what is there at that moment.
  await page.evaluate(() => {
    const seen = globalThis as unknown as { printed: number; print: () => void };
    seen.print = () => { seen.printed = document.querySelectorAll('tbody tr').length; };
  });
  await page.getByRole('button', { name: 'Alles printen' }).click();
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { printed?: number }).printed)).toBeGreaterThan(418 + 2_000);
  await expect(page.getByRole('heading', { name: /Nagekeken en vastgesteld: versie 2026-/ })).toBeVisible();
});
