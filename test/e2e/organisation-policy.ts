/** The enterprise policy of this machine, as an administrator sets it for Chromium. */
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromiumPath } from '../../.ci/install.mjs';

/** Where a Chromium of Debian looks; other builds look elsewhere. */
const FOLDER = '/etc/chromium/policies/managed';
const FILE = join(FOLDER, 'noodzaak-test.json');

/** Whether this machine's policy can be set: that takes a Chromium that looks there, and its administrator. */
export function canSetPolicy(): boolean {
  return chromiumPath() === '/usr/bin/chromium' && process.getuid?.() === 0;
}

/** Sets a policy for one extension; what stood there for a test before is replaced. */
export function setPolicy(extensionId: string, values: Readonly<Record<string, unknown>>): void {
  setPolicyFile(JSON.stringify({ '3rdparty': { extensions: { [extensionId]: values } } }));
}

/** The same, by the text of a whole file. */
export function setPolicyFile(text: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, text);
}

/** Takes it away, with the folders that stood empty but for it. */
export function removePolicy(): void {
  rmSync(FILE, { force: true });
  for (const folder of [FOLDER, dirname(FOLDER)]) {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
