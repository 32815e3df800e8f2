/** Every Dutch text that a person reads: what stands in the interface, on paper, and in the matrix as the card reads it aloud. */
import { readdirSync, readFileSync } from 'node:fs';

/** A text and where it stands. */
export type PlacedText = readonly [path: string, text: string];

/** No running text for a person: ids, cues, articles of law, and what tells translators. */
const NO_TEXT = new Set(['article', 'source', 'law', 'cues', 'abbreviations', 'about', 'helpRequest']);
const COACHING = 'src/coaching/texts';
const LOCALES = ['src/i18n/locales/nl.json', 'src/i18n/locales/pages/nl.json'];
const MATRIX = 'src/rules/matrix';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const jsonIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => `${folder}/${file}`);

/** The Dutch texts in a tree. Where there are languages, the Dutch one; a list of words is what a note is searched for. */
function dutchIn(tree: unknown, path: string): PlacedText[] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  if ('nl' in tree && 'en' in tree) return dutchIn(tree.nl, path);
  return Object.entries(tree).flatMap(([key, value]) => (NO_TEXT.has(key) || (key === 'words' && Array.isArray(value)) ? [] : dutchIn(value, `${path}.${key}`)));
}

/** The texts with an English one beside them, in a tree; a whole subtree may be translated at once. */
function pairsIn(tree: unknown, path: string): (readonly [path: string, nl: unknown, en: unknown])[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if ('nl' in tree || 'en' in tree) return [[path, 'nl' in tree ? tree.nl : undefined, 'en' in tree ? tree.en : undefined]];
  return Object.entries(tree).flatMap(([key, value]) => pairsIn(value, `${path}.${key}`));
}

/** Files with no Dutch of their own: what stands in src/rules, in English. */
const isEnglish = (file: string): boolean => /(?:\/en|-in-english)\.json$/.test(file);

/** The files of the interface and the coaching, each with its Dutch texts. */
export function textsByFile(): readonly (readonly [file: string, texts: readonly PlacedText[]])[] {
  const files = [...jsonIn(COACHING).filter((file) => !isEnglish(file)), ...LOCALES];
  return files.map((file) => [file, dutchIn(read(file), file)]);
}

/** Every place in the coaching texts that is said in both languages. */
export const translatedPairs = (): readonly (readonly [path: string, nl: unknown, en: unknown])[] =>
  jsonIn(COACHING).flatMap((file) => pairsIn(read(file), file));

type MatrixKey = 'why' | 'condition' | 'coreQuestion' | 'exampleNeeded' | 'exampleTooMuch';

/** The reasons and the conditions of every cell of the matrix, those for one role or law included; the question each help request is about, and its examples. */
export function matrixTexts(): Readonly<Record<'reasons' | 'conditions' | 'questions' | 'examples', readonly PlacedText[]>> {
  const said = (key: MatrixKey, tree: unknown, path: string): PlacedText[] =>
    typeof tree !== 'object' || tree === null
      ? []
      : Object.entries(tree).flatMap(([name, value]: [string, unknown]): PlacedText[] =>
          name === key && typeof value === 'string' ? [[`${path}.${name}`, value]] : said(key, value, `${path}.${name}`));
  const all = (key: MatrixKey) => jsonIn(MATRIX).flatMap((file) => said(key, read(file), file));
  return { reasons: all('why'), conditions: all('condition'), questions: all('coreQuestion'), examples: [...all('exampleNeeded'), ...all('exampleTooMuch')] };
}
