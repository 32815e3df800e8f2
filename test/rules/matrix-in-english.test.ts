import { afterEach, describe, expect, it } from 'vitest';
import edition from '../../src/coaching/texts/edition-in-english.json' with { type: 'json' };
import matrixFile from '../../src/coaching/texts/matrix-in-english.json' with { type: 'json' };
import { editionInLocale } from '../../src/coaching/rules-page.ts';
import { shownMatrix } from '../../src/coaching/shown-matrix.ts';
import type { Matrix } from '../../src/engine/types.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { textsOf } from '../../src/rules/matrix-texts.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';
import { ruleBookOf } from '../../src/rules/rule-book.ts';

const { matrix } = readRules();
const book = ruleBookOf(readRuleFiles());
const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...matrixFile, ...edition };
const pairs = Object.values(parts).flatMap((part) => Object.entries(part));
const saidOfThemselves = [book.purpose, book.statutesRead, ...Object.values(book.verdicts), ...book.principles];
/** Words that no English sentence has, but for those in quotes or brackets: names of laws and services stay Dutch. */
const DUTCH_WORD = /(?:^|[\s(])(?:alleen|als|bij|dat|de|deze|dit|een|eigen|en|geen|heeft|het|hoe|hulpvraag|iemand|inwoner|kan|maar|met|moet|naar|niet|nodig|om|ook|te|van|voor|waar|wat|welke|wie|wordt|zelf|zijn|zonder)(?=[\s,.;:)?]|$)/i;

afterEach(() => { setLocale('nl'); });

/** What a person reads in the matrix: all texts but ids, keywords, and articles of law. */
function readIn({ categories, helpRequests }: Matrix): string[] {
  const cells = helpRequests.flatMap((helpRequest) => Object.values(helpRequest.cells)).flatMap((cell) => [cell, ...Object.values(cell.under ?? {})]);
  return [
    ...categories.flatMap(({ name, subtopics }) => [name, ...subtopics.map((subtopic) => subtopic.name)]),
    ...helpRequests.flatMap(({ name, coreQuestion, exampleNeeded, exampleTooMuch }) => [name, coreQuestion, exampleNeeded, exampleTooMuch]),
    ...cells.flatMap(({ why, condition }) => [why, condition ?? []].flat()),
  ];
}

describe('the matrix in English', () => {
  it('has an English text for every Dutch one, and none besides', () => {
    expect(pairs.map(([dutch]) => dutch).toSorted()).toEqual([...textsOf(matrix), ...saidOfThemselves].toSorted());
  });

  it('leaves no text Dutch', () => {
    expect(pairs.filter(([dutch, english]) => dutch === english || english.trim() === '' || DUTCH_WORD.test(english))).toEqual([]);
  });

  it('gives no two texts of one kind the same words: then one of them was left out by mistake', () => {
    const doubled = Object.entries(parts).flatMap(([part, texts]) =>
      Object.values(texts).filter((english, at, all) => all.indexOf(english) !== at).map((english) => `${part}: ${english}`));
    expect(doubled).toEqual([]);
  });

  it('names the laws, numbers and services that the Dutch names', () => {
    const named = (text: string): string[] => text.match(/\b(?:Wmo|Jeugdwet|Wgs|Participatiewet|UAVG|AVG|WGBO|Awb|BSN|CAK|UWV|HALT|VOG|ZRM|RMC)\b|\d+/g) ?? [];
    expect(pairs.filter(([dutch, english]) => named(dutch).some((name) => !named(english).includes(name)))).toEqual([]);
  });

  it('has one sentence for a reason, and no sentence much longer than twenty words', () => {
    const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+/);
    expect(Object.values(matrixFile.reasons).filter((reason) => sentences(reason).length > 1)).toEqual([]);
    const long = [...Object.values(matrixFile.reasons), ...Object.values(matrixFile.conditions)].flatMap(sentences).filter((sentence) => sentence.split(' ').length > 24);
    expect(long).toEqual([]);
  });

  it('never speaks of blame or ban', () => {
    expect(pairs.filter(([, english]) => /\b(?:forbidden|prohibit\w*|illegal\w*|unlawful\w*|violat\w*|your fault|not allowed)\b/i.test(english))).toEqual([]);
  });

  it('is what our pages show, in English alone', () => {
    expect(shownMatrix()).toBe(shownMatrix());
    expect(readIn(shownMatrix())).toEqual(readIn(matrix));
    setLocale('en');
    const dutch = new Set(pairs.map(([text]) => text));
    expect(readIn(shownMatrix()).filter((text) => dutch.has(text))).toEqual([]);
    expect(readIn(shownMatrix()).length).toBe(readIn(matrix).length);
    expect(shownMatrix().sources.judgement).toBe('the makers\' own estimate; let a privacy lawyer settle this');
  });

  it('changes nothing but words', () => {
    setLocale('en');
    const bare = (given: Matrix): unknown => JSON.parse(JSON.stringify(given), (key, value: unknown) =>
      (['name', 'coreQuestion', 'exampleNeeded', 'exampleTooMuch', 'why', 'judgement', 'sonnenschein-2017', 'vng-raadgever-2014'].includes(key) ? 'text' : key === 'condition' && value !== null ? 'text' : value));
    expect(bare(shownMatrix())).toEqual(bare(matrix));
  });
});

describe('what the rules say of themselves', () => {
  it('is in the current locale', () => {
    expect(editionInLocale(book)).toMatchObject({ purpose: book.purpose, principles: book.principles });
    setLocale('en');
    const { purpose, statutesRead, verdicts, principles } = editionInLocale(book);
    expect([purpose, statutesRead, ...Object.values(verdicts), ...principles].filter((text) => saidOfThemselves.includes(text))).toEqual([]);
    expect(Object.keys(verdicts)).toEqual(Object.keys(book.verdicts));
  });
});
