import { readFileSync } from 'node:fs';
import { CENTRE, DAMP, EXCEPTION, REFUTED_EXCEPTION } from './excepted.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { expectChip, helpRequestsInChip, markedIn } from './firefox-eyes.ts';
import { expect, needFirefox, test } from './firefox-fixtures.ts';
import { ManagedFirefox, canManageFirefox } from './managed-firefox.ts';
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
