import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './extension-browser.ts';
import { markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { expectFine } from './look-fine.ts';
import { setPolicy } from './organisation-policy.ts';
import { underAnOrganisation } from './under-an-organisation.ts';

const PARTY = 'Zij stemt al jaren op de SP.';
/** Known by a row that is likely right. */
const LIKELY = 'Het paspoortnummer staat op het formulier.';
/** Worth a question to who reads keenly only. */
const MAYBE = 'Overdag zijn de gordijnen altijd dicht.';
const NOTE = `Hulpvraag: vervoer\n${LIKELY} ${MAYBE} ${PARTY}`;
const QUESTION = 'Hoe scherp leest Noodzaak mee?';

const expectSaid = async (page: Page, marks: readonly string[], questions: readonly string[]): Promise<void> => {
  await expect.poll(() => markedIn(page)).toEqual(marks);
  await expect.poll(() => markedIn(page, 'ask')).toEqual(questions);
};

test.beforeEach(async ({ page, pages }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(NOTE);
  await expectSaid(page, [PARTY], [LIKELY]);
});

test('a worker chooses how sharply it reads, and an open note follows at once', async ({ page, extension }) => {
  const popup = await extension.openPopup(page);
  const choice = popup.getByLabel(QUESTION);
  await expect(choice).toHaveValue('normal');
  await choice.selectOption('rustig');
  await expect(popup.getByRole('main')).toContainText('alleen wat bijna zeker niet nodig is');
  await expectSaid(page, [PARTY], []);
  await choice.selectOption('scherp');
  await expectSaid(page, [PARTY], [LIKELY, MAYBE]);
  expect(await extension.keptForGood()).toContain('"sensitivity":"keen"');
  await choice.selectOption('gewoon');
  await expectSaid(page, [PARTY], [LIKELY]);
});

test('a background at rest wakes for it', async ({ page, extension }) => {
  await extension.restBackground();
  const popup = await extension.openPopup(page);
  await popup.getByLabel(QUESTION).selectOption('scherp');
  await expectSaid(page, [PARTY], [LIKELY, MAYBE]);
  await popup.getByLabel(QUESTION).selectOption('gewoon');
  await expectSaid(page, [PARTY], [LIKELY]);
  expect(await extension.keptForGood()).toContain('"sensitivity":"normal"');
});

test.describe('an organisation', () => {
  underAnOrganisation();

  test.afterEach(async ({ extension }) => {
    await extension.set({ locale: 'nl', mode: 'coach' });
  });

  test('chooses for its workers, live, and the popup says that it did', async ({ page, extension }) => {
    await organisationSets(extension, { sensitivity: 'quiet' });
    await page.bringToFront();
    await expectSaid(page, [PARTY], []);
    const popup = await extension.openPopup(page);
    await expect(popup.getByLabel(QUESTION)).toBeDisabled();
    await expect(popup.getByLabel(QUESTION)).toHaveValue('quiet');
    await expect(popup.getByRole('main')).toContainText('ingesteld door je organisatie');
    await popup.close();
    await organisationSets(extension, { sensitivity: 'keen' });
    await page.bringToFront();
    await expectSaid(page, [PARTY], [LIKELY, MAYBE]);
    expect(await extension.keptForGood(), 'what is managed is never kept as an own choice').not.toMatch(/"settings":\{[^}]*keen/);
  });

  test('that asks about marks lets nobody read more quietly than usual; what a worker chose comes back with their freedom', async ({ page, extension }, info) => {
    const choose = async (sensitivity: string, id: string) => {
      const popup = await extension.openPopup(page);
      await popup.getByLabel(QUESTION).selectOption(sensitivity);
      await expect.poll(() => extension.keptForGood(), 'closed at once, a popup keeps nothing').toContain(`"sensitivity":"${id}"`);
      await popup.close();
      await page.bringToFront();
    };
    await choose('rustig', 'quiet');
    await expectSaid(page, [PARTY], []);
    await organisationSets(extension, { mode: 'ask' });
    await page.bringToFront();
    await expectSaid(page, [PARTY], [LIKELY]);
    const popup = await extension.openPopup(page);
    await expect(popup.getByLabel(QUESTION)).toHaveValue('normal');
    await expect(popup.getByLabel(QUESTION).getByRole('option', { name: 'rustig' })).toBeDisabled();
    await expect(popup.getByRole('main')).toContainText('Rustig kan nu niet. Je organisatie koos de stand Vragen bij opslaan of Opslaan pauzeren.');
    await popup.screenshot({ path: info.outputPath('popup.png') });
    await popup.close();
    const options = await extension.context.newPage();
    await options.goto(`chrome-extension://${await extension.id()}/options.html`);
    await expect(options.getByLabel('Hoe scherp').getByRole('option', { name: 'rustig' })).toBeDisabled();
    await expect(options.getByLabel('Hoe scherp')).toHaveAccessibleDescription(/Rustig kan nu niet/);
    await expectFine(options);
    await options.close();
    await choose('scherp', 'keen');
    await expectSaid(page, [PARTY], [LIKELY, MAYBE]);
    await extension.set({ mode: 'coach', locale: 'nl', sensitivity: 'quiet' });
    await expectSaid(page, [PARTY], [LIKELY]);
    await organisationSets(extension, { mode: 'coach' });
    await page.bringToFront();
    await expectSaid(page, [PARTY], []);
  });

  test('that sets what is no choice is told so, and what it set before holds', async ({ page, extension }) => {
    await organisationSets(extension, { sensitivity: 'quiet' });
    await page.bringToFront();
    await expectSaid(page, [PARTY], []);
    await organisationSets(extension, { sensitivity: 'loud' });
    const popup = await extension.openPopup(page);
    await popup.getByText('1 instelling klopt niet').click();
    await expect(popup.getByRole('main')).toContainText('Hoe scherp Noodzaak meeleest (sensitivity): "loud" past niet. Kies quiet, normal of keen. Wat er eerder stond, geldt nog.');
    await expect(popup.getByLabel(QUESTION)).toHaveValue('quiet');
    await popup.close();
    await page.bringToFront();
    await expectSaid(page, [PARTY], []);
  });
});

async function organisationSets(extension: ExtensionBrowser, values: Readonly<Record<string, unknown>>): Promise<void> {
  setPolicy(await extension.id(), values);
  await extension.reloadPolicy();
}
