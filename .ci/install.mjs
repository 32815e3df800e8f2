/** Makes a fresh machine ready: packages, and a browser when there is none. Needs Node and git alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it ended well
 */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

/** Chromium builds that still load an unpacked extension; branded Chrome no longer does. */
const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
const FIREFOX_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * @returns {string | undefined} the Chromium to use; undefined leaves the choice to Playwright's own
 */
export function chromiumPath() {
  return process.env.CHROMIUM_PATH ?? CHROMIUM_PATHS.find((path) => existsSync(path));
}

/**
 * @returns {string | undefined} the Firefox to use, when there is one
 */
export function firefoxPath() {
  return process.env.FIREFOX_PATH ?? FIREFOX_PATHS.find((path) => existsSync(path));
}

/**
 * @returns {string | undefined} the nginx that tests can start as a WebDAV server, when there is one
 */
export function nginxPath() {
  return ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
}

/**
 * @returns {string | undefined} what makes that server a certificate
 */
export function opensslPath() {
  return ['/usr/bin/openssl'].find((path) => existsSync(path));
}

/** Installs the packages of package-lock.json unless they stand there already. */
export function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages …');
  const quiet = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], quiet)) {
    throw new Error('npm ci failed: see above. Mend that and run the same command again.');
  }
}

/** Installs Chromium when none is found: Debian's as root, elsewhere Playwright's own. */
export function installBrowser() {
  if (chromiumPath()) return;
  console.log('No Chromium found: installing one …');
  const done = isRootOnDebian() ? installOfDebian('chromium') : run('npx', ['playwright', 'install', 'chromium']);
  if (!done) {
    throw new Error('No Chromium could be installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium');
  }
}

/** Installs Firefox ESR for the tests in both browsers, where Debian has it. */
export function installFirefox() {
  if (firefoxPath() || !isRootOnDebian()) return;
  console.log('No Firefox found: installing Firefox ESR …');
  installOfDebian('firefox-esr');
}

/** Installs nginx, with its dav module, for the tests that put counts in a folder over WebDAV, where Debian has it. */
export function installWebdav() {
  if ((nginxPath() && opensslPath()) || !isRootOnDebian()) return;
  console.log('No nginx found: installing one …');
  installOfDebian('nginx', 'openssl');
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {string[]} packages
 * @returns {boolean} whether they were installed
 */
function installOfDebian(...packages) {
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', ...packages]);
}
