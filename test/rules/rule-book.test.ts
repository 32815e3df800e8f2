import { describe, expect, it } from 'vitest';
import { ruleBookOf } from '../../src/rules/rule-book.ts';
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const book = ruleBookOf(readRuleFiles());
const knowledge = readRules();

describe('the rule book', () => {
  it('has every row that the engine goes by, with examples and a source', () => {
    expect(book.rows.map(({ pattern }) => pattern)).toEqual(knowledge.lexicon.map(({ pattern }) => pattern));
    expect(book.cues.map(({ pattern }) => pattern)).toEqual(knowledge.cues.map(({ pattern }) => pattern));
    expect(book.rows.filter(({ found, allowed, source }) => found === '' || allowed === '' || source === '')).toEqual([]);
  });

  it('says its date, its purpose and what the verdicts mean', () => {
    expect(book.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(knowledge.version.startsWith(book.date)).toBe(true);
    expect(Object.keys(book.verdicts).sort()).toEqual(['needed', 'not-needed', 'only-if', 'special']);
    expect(book.wordCount).toBe([...knowledge.words.entries()].length);
  });
});
