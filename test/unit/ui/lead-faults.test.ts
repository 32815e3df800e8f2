import '../../../src/i18n/page-texts.ts';
import { expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { isMetIn } from '../../../src/engine/match/local-matcher.ts';
import { CATALOG, policyIdsOf } from '../../../src/policy/catalog.ts';
import { readOwnRules } from '../../../src/rules/own-rules.ts';
import { draftOf } from '../../../src/ui/options/lead-draft.ts';
import type { LeadDraft } from '../../../src/ui/options/lead-draft.ts';
import { faultsIn } from '../../../src/ui/options/lead-faults.ts';
import type { CheckRows } from '../../../src/ui/options/options-state.ts';
import { oneForEachRow } from '../../../src/ui/options/row-problem.ts';

const ids = policyIdsOf(matrix, ['dossier-request']);
const TODAY = '2026-11-22';
const checkRows: CheckRows = ({ words = [] }) => oneForEachRow(readOwnRules('words', words, matrix.categories, isMetIn).problems.map((problem) => ({ ...problem, file: 'words' as const })));
const faults = (changes: Partial<LeadDraft>, until = TODAY) => faultsIn({ ...draftOf({}), ...changes }, until, TODAY, ids, checkRows);
const sentences = (changes: Partial<LeadDraft>, until?: string): readonly string[] => faults(changes, until).map(({ sentence }) => sentence);

it.each<[string, Partial<LeadDraft>]>([
  ['Functionaris gegevensbescherming: Vul een naam in.', { privacyOfficer: { name: ' ', email: 'fg@gemeente.example', phone: '' } }],
  ['Functionaris gegevensbescherming: Schrijf het e-mailadres zoals fg@gemeente.example.', { privacyOfficer: { name: 'Noor', email: 'fg', phone: '' } }],
  ['Functionaris gegevensbescherming: Schrijf het telefoonnummer zoals 0123 456 789.', { privacyOfficer: { name: 'Noor', email: '', phone: 'vraag de balie' } }],
  ['Links naar de meldcode, regel 1: Vul een tekst in.', { meldcodeLinks: [{ label: '', url: 'https://gemeente.example' }] }],
  ['Links naar de meldcode, regel 2: Plak een adres dat met https:// begint.', { meldcodeLinks: [{ label: 'Stappen', url: 'https://gemeente.example' }, { label: 'Meer', url: '' }] }],
  ['Sites waar Noodzaak aan hoort te staan, regel 1: Plak een adres dat met https:// begint.', { sites: ['zaak.gemeente.example'] }],
  ['Tijden zonder hints, regel 1: Vul een tijd in.', { quietHours: [{ from: '', to: '13:00', days: [] }] }],
  ['Sleutel voor gedeelde tellingen: Plak de hele openbare sleutel. Die begint met age1.', { reportKey: 'age1ql3z7' }],
])('%s', (sentence, changes) => {
  expect(sentences(changes)).toEqual([sentence]);
});

it('has nothing against what fits, nor against a form that was left as it is', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ counting: 'on', team: ' Wijkteam Noord (2) ', quietHours: [{ from: '12:00', to: '13:00', days: [] }], sites: ['https://zaak.gemeente.example/dossier'] })).toEqual([]);
});

it('says of the text below what stands there and what would fit, as of any policy', () => {
  const sentence = 'Hoe lang een telling blijft (retentionWeeks): "ja" past niet. Geef een heel getal van 1 tot en met 53.';
  expect(faults({ more: '{ "retentionWeeks": "ja" }' })).toEqual([{ field: 'more', mend: sentence, sentence }]);
});

it('tells of a key by the field that it was filled in: a field of its own, or the text', () => {
  expect(faults({ more: '{ "sites": ["zaak"] }' }).map(({ field }) => field)).toEqual(['more']);
  expect(faults({ sites: ['zaak'], more: '{ "sites": ["zaak"] }' }).map(({ field }) => field), 'or both').toEqual(['sites[0]', 'more']);
  expect(faults({ sites: Array.from({ length: 51 }, () => 'https://zaak.gemeente.example') }).map(({ field }) => field)).toEqual(['sites']);
});

it('asks for another end where a time begins when it ends', () => {
  const quietHours = [{ from: '12:00', to: '13:00', days: [] }, { from: '12:00', to: '12:00', days: [] }];
  expect(sentences({ quietHours })).toEqual(['Tijden zonder hints, regel 2: Kies een eindtijd die anders is dan de begintijd.']);
});

it('names the field of each key in the text that has one: it would be left out of what is signed', () => {
  const ofField = (key: string, name: string) => `Andere sleutels (JSON): ${key} heeft hierboven een eigen veld: ${name}. Vul dat in, en haal ${key} uit deze tekst.`;
  expect(faults({ more: '{ "modes": [], "mode": "hold", "chip": "ja", "retentionWeeks": 10 }' }).map(({ field, sentence }) => [field, sentence])).toEqual([
    ['more', ofField('mode', 'Stand voor alles')], ['more', ofField('chip', 'Plaatje bij het tekstveld')],
  ]);
});

it('takes modes of subtopics from the text, and tells there by its line which does not fit', () => {
  const subtopic = { subject: 'finance-debt/amounts', mode: 'ask' };
  expect(faults({ more: JSON.stringify({ modes: [subtopic] }) })).toEqual([]);
  const [fault] = faults({ modes: [{ subject: 'religion', mode: 'ask' }], more: JSON.stringify({ modes: [subtopic, { subject: 'geld', mode: 'ask' }] }) });
  expect([fault?.field, fault?.sentence]).toEqual(['more', expect.stringContaining('(modes[1].subject): "geld" past niet.')]);
});

it('asks for a name of the team that can be counted for', () => {
  expect(sentences({ team: '— Noord' })).toEqual(['Team waarvoor geteld wordt: Begin met een letter of cijfer. Gebruik daarna alleen letters, cijfers en gewone leestekens.']);
});

it('asks for a last day that is yet to come, today included', () => {
  const asked = ['Geldig tot en met: Kies een dag die nog komt.'];
  expect(['2020-01-01', '', '2026-11-21'].map((until) => sentences({}, until))).toEqual([asked, asked, asked]);
  const ofYear = ['Geldig tot en met: Schrijf het jaar met vier cijfers.'];
  expect(['20277-11-23', '12027-11-23'].map((until) => sentences({}, until)), 'no reader knows these days').toEqual([ofYear, ofYear]);
  expect(['2026-11-22', '2027-01-01'].map((until) => sentences({}, until))).toEqual([[], []]);
});

it('tells all at once, in the order of the form, also beside a text that cannot be read', () => {
  const found = faults({
    quietHours: [{ from: '12:00', to: '12:00', days: [] }, { from: '', to: '13:00', days: [] }],
    privacyOfficer: { name: '', email: 'fg', phone: '' },
    team: '?',
    reportKey: 'age1',
    meldcodeLinks: [{ label: '', url: '' }],
    sites: ['zaak'],
    more: '{',
  }, '2020-01-01');
  expect(found.map(({ field }) => field)).toEqual([
    'quietHours[1].from', 'quietHours[0].to', 'privacyOfficer.name', 'privacyOfficer.email', 'team', 'reportKey', 'meldcodeLinks[0].label', 'meldcodeLinks[0].url', 'sites[0]', 'more', 'until',
  ]);
});

it.each([
  ['an example in which it is not met', { found: 'Hier staat het niet in.' }, 'Eigen woorden, rij stadspas-saldo, found: Het patroon komt in deze zin niet voor. Verander het patroon of de zin.'],
  ['both examples wrong', { found: 'Hier staat het niet in.', allowed: 'Het saldo op de stadspas is 12 euro.' }, 'Eigen woorden, rij stadspas-saldo, found: Het patroon komt in deze zin niet voor. Verander het patroon of de zin.'],
  ['a subtopic of another category', { subtopic: 'condition' }, 'Eigen woorden, rij stadspas-saldo, subtopic: Dit subonderwerp past hier niet. Kies een ander uit dezelfde categorie, en geen signaal van gevaar.'],
  ['several fields that do not fit', { match: 'soms', strength: 'vaak', found: '' }, expect.stringMatching(/^Eigen woorden, regel 1 \(words\[0\]\.match\): "soms" past niet\. Kies /) as string],
])('tells of own words before they are signed, one fault for a row: %s', (_what, changed, sentence) => {
  const [row] = CATALOG.words.example;
  expect(sentences({ more: JSON.stringify({ words: [{ ...row, ...changed }] }) })).toEqual([sentence]);
  expect(sentences({ more: JSON.stringify({ words: [row] }) })).toEqual([]);
});
