import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fleschDouma, sentencesOf, syllablesOf, wordsOf } from '../readability/measure.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

/** What B1 asks: common words, short sentences. */
const EASY_ENOUGH = 70;
const LONGEST_SENTENCE = 20;
const LONGEST_WORD = 14;

/** No running text for a person: ids, cues, articles of law, and what tells translators. */
const NO_TEXT = new Set(['article', 'source', 'law', 'description', 'descriptions', 'cues', 'any', 'also', 'skip', 'about', 'helpRequest']);
const FOLDER = 'src/coaching/texts';

/** The Dutch texts in a tree, each with its path. Where there are languages, the Dutch one; a list of words is what a note is searched for. */
function dutchIn(tree: unknown, path: string): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  if ('nl' in tree && 'en' in tree) return dutchIn(tree.nl, path);
  return Object.entries(tree).flatMap(([key, value]) => (NO_TEXT.has(key) || (key === 'words' && Array.isArray(value)) ? [] : dutchIn(value, `${path}.${key}`)));
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && file !== 'en.json').map((file) => `${FOLDER}/${file}`);
const bySource = [...files, 'src/i18n/locales/nl.json'].map((file): [string, [string, string][]] => [file, dutchIn(read(file), '')]);
const all = bySource.flatMap(([file, texts]) => texts.map(([path, text]): [string, string] => [`${file}${path}`, text]));

const lines = (file: string): string[] => readFileSync(`test/readability/${file}`, 'utf8').split('\n').filter((line) => line !== '');
const hardWords = new Map(lines('hard-words.tsv').slice(1).map((line) => line.split('\t') as [string, string]));
const fieldTerms = new Set(lines('field-terms.txt'));

describe('every text that a person reads', () => {
  it('was found', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
    expect(all.length).toBeGreaterThan(500);
  });

  it.each(bySource)('is easy by the Dutch formula: %s', (_file, texts) => {
    expect(fleschDouma(texts.map(([, text]) => text))).toBeGreaterThan(EASY_ENOUGH);
  });

  it('has no sentence over twenty words', () => {
    expect(all.filter(([, text]) => sentencesOf(text).some((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE))).toEqual([]);
  });

  it('has no word above B1 for which there is a common one', () => {
    const hard = all.flatMap(([path, text]) => wordsOf(text).flatMap((word) => (hardWords.has(word) ? [`${path}: ${word}, rather ${String(hardWords.get(word))}`] : [])));
    expect(hard).toEqual([]);
  });

  it('has no long word that workers or residents do not know', () => {
    const long = all.flatMap(([path, text]) => wordsOf(text).flatMap((word) => (word.length > LONGEST_WORD && !fieldTerms.has(word) ? [`${path}: ${word}`] : [])));
    expect(long).toEqual([]);
  });
});

describe('the reasons in the matrix', () => {
  const cells = readRules().matrix.helpRequests.flatMap((helpRequest) => Object.values(helpRequest.cells));

  it('are one sentence each: with the question before them, two stand before the choices', () => {
    expect(cells.map(({ why }) => why).filter((why) => why.split(/(?<=[.?!])\s+/).length > 1)).toEqual([]);
  });

  it('are easy enough by the Dutch formula', () => {
    expect(fleschDouma(cells.map(({ why }) => why))).toBeGreaterThan(EASY_ENOUGH);
  });
});

describe('the measure itself', () => {
  it.each([['huis', 1], ['tijd', 1], ['privacy', 3], ['coördinatie', 5], ['eenzaamheid', 3], ['cliënt', 2]])('counts syllables: %s', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('calls official Dutch hard and plain Dutch easy', () => {
    const official = 'Overeenkomstig de vigerende regelgeving dienen persoonsgegevens uitsluitend verstrekt te worden indien noodzakelijkheid aantoonbaar aanwezig is.';
    expect(fleschDouma([official])).toBeLessThan(20);
    expect(fleschDouma(['Schrijf wat je zag. Vraag het eerst aan de inwoner zelf.'])).toBeGreaterThan(80);
  });
});
