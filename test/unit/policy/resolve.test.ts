import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { CATALOG, LAYERS, POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import type { Entry, Layer } from '../../../src/policy/catalog.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import { resolvePolicy } from '../../../src/policy/resolve.ts';
import type { PolicyLayers } from '../../../src/policy/resolve.ts';
import { anyPolicy } from './any-policy.ts';

const ids = policyIdsOf(matrix, ['religion', 'dossier-request']);
const layersOf = (raw: Partial<Record<Layer, unknown>>): PolicyLayers =>
  Object.fromEntries(LAYERS.map((layer) => [layer, readLayer(layer, raw[layer], ids).values]));
const ordered = POLICY_KEYS.filter((key) => CATALOG[key].settle !== 'highest');

describe('resolvePolicy', () => {
  it('settles every key of the catalog, by its default where nobody set it', () => {
    const policy = resolvePolicy({});
    expect(Object.keys(policy)).toEqual(POLICY_KEYS);
    for (const key of POLICY_KEYS) expect(policy[key]).toEqual({ value: CATALOG[key].default, setBy: 'default' });
  });

  it('never gets laxer by a layer, whatever is in it', () => {
    expect(ordered.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.tuple(anyPolicy, anyPolicy, anyPolicy), fc.subarray([...LAYERS]), fc.constantFrom(...LAYERS), (raws, present, added) => {
        const raw = Object.fromEntries(LAYERS.map((layer, at) => [layer, raws[at]]));
        const some = (layers: readonly Layer[]) => resolvePolicy(layersOf(Object.fromEntries(layers.map((layer) => [layer, raw[layer]]))));
        const before = some(present.filter((layer) => layer !== added));
        const after = some([...present, added]);
        for (const key of ordered) {
          const { settle } = CATALOG[key] as Entry<unknown>;
          expect(settle !== 'highest' && settle.isAsStrict(after[key].value, before[key].value), `${key} by ${added}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds a worker to what is required of them', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, anyPolicy, (own, team, managed) => {
        const policy = resolvePolicy(layersOf({ own, team, managed }));
        for (const key of POLICY_KEYS) {
          const { value, required, setBy } = policy[key];
          if (required === undefined) continue;
          const { settle } = CATALOG[key] as Entry<unknown>;
          if (settle === 'highest') expect([value, setBy === 'own']).toEqual([required, false]);
          else expect(settle.isAsStrict(value, required)).toBe(true);
        }
      }),
    );
  });

  it('says who set it: of an ordered key the strictest, of equals the highest, of the others the highest', () => {
    const policy = (raw: Partial<Record<Layer, unknown>>) => resolvePolicy(layersOf(raw));
    expect(policy({ own: { mode: 'hold' }, managed: { mode: 'ask' } }).mode).toEqual({ value: 'hold', setBy: 'own', required: 'ask' });
    expect(policy({ own: { mode: 'coach' }, team: { mode: 'ask' } }).mode).toEqual({ value: 'ask', setBy: 'team', required: 'ask' });
    expect(policy({ team: { mode: 'ask' }, managed: { mode: 'ask' } }).mode.setBy).toBe('managed');
    expect(policy({ own: { sensitivity: 'keen' }, managed: { sensitivity: 'quiet' } }).sensitivity).toEqual({ value: 'quiet', setBy: 'managed', required: 'quiet' });
    expect(policy({ own: { sensitivity: 'keen' } }).sensitivity).toEqual({ value: 'keen', setBy: 'own' });
    expect(policy({ team: { minimumGroup: 20 }, managed: { minimumGroup: 10 } }).minimumGroup).toEqual({ value: 20, setBy: 'team', required: 20 });
  });

  it('takes the stricter of two modes for the same subject, and keeps the others', () => {
    const { modes } = resolvePolicy(layersOf({
      team: { modes: [{ subject: 'religion', mode: 'coach' }, { subject: 'politics', mode: 'ask' }] },
      managed: { modes: [{ subject: 'religion', mode: 'ask' }] },
    }));
    expect(modes.value).toEqual([{ subject: 'religion', mode: 'ask' }, { subject: 'politics', mode: 'ask' }]);
  });

  it('lets a worker set nothing that is the municipality’s', () => {
    const { inactiveLaws, exceptions } = resolvePolicy(layersOf({ own: { inactiveLaws: ['wmo'], exceptions: CATALOG.exceptions.example } }));
    expect([inactiveLaws.value, exceptions.value]).toEqual([[], []]);
  });
});
