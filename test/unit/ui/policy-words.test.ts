import '../../../src/i18n/page-texts.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { setLocale } from '../../../src/i18n/translate.ts';
import type { Locale } from '../../../src/i18n/translate.ts';
import { CATALOG, DAYS, MUNICIPAL_LAWS, POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import type { PolicyKey, PolicyValues } from '../../../src/policy/catalog.ts';
import { MODES } from '../../../src/policy/mode.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import { SENSITIVITIES, VERDICTS } from '../../../src/engine/types.ts';
import { problemSentence } from '../../../src/ui/policy-sentences.ts';
import { keyName, layerInWords, valueInWords } from '../../../src/ui/policy-words.ts';
import { anyPolicy } from '../policy/any-policy.ts';

const ids = policyIdsOf(matrix, ['dossier-request']);
const LOCALES: readonly Locale[] = ['nl', 'en'];
/** Words of the catalog that no person says, and keys of a text that is not there. */
const RAW = /\[object|undefined|null|(?:policy|mode|sensitivity|options)\.[a-z]|\{\{|\b(?:needed|only-if|not-needed|coach|hold|keen|mon|tue|wed|thu)\b/;

afterEach(() => { setLocale('nl'); });

const said = <Key extends PolicyKey>(key: Key, value: PolicyValues[Key]): string => valueInWords(key, value, matrix).join('\n');

describe('each key of the catalog in words', () => {
  it.each(LOCALES)('has a name of its own: %s', (locale) => {
    setLocale(locale);
    const names = POLICY_KEYS.map(keyName);
    expect(names.filter((name, at) => name.startsWith('policy.') || names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(POLICY_KEYS)('%s: its default and its example', (key) => {
    for (const value of [CATALOG[key].default, CATALOG[key].example]) {
      expect(said(key, value)).not.toMatch(RAW);
      expect(said(key, value)).not.toBe('');
    }
  });

  it('every one of a few values is said in words', () => {
    const [helpRequest = ''] = ids.helpRequest;
    const [category = ''] = ids.category;
    const lines = [
      ...MODES.map((mode) => said('mode', mode)),
      ...SENSITIVITIES.map((sensitivity) => said('sensitivity', sensitivity)),
      ...MUNICIPAL_LAWS.map((law) => said('inactiveLaws', [law])),
      ...DAYS.map((day) => said('quietHours', [{ from: '12:00', to: '13:00', days: [day] }])),
      ...VERDICTS.map((verdict) => said('cells', [{ helpRequest, category, verdict, why: 'x', contact: 'y' }])),
      ...(['on', 'off'] as const).map((counting) => said('counting', counting)),
      ...([true, false] as const).map((chip) => said('chip', chip)),
      ...(['weekly', 'monthly'] as const).map((schedule) => said('dropBox', { url: 'https://a.example/b', schedule })),
      ...[...ids.subject].map((subject) => said('modes', [{ subject, mode: 'ask' }])),
      ...[...ids.helpRequest].map((id) => said('inactiveHelpRequests', [id])),
    ];
    expect(lines.filter((line) => RAW.test(line) || line === '' || ids.subject.has(line.split(':')[0] ?? '') || ids.helpRequest.has(line))).toEqual([]);
  });

  it('a layer says each key that it sets; an empty list only where that shuts something out', () => {
    expect(layerInWords({ mode: 'ask', modes: [], chip: false, sites: [], exceptions: [] }, matrix)).toEqual([
      { key: 'mode', lines: ['Vragen bij opslaan'] },
      { key: 'chip', lines: ['niet te zien'] },
      { key: 'exceptions', lines: ['niets'] },
    ]);
  });

  it('whatever holds can be said', () => {
    fc.assert(fc.property(anyPolicy, (policy) => {
      const { values } = readLayer('managed', policy, ids);
      for (const key of POLICY_KEYS) {
        const value = values[key];
        if (value !== undefined) expect(said(key, value)).not.toBe('');
      }
    }));
  });

  it('says that nothing is set, and on which days', () => {
    expect(said('modes', [])).toBe('niets');
    expect(said('privacyOfficer', null)).toBe('niets');
    expect(said('modes', [{ subject: 'religion', mode: 'hold' }])).toBe('Geloof en levensovertuiging: Opslaan pauzeren');
    expect(said('quietHours', [{ from: '12:00', to: '13:00', days: ['mon', 'fri'] }])).toBe('van 12:00 tot 13:00, ma, vr');
    expect(said('quietHours', [{ from: '12:00', to: '13:00' }, { from: '12:00', to: '13:00', days: [] }])).toBe('van 12:00 tot 13:00, elke dag\nvan 12:00 tot 13:00, geen enkele dag');
  });
});

describe('a fault', () => {
  it('names the key in words, which line, and the path for who mends the file', () => {
    const { problems } = readLayer('team', { mode: 'hodl', meldcodeLinks: [{ label: 'Stappen', url: 'x' }], stand: 1 }, ids);
    expect(problems.map(problemSentence)).toEqual([
      'Stand voor alles (mode): "hodl" past niet. Kies coach, ask of hold.',
      'Links naar de meldcode, regel 1 (meldcodeLinks[0].url): "x" past niet. Geef een adres dat begint met https://, van hooguit 500 tekens, zoals https://www.gemeente.example/privacy',
      'stand: Deze sleutel bestaat niet. Kijk in de lijst met sleutels hoe hij heet (beheerders: docs/policy.md).',
    ]);
  });
});
