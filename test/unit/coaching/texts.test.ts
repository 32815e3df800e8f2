import { describe, expect, it } from 'vitest';
import en from '../../../src/coaching/texts/en.json' with { type: 'json' };
import nl from '../../../src/coaching/texts/nl.json' with { type: 'json' };
import { FINDING_KINDS } from '../../../src/engine/types.ts';
import words from '../../../src/i18n/locales/nl.json' with { type: 'json' };
import pageWords from '../../../src/i18n/locales/pages/nl.json' with { type: 'json' };
import { readRules } from '../../../src/rules/node/read-rules.ts';

const { matrix } = readRules();
const sorted = (values: Iterable<string>): string[] => [...values].sort();

/** Every text in a tree of texts, with the path to it. */
function textsIn(tree: object, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? textsIn(value, `${path}${key}.`) : [];
  });
}
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+/).filter(Boolean);
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length;

const dutch = [...textsIn(nl), ...textsIn(words), ...textsIn(pageWords)].filter(([path]) => !path.endsWith('.article'));

describe.each([['nl', nl], ['en', en]])('the coaching texts: %s', (_locale, texts) => {
  it('have a name and a hint for every subtopic of the matrix, and for nothing else', () => {
    const topics = matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`));
    expect(sorted(Object.keys(texts.topics))).toEqual(sorted(topics));
  });

  it('have a short name for every help request of the matrix, and for nothing else', () => {
    expect(sorted(Object.keys(texts.helpRequests))).toEqual(sorted(matrix.helpRequests.map(({ id }) => id)));
  });

  it('have a text for every kind that does not ask the matrix', () => {
    expect(sorted(Object.keys(texts.kinds))).toEqual(sorted(FINDING_KINDS.filter((kind) => kind !== 'excess')));
  });

  it('leave nothing empty', () => {
    expect(textsIn(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('keep the explanation of a kind to two sentences', () => {
    const long = Object.values(texts.kinds).filter(({ explanation }) => explanation.split(/(?<=[.?!])\s+/).length > 2);
    expect(long).toEqual([]);
  });
});

describe('the tone', () => {
  it('asks and never blames', () => {
    const blaming = /\b(?:verboden|verbied\w*|u doet|je doet|fout\w*|overtre\w+|mag niet|mag je niet|moet je|je moet|onrechtmatig\w*|illegaal|strafbaar bent)\b/i;
    expect(dutch.filter(([, text]) => blaming.test(text))).toEqual([]);
  });

  it('addresses the worker with je', () => {
    expect(dutch.filter(([, text]) => /(?<!Alt\+)\b(?:u|uw)\b/i.test(text))).toEqual([]);
  });

  it('keeps every sentence within twenty words', () => {
    const long = dutch.filter(([, text]) => sentencesOf(text).some((sentence) => wordsOf(sentence) > 20));
    expect(long).toEqual([]);
  });

  it('keeps sentences to twelve words on average', () => {
    const lengths = dutch.flatMap(([, text]) => sentencesOf(text)).map(wordsOf).filter((length) => length > 3);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(12);
  });
});
