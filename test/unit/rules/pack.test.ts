import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../src/rules/compile.ts';
import { packKnowledge, unpackKnowledge } from '../../../src/rules/pack.ts';
import { lexiconFile, lexiconRow, smallRules } from './small-rules.ts';

describe('packKnowledge and unpackKnowledge', () => {
  const files = smallRules({
    'lexicon/money.tsv': lexiconFile(lexiconRow()),
    'words/codes.tsv': 'code\tmeaning\nFIN\tmoney\nFIN-EFF\teffect\n',
    'words/reviewed-words.tsv': 'word\ttopic\tstrength\nschuld\tFIN\t3\ngeld\tFIN\t2\ngeld\tFIN-EFF\t1\nloon\tFIN\t3\n',
    'model/weights.json': '{"bias":[1,2]}',
  });

  it('give back the same knowledge', () => {
    const knowledge = compileRules(files);
    const unpacked = unpackKnowledge(packKnowledge(knowledge));
    expect({ ...unpacked, words: new Map(unpacked.words.entries()) }).toEqual(knowledge);
    expect(unpacked.words.get('geld')).toEqual([['FIN', 2], ['FIN-EFF', 1]]);
    expect(unpacked.model).toEqual({ bias: [1, 2] });
  });

  it('give back every word by itself, before the others are read', () => {
    const { words } = compileRules(files);
    for (const [word, topics] of words.entries()) expect(unpackKnowledge(packKnowledge(compileRules(files))).words.get(word)).toEqual(topics);
    expect(unpackKnowledge(packKnowledge(compileRules(files))).words.get('loonstrook')).toBeUndefined();
  });

  it('leave the example sentences behind', () => {
    expect(packKnowledge(compileRules(files))).not.toContain('Heeft geld.');
  });
});
