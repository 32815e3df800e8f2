import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { CATALOG, POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import type { LayerValues } from '../../../src/policy/read-layer.ts';
import { draftOf, KEYS_WITHOUT_FIELD, policyOf, siteOf, withoutEmptyRows } from '../../../src/ui/options/lead-draft.ts';

const ids = policyIdsOf(matrix, ['dossier-request']);
const empty = draftOf({});

describe('what a team lead fills in', () => {
  it('sets nothing but the modes when all is left as it is', () => {
    expect(policyOf(empty)).toEqual({ mode: 'coach', modes: [] });
  });

  it('is taken over from what was signed before, every key of the catalog', () => {
    const keys = POLICY_KEYS.filter((key) => CATALOG[key].layers.includes('team'));
    const policy: LayerValues = Object.fromEntries(keys.map((key) => [key, CATALOG[key].example]));
    expect(keys.length).toBeGreaterThan(15);
    expect(policyOf(draftOf(policy))).toEqual(policy);
  });

  it('makes a site of an address that was copied, and leaves what is none to be reported', () => {
    const sites = ['https://zaak.gemeente.example:8443/dossier/7?tab=2', ' https://*.gemeente.example/* ', 'zaak.gemeente.example', ''];
    const policy = policyOf(withoutEmptyRows({ ...empty, sites }));
    expect(policy?.['sites']).toEqual(['https://zaak.gemeente.example/*', 'https://*.gemeente.example/*', 'zaak.gemeente.example']);
    expect(readLayer('team', policy, ids).problems.map(({ path }) => path)).toEqual(['sites[2]']);
  });

  it('shows of such an address what is signed: the site alone, no number behind it', () => {
    expect(siteOf(' https://zaak.gemeente.example/dossier?bsn=123456782#top')).toBe('https://zaak.gemeente.example');
    expect(siteOf('https://naam:geheim@zaak.gemeente.example:8443/')).toBe('https://zaak.gemeente.example');
    for (const other of ['https://*.gemeente.example/*', 'zaak.gemeente.example?bsn=1', 'ftp://zaak.gemeente.example', '']) expect(siteOf(other)).toBe(other);
    expect(draftOf({ sites: ['https://zaak.gemeente.example/*'] }).sites.map(siteOf), 'and so it is shown the next time').toEqual(['https://zaak.gemeente.example']);
  });

  it('leaves empty rows out, and reports half of one', () => {
    const policy = policyOf(withoutEmptyRows({ ...empty, meldcodeLinks: [{ label: ' ', url: '' }, { label: 'Stappen', url: '' }], privacyOfficer: { name: '', email: 'fg@gemeente.example', phone: ' ' }, quietHours: [{ from: '', to: '13:00', days: [] }] }));
    expect(readLayer('team', policy, ids).problems.map(({ path }) => path)).toEqual(['quietHours[0].from', 'privacyOfficer.name', 'meldcodeLinks[0].url']);
  });

  it('goes without the rows that nothing was filled in of, so that lines are counted as they stand', () => {
    const link = { label: 'Stappen', url: '' };
    const time = { from: '', to: '', days: ['mon'] as const };
    const draft = { ...empty, meldcodeLinks: [{ label: ' ', url: '' }, link], sites: ['', 'https://zaak.gemeente.example'], quietHours: [{ from: '', to: '', days: [] }, time] };
    const filled = { ...empty, meldcodeLinks: [link], sites: ['https://zaak.gemeente.example'], quietHours: [time] };
    expect(withoutEmptyRows(draft)).toEqual(filled);
    expect(withoutEmptyRows(filled)).toBe(filled);
  });

  it('has a field for every key a team may set, or names it for the text, with an example that fits there', () => {
    const keys = POLICY_KEYS.filter((key) => CATALOG[key].layers.includes('team'));
    expect([...KEYS_WITHOUT_FIELD, ...Object.keys(empty).filter((field) => field !== 'more')].toSorted()).toEqual(keys.toSorted());
    for (const key of KEYS_WITHOUT_FIELD) {
      const policy = policyOf({ ...empty, more: JSON.stringify({ [key]: CATALOG[key].example }) });
      expect(readLayer('team', policy, ids), key).toMatchObject({ values: { [key]: CATALOG[key].example }, problems: [] });
    }
  });

  it('holds modes of the text beside those of the form, which go before them, also in the next file', () => {
    const ofText = [{ subject: 'religion', mode: 'hold' }, { subject: 'finance-debt/amounts', mode: 'ask' }];
    const draft = { ...empty, modes: [{ subject: 'politics', mode: 'ask' as const }, { subject: 'religion', mode: 'ask' as const }], more: JSON.stringify({ modes: ofText }) };
    const modes = [{ subject: 'religion', mode: 'ask' }, { subject: 'finance-debt/amounts', mode: 'ask' }, { subject: 'politics', mode: 'ask' }] as const;
    expect(policyOf(draft)).toEqual({ mode: 'coach', modes });
    const next = draftOf({ modes });
    expect([next.modes.map(({ subject }) => subject), JSON.parse(next.more)]).toEqual([['religion', 'politics'], { modes: [modes[1]] }]);
    expect(policyOf({ ...next, more: '' })?.['modes'], 'and can be taken out of it').toEqual([modes[0], modes[2]]);
    expect(policyOf({ ...empty, more: '{ "modes": "ask" }' })?.['modes'], 'to be reported').toBe('ask');
  });

  it('goes before the text below it, which keeps the keys that have no field', () => {
    expect(policyOf({ ...empty, chip: false, more: '{ "chip": true, "retentionWeeks": 10 }' })).toEqual({ mode: 'coach', modes: [], chip: false, retentionWeeks: 10 });
    expect(draftOf({ retentionWeeks: 10, chip: false }).more).toBe('{\n  "retentionWeeks": 10\n}');
    for (const more of ['[]', 'null', '{', '7']) expect(policyOf({ ...empty, more })).toBeNull();
  });
});
