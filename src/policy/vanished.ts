/**
 * Keys that a policy no longer names. Chromium takes a value of the wrong type away before we see it, so that a slip looks as if the
 * key had been taken out. Neither may loosen anything at once: what stood there holds on for a while, and that is said.
 */
import { CATALOG, POLICY_KEYS } from './catalog.ts';
import type { Entry, PolicyKey } from './catalog.ts';
import type { LayerValues, PolicyProblem } from './read-layer.ts';
import { ownField } from './shape.ts';
import type { InBoth } from './shape.ts';

const VANISHED: InBoth = {
  nl: 'Deze sleutel staat niet meer in het beleid, of de waarde had het verkeerde type. Zet de waarde erin die moet gelden.',
  en: 'The policy no longer names this key, or its value had the wrong type. Write the value that should hold.',
};

/** A policy as it was last read well. */
export interface LastGood {
  readonly values: LayerValues;
  /** Until when each key holds without being told anew, in ms. */
  readonly until: Readonly<Partial<Record<PolicyKey, number>>>;
}

/**
 * The keys with an order that were set before and are not named now, where the default would be laxer.
 * @param told the policy as the browser tells it
 * @param lastGood without what lapsed
 * @returns their values, and of each what to say
 */
export function vanishedFrom(told: object, { values, until }: LastGood): { readonly values: LayerValues; readonly problems: readonly PolicyProblem[] } {
  const vanished = POLICY_KEYS.filter((key) => {
    const { settle, default: standard } = CATALOG[key] as Entry<unknown>;
    const before = values[key];
    return settle !== 'highest' && before !== undefined && ownField(told, key) === undefined && !settle.isAsStrict(standard, before);
  });
  return {
    values: Object.fromEntries(vanished.map((key) => [key, values[key]])),
    problems: vanished.map((key) => ({ layer: 'managed', path: key, given: null, expected: VANISHED, instead: 'last-good', until: until[key] ?? 0 })),
  };
}
