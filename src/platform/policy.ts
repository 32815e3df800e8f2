/**
 * What the worker and the organisation set, as it holds now.
 */
import { readLayer } from '../policy/read-layer.ts';
import type { PolicyProblem } from '../policy/read-layer.ts';
import { resolvePolicy } from '../policy/resolve.ts';
import type { EffectivePolicy } from '../policy/resolve.ts';
import type { PolicyIds } from '../policy/shape.ts';
import { onOrganisationChange, organisationPolicy } from './managed-policy.ts';
import type { OrganisationPolicy } from './managed-policy.ts';
import { settings } from './storage.ts';

/** What holds, and what there is to say of where it comes from. */
export interface PolicyState {
  readonly policy: EffectivePolicy;
  /** What somebody set that does not fit, one by one. */
  readonly problems: readonly PolicyProblem[];
  readonly organisation: Pick<OrganisationPolicy, 'state' | 'until'>;
}

/** The policy as it holds at this moment, with what is wrong in it. */
export async function policyState(ids: PolicyIds): Promise<PolicyState> {
  const [chosen, organisation] = await Promise.all([settings.getValue(), organisationPolicy(ids)]);
  const own = readLayer('own', chosen, ids);
  return {
    policy: resolvePolicy({ own: own.values, managed: organisation.values }),
    problems: organisation.problems,
    organisation,
  };
}

/** The policy as it holds at this moment. */
export async function effectivePolicy(ids: PolicyIds): Promise<EffectivePolicy> {
  return (await policyState(ids)).policy;
}

/** Calls back when the worker or the organisation may have set something else. */
export function onPolicyChange(changed: () => void): void {
  settings.watch(changed);
  onOrganisationChange(changed);
}
