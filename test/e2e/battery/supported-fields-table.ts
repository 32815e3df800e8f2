import { TARGETS } from './targets.ts';

/** What is used of a report of Playwright's json reporter. */
export interface Report {
  readonly suites: readonly Suite[];
}
interface Suite {
  readonly file: string;
  readonly specs?: readonly { readonly title: string; readonly ok: boolean; readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly Suite[];
}

const SPECS = { 'battery.spec.ts': 'Chromium', 'battery-firefox.spec.ts': 'Firefox ESR' } as const;
type BrowserName = (typeof SPECS)[keyof typeof SPECS];
/** How the titles of the tests go on behind the name of what is tested; see the two specs. */
const WORKS = ' is read, marked and changed as it should';
const KEEPS = ' keeps byte for byte what was typed';

/** What a cell of the table can say. */
export const ANSWERS = { yes: 'yes', works: 'changes what is saved', keeps: 'not yet', untried: 'not tried' } as const;

/** The page about which fields are supported, as the last battery found. */
export function supportedFields(reports: readonly Report[]): string {
  const passed = new Map<string, boolean>();
  for (const { suites } of reports) for (const suite of suites) gather(suite, passed);
  const answer = (name: string, browser: BrowserName): string => {
    const [works, keeps] = [WORKS, KEEPS].map((question) => passed.get(`${browser} ${name}${question}`));
    if (works === undefined || keeps === undefined) return ANSWERS.untried;
    if (works && keeps) return ANSWERS.yes;
    return works ? ANSWERS.works : ANSWERS.keeps;
  };
  const rows = TARGETS.map(({ name, page }) =>
    `| ${name} | ${answer(name, 'Chromium')} | ${answer(name, 'Firefox ESR')} | [${page}](../test/pages/fields/${page}.html) |`);
  return [
    '<!-- Written by `npm run supported-fields` from the results of the tests; change those, not this page. -->',
    '# Which fields Noodzaak reads along in',
    '',
    '*Yes*: every question of the battery ([`test/e2e/battery/`](../test/e2e/battery)) was answered well in a real browser. The field',
    'is found on the first keystroke; the right words are marked at the right place, also scrolled, resized and at 200% zoom; marks',
    'follow typing, Enter, cut, paste, undo and redo; the card opens by pointer and by keyboard; *Weglaten* takes out that span and no',
    'more, and Ctrl+Z brings it back; what would be saved is byte for byte the same with the extension on and off.',
    '',
    'Editors are the real ones, as npm installs them. One that is not in the list mostly works as well:',
    '[add-a-field-adapter.md](add-a-field-adapter.md) says how to find out.',
    '',
    '| Field | Chromium | Firefox ESR | Tried on |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## Where it does not read along',
    '',
    'Never: passwords, card numbers and other secrets, search boxes, fields for code, `contenteditable=false`, disabled and read-only',
    'fields, and anything on a site that is not switched on. A field for notes that looks like one of these (but holds no secret) can',
    'be pointed out from the popup: [site-profiles.md](site-profiles.md).',
    '',
    'Not possible: text that is drawn on a canvas or kept by the page alone (`EditContext`), editors that draw elsewhere what is typed',
    'in a textarea nobody sees (Ace, Monaco, CodeMirror 5), and fields behind a shadow root that neither browser nor extension can',
    'look into. There the chip says "Hier kan ik niet meelezen".',
    '',
  ].join('\n');
}

function gather({ file, specs = [], suites = [] }: Suite, passed: Map<string, boolean>): void {
  const browser = Object.entries(SPECS).find(([spec]) => file === spec || file.endsWith(`/${spec}`))?.[1];
  for (const { title, ok, tests } of specs) {
    const question = [WORKS, KEEPS].find((each) => title.includes(each));
    const isRun = tests.some(({ status }) => status !== 'skipped');
    if (browser === undefined || question === undefined || !isRun) continue;
    passed.set(`${browser} ${title.slice(0, title.indexOf(question))}${question}`, ok);
  }
  for (const suite of suites) gather(suite, passed);
}
