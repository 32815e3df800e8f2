import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import { shownMatrix } from '../../src/coaching/shown-matrix.ts';
import { localMatrix } from '../../src/engine/local-matrix.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { policyIdsOf } from '../../src/policy/catalog.ts';
import type { EffectivePolicy } from '../../src/policy/resolve.ts';
import { covers } from '../../src/policy/site-pattern.ts';
import { readSiteProfiles } from '../../src/policy/site-profile.ts';
import { activeTab, closePopup, onTabStateChange, presentFramesOf, reloadTab, reportChecksOf } from '../../src/platform/active-tab.ts';
import type { ActiveTab } from '../../src/platform/active-tab.ts';
import { changeSettings } from '../../src/platform/change-settings.ts';
import { sendToFrame } from '../../src/platform/messaging.ts';
import { openOwnPage } from '../../src/platform/own-page.ts';
import { onPolicyChange, policyState } from '../../src/platform/policy.ts';
import { startPicking } from '../../src/platform/picking.ts';
import { removePlace } from '../../src/platform/site-profiles.ts';
import { originsForCounts } from '../../src/platform/drop-box.ts';
import { fixedSites, switchOff, switchOn } from '../../src/platform/site-access.ts';
import { settings } from '../../src/platform/storage.ts';
import { bringWeighing } from '../../src/platform/weighing.ts';
import { ownMatrixRules } from '../../src/protocol/policy-rules.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import type { PopupActions, PopupState } from '../../src/ui/popup/popup-state.ts';
import { stateOf } from './tab-state.ts';
import '../../src/ui/popup/popup.css';
import '../../src/ui/safety-guide.css';
import '../../src/ui/starting-questions.css';

const policyIds = policyIdsOf(matrix, holdableSubjects());
const root = document.querySelector('#popup');

function actionsFor({ id, pattern }: ActiveTab): PopupActions {
  return {
    // Straight from the click: the browser asks the worker only then.
    turnOn: () => void (pattern !== null && switchOn(pattern)),
    turnOff: () => void (pattern !== null && switchOff(pattern)),
    reload: () => {
      void reloadTab(id).then(closePopup);
    },
    goTo: ({ frame, position }) => {
      void sendToFrame(id, frame, 'card/open', { position }).then(closePopup);
    },
    chooseLocale: (locale) => void changeSettings((chosen) => ({ ...chosen, locale })),
    chooseSensitivity: (sensitivity) => void changeSettings((chosen) => ({ ...chosen, sensitivity })),
    checkReport: () => reportChecksOf(id, matrix),
    bringWeighing,
    openPage: (page) => {
      void openOwnPage(page).then(closePopup);
    },
    chooseTask: (task) => {
      void presentFramesOf(id).then(([inUse]) => inUse && sendToFrame(id, inUse[0], 'task/set', task));
    },
    pick: (part) => {
      void settings.getValue().then(({ locale }) => startPicking(id, part, locale)).then(closePopup);
    },
    removePlace: (site, part, selector) => void removePlace(site, part, selector),
    chooseHelpRequests: (helpRequests) => {
      void presentFramesOf(id).then(([inUse]) => inUse && sendToFrame(id, inUse[0], 'help-requests/set', { helpRequests }));
    },
  };
}

/** Who keeps a site on: the managed build that knows it from the start, or the policy. */
function siteSetBy(pattern: string | null, { sites }: EffectivePolicy): PopupState['siteSetBy'] {
  const isIn = (patterns: readonly string[]) => patterns.some((each) => pattern !== null && covers(each, pattern));
  if (isIn(fixedSites())) return 'managed';
  return isIn(sites.value) ? (sites.setBy === 'team' ? 'team' : 'managed') : null;
}

async function show(tab: ActiveTab): Promise<void> {
  const { locale } = await settings.getValue();
  setLocale(locale);
  document.documentElement.lang = locale;
  const policies = await policyState(policyIds);
  const { profiles, faults } = readSiteProfiles(policies.policy.siteProfiles.value);
  const state = { tab: await stateOf(tab, profiles, originsForCounts(policies.policy)), matrix: shownMatrix(localMatrix(matrix, ownMatrixRules(policies.policy, matrix))), siteSetBy: siteSetBy(tab.pattern, policies.policy), rulesVersion: matrix.version, locale, hasPlaceFaults: faults.length > 0, ...policies };
  if (root) render(<Popup state={state} actions={actionsFor(tab)} />, root);
}

const tab = await activeTab();
await show(tab);
onTabStateChange(() => void show(tab));
onPolicyChange(() => void show(tab));
