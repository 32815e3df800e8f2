import { cardOf, chipOf, markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { BRUISE, TRANSPORT_NOTE, WHOLE_FILE } from './notes.ts';

const NO_APPROVAL = 'Geen melding is geen goedkeuring';

test('says that it is off, and that this is no approval', async ({ release, pages }) => {
  const page = await release.context.newPage();
  await page.goto(`${pages.origin}/practice/`);
  const popup = await release.openPopup(page);
  await expect(popup.getByRole('main')).toContainText('Noodzaak staat hier uit');
  await expect(popup.getByRole('button', { name: 'Aanzetten op deze site' })).toBeVisible();
  await expect(popup.locator('body')).toContainText(NO_APPROVAL);
});

test('says where it can not read along', async ({ release }) => {
  const page = await release.context.newPage();
  await page.goto('chrome://version');
  const popup = await release.openPopup(page);
  await expect(popup.getByRole('main')).toContainText('Hier kan ik niet meelezen');
  await expect(popup.getByRole('button', { name: 'Aanzetten' })).toHaveCount(0);
  await expect(popup.locator('body')).toContainText(NO_APPROVAL);
});

test.describe('where it is on', () => {
  test.beforeEach(async ({ page, pages }) => {
    await page.goto(`${pages.origin}/practice/`);
  });

  test('waits for a field, and asks the three questions beforehand', async ({ page, extension }) => {
    const popup = await extension.openPopup(page);
    await expect(popup.getByRole('main')).toContainText('Klaar om mee te lezen');
    await expect(popup.locator('summary')).toHaveText([
      'Waar ben ik mee bezig: hulp verlenen of beoordelen, en onder welke wet?',
      'Wat is nodig voor deze hulpvraag?',
      'Is mijn vraag gericht?',
      'Plekken op deze site',
    ]);
    await expect(popup.locator('body')).toContainText(NO_APPROVAL);
    await expect(popup.locator('body')).toContainText('Meedenken');
  });

  test('says of a clean note that it found nothing, and that this is no approval', async ({ page, extension }) => {
    await page.locator('#note').pressSequentially('Hulpvraag: vervoer\nMw. kan 100 meter lopen.');
    await expect(chipOf(page)).toContainText('vervoer');
    const popup = await extension.openPopup(page);
    await expect(popup.getByRole('main')).toContainText('Geen markeringen');
    await expect(popup.locator('body')).toContainText(NO_APPROVAL);
  });

  test('never says of a note with a signal of danger that there is nothing to ask', async ({ page, extension }) => {
    await page.locator('#note').pressSequentially(BRUISE);
    await expect(chipOf(page)).toContainText('Signaal van onveiligheid');
    const popup = await extension.openPopup(page);
    await expect(popup.getByRole('main')).toContainText('Wat heb je gezien of gehoord?');
    await expect(popup.getByRole('main')).not.toContainText('Geen markeringen');
  });

  test('forgets the field of a frame that the page took away', async ({ page, extension, pages }) => {
    await page.goto(`${pages.origin}/rewritten.html`);
    await page.frameLocator('#frame').locator('textarea').pressSequentially(WHOLE_FILE);
    await expect.poll(() => extension.badge(page)).toBe('1');
    await page.locator('#frame').evaluate((frame) => { frame.remove(); });
    await expect.poll(() => extension.badge(page)).toBe('');
    const popup = await extension.openPopup(page);
    await expect(popup.getByRole('main')).toContainText('Klaar om mee te lezen');
  });

  test('speaks English when that is chosen, and remembers it', async ({ release, pages }) => {
    const page = await release.context.newPage();
    await page.goto(`${pages.origin}/practice/`);
    const popup = await release.openPopup(page);
    await popup.getByRole('button', { name: 'English' }).click();
    await expect(popup.getByRole('main')).toContainText('Noodzaak is off here');
    await popup.close();
    await expect((await release.openPopup(page)).getByRole('main')).toContainText('Noodzaak is off here');
  });

  test('says of a field it can not read that it does not', async ({ page, extension, pages }) => {
    await page.goto(`${pages.origin}/canvas.html`);
    await page.locator('canvas').click();
    await expect(chipOf(page)).toContainText('Hier kan ik niet meelezen');
    const popup = await extension.openPopup(page);
    await expect(popup.getByRole('main')).toContainText('In dit veld lees ik niet mee');
    await expect(popup.locator('body')).toContainText(NO_APPROVAL);
  });

  test('lists the findings, explains the rule, and opens a card in the page', async ({ page, extension }) => {
    await page.locator('#note').pressSequentially(TRANSPORT_NOTE);
    await expect.poll(() => markedIn(page)).toHaveLength(2);
    const popup = await extension.openPopup(page);
    const findings = popup.getByRole('listitem').filter({ has: popup.getByRole('button', { name: 'Waarom' }) });
    await expect(findings).toHaveCount(2);
    expect(await popup.evaluate(() => document.documentElement.scrollTop), 'it opens at its top').toBe(0);
    await findings.last().getByRole('button', { name: 'Waarom' }).click();
    await expect(findings.last()).toContainText('Vraag het een collega of de functionaris gegevensbescherming.');
    await expect(findings.last()).toContainText('gerichte vraag');
    await expect(findings.last()).toContainText('In de wet');
    const closed = popup.waitForEvent('close');
    await findings.last().getByRole('button', { name: 'Ga erheen' }).click();
    await closed;
    await expect(cardOf(page)).toContainText('dossier');
  });

  test('shows the help request that was recognised, with an example, and changes it', async ({ page, extension }) => {
    await page.locator('#note').pressSequentially(TRANSPORT_NOTE);
    await expect.poll(() => markedIn(page)).toHaveLength(2);
    const popup = await extension.openPopup(page);
    await expect(popup.getByRole('main')).toContainText('vervoer · herkend');
    await popup.getByText('Voorbeeld: wat wel, wat niet').click();
    await expect(popup.getByText('Instappen in de bus lukt niet.')).toBeVisible();
    await popup.getByRole('button', { name: 'Wijzigen' }).click();
    await popup.getByRole('checkbox', { name: 'Eenzaamheid, ontmoeting en meedoen' }).click();
    await expect(popup.getByRole('main')).not.toContainText('herkend');
    await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
  });
});

test('row 4: weighs a question in own words in the popup too, and puts no coach there', async ({ page, pages, extension }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(TRANSPORT_NOTE);
  await expect.poll(() => markedIn(page)).toHaveLength(2);
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Gerichte vraag maken' }).click();
  await popup.getByRole('button', { name: 'Nee, ik moet het vragen' }).click();
  const own = popup.getByLabel('Of stel je eigen vraag');
  await own.fill('Mag ik het hele dossier ontvangen?');
  await expect(popup.getByText('Deze vraag is nog breed')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Maak de brief' })).toBeDisabled();
  await own.fill('Wat is haar diagnose?');
  await expect(popup.getByText('Is dit nodig voor vervoer? Vraag liever wat wel en niet lukt.')).toBeVisible();
  await own.fill('Kan zij alleen met de taxi?');
  await expect(popup.getByText('Is dit nodig voor vervoer? Vraag liever wat wel en niet lukt.')).toBeHidden();
  await expect(popup.getByRole('button', { name: 'Maak de brief' })).toBeEnabled();
  await popup.getByLabel('Waarom kan deze persoon dit vertellen?').fill('Graag ontvang ik ook het volledige dossier.');
  await expect(popup.getByText('De brief is nog breed.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Maak de brief' })).toBeDisabled();
  await expect(popup.locator('noodzaak-chip, noodzaak-card')).toHaveCount(0);
  await popup.close();
});
