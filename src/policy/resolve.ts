/** Who set what: the layers of policy, settled into one value for each key. */
import { CATALOG } from './catalog.ts';
import type { PolicyKey, PolicyValues } from './catalog.ts';

/** Who can set a value: nobody, the worker in this browser, or the organisation. A later one wins. */
type Layer = 'default' | 'own' | 'managed';

/** A value that holds, and who set it. */
interface Settled<Value> {
  readonly value: Value;
  readonly setBy: Layer;
}

export type EffectivePolicy = { readonly [Key in PolicyKey]: Settled<PolicyValues[Key]> };

/** What was stored or set by others: nothing in it is believed before it was looked at. */
interface PolicyLayers {
  readonly own: unknown;
  readonly managed: unknown;
}

/**
 * Settles the layers. A value that the catalog does not know counts as not set; unknown keys are passed over.
 * @returns a value for every key; never throws
 */
export function resolvePolicy(layers: PolicyLayers): EffectivePolicy {
  return { sensitivity: settle('sensitivity', layers) };
}

function settle<Key extends PolicyKey>(key: Key, layers: PolicyLayers): Settled<PolicyValues[Key]> {
  for (const setBy of ['managed', 'own'] as const) {
    const value = fieldOf(layers[setBy], key);
    if (isValueOf(key, value)) return { value, setBy };
  }
  return { value: CATALOG[key].default, setBy: 'default' };
}

function isValueOf<Key extends PolicyKey>(key: Key, value: unknown): value is PolicyValues[Key] {
  return (CATALOG[key].values as readonly unknown[]).includes(value);
}

/** The layer's own field: a value inherited from anywhere was set by nobody. */
function fieldOf(layer: unknown, key: PolicyKey): unknown {
  return typeof layer === 'object' && layer !== null && Object.hasOwn(layer, key) ? (layer as Record<string, unknown>)[key] : undefined;
}
