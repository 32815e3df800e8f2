import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fleschDouma, sentencesOf, syllablesOf, wordsOf } from '../readability/measure.ts';
import { matrixTexts, textsByFile, translatedPairs } from '../readability/texts.ts';
import type { PlacedText } from '../readability/texts.ts';

/** What B1 asks: common words, short sentences. */
const EASY_ENOUGH = 70;
/** In one text of a few words, names of the law weigh heavily: lower than this and it is more than those. */
const HARD = 45;
/** So many words, or two sentences, are a text that can be measured by itself. */
const MEASURABLE_WORDS = 12;
/** A list of domains with their scores, which is what that case is about. */
const LISTS = new Set(['src/coaching/texts/worked-examples.json.multi-problem.leaveOut.0.sentence']);
/** The question a help request is about sums up what the law asks, in one sentence: standard, and no harder. */
const STANDARD = 60;
const LONGEST_SENTENCE = 20;
const LONGEST_WORD = 14;

const bySource = textsByFile();
const all = bySource.flatMap(([, texts]) => texts);
const { reasons, conditions, questions, examples } = matrixTexts();
const fromMatrix = [...reasons, ...conditions, ...questions, ...examples];

const isMeasurable = (text: string): boolean => text.split(/(?<=[.?!])\s+/).length > 1 || wordsOf(text).length >= MEASURABLE_WORDS;
/** Texts that are hard by themselves, in an easy file too. */
const hardOnesIn = (texts: readonly PlacedText[]): string[] =>
  texts.filter(([path, text]) => !LISTS.has(path) && isMeasurable(text) && fleschDouma([text]) < HARD).map(([path, text]) => `${path}: ${fleschDouma([text]).toFixed(0)}`);

const lines = (file: string): string[] => readFileSync(`test/readability/${file}`, 'utf8').split('\n').filter((line) => line !== '');
const hardWords = new Map(lines('hard-words.tsv').slice(1).map((line) => line.split('\t') as [string, string]));
const fieldTerms = new Set(lines('field-terms.txt'));

const withLongSentence = (texts: readonly PlacedText[]) => texts.filter(([, text]) => sentencesOf(text).some((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE));
const withHardWord = (texts: readonly PlacedText[]) =>
  texts.flatMap(([path, text]) => wordsOf(text).flatMap((word) => (hardWords.has(word) ? [`${path}: ${word}, rather ${String(hardWords.get(word))}`] : [])));

describe('every text that a person reads', () => {
  it('was found', () => {
    const files = bySource.map(([file]) => file);
    expect(files).toEqual(expect.arrayContaining(['src/coaching/texts/nl.json', 'src/i18n/locales/nl.json', 'src/i18n/locales/pages/nl.json']));
    expect(all.length).toBeGreaterThan(1_300);
    expect(bySource.filter(([, texts]) => texts.length === 0)).toEqual([]);
  });

  it.each(bySource)('is easy by the Dutch formula: %s', (_file, texts) => {
    expect(fleschDouma(texts.map(([, text]) => text))).toBeGreaterThan(EASY_ENOUGH);
  });

  it('is not hard by itself either', () => {
    expect(hardOnesIn(all)).toEqual([]);
  });

  it('has no sentence over twenty words', () => {
    expect(withLongSentence(all)).toEqual([]);
  });

  it('has no word above B1 for which there is a common one', () => {
    expect(withHardWord(all)).toEqual([]);
  });

  it('has no long word that workers or residents do not know', () => {
    const long = all.flatMap(([path, text]) => wordsOf(text).flatMap((word) => (word.length > LONGEST_WORD && !fieldTerms.has(word) ? [`${path}: ${word}`] : [])));
    expect(long).toEqual([]);
  });
});

describe('the reasons, conditions, questions and examples in the matrix', () => {
  it('were found, for each cell', () => {
    expect(reasons.length).toBeGreaterThanOrEqual(19 * 22);
    expect(conditions.length).toBeGreaterThan(250);
    expect([questions.length, examples.length]).toEqual([19, 2 * 19]);
  });

  it('have one sentence for a reason: with the question before it, two stand before the choices', () => {
    expect(reasons.filter(([, why]) => why.split(/(?<=[.?!])\s+/).length > 1)).toEqual([]);
  });

  it.each([['reasons', reasons, EASY_ENOUGH], ['conditions', conditions, EASY_ENOUGH], ['examples', examples, EASY_ENOUGH], ['questions', questions, STANDARD]] as const)('are easy enough by the Dutch formula: %s', (_which, texts, least) => {
    expect(fleschDouma(texts.map(([, text]) => text))).toBeGreaterThan(least);
  });

  it('are none of them hard by themselves', () => {
    expect(hardOnesIn(fromMatrix)).toEqual([]);
  });

  it('have conditions that are each easy enough, and go no further than twenty words without a full stop', () => {
    const breathless = conditions.filter(([, text]) => text.split(/(?<=[.?!])\s+/).some((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE));
    expect(breathless).toEqual([]);
    expect(conditions.filter(([, text]) => fleschDouma([text]) < HARD)).toEqual([]);
  });

  it('have no sentence over twenty words, and no word above B1 for which there is a common one', () => {
    expect(withLongSentence(fromMatrix)).toEqual([]);
    expect(withHardWord(fromMatrix)).toEqual([]);
  });
});

describe('the tone', () => {
  it('is never of blame or ban, wherever a person reads it', () => {
    const blaming = /\b(?:verboden|verbied\w*|overtre\w+|onrechtmatig\w*|illegaal|uw fout|jouw fout|je doet (?:dit|het) fout|mag je niet)\b/i;
    expect([...all, ...fromMatrix].filter(([, text]) => blaming.test(text))).toEqual([]);
  });
});

describe('one thing', () => {
  const papers = ['docs/voor-teams.md', 'docs/voor-teamleiders.md', 'docs/voor-de-functionaris.md'].map((file): PlacedText => [file, readFileSync(file, 'utf8').split('\n').slice(4).join('\n')]);

  it('has one name: whoever watches over privacy is the functionaris gegevensbescherming', () => {
    const otherwise = /privacy.?officer|privacyfunctionaris|\bFG\b/i;
    expect([...all, ...fromMatrix, ...papers].filter(([, text]) => otherwise.test(text.replaceAll(/\S+@\S+/g, '')))).toEqual([]);
  });
});

describe('the English texts', () => {
  it('are there for every Dutch one, of the same shape', () => {
    const shape = (tree: unknown): unknown => {
      if (typeof tree === 'string') return tree.trim() === '' ? 'empty' : 'text';
      if (Array.isArray(tree)) return tree.map(shape);
      return typeof tree === 'object' && tree !== null ? Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, shape(value)])) : 'none';
    };
    const pairs = translatedPairs();
    expect(pairs.length).toBeGreaterThan(300);
    expect(pairs.filter(([, nl, en]) => JSON.stringify(shape(nl)) !== JSON.stringify(shape(en)) || /empty|none/.test(JSON.stringify(shape(nl)))).map(([path]) => path)).toEqual([]);
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
