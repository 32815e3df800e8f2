/**
 * `npm run --silent check-policy -- policy.json`: names what in a policy does not fit, one line each. Reads the keys alone, or a file for
 * Chromium, Chrome, Edge or Firefox as in docs/deployment/. Exit status 1: something does not fit; 2: the file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { readRules } from '../rules/node/read-rules.ts';
import { policyFaults, policyIn } from './policy-faults.ts';

const [path = ''] = process.argv.slice(2);
try {
  // Some editors on Windows begin a file with a mark of its own.
  const file: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const faults = policyFaults(policyIn(file), readRules().matrix);
  console.log(faults.length === 0 ? 'Everything in it fits.' : faults.join('\n'));
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`"${path}" cannot be read as JSON: ${(error as Error).message}. Name the file: npm run check-policy -- policy.json`);
  process.exitCode = 2;
}
