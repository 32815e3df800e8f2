/** Takes what holds out of what somebody stored, signed or rolled out; nothing in it is believed before it was looked at. */
import { CATALOG, POLICY_KEYS } from './catalog.ts';
import type { Entry, Layer, PolicyKey, PolicyValues } from './catalog.ts';
import { ownField } from './shape.ts';
import type { Fault, InBoth, PolicyIds } from './shape.ts';

/** What one layer sets: only keys that it may set, with values that fit. */
export type LayerValues = { readonly [Key in PolicyKey]?: NonNullable<PolicyValues[Key]> };

/** A fault in a layer, and what holds in its place. */
export interface PolicyProblem extends Fault {
  readonly layer: Layer;
  /** `dropped`: it counts as not set. `last-good`: what this layer last set well still holds. */
  readonly instead: 'dropped' | 'last-good';
  /** With `last-good`: until when it holds, in ms; not there while it holds until the key is mended. */
  readonly until?: number;
}

export interface ReadLayer {
  readonly values: LayerValues;
  readonly problems: readonly PolicyProblem[];
}

const NO_SUCH_KEY: InBoth = {
  nl: 'Deze sleutel bestaat niet. Kijk in de lijst met sleutels hoe hij heet (beheerders: docs/policy.md).',
  en: 'There is no such key. Look for its name in the list of keys (administrators: docs/policy.md).',
};
const NO_OBJECT: InBoth = { nl: 'Geef een object met sleutels uit docs/policy.md.', en: 'Give an object with keys of docs/policy.md.' };
const NOT_HERE: InBoth = { nl: 'Deze sleutel kan hier niet gezet worden.', en: 'This key cannot be set here.' };

/**
 * Reads a layer key by key: a faulty key is reported and the others hold.
 * @param raw whatever was found; null and undefined count as nothing set
 * @param lastGood what this layer last set well: a key that is faulty now never becomes laxer than it was there
 * @returns never throws
 */
export function readLayer(layer: Layer, raw: unknown, ids: PolicyIds, lastGood: LayerValues = {}): ReadLayer {
  if (raw === null || raw === undefined) return { values: {}, problems: [] };
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    return { values: lastGood, problems: [{ layer, path: '', given: null, expected: NO_OBJECT, instead: insteadOf(lastGood) }] };
  }
  const problems: PolicyProblem[] = [];
  const report = (faults: readonly Fault[], instead: PolicyProblem['instead'] = 'dropped'): void => {
    problems.push(...faults.map((fault) => ({ ...fault, layer, instead })));
  };
  const values: Record<string, unknown> = {};
  for (const key of POLICY_KEYS) {
    const given = ownField(raw, key);
    if (given === undefined) continue;
    if (!CATALOG[key].layers.includes(layer)) {
      report([{ path: key, given: null, expected: NOT_HERE }]);
      continue;
    }
    const faults: Fault[] = [];
    const value = CATALOG[key].shape.check(given, { path: key, ids, faults });
    const held = faults.length === 0 ? value : settledWithLastGood(key, lastGood[key], value);
    // What fits of a faulty list is soon the last good one itself: then nothing else stood there before.
    report(faults, isSame(held, value) ? 'dropped' : 'last-good');
    if (held !== undefined) values[key] = held;
  }
  // The worker's settings hold more than policy.
  if (layer !== 'own') report(unknownKeysOf(raw).map((name) => ({ path: name, given: null, expected: NO_SUCH_KEY })));
  return { values, problems };
}

/** Of a key that is faulty now: what fits of it, and what was set before. */
function settledWithLastGood<Key extends PolicyKey>(key: Key, before: LayerValues[Key], now: unknown): unknown {
  if (before === undefined || now === undefined) return before ?? now;
  const { settle } = CATALOG[key] as Entry<unknown>;
  return settle === 'highest' ? before : settle.combine(before, now);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function insteadOf(lastGood: LayerValues): PolicyProblem['instead'] {
  return Object.keys(lastGood).length === 0 ? 'dropped' : 'last-good';
}

function unknownKeysOf(raw: object): string[] {
  try {
    return Object.keys(raw).filter((name) => !Object.hasOwn(CATALOG, name));
  } catch {
    return [];
  }
}
