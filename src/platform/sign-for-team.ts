import { readLayer } from '../policy/read-layer.ts';
import type { LayerValues } from '../policy/read-layer.ts';
import type { PolicyIds } from '../policy/shape.ts';
import { readStatement, serialLeft } from '../policy/team-file.ts';
import { dayOf } from '../policy/day.ts';
import { saveFile } from './save-file.ts';
import { knownTeam, leftTeams } from './storage.ts';
import { signTeamFile } from './team-file.ts';
import { ledTeam, nextSerial } from './team-key.ts';
import type { LedTeam } from './team-key.ts';

/** The last file of a team, by what its lead can know of it here. */
export interface LastOfTeam {
  /** 0 before the first. */
  readonly serial: number;
  readonly policy: LayerValues;
  /** Its serial where this browser took it in and did not sign it: the team was brought back from its copy. Else null. */
  readonly takenIn: number | null;
}

/** What was last signed for a team: here, or elsewhere if a newer file of the team was taken in here. A copy of the team knows of neither. */
export async function lastOfTeam(led: Pick<LedTeam, 'key' | 'serial' | 'policy'>, ids: PolicyIds): Promise<LastOfTeam> {
  const known = await knownTeam.getValue();
  return known?.key === led.key && known.serial > led.serial
    ? { serial: known.serial, policy: known.values, takenIn: known.serial }
    : { serial: led.serial, policy: readLayer('team', led.policy, ids).values, takenIn: null };
}

/**
 * Signs a policy for the team that this browser leads, and gives the file to its lead to save.
 * @param until the last day it may be taken in on, as `2026-11-22`
 * @param areSound whether own words and exceptions do what their examples say
 * @returns the file's name; null: nothing was signed, as it does not fit or no team is led any more
 */
export async function signForTeam(policy: Readonly<Record<string, unknown>>, until: string, ids: PolicyIds, areSound: (values: LayerValues) => boolean): Promise<string | null> {
  const { values, problems } = readLayer('team', policy, ids);
  const led = await ledTeam();
  if (problems.length > 0 || !areSound(values) || led === null) return null;
  const [known, left] = await Promise.all([knownTeam.getValue(), leftTeams.getValue()]);
  const taken = Math.max(known?.key === led.key ? known.serial : 0, serialLeft(left, led.key));
  const statement = { team: led.team, serial: led.serial + 1, from: dayOf(new Date()), until, policy };
  // What no reader would take is not signed, and takes no number.
  const serial = readStatement(statement) === null ? null : await nextSerial(led, taken, policy);
  if (serial === null) return null;
  const name = `noodzaak-team-${String(serial)}.jws`;
  saveFile(name, await signTeamFile({ ...statement, serial }, led.privateKey, led.publicKey));
  return name;
}
