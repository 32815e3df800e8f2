import { readFileSync } from 'node:fs';
import { CENTRE, DAMP, EXCEPTION, REFUTED_EXCEPTION } from './excepted.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { expectChip, helpRequestsInChip, markedIn, press } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { ManagedFirefox, canManageFirefox } from './managed-firefox.ts';
import { LONELY } from './notes.ts';
import { FirefoxSavingTab } from './saving/firefox-saving-tab.ts';
import { PAGES_THAT_SAVE } from './saving/pages-that-save.ts';
import { Saving, waitsForReason } from './saving/saving.ts';

const PARTY = 'Zij stemt al jaren op de SP.';
const CARD = 'De glimkaart ligt bij het loket.';
const OWN_WORD = {
  category: 'finance-debt', subtopic: 'amounts', id: 'glimkaart', match: 'stem', pattern: 'glimkaart', strength: 'sure',
  found: 'Op de glimkaart staat 12 euro.', allowed: 'De glimmende kaart hangt aan de muur.', source: 'Stadsloket',
};

needFirefox();
test.skip(!canManageFirefox(), 'this machine’s Firefox has a policy of its own, or is no plain installation');

let rolledOut: ManagedFirefox;
let firefox: FirefoxBrowser | null = null;
test.beforeEach(() => {
  rolledOut = new ManagedFirefox();
});
test.afterEach(async () => {
  await firefox?.close();
  firefox = null;
  rolledOut.remove();
});

/** Starts Firefox anew, with the profile that it had. */
async function startAnew(): Promise<FirefoxBrowser> {
  await firefox?.close();
  firefox = await FirefoxBrowser.open('firefox-mv3-e2e', { installed: rolledOut });
  return firefox;
}

/** All that the popup says. */
async function popupSays(running: FirefoxBrowser): Promise<string> {
  const popup = await running.popup();
  const said = await popup.evaluate(() => document.body.textContent);
  await popup.close();
  return said;
}

test('a policy of Firefox itself holds in a note, and the popup says who set it', async ({ pages }) => {
  rolledOut.setPolicy({ mode: 'ask', words: [OWN_WORD] });
  const running = await startAnew();
  await expect.poll(() => running.registered()).toEqual(['sentinel']);
  const said = await popupSays(running);
  expect(said).toContain('Vragen bij opslaan');
  expect(said).toContain('ingesteld door je organisatie');
  const { page } = await running.newPage();
  await page.goto(`${pages.origin}/practice/`);
  await page.type('#note', `Hulpvraag: vervoer\n${PARTY} ${CARD}`);
  await expect.poll(() => markedIn(page)).toEqual([PARTY, CARD]);
});

test('what the policy excepts is left alone in Firefox, and a law that is not carried out there has no help request to choose', async ({ pages }) => {
  const note = async () => {
    const running = await startAnew();
    await expect.poll(() => running.registered()).toEqual(['sentinel']);
    const { page } = await running.newPage();
    await page.goto(`${pages.origin}/practice/`);
    await page.type('#note', `Hulpvraag: vervoer\n${PARTY} ${CENTRE} ${DAMP}`);
    await expectChip(page, 'Hulpvraag: vervoer');
    return page;
  };
  rolledOut.setPolicy({ exceptions: [REFUTED_EXCEPTION] });
  let page = await note();
  await expect.poll(() => markedIn(page), 'a row that its own example refutes does not hold').toEqual([PARTY, CENTRE, DAMP]);
  const before = await helpRequestsInChip(page);
  const underThisLawAlone = ['Bijstand (algemene bijstand)', 'Bijzondere bijstand en minimaregelingen', 'Re-integratie en participatie'];
  expect(before).toEqual(expect.arrayContaining(underThisLawAlone));

  rolledOut.setPolicy({ exceptions: [EXCEPTION], inactiveLaws: ['participatiewet'] });
  page = await note();
  await expect.poll(() => markedIn(page)).toEqual([PARTY, DAMP]);
  expect(await helpRequestsInChip(page)).toEqual(before.filter((name) => !underThisLawAlone.includes(name)));
});

test('an own cell, the privacy officer, links to the meldcode and the places of a site count in Firefox; in quiet hours only what may not go by is marked', async ({ pages }) => {
  const link = { label: 'Meldcode van de gemeente', url: 'https://gemeente.example/meldcode' };
  const note = `${PARTY} ${LONELY}`;
  const typed = async () => {
    const running = await startAnew();
    await expect.poll(() => running.registered()).toEqual(['sentinel']);
    const { page } = await running.newPage();
    await page.goto(`${pages.origin}/site-profile.html`);
    await page.type('[name=journal]', note);
    await expectChip(page, 'vervoer');
    return page;
  };
  const siteProfiles = [{ origin: pages.origin, noteFields: ['[name="journal"]'], helpRequest: '[data-field="product"]' }];
  rolledOut.setPolicy({
    siteProfiles,
    cells: [{ helpRequest: 'transport-mobility', category: 'politics', verdict: 'only-if', why: 'Wij schrijven geen partij op.', condition: 'Alleen na overleg.', contact: 'Privacyteam, toestel 12' }],
    privacyOfficer: { name: 'Noor Vis', email: 'fg@gemeente.example' },
    meldcodeLinks: [link],
  });
  let page = await typed();
  await expect.poll(() => markedIn(page), 'a field that looks like one for code').toEqual([PARTY, LONELY]);
  await press(page, 'Control', 'Home');
  await press(page, 'Alt', 'KeyU');
  const card = () => page.evaluate(() => document.querySelector('noodzaak-card')?.shadowRoot?.querySelector('.view')?.textContent ?? '');
  for (const said of ['Wij schrijven geen partij op.', 'Alleen na overleg.', 'Privacyteam, toestel 12', 'Noor Vis, fg@gemeente.example']) await expect.poll(card).toContain(said);
  await page.keyboard.press('Escape');
  await page.type('[name=remark]', 'Haar man slaat haar.');
  await expectChip(page, 'Signaal van onveiligheid');
  await (await page.waitForSelector('noodzaak-chip >>> .going-by', { visible: true }))?.click();
  const shown = await page.waitForSelector(`noodzaak-chip >>> a::-p-text(${link.label})`, { visible: true });
  expect(await shown?.evaluate((one) => (one as HTMLAnchorElement).href)).toBe(link.url);

  rolledOut.setPolicy({ siteProfiles, quietHours: [{ from: '00:00', to: '00:00' }], modes: [{ subject: 'politics', mode: 'ask' }] });
  page = await typed();
  await expect.poll(() => markedIn(page)).toEqual([PARTY]);
});

test('the file that administrators are given counts as it is in Firefox, and all of it fits', async () => {
  rolledOut.setPolicy(readFileSync('docs/deployment/firefox-policies.json', 'utf8'));
  const running = await startAnew();
  await expect.poll(() => popupSays(running)).toContain('Meedenken');
  const said = await popupSays(running);
  expect(said).toContain('ingesteld door je organisatie');
  expect(said, 'nothing is amiss').not.toMatch(/klopt niet|kloppen niet/);
});

for (const target of PAGES_THAT_SAVE.filter(({ page }) => page === 'form' || page === 'spa')) {
  test(`${target.name}: in a profile that was never used, a policy holds a save up until there is a reason, then it is made once`, async ({ pages }) => {
    rolledOut.setPolicy({ mode: 'hold' });
    const running = await startAnew();
    await expect.poll(() => running.registered()).toEqual(['sentinel']);
    const { page } = await running.newPage();
    const byPolicyAlone = { set: () => Promise.resolve() };
    await waitsForReason(new Saving(new FirefoxSavingTab(page, byPolicyAlone), pages.origin, target.page), target);
    expect(await running.kept('settings'), 'nothing was chosen in this browser').toBeNull();
  });
}

test('a change counts at the next start; a policy that is faulty, gone or broken never loosens, and the popup says so', async () => {
  test.slow();
  rolledOut.setPolicy({ mode: 'hold', sensitivity: 'quiet' });
  let running = await startAnew();
  const expectSaid = async (...words: readonly string[]) => {
    for (const each of words) await expect.poll(() => popupSays(running), each).toContain(each);
  };
  await expectSaid('Opslaan pauzeren');

  rolledOut.setPolicy({ mode: 'ask' });
  await running.reload();
  await expectSaid('Opslaan pauzeren');
  running = await startAnew();
  await expectSaid('Vragen bij opslaan', 'ingesteld door je organisatie');

  rolledOut.setPolicy({ mode: 'hodl', stand: 1 });
  running = await startAnew();
  await expectSaid('Vragen bij opslaan', '2 instellingen kloppen niet. De rest geldt.', 'Stand voor alles (mode): "hodl" past niet. Kies coach, ask of hold. Wat er eerder stond, geldt nog.', 'stand: Deze sleutel bestaat niet.');

  for (const gone of [null, '{ "policies": {', JSON.stringify({ policies: { '3rdparty': { Extensions: {} } } })]) {
    rolledOut.setPolicy(gone);
    running = await startAnew();
    await expectSaid('Vragen bij opslaan', 'Het beleid van je organisatie is nu niet te lezen. Wat het laatst gold, geldt nog tot');
  }

  rolledOut.setPolicy({ mode: 'coach' });
  running = await startAnew();
  await expectSaid('Meedenken', 'ingesteld door je organisatie');
});
