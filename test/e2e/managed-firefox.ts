/**
 * A Firefox as an administrator rolls it out: it reads `distribution/policies.json` beside its own program. A folder of links to the
 * installed Firefox, with a policy of its own, so that no other Firefox of this machine hears of it.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { firefoxPath } from '../../.ci/install.mjs';
import { FIREFOX_ID } from '../../src/policy/deployment-files.ts';

/** Where a Firefox on Linux looks first: a policy that stands there goes before any other. */
const OF_THE_MACHINE = '/etc/firefox/policies/policies.json';

/** The installed program itself; null where it cannot be rolled out in a folder of ours. */
const program = (): string | null => {
  const path = firefoxPath();
  if (path === undefined || existsSync(OF_THE_MACHINE)) return null;
  const real = realpathSync(path);
  return existsSync(join(dirname(real), 'omni.ja')) ? real : null;
};

/** Whether a Firefox can be given a policy on this machine. */
export const canManageFirefox = (): boolean => program() !== null;

export class ManagedFirefox {
  readonly #folder = mkdtempSync(join(tmpdir(), 'noodzaak-firefox-'));
  /** The program to start. */
  readonly path: string;
  /** A profile that lasts from one start to the next. */
  readonly profile = join(this.#folder, 'profile');

  constructor() {
    const real = program() ?? '';
    const rolledOut = join(this.#folder, 'firefox');
    mkdirSync(join(rolledOut, 'distribution'), { recursive: true });
    mkdirSync(this.profile);
    this.path = join(rolledOut, basename(real));
    // A program finds what belongs to it beside where it really is, so of itself there is a copy.
    copyFileSync(real, this.path);
    const beside = readdirSync(dirname(real)).filter((name) => !existsSync(join(rolledOut, name)));
    for (const name of beside) symlinkSync(join(dirname(real), name), join(rolledOut, name));
  }

  /** What Firefox reads when it starts next: a policy for the extension, text as it stands in the file, or nothing. */
  setPolicy(values: Readonly<Record<string, unknown>> | string | null): void {
    const file = join(dirname(this.path), 'distribution', 'policies.json');
    if (values === null) rmSync(file, { force: true });
    else writeFileSync(file, typeof values === 'string' ? values : JSON.stringify({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: values } } } }));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
