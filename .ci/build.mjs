/**
 * `npm run build`: builds for Chrome, Edge and Firefox.
 *   --sites https://zaak.example.nl/* …   a managed build, switched on for these sites alone from the start, under
 *                                         .output/chrome-mv3-managed and .output/firefox-mv3-managed
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const PATTERN = /^https?:\/\/(?:\*\.)?[a-z0-9][a-z0-9.-]*\/\*$/;

const { values, positionals } = parseArgs({ options: { sites: { type: 'string', multiple: true, default: [] } }, allowPositionals: true });
const sites = [...values.sites, ...(values.sites.length > 0 ? positionals : [])];
const wrong = sites.filter((site) => !PATTERN.test(site));
if (wrong.length > 0 || (values.sites.length === 0 && positionals.length > 0)) {
  console.error(`No site pattern: ${[...wrong, ...(values.sites.length === 0 ? positionals : [])].join(', ')}. Write it like https://zaak.example.nl/*, after --sites.`);
  process.exit(2);
}
const mode = sites.length > 0 ? ['--mode', 'managed'] : [];
for (const browser of ['chrome', 'firefox']) {
  const { status } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, ...mode], {
    stdio: 'inherit',
    env: { ...process.env, NOODZAAK_SITES: sites.join(' ') },
  });
  if (status !== 0) process.exit(status ?? 1);
}
