/** Who set what: the layers of policy, settled into one value for each key. */
import { CATALOG, LAYERS, POLICY_KEYS } from './catalog.ts';
import type { Entry, Layer, PolicyKey, PolicyValues } from './catalog.ts';
import type { LayerValues } from './read-layer.ts';

/** A value that holds, and who set it. */
export interface Settled<Value> {
  readonly value: Value;
  readonly setBy: Layer | 'default';
  /** What team and organisation hold a worker to; absent when neither set the key. Own choices can only be stricter, and of a key without strictness there are none. */
  readonly required?: Value;
}

export type EffectivePolicy = { readonly [Key in PolicyKey]: Settled<PolicyValues[Key]> };

/** What each layer sets, as `readLayer` gave it. */
export type PolicyLayers = Readonly<Partial<Record<Layer, LayerValues>>>;

/** Settles the layers: a value for every key. */
export function resolvePolicy(layers: PolicyLayers): EffectivePolicy {
  return Object.fromEntries(POLICY_KEYS.map((key) => [key, settle(key, layers)])) as unknown as EffectivePolicy;
}

function settle(key: PolicyKey, layers: PolicyLayers): Settled<unknown> {
  const entry = CATALOG[key] as Entry<unknown>;
  const { settle: by } = entry;
  const said = LAYERS.flatMap((layer) => {
    const value = layers[layer]?.[key];
    return value === undefined ? [] : [{ layer, value: value as unknown }];
  });
  const combined = (values: readonly unknown[]): unknown =>
    values.reduce((lower, higher) => (by === 'highest' ? higher : by.combine(lower, higher)), entry.default);
  const value = combined(said.map((one) => one.value));
  const isWhole = (one: unknown): boolean => by !== 'highest' && by.isAsStrict(one, value);
  // Of a value that several made together, the highest is named.
  const setBy = said.findLast((one) => isWhole(one.value))?.layer ?? said.at(-1)?.layer ?? 'default';
  const above = said.filter(({ layer }) => layer !== 'own');
  return above.length === 0 ? { value, setBy } : { value, setBy, required: combined(above.map((one) => one.value)) };
}
