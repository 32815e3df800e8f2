import { CATALOG, POLICY_KEYS } from './catalog.ts';

/** What Chromium's enterprise policy must look like for this extension: `public/managed_schema.json`, which `npm run managed-schema` writes. */
export function managedSchema(): object {
  const properties = POLICY_KEYS.map((key) => {
    const { values, description } = CATALOG[key];
    return [key, { title: key, description: `${description.nl} / ${description.en}`, type: 'string', enum: values }] as const;
  });
  return { $schema: 'http://json-schema.org/draft-03/schema#', type: 'object', properties: Object.fromEntries(properties) };
}
