/**
 * Every key that a worker or an organisation can set, once: the managed schema, the resolver and the popup come from here.
 */
import { SENSITIVITIES } from '../engine/types.ts';
import type { Sensitivity } from '../engine/types.ts';

/** The keys, and what each holds. */
export interface PolicyValues {
  readonly sensitivity: Sensitivity;
}
export type PolicyKey = keyof PolicyValues;

/** A key that holds one of a few values. */
interface Choice<Value extends string> {
  readonly type: 'choice';
  readonly values: readonly Value[];
  /** Holds where nobody set another. */
  readonly default: Value;
  /** What it does and what each value means, for an administrator. */
  readonly description: { readonly nl: string; readonly en: string };
}

export const CATALOG: { readonly [Key in PolicyKey]: Choice<PolicyValues[Key]> } = {
  sensitivity: {
    type: 'choice',
    values: SENSITIVITIES,
    default: 'normal',
    description: {
      nl: 'Hoe scherp Noodzaak meeleest. quiet: alleen wat bijna zeker niet nodig is. normal: wat waarschijnlijk niet nodig is. keen: ook wat misschien niet nodig is, met meer vragen. Een gezette waarde kan een medewerker niet wijzigen.',
      en: 'How sharply Noodzaak reads along. quiet: only what is almost certainly not needed. normal: what is probably not needed. keen: also what may not be needed, with more questions. A worker cannot change a value that is set.',
    },
  },
};

/** The keys in the order of the catalog. */
export const POLICY_KEYS = Object.keys(CATALOG) as readonly PolicyKey[];
