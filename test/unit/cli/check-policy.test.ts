import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { policyFaults, policyIn } from '../../../src/cli/policy-faults.ts';
import { CATALOG } from '../../../src/policy/catalog.ts';
import { CHROMIUM_ID, deploymentFiles, FIREFOX_ID, STARTING_POLICY } from '../../../src/policy/deployment-files.ts';

it('names what a browser would take away without a word: an unknown key, a value of the wrong type, a row that does not do what it says', () => {
  const [row] = CATALOG.words.example;
  expect(policyFaults({ mode: 3, stand: 'hold', words: [{ ...row, found: 'Hier staat het niet in.' }], chip: true }, matrix)).toEqual([
    'mode: 3 does not fit. Choose coach, ask or hold.',
    'stand: There is no such key. Look for its name in the list of keys (administrators: docs/policy.md).',
    expect.stringMatching(/^words, row stadspas-saldo, found: /),
  ]);
  expect(policyFaults(STARTING_POLICY, matrix)).toEqual([]);
});

it('says that a policy without a key is none, and of a time or an address what it must look like', () => {
  expect([policyFaults({}, matrix), policyFaults(null, matrix)]).toEqual([[expect.stringContaining('names no key')], [expect.stringContaining('names no key')]]);
  expect(policyFaults({ quietHours: [{ from: '8:30', to: '12:00' }], meldcodeLinks: [{ label: 'Stappen', url: 'http://x' }], sites: ['zaak.nl'], shortcuts: { chip: 'Ctrl+C' } }, matrix).toSorted()).toEqual([
    'meldcodeLinks[0].url: "http://x" does not fit. Give an address that begins with https://, of at most 500 characters, such as https://www.gemeente.example/privacy',
    'quietHours[0].from: "8:30" does not fit. Give a time as HH:MM, such as 08:30',
    'shortcuts.chip: "Ctrl+C" does not fit. Give keys that the browser does not use itself: Alt or Ctrl with a letter or digit, Shift may be added, such as Alt+M',
    'sites[0]: "zaak.nl" does not fit. Give a site as https://, its name in small letters and /*, such as https://zaak.gemeente.example/*',
  ]);
});

it('says of a file that holds no policy of ours that it does not', () => {
  const faultsIn = (file: unknown) => policyFaults(policyIn(file), matrix);
  const none: unknown = expect.stringContaining('It holds no policy of Noodzaak.');
  expect(faultsIn({ policies: { DisableTelemetry: true } })).toEqual([none]);
  expect(faultsIn({ '3rdparty': { extensions: {} } })).toEqual([none]);
  expect(faultsIn({ '3rdparty': { extensions: { abcdefghijklmnopabcdefghijklmnop: { level: 1 } } } })).toEqual([none, expect.stringContaining('level: There is no such key.')]);
});

it('reads the files that browsers read, and the keys alone', () => {
  const policy = { mode: 'hold' };
  expect(policyIn(policy)).toBe(policy);
  expect(policyIn({ '3rdparty': { extensions: { [CHROMIUM_ID]: policy } } })).toBe(policy);
  expect(policyIn({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } })).toBe(policy);
  const elsewhere = { 'other@shop.example': { level: 1 }, abcdefghijklmnopabcdefghijklmnop: policy };
  expect(policyIn({ '3rdparty': { extensions: elsewhere } })).toBe(policy);
  expect(policyIn({ policies: { '3rdparty': { Extensions: elsewhere } } })).toBe(policy);
  expect(policyIn({ '3rdparty': { extensions: { abcdefghijklmnopabcdefghijklmnop: { stand: 'hold' } } } })).toEqual({ stand: 'hold' });
  const ours = [...deploymentFiles(STARTING_POLICY)].filter(([name]) => name.endsWith('.json'));
  expect(ours.map(([, text]) => policyIn(JSON.parse(text)))).toEqual([STARTING_POLICY, STARTING_POLICY]);
});

it('says so by its exit status', () => {
  const check = (file: string) => spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/check-policy.ts', file], { encoding: 'utf8' });
  expect(check('docs/deployment/firefox-policies.json')).toMatchObject({ status: 0, stdout: 'Everything in it fits.\n' });
  expect(check('package.json')).toMatchObject({ status: 1, stdout: expect.stringContaining('license: There is no such key.') as string });
  const begun = join(mkdtempSync(join(tmpdir(), 'policy-')), 'policy.json');
  writeFileSync(begun, '\uFEFF{ "mode": "ask" }');
  expect(check(begun)).toMatchObject({ status: 0, stdout: 'Everything in it fits.\n' });
  expect(check('README.md')).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be read as JSON') as string });
}, 60_000);
