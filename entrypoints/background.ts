import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import matrix from 'virtual:noodzaak-matrix';
import matrixInEnglish from 'virtual:noodzaak-matrix-in-english';
import { policyIdsOf } from '../src/policy/catalog.ts';
import { mayHoldUpSaves } from '../src/policy/mode.ts';
import { done, listen, sendToEveryTab, sendToTab } from '../src/platform/messaging.ts';
import { OutcomesHeard } from '../src/platform/outcomes-heard.ts';
import { isOwnOrigin } from '../src/platform/own-page.ts';
import { effectivePolicy, onPolicyChange, policyForMarks } from '../src/platform/policy.ts';
import { DropBoxSchedule } from '../src/platform/drop-box-schedule.ts';
import { originsForCounts } from '../src/platform/drop-box.ts';
import { injectCoach, injectSaveGate, isOriginOn, reconcile } from '../src/platform/site-access.ts';
import { keepPlace, placesFor } from '../src/platform/site-profiles.ts';
import { keepStorageToOurselves, ownSiteProfiles, settings } from '../src/platform/storage.ts';
import { isMetIn } from '../src/engine/match/local-matcher.ts';
import { policyRulesOf } from '../src/protocol/policy-rules.ts';
import { holdableSubjects } from '../src/rules/holdable.ts';
import { readOwnRules } from '../src/rules/own-rules.ts';
import { TallyWriter } from '../src/platform/tally.ts';
import { knownIdsOf } from '../src/protocol/known-ids.ts';

const holdable = holdableSubjects();
const policyIds = policyIdsOf(matrix, holdable);
const knownIds = knownIdsOf(matrix);

export default defineBackground(() => {
  const tally = new TallyWriter(knownIds, () => effectivePolicy(policyIds));
  const outcomes = new OutcomesHeard(tally);
  const dropBox = new DropBoxSchedule(knownIds, () => effectivePolicy(policyIds), tally);
  dropBox.start();
  const notForReading = async () => originsForCounts(await effectivePolicy(policyIds));
  const reconcileSites = () => reconcile(notForReading);
  listen(
    {
      'coach/needed': async (_request, { tabId, frameId }) => ({
        injected: tabId !== null && frameId !== null && (await injectCoach(tabId, frameId)),
      }),
      'session/start': async (_request, { origin }) => {
        const [{ locale }, { mode, siteProfiles }] = await Promise.all([settings.getValue(), effectivePolicy(policyIds)]);
        const places = await placesFor(origin, siteProfiles.value);
        return { on: isOwnOrigin(origin) || (await isOriginOn(origin, await notForReading())), mode: mode.value, locale, places };
      },
      'policy/rules': async (_request, { tabId, frameId }) => {
        const policy = await policyForMarks(policyIds);
        // Marks that may hold up a save come once it can be held up.
        if (tabId !== null && frameId !== null && mayHoldUpSaves(policy)) await injectSaveGate(tabId, frameId);
        const [words, exceptions] = (['words', 'exceptions'] as const).map((key) => readOwnRules(key, policy[key].value, matrix.categories, isMetIn).rows);
        return policyRulesOf(policy, { matrix, holdable, rows: words ?? [], exceptions: exceptions ?? [] });
      },
      'matrix/texts': () => ({ texts: matrixInEnglish }),
      'frame/changed': (summary, source) => outcomes.frameChanged(summary, source).then(done),
      'picking/picked': async ({ part, selector }, { tabId, origin }) => {
        if (tabId === null || !(await isOriginOn(origin, await notForReading()))) return { kept: false };
        await keepPlace(origin ?? '', part, selector);
        await sendToTab(tabId, 'picking/kept', {});
        return { kept: true };
      },
      'picking/stop': async (_request, { tabId }) => {
        if (tabId !== null) await sendToTab(tabId, 'picking/stop', {});
        return {};
      },
      'outcome/record': (record, source) => outcomes.told(record, source).then(done),
      'outcome/take-back': (record, source) => outcomes.takenBack(record, source).then(done),
      'tally/tidy': () => tally.tidy().then(done),
      'tally/saved': ({ period }) => tally.noteSharing(period, { isSaved: true }).then(done),
      'tally/erase': () => tally.erase().then(done),
    },
    knownIds,
  );

  onPolicyChange(() => {
    void sendToEveryTab('settings/changed', {});
    void tally.tidy().then(() => dropBox.plan());
    void reconcileSites();
  });
  ownSiteProfiles.watch(() => void sendToEveryTab('settings/changed', {}));
  outcomes.followFrames();
  browser.permissions.onAdded.addListener(() => void reconcileSites());
  browser.permissions.onRemoved.addListener(() => void reconcileSites().then(() => sendToEveryTab('access/changed', {})));
  browser.runtime.onInstalled.addListener(() => void reconcileSites());
  browser.runtime.onStartup.addListener(() => void reconcileSites());
  // Neither event fires when the extension is switched off and on again.
  void reconcileSites();
  void keepStorageToOurselves();
});
