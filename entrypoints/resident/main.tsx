import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import { setLocale } from '../../src/i18n/translate.ts';
import { effectivePolicy } from '../../src/platform/policy.ts';
import { settings } from '../../src/platform/storage.ts';
import { policyIdsOf } from '../../src/policy/catalog.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { ResidentPage } from '../../src/ui/resident/resident-page.tsx';
import '../../src/ui/resident/resident.css';

const root = document.querySelector('#page');
const { locale } = await settings.getValue();
setLocale(locale);
document.documentElement.lang = locale;

const { privacyOfficer } = await effectivePolicy(policyIdsOf(matrix, holdableSubjects()));
if (root) render(<ResidentPage contact={privacyOfficer.value} onPrint={() => { globalThis.print(); }} />, root);
