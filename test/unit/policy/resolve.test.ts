import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOG, POLICY_KEYS } from '../../../src/policy/catalog.ts';
import { resolvePolicy } from '../../../src/policy/resolve.ts';

const { sensitivity } = CATALOG;
const known = fc.constantFrom(...sensitivity.values);
/** Anything that storage or an administrator could hold, and nothing the catalog knows. */
const unknown = fc.oneof(fc.anything(), fc.record({ sensitivity: fc.anything() })).filter((layer) => !sensitivity.values.some((value) => value === fieldOf(layer)));
const fieldOf = (layer: unknown): unknown => (layer as { sensitivity?: unknown } | null | undefined)?.sensitivity;

describe('resolvePolicy', () => {
  it('goes by the default where nobody set a value', () => {
    expect(resolvePolicy({ own: {}, managed: {} })).toEqual({ sensitivity: { value: 'normal', setBy: 'default' } });
  });

  it('lets the worker choose', () => {
    fc.assert(fc.property(known, unknown, (value, managed) => {
      expect(resolvePolicy({ own: { sensitivity: value }, managed }).sensitivity).toEqual({ value, setBy: 'own' });
    }));
  });

  it('lets the organisation go before the worker, and says so', () => {
    fc.assert(fc.property(known, fc.oneof(unknown, fc.record({ sensitivity: known })), (value, own) => {
      expect(resolvePolicy({ own, managed: { sensitivity: value } }).sensitivity).toEqual({ value, setBy: 'managed' });
    }));
  });

  it('takes what the catalog does not know for not set', () => {
    fc.assert(fc.property(unknown, unknown, (own, managed) => {
      expect(resolvePolicy({ own, managed }).sensitivity).toEqual({ value: sensitivity.default, setBy: 'default' });
    }));
  });

  it('takes no value that was inherited', () => {
    expect(resolvePolicy({ own: Object.create({ sensitivity: 'keen' }) as unknown, managed: {} }).sensitivity.setBy).toBe('default');
  });

  it('settles every key of the catalog', () => {
    expect(Object.keys(resolvePolicy({ own: null, managed: null }))).toEqual(POLICY_KEYS);
  });
});
