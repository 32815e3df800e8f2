import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../../src/policy/catalog.ts';
import { managedSchema } from '../../../src/policy/managed-schema.ts';

describe('public/managed_schema.json', () => {
  it('says what the catalog says; when not: npm run managed-schema', () => {
    expect(JSON.parse(readFileSync('public/managed_schema.json', 'utf8'))).toEqual(managedSchema());
  });
});

describe('the catalog', () => {
  it.each(Object.entries(CATALOG))('%s: its default is one of its values, and each value is explained in both languages', (_key, { values, default: standard, description }) => {
    expect(values).toContain(standard);
    for (const value of values) {
      expect(description.nl).toContain(`${value}:`);
      expect(description.en).toContain(`${value}:`);
    }
  });
});
