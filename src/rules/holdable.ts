import hold from './hold.json' with { type: 'json' };

/**
 * Which subjects may hold up a save: kinds of finding and categories that were right often enough on writers the rules
 * were not made for (src/rules/hold.json).
 */
export function holdableSubjects({ precision, marks, measured }: HoldBounds = hold): readonly string[] {
  return Object.entries(measured)
    .filter(([, { hits, alarms }]) => hits + alarms >= marks && hits / (hits + alarms) >= precision)
    .map(([subject]) => subject);
}

interface HoldBounds {
  /** From 0 to 1. */
  readonly precision: number;
  /** How many marks a figure must rest on. */
  readonly marks: number;
  readonly measured: Readonly<Record<string, { readonly hits: number; readonly alarms: number }>>;
}
