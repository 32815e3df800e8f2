import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import { shownMatrix } from '../../src/coaching/shown-matrix.ts';
import { setLocale, t } from '../../src/i18n/translate.ts';
import { policyIdsOf } from '../../src/policy/catalog.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { droppedFiles } from '../../src/platform/dropped-files.ts';
import { forgetOldestShown, mergeFiles } from '../../src/platform/merge-files.ts';
import { send } from '../../src/platform/messaging.ts';
import { effectivePolicy } from '../../src/platform/policy.ts';
import { encryptFor } from '../../src/platform/report-key.ts';
import { doInWorker } from '../../src/platform/report-worker.ts';
import { saveFile } from '../../src/platform/save-file.ts';
import { sharesOf } from '../../src/platform/shares.ts';
import { settings } from '../../src/platform/storage.ts';
import { knownIdsOf } from '../../src/protocol/known-ids.ts';
import { localTime } from '../../src/platform/tally.ts';
import { padContribution } from '../../src/tally/contribution.ts';
import { dictionaryCsv, toCsv, toJson } from '../../src/tally/export.ts';
import { endOf } from '../../src/tally/iso-week.ts';
import { lawNameOf } from '../../src/tally/law-name.ts';
import type { Block } from '../../src/tally/suppress.ts';
import { blockNames, columnMeaning } from '../../src/ui/report/block-names.ts';
import { Report } from '../../src/ui/report/report.tsx';
import { KEY_FILE } from '../../src/ui/report/report-actions.ts';
import type { ReportActions } from '../../src/ui/report/report-actions.ts';
import ReportWorker from './worker.ts?worker';
import '../../src/ui/report/report.css';

const root = document.querySelector('#page');
const policyIds = policyIdsOf(matrix, holdableSubjects());
const [{ locale }, policy] = await Promise.all([settings.getValue(), effectivePolicy(policyIds)]);
const smallestGroup = policy.minimumGroup.value;
const ids = knownIdsOf(matrix);
const laws = Object.fromEntries(matrix.helpRequests.map(({ id, law }) => [id, lawNameOf(law)]));
setLocale(locale);
document.documentElement.lang = locale;

const namesOf = (block: Block) => blockNames(block, shownMatrix());
const actions: ReportActions = {
  makeKey: async (passphrase) => {
    const made = await doInWorker(new ReportWorker(), 'make-key', { passphrase });
    if (made !== null) saveFile(KEY_FILE, made.backup, 'application/octet-stream');
    return made?.key ?? null;
  },
  openKey: async (file, passphrase) => doInWorker(new ReportWorker(), 'open-key', { file: new Uint8Array(await file.arrayBuffer()), passphrase }),
  // A page that was open before a larger group was asked for goes by that too.
  merge: async (given, { secret }, tell, signal) =>
    mergeFiles(() => new ReportWorker(), { ...given, secret, smallestGroup: (await effectivePolicy(policyIds)).minimumGroup.value, ids, laws }, tell, signal),
  ownFiles: async ({ recipient }) => {
    // Another schedule may hold since the last count: each period gets its mark first.
    await send('tally/tidy', {});
    const over = (await sharesOf(ids, policy)).filter(({ period }) => endOf(period) <= localTime());
    return Promise.all(over.map(async ({ period, text }) => new File([(await encryptFor(recipient, padContribution(text))) as BlobPart], `${t('report.own-file')} ${period}`)));
  },
  exportAs: (form, { blocks, smallestGroup: smallest }) => {
    const { name, text, type } = {
      csv: () => ({ name: 'noodzaak-rapport.csv', text: toCsv(blocks, namesOf), type: 'text/csv' }),
      json: () => ({ name: 'noodzaak-rapport.json', text: toJson(blocks, { smallestGroup: smallest, about: t('report.json-about', { smallest }), meaningOf: columnMeaning, namesOf }), type: 'application/json' }),
      dictionary: () => ({ name: 'noodzaak-kolommen.csv', text: dictionaryCsv(columnMeaning), type: 'text/csv' }),
    }[form]();
    saveFile(name, text, type);
    return name;
  },
  print: () => { globalThis.print(); },
  forgetOldest: forgetOldestShown,
  filesOf: droppedFiles,
};
if (root) render(<Report matrix={shownMatrix()} smallestGroup={smallestGroup} actions={actions} />, root);
