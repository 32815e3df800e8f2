import { spawnSync } from 'node:child_process';
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

it('reads the files that browsers read, and the keys alone', () => {
  const policy = { mode: 'hold' };
  expect(policyIn(policy)).toBe(policy);
  expect(policyIn({ '3rdparty': { extensions: { [CHROMIUM_ID]: policy } } })).toBe(policy);
  expect(policyIn({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } })).toBe(policy);
  const ours = [...deploymentFiles(STARTING_POLICY)].filter(([name]) => name.endsWith('.json'));
  expect(ours.map(([, text]) => policyIn(JSON.parse(text)))).toEqual([STARTING_POLICY, STARTING_POLICY]);
});

it('says so by its exit status', () => {
  const check = (file: string) => spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/check-policy.ts', file], { encoding: 'utf8' });
  expect(check('docs/deployment/firefox-policies.json')).toMatchObject({ status: 0, stdout: 'Everything in it fits.\n' });
  expect(check('package.json')).toMatchObject({ status: 1, stdout: expect.stringContaining('license: There is no such key.') as string });
  expect(check('README.md')).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be read as JSON') as string });
}, 60_000);
