/** `npm test`: every check there is, and one plain line at the end. */
import { readFileSync, rmSync } from 'node:fs';
import { installBrowser, installFirefox, installPackages, installWebdav, run } from './install.mjs';

installPackages();
installBrowser();
installFirefox();
installWebdav();

let passed = 0;
let failed = 0;
/** @param {string} question @param {() => { passed: number, failed: number }} ask */
const step = (question, ask) => {
  console.log(`\n=== ${question}`);
  const counts = ask();
  passed += counts.passed;
  failed += counts.failed;
};
/** @param {string} command @param {string[]} args */
const one = (command, args) => () => (run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Reads a test runner's own count; a runner that left none has failed.
 * @param {string} file
 * @param {(report: any) => { passed: number, failed: number }} count
 * @param {boolean} endedWell
 */
const counted = (file, count, endedWell) => {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    return endedWell || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

/**
 * The tests of a suite of Playwright's report that were skipped, and why.
 * @param {any} suite
 * @returns {string[]}
 */
const skippedIn = ({ specs, suites = [] }) => [
  ...specs.flatMap(({ file, title, tests }) =>
    tests.filter(({ status }) => status === 'skipped').map(({ annotations }) =>
      `${file}: ${title} (${annotations.map(({ description }) => description).join(', ')})`)),
  ...suites.flatMap(skippedIn),
];

const UNIT_REPORT = '.output/test/unit.json';
const E2E_REPORT = '.output/test/e2e.json';
rmSync('.output/test', { recursive: true, force: true });

step('Do the types hold?', one('npm', ['run', '--silent', 'types']));
step('Does every room import only what it may?', one('npm', ['run', '--silent', 'lint']));
step('Do both browsers build?', () => {
  const built = run('npm', ['run', '--silent', 'build']) && run('npm', ['run', '--silent', 'build:e2e']);
  return built ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
});
step('Do the units, rules, notes and the house itself pass?', () => {
  const endedWell = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]);
  return counted(UNIT_REPORT, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }), endedWell);
});
/** @type {string[]} */
let notTried = [];
step('Does it work in a real browser?', () => {
  const endedWell = run('npx', ['playwright', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT });
  return counted(E2E_REPORT, ({ stats, suites }) => {
    notTried = suites.flatMap(skippedIn);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  }, endedWell);
});

// A promise that this machine could not try is said, or nobody would know.
if (notTried.length > 0) console.log(`\nNot tried on this machine:\n${notTried.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
