import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import descriptions from '../../src/coaching/text-descriptions.json' with { type: 'json' };

const FOLDER = 'src/coaching/texts';
const LOCALES = ['nl', 'en'];
const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${file}.json`, 'utf8'));
const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The parts of a file by name; a list is one part. */
const partsOf = (file: string): readonly (readonly [name: string, part: unknown])[] => {
  const whole = read(file);
  return Array.isArray(whole) ? [['', whole]] : Object.entries(whole as object);
};
const describedIn = (file: string): Readonly<Record<string, string>> => (descriptions as Readonly<Record<string, Readonly<Record<string, string>>>>)[file] ?? {};
const fits = (key: string, name: string): boolean => (key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key);
const descriptionOf = (file: string, name: string): string | undefined => Object.entries(describedIn(file)).find(([key]) => fits(key, name))?.[1];

/** Whether it holds text that is not there in each locale. */
const hasUntranslated = (value: unknown): boolean => {
  if (typeof value === 'string') return true;
  if (!isTree(value)) return false;
  const isTranslated = LOCALES.every((locale) => locale in value);
  return Object.entries(value).some(([key, inner]) => !(isTranslated && LOCALES.includes(key)) && hasUntranslated(inner));
};

describe('the coaching texts, for who translates them', () => {
  // Each locale has a file of its own: what is said of nl holds for en, which test/unit/coaching/texts.test.ts holds beside the matrix.
  const ofAllLocales = files.filter((file) => file !== 'en');

  it('describe each part of each file, and nothing else', () => {
    expect(Object.keys(descriptions).sort()).toEqual([...ofAllLocales].sort());
    const undescribed = ofAllLocales.flatMap((file) => partsOf(file).filter(([name]) => (descriptionOf(file, name) ?? '').length < 12).map(([name]) => `${file}: ${name}`));
    expect(undescribed).toEqual([]);
    const idle = ofAllLocales.flatMap((file) => Object.keys(describedIn(file)).filter((key) => !partsOf(file).some(([name]) => fits(key, name))).map((key) => `${file}: ${key}`));
    expect(idle).toEqual([]);
  });

  it('are in each locale, but for what is said to be the same in every one', () => {
    const missing = ofAllLocales
      // English for what is Dutch in src/rules: test/rules/matrix-in-english.test.ts.
      .filter((file) => file !== 'nl' && !file.endsWith('-in-english'))
      .flatMap((file) => partsOf(file).filter(([name, part]) => hasUntranslated(part) && !/in every locale/.test(descriptionOf(file, name) ?? '')).map(([name]) => `${file}: ${name}`));
    expect(missing).toEqual([]);
  });

  it('have in each locale the same keys', () => {
    const shape = (tree: unknown): unknown => (Array.isArray(tree) ? tree.length : isTree(tree) ? Object.fromEntries(Object.entries(tree).sort().map(([key, value]) => [key, shape(value)])) : 'text');
    expect(shape(read('en'))).toEqual(shape(read('nl')));
  });
});
