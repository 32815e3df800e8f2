/**
 * What the worker, the team and the organisation set, as it holds now.
 */
import { readLayer } from '../policy/read-layer.ts';
import type { PolicyProblem } from '../policy/read-layer.ts';
import type { KnownTeam } from '../policy/team-file.ts';
import { resolvePolicy } from '../policy/resolve.ts';
import type { EffectivePolicy } from '../policy/resolve.ts';
import type { PolicyIds } from '../policy/shape.ts';
import { dayOf } from '../policy/day.ts';
import { withinOrganisation, withinTeam } from '../policy/within-organisation.ts';
import type { QuietRuledOutBy } from '../policy/within-organisation.ts';
import { onOrganisationChange, organisationPolicy, UNTIL_TOLD } from './managed-policy.ts';
import type { OrganisationPolicy } from './managed-policy.ts';
import { knownTeam, settings } from './storage.ts';

/** What holds, and what there is to say of where it comes from. */
export interface PolicyState {
  readonly policy: EffectivePolicy;
  /** What somebody set that does not fit, one by one. */
  readonly problems: readonly PolicyProblem[];
  readonly organisation: Pick<OrganisationPolicy, 'state' | 'until'>;
  readonly quietRuledOutBy: QuietRuledOutBy;
  /** The team whose file holds here; `isExpired`: a newer one should have come. */
  readonly team: { readonly name: string; readonly key: string; readonly serial: number; readonly until: string; readonly isExpired: boolean } | null;
}

/**
 * The policy as it holds at this moment, with what is wrong in it.
 * @param patience as of `organisationPolicy`
 */
export async function policyState(ids: PolicyIds, patience?: number): Promise<PolicyState> {
  const [chosen, team, organisation] = await Promise.all([settings.getValue(), teamPolicy(ids), organisationPolicy(ids, Date.now(), patience)]);
  const own = readLayer('own', chosen, ids);
  const ofTeam = withinOrganisation(team?.values ?? {}, organisation.values, ids);
  const ofWorker = withinTeam(own.values, ofTeam.values, organisation.values, ids);
  return {
    policy: resolvePolicy({ own: ofWorker.values, team: ofTeam.values, managed: organisation.values }),
    problems: [...organisation.problems, ...ofTeam.problems],
    organisation,
    quietRuledOutBy: ofWorker.quietRuledOutBy,
    team: team && { name: team.team, key: team.key, serial: team.serial, until: team.until, isExpired: dayOf(new Date()) > team.until },
  };
}

/** The team's policy: an expired one holds until a newer comes. */
async function teamPolicy(ids: PolicyIds): Promise<KnownTeam | null> {
  const known = await knownTeam.getValue();
  return known && { ...known, values: readLayer('team', known.values, ids).values };
}

/** The policy as it holds at this moment. */
export async function effectivePolicy(ids: PolicyIds): Promise<EffectivePolicy> {
  return (await policyState(ids)).policy;
}

/** The policy by which notes are marked: in a profile that is new to the organisation's, once the browser has told that. */
export async function policyForMarks(ids: PolicyIds): Promise<EffectivePolicy> {
  return (await policyState(ids, UNTIL_TOLD)).policy;
}

/** Calls back when the worker, the team or the organisation may have set something else. */
export function onPolicyChange(changed: () => void): void {
  settings.watch(changed);
  knownTeam.watch(changed);
  onOrganisationChange(changed);
}
