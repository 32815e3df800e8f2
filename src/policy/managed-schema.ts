import { CATALOG, POLICY_KEYS } from './catalog.ts';

/**
 * What Chromium's enterprise policy must look like for this extension: `public/managed_schema.json`, which `npm run policy-papers` writes.
 * Types alone: Chromium takes a value that does not fit away without a word, and a missing key would be a laxer one.
 */
export function managedSchema(): object {
  const properties = POLICY_KEYS.map((key) => {
    const { shape, description } = CATALOG[key];
    return [key, { title: key, description: `${description.nl} / ${description.en}`, ...shape.schema }] as const;
  });
  return { $schema: 'http://json-schema.org/draft-03/schema#', type: 'object', properties: Object.fromEntries(properties) };
}
