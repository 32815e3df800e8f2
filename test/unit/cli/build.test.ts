import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs the build with arguments that it must refuse: it says so before it builds anything. */
const build = (...args: string[]) => spawnSync(process.execPath, ['.ci/build.mjs', ...args], { encoding: 'utf8' });

it.each([
  [['--sites', 'zaak.example.nl']],
  [['--sites', 'https://zaak.example.nl/dossier/*']],
  [['--sites', 'https://zaak.example.nl/*', '<all_urls>']],
  [['--sites', 'https://*/*']],
  [['https://zaak.example.nl/*']],
])('a managed build is for whole sites, by name: %j', (args) => {
  const { status, stderr } = build(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('Write it like https://zaak.example.nl/*');
});
