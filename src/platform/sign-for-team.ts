import { readLayer } from '../policy/read-layer.ts';
import type { PolicyProblem } from '../policy/read-layer.ts';
import type { PolicyIds } from '../policy/shape.ts';
import { dayOf } from '../policy/day.ts';
import { saveFile } from './save-file.ts';
import { knownTeam } from './storage.ts';
import { signTeamFile } from './team-file.ts';
import { ledTeam, nextSerial } from './team-key.ts';

/**
 * Signs a policy for the team that this browser leads, and gives the file to its lead to save.
 * @param until the last day it may be taken in on, as `2026-11-22`
 * @returns what does not fit; when there is any, or when no team is led any more, nothing was signed
 */
export async function signForTeam(policy: Readonly<Record<string, unknown>>, until: string, ids: PolicyIds): Promise<readonly PolicyProblem[]> {
  const { problems } = readLayer('team', policy, ids);
  const led = await ledTeam();
  if (problems.length > 0 || led === null) return problems;
  const known = await knownTeam.getValue();
  const serial = await nextSerial(led, known?.key === led.key ? known.serial : 0, policy);
  const statement = { team: led.team, serial, from: dayOf(new Date()), until, policy };
  saveFile(`noodzaak-team-${String(serial)}.jws`, await signTeamFile(statement, led.privateKey, led.publicKey));
  return [];
}
