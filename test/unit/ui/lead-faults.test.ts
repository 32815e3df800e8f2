import '../../../src/i18n/page-texts.ts';
import { expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { policyIdsOf } from '../../../src/policy/catalog.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import { draftOf, policyOf } from '../../../src/ui/options/lead-draft.ts';
import type { LeadDraft } from '../../../src/ui/options/lead-draft.ts';
import { faultSentence, sameTimeSentences, untilSentences } from '../../../src/ui/options/lead-faults.ts';

const ids = policyIdsOf(matrix, ['dossier-request']);
const faultsOf = (changes: Partial<LeadDraft>): readonly string[] => readLayer('team', policyOf({ ...draftOf({}), ...changes }), ids).problems.map(faultSentence);

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
  expect(faultsOf(changes)).toEqual([sentence]);
});

it('says of the text below what stands there and what would fit, as of any policy', () => {
  expect(faultsOf({ more: '{ "counting": "ja" }' })).toEqual(['Tellen (counting): "ja" past niet. Kies off of on.']);
});

it('asks for another end where a time begins when it ends', () => {
  const quietHours = [{ from: '12:00', to: '13:00', days: [] }, { from: '12:00', to: '12:00', days: [] }, { from: '', to: '', days: ['mon'] as const }];
  expect(sameTimeSentences({ quietHours })).toEqual(['Tijden zonder hints, regel 2: Kies een eindtijd die anders is dan de begintijd.']);
});

it('asks for a last day that is yet to come, today included', () => {
  const asked = ['Geldig tot en met: Kies een dag die nog komt.'];
  expect(['2020-01-01', '', '2026-11-21'].map((until) => untilSentences(until, '2026-11-22'))).toEqual([asked, asked, asked]);
  expect(['2026-11-22', '2027-01-01'].map((until) => untilSentences(until, '2026-11-22'))).toEqual([[], []]);
});
