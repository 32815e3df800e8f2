import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { CATALOG, POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import type { Entry } from '../../../src/policy/catalog.ts';
import { managedSchema } from '../../../src/policy/managed-schema.ts';
import { policyDocument } from '../../../src/policy/policy-document.ts';
import { holdableSubjects } from '../../../src/rules/holdable.ts';
import type { Fault } from '../../../src/policy/shape.ts';

const ids = policyIdsOf(matrix, ['religion', 'dossier-request']);

describe('the papers say what the catalog says; when not: npm run policy-papers', () => {
  it('public/managed_schema.json', () => {
    expect(JSON.parse(readFileSync('public/managed_schema.json', 'utf8'))).toEqual(managedSchema());
  });

  it('docs/policy.md', () => {
    expect(readFileSync('docs/policy.md', 'utf8')).toBe(policyDocument(holdableSubjects()));
  });
});

describe.each(POLICY_KEYS)('%s', (key) => {
  const { shape, default: standard, example, description } = CATALOG[key] as Entry<unknown>;
  const faultsIn = (value: unknown): Fault[] => {
    const faults: Fault[] = [];
    const checked = shape.check(value, { path: key, ids, faults });
    if (faults.length === 0) expect(checked).toEqual(value);
    return faults;
  };

  it('has an example and a default that fit its shape', () => {
    expect(faultsIn(example)).toEqual([]);
    if (standard !== null) expect(faultsIn(standard)).toEqual([]);
  });

  it('is explained in both languages, each of its values too', () => {
    for (const text of Object.values(description)) {
      expect(text.length).toBeGreaterThan(40);
      for (const value of 'values' in shape ? (shape.values as readonly string[]) : []) expect(text).toContain(`${value}:`);
    }
  });

  it('is known to Chromium by its type', () => {
    const types = new Map([['string', 'string'], ['boolean', 'boolean'], ['number', 'integer'], ['object', Array.isArray(example) ? 'array' : 'object']]);
    expect(shape.schema).toMatchObject({ type: types.get(typeof example) });
  });
});
