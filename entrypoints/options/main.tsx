import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import { shownMatrix } from '../../src/coaching/shown-matrix.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { CATALOG, policyIdsOf } from '../../src/policy/catalog.ts';
import { withinOrganisation } from '../../src/policy/within-organisation.ts';
import { fingerprintOf } from '../../src/policy/team-file.ts';
import { changeSettings } from '../../src/platform/change-settings.ts';
import { onTabStateChange } from '../../src/platform/active-tab.ts';
import { openDismissals, undoDismissal } from '../../src/platform/dismissals.ts';
import { organisationPolicy } from '../../src/platform/managed-policy.ts';
import { onPolicyChange, policyState } from '../../src/platform/policy.ts';
import { saveFile } from '../../src/platform/save-file.ts';
import { originsForCounts } from '../../src/platform/drop-box.ts';
import { lastOfTeam, signForTeam } from '../../src/platform/sign-for-team.ts';
import { fixedSites, sitesOn, switchOff, switchOnAll } from '../../src/platform/site-access.ts';
import { settings } from '../../src/platform/storage.ts';
import { eraseStored, storedHere } from '../../src/platform/stored-here.ts';
import { joinTeam, leaveTeam, openTeamFile } from '../../src/platform/team-file.ts';
import type { TeamOffer } from '../../src/platform/team-file.ts';
import { forgetLedTeam, ledTeam, makeTeam, restoreTeam } from '../../src/platform/team-key.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { BACKUP_FILE } from '../../src/ui/options/options-state.ts';
import type { OptionsActions } from '../../src/ui/options/options-state.ts';
import { createCheckRows } from './check-rows.ts';
import '../../src/ui/options/options.css';

const holdable = holdableSubjects();
const ids = policyIdsOf(matrix, holdable);
const checkRows = createCheckRows(matrix);
const root = document.querySelector('#page');
let offer: TeamOffer | null = null;

const actions: OptionsActions = {
  choose: (values) => void changeSettings((chosen) => ({ ...chosen, ...values })),
  // What was kept and does not fit would keep the others from holding too.
  chooseShortcut: (name, keys) => void changeSettings((chosen) => ({ ...chosen, shortcuts: { ...CATALOG.shortcuts.shape.check(chosen.shortcuts, { path: '', ids, faults: [] }), [name]: keys } })),
  // Straight from the click: the browser asks the worker only then.
  turnOn: (patterns) => void switchOnAll(patterns),
  turnOff: (pattern) => void switchOff(pattern),
  undoDismissal, checkRows, leaveTeam,
  openTeam: async (text) => {
    const answer = await openTeamFile(text, ids);
    offer = typeof answer === 'string' ? null : answer;
    if (typeof answer === 'string') return answer;
    const { team, isFirst } = answer;
    const held = withinOrganisation(team.values, (await organisationPolicy(ids)).values, ids);
    return { name: team.team, fingerprint: fingerprintOf(team.key), serial: team.serial, until: team.until, values: held.values, isFirst, problems: [...answer.problems, ...held.problems], rowProblems: checkRows(held.values) };
  },
  joinTeam: async () => (offer === null ? null : joinTeam(offer, ids)),
  makeTeam: async (name, passphrase) => {
    const made = await makeTeam(name, passphrase, (backup) => { saveFile(BACKUP_FILE, backup); });
    await show();
    return made !== null;
  },
  restoreTeam: async (backup, passphrase) => {
    const restored = await restoreTeam(backup, passphrase);
    await show();
    return restored !== null;
  },
  signTeam: async (policy, until) => {
    const file = await signForTeam(policy, until, ids, (values) => checkRows(values).length === 0);
    await show();
    return file;
  },
  erase: async () => {
    await eraseStored();
    await show();
  },
  forgetLedTeam: async () => {
    await forgetLedTeam();
    await show();
  },
};

async function show(): Promise<void> {
  const state = await policyState(ids); // This stores what the organisation set: what is stored is read after it.
  const [{ locale, ...own }, led, stored, dismissals] = await Promise.all([settings.getValue(), ledTeam(), storedHere(), openDismissals()]);
  const sites = await sitesOn(originsForCounts(state.policy));
  setLocale(locale);
  document.documentElement.lang = locale;
  const shown = { ...state, matrix: shownMatrix(), own, holdable, sites, fixedSites: fixedSites(), stored, dismissals, rowProblems: checkRows({ words: state.policy.words.value, exceptions: state.policy.exceptions.value }), team: state.team && { ...state.team, fingerprint: fingerprintOf(state.team.key) }, led: led && { name: led.team, fingerprint: fingerprintOf(led.key), ...(await lastOfTeam(led, ids)) } };
  if (root) render(<Options state={shown} actions={actions} />, root);
}

await show();
onPolicyChange(() => void show());
onTabStateChange(() => void show());
