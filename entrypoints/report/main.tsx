import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import { setLocale } from '../../src/i18n/translate.ts';
import { policyIdsOf } from '../../src/policy/catalog.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { droppedFiles } from '../../src/platform/dropped-files.ts';
import { mergeInWorker } from '../../src/platform/merge-in-worker.ts';
import { effectivePolicy } from '../../src/platform/policy.ts';
import { lockKey, makeReportKey, unlockKey } from '../../src/platform/report-key.ts';
import { saveFile } from '../../src/platform/save-file.ts';
import { settings } from '../../src/platform/storage.ts';
import { knownIdsOf } from '../../src/protocol/known-ids.ts';
import { dictionaryCsv, toCsv, toJson } from '../../src/tally/export.ts';
import { lawNameOf } from '../../src/tally/law-name.ts';
import { Report } from '../../src/ui/report/report.tsx';
import type { ReportActions } from '../../src/ui/report/report.tsx';
import MergeWorker from './merge-worker.ts?worker';
import '../../src/ui/report/report.css';

const root = document.querySelector('#page');
const [{ locale }, policy] = await Promise.all([settings.getValue(), effectivePolicy(policyIdsOf(matrix, holdableSubjects()))]);
const smallestGroup = policy.minimumGroup.value;
const ids = knownIdsOf(matrix);
const laws = Object.fromEntries(matrix.helpRequests.map(({ id, law }) => [id, lawNameOf(law)]));
setLocale(locale);
document.documentElement.lang = locale;

const actions: ReportActions = {
  makeKey: async (passphrase) => {
    const key = await makeReportKey();
    saveFile('noodzaak-sleutel.age', await lockKey(key, passphrase), 'application/octet-stream');
    return key;
  },
  openKey: async (file, passphrase) => unlockKey(new Uint8Array(await file.arrayBuffer()), passphrase),
  merge: (files, { secret }, tell, signal) => mergeInWorker(new MergeWorker(), { files, secret, smallestGroup, ids, laws }, tell, signal),
  exportAs: (form, blocks) => {
    if (form === 'csv') saveFile('noodzaak-rapport.csv', toCsv(blocks), 'text/csv');
    else if (form === 'json') saveFile('noodzaak-rapport.json', toJson(blocks, smallestGroup), 'application/json');
    else saveFile('noodzaak-kolommen.csv', dictionaryCsv(), 'text/csv');
  },
  print: () => { globalThis.print(); },
  filesOf: droppedFiles,
};
if (root) render(<Report matrix={matrix} smallestGroup={smallestGroup} actions={actions} />, root);
