import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readSiteProfileFile, siteProfileFile } from '../../../src/policy/site-profile.ts';

const schema = JSON.parse(readFileSync('docs/site-profiles.schema.json', 'utf8')) as object;
const fits = new Ajv().compile(schema);
const SITE = { origin: 'https://zaak.example.nl' };

/** What the guide shows. */
const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readFileSync('docs/site-profiles.md', 'utf8'))?.[1] ?? '');

describe('the schema of a file of site profiles', () => {
  it.each([
    ['the example of the guide', example],
    ['what is saved', JSON.parse(siteProfileFile([{ ...SITE, noteFields: ['#a'], helpRequest: 'h2', saveButtons: [] }]))],
    ['a site without places', { version: 1, profiles: [SITE] }],
  ])('takes %s, as the reader does', (_what, file) => {
    expect(fits(file)).toBe(true);
    expect(readSiteProfileFile(file).faults).toEqual([]);
  });

  it.each([
    ['a list', []],
    ['no profiles', { version: 1 }],
    ['another version', { version: 2, profiles: [] }],
    ['another key', { version: 1, profiles: [], sites: [] }],
    ['a page in place of a site', { version: 1, profiles: [{ origin: 'https://zaak.example.nl/zaak/1' }] }],
    ['another key of a site', { version: 1, profiles: [{ ...SITE, notes: [] }] }],
    ['a list of selectors in one', { version: 1, profiles: [{ ...SITE, noteFields: ['#a, #b'] }] }],
    ['too many', { version: 1, profiles: [{ ...SITE, noteFields: Array(21).fill('#a') }] }],
  ])('refuses %s, as the reader does', (_what, file) => {
    expect(fits(file)).toBe(false);
    expect(readSiteProfileFile(file).faults).not.toEqual([]);
  });
});
