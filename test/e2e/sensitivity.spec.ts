import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './extension-browser.ts';
import { markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
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

  test('chooses for its workers, live, and the popup says that it did', async ({ page, extension }) => {
    await setOrganisation(extension, 'quiet');
    await page.bringToFront();
    await expectSaid(page, [PARTY], []);
    const popup = await extension.openPopup(page);
    await expect(popup.getByLabel(QUESTION)).toBeDisabled();
    await expect(popup.getByLabel(QUESTION)).toHaveValue('quiet');
    await expect(popup.getByRole('main')).toContainText('ingesteld door je organisatie');
    await popup.close();
    await setOrganisation(extension, 'keen');
    await page.bringToFront();
    await expectSaid(page, [PARTY], [LIKELY, MAYBE]);
    expect(await extension.keptForGood(), 'what is managed is never kept as an own choice').not.toMatch(/"settings":\{[^}]*keen/);
  });

  test('that sets what is no choice is told so, and what it set before holds', async ({ page, extension }) => {
    await setOrganisation(extension, 'quiet');
    await page.bringToFront();
    await expectSaid(page, [PARTY], []);
    await setOrganisation(extension, 'loud');
    const popup = await extension.openPopup(page);
    await popup.getByText('1 instelling klopt niet').click();
    await expect(popup.getByRole('main')).toContainText('Hoe scherp Noodzaak meeleest (sensitivity): "loud" past niet. Kies quiet, normal of keen. Wat er eerder stond, geldt nog.');
    await expect(popup.getByLabel(QUESTION)).toHaveValue('quiet');
    await popup.close();
    await page.bringToFront();
    await expectSaid(page, [PARTY], []);
  });
});

async function setOrganisation(extension: ExtensionBrowser, sensitivity: string): Promise<void> {
  setPolicy(await extension.id(), { sensitivity });
  await extension.reloadPolicy();
}
