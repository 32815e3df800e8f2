/** Where an organisation wants Noodzaak to read along, and what it points out there: by a real policy file. */
import { CHROMIUM_ID } from '../../src/policy/deployment-files.ts';
import { markedIn } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { WHOLE_FILE } from './notes.ts';
import { canSetPolicy, removePolicy, setPolicy } from './organisation-policy.ts';
import { ChromiumSavingTab } from './saving/chromium-saving-tab.ts';
import { HOLDS, Saving } from './saving/saving.ts';
import { underAnOrganisation } from './under-an-organisation.ts';

const HERE = 'http://localhost/*';
const byPolicyAlone = { set: () => Promise.resolve() };

test.describe('site profiles', () => {
  underAnOrganisation();

  test('a button that the organisation points out waits, whatever it says', async ({ page, pages, extension }) => {
    setPolicy(CHROMIUM_ID, { mode: 'hold', siteProfiles: [{ origin: pages.origin, saveButtons: ['#done'] }] });
    await extension.reloadPolicy();
    await page.bringToFront();
    const saving = new Saving(new ChromiumSavingTab(page, byPolicyAlone), pages.origin, 'autosave');
    await saving.begin('hold');
    await page.getByRole('button', { name: 'Klaar ermee' }).click();
    await saving.expectDialog(HOLDS);
    await saving.tab.pressOurs('Bewust laten staan');
    await saving.tab.pressOurs('Het moet van de wet');
    await saving.expectSaves({ action: 'done', note: WHOLE_FILE });
  });

  test('a field that looks like none is read, and the help request is where the organisation says; the popup tells who pointed it out', async ({ page, pages, extension }) => {
    setPolicy(CHROMIUM_ID, { siteProfiles: [{ origin: pages.origin, noteFields: ['[name="journal"]'], helpRequest: '[data-field="product"]' }] });
    await extension.reloadPolicy();
    await page.bringToFront();
    await page.goto(`${pages.origin}/site-profile.html`);
    await page.locator('[name=journal]').pressSequentially(WHOLE_FILE);
    await expect.poll(() => markedIn(page)).toHaveLength(1);
    const popup = await extension.openPopup(page);
    await expect(popup.getByRole('main')).toContainText('vervoer');
    await popup.getByText('Plekken op deze site').click();
    await expect(popup.getByText('ingesteld door je organisatie')).toHaveCount(2);
  });
});

test.describe('sites', () => {
  test.skip(!canSetPolicy(), 'only an administrator of this machine can set a policy');
  test.afterEach(removePolicy);

  test('those that the organisation names are switched on with one press, and off by nobody', async ({ release, pages }) => {
    setPolicy(CHROMIUM_ID, { sites: [HERE] });
    await release.reloadPolicy();
    await release.allow(HERE);
    const options = await release.context.newPage();
    await options.goto(`chrome-extension://${await release.id()}/options.html`);
    await expect(options.getByText(`Hier hoort Noodzaak ook aan te staan: ${HERE}`)).toBeVisible();
    await options.getByRole('button', { name: 'Daar aanzetten' }).click();
    await expect.poll(() => release.origins()).toEqual([HERE]);
    await expect(options.getByRole('button', { name: 'Daar aanzetten' })).toHaveCount(0);
    await expect(options.getByRole('listitem').filter({ hasText: 'http://localhost' })).toContainText('ingesteld door je organisatie');
    await expect(options.getByRole('button', { name: 'Uitzetten' })).toHaveCount(0);
    const page = await release.context.newPage();
    await page.goto(`${pages.origin}/practice/`);
    await page.locator('#note').pressSequentially(WHOLE_FILE);
    await expect.poll(() => markedIn(page)).toHaveLength(1);
    const popup = await release.openPopup(page);
    await expect(popup.getByText('Je organisatie heeft Noodzaak op deze site aangezet.')).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Uitzetten op deze site' })).toHaveCount(0);
  });
});
