import type { LexiconRow, LocalRules, Matrix } from '../engine/types.ts';
import { CATALOG } from '../policy/catalog.ts';
import { contactLine } from '../policy/contact-line.ts';
import { inactiveHelpRequests } from '../policy/inactive.ts';
import { quietMinutes } from '../policy/quiet-hours.ts';
import type { EffectivePolicy } from '../policy/resolve.ts';
import type { PolicyRules } from './messages.ts';

/** What a policy needs to be known of the rules in use. */
interface KnownRules {
  readonly matrix: Matrix;
  readonly holdable: readonly string[];
  /** The own rows and exceptions that were found sound. */
  readonly rows: readonly LexiconRow[];
  readonly exceptions: readonly LexiconRow[];
}

/** What the pages are told of a policy. */
export function policyRulesOf(policy: EffectivePolicy, { matrix, holdable, rows, exceptions }: KnownRules): PolicyRules {
  return {
    mode: policy.mode.value,
    sensitivity: policy.sensitivity.value,
    modes: policy.modes.value,
    holdable,
    chip: policy.chip.value,
    quietHours: policy.quietHours.value.map(quietMinutes),
    shortcuts: { ...CATALOG.shortcuts.default, ...policy.shortcuts.value } as PolicyRules['shortcuts'],
    meldcodeLinks: policy.meldcodeLinks.value,
    privacyOfficer: contactLine(policy.privacyOfficer.value),
    local: { ...ownMatrixRules(policy, matrix), rows, exceptions },
  };
}

/** What a policy has of its own in place of the matrix. */
export function ownMatrixRules(policy: EffectivePolicy, matrix: Matrix): Pick<LocalRules, 'inactive' | 'cells'> {
  return {
    inactive: inactiveHelpRequests(policy.inactiveLaws.value, policy.inactiveHelpRequests.value, matrix),
    cells: policy.cells.value,
  };
}
