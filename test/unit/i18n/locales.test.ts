import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import descriptions from '../../../src/i18n/locales/descriptions.json' with { type: 'json' };
import en from '../../../src/i18n/locales/en.json' with { type: 'json' };
import nl from '../../../src/i18n/locales/nl.json' with { type: 'json' };
import enPages from '../../../src/i18n/locales/pages/en.json' with { type: 'json' };
import nlPages from '../../../src/i18n/locales/pages/nl.json' with { type: 'json' };

interface Description {
  readonly description: string;
  readonly maxLength?: number;
}
const described = new Map<string, Description>(Object.entries(descriptions));
const locales = { nl: new Map<string, string>(Object.entries({ ...nl, ...nlPages })), en: new Map<string, string>(Object.entries({ ...en, ...enPages })) };
const keys = [...locales.nl.keys()];
const placeholdersOf = (words = ''): string[] => (words.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the locale files', () => {
  it('have the same keys', () => {
    expect([...locales.en.keys()].sort()).toEqual([...keys].sort());
  });

  it('say each thing once', () => {
    expect(Object.keys(nlPages).filter((key) => key in nl)).toEqual([]);
    expect(Object.keys(enPages).filter((key) => key in en)).toEqual([]);
  });

  it('tell translators what each key is for', () => {
    expect([...described.keys()].sort()).toEqual([...keys].sort());
    expect([...described].filter(([, { description }]) => description.length < 12)).toEqual([]);
  });

  it.each(keys)('%s has the same placeholders in each language', (key) => {
    expect(placeholdersOf(locales.en.get(key))).toEqual(placeholdersOf(locales.nl.get(key)));
  });

  it.each(Object.entries(locales))('keep to the length there is room for: %s', (_locale, words) => {
    const tooLong = [...described].filter(([key, { maxLength = Infinity }]) => (words.get(key)?.length ?? 0) > maxLength);
    expect(tooLong).toEqual([]);
  });

  it('have no key that nobody uses', () => {
    const source = ['src', 'entrypoints'].flatMap(sourceFilesUnder).map((file) => readFileSync(file, 'utf8')).join('\n');
    const unused = keys.filter((key) => {
      const stem = key.replace(/_(?:one|other)$/, '');
      return !source.includes(`'${stem}'`) && !isBuiltIn(source, stem);
    });
    expect(unused).toEqual([]);
  });
});

/** A key such as `keep.safety` may be put together in code as `keep.${reason}`. */
function isBuiltIn(source: string, key: string): boolean {
  const template = key.replace(/[^.]+$/, '${');
  return template.length > 2 && source.includes('`' + template);
}

function sourceFilesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
