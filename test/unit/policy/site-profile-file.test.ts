import { describe, expect, it } from 'vitest';
import { readProfileFile } from '../../../src/policy/site-profile-file.ts';
import { siteProfileFile } from '../../../src/policy/site-profile.ts';
import { parseJson } from '../../../src/rules/parse-json.ts';

const read = (text: string) => readProfileFile(parseJson('zaak.json', text));
const SITE = { origin: 'https://zaak.example.nl', noteFields: ['#note'], helpRequest: null, saveButtons: [] };

describe('a file of site profiles', () => {
  it('is read whole', () => {
    expect(read(siteProfileFile([SITE]))).toEqual({ profiles: [SITE], faults: [] });
  });

  it.each([
    ['a comma too many', '{\n "version": 1,\n "profiles": [],\n}', [{ kind: 'not-json', line: 4 }]],
    ['no JSON at all', 'Beste collega,', [{ kind: 'not-json', line: 1 }]],
    ['another key', '{\n "version": 1,\n "profiles": [],\n "sites": []\n}', [{ kind: 'unknown-key', line: 4 }]],
    ['no version', '{\n "profiles": []\n}', [{ kind: 'other-version', line: 1 }]],
    [
      'two faults',
      '{\n "version": 1,\n "profiles": [\n  { "origin": "https://a.nl/zaak",\n    "noteFields": [ "#a",\n     "mevrouw is eenzaam" ] }\n ]\n}',
      [{ kind: 'not-an-origin', line: 4 }, { kind: 'not-a-selector', line: 6 }],
    ],
  ])('with %s says on which line', (_what, text, faults) => {
    expect(read(text).faults).toEqual(faults);
  });
});
