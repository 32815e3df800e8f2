import { describe, expect, it } from 'vitest';
import { dictionaryWords, fuzzyCollisions } from '../../../src/cli/fuzzy-collisions.ts';
import type { LexiconRow } from '../../../src/engine/types.ts';

const row = (pattern: string): LexiconRow => ({ id: `a/b/${pattern}`, topic: 'a/b', match: 'stem', pattern, unless: [], strength: 'sure' });

describe('fuzzyCollisions', () => {
  it('lists the real words that would be read as a misspelling', () => {
    expect(fuzzyCollisions([row('detentie')], ['Detectie', 'tafel', 'detentie'])).toEqual(['detectie']);
  });

  it('lists the inflected form where only that is close', () => {
    expect(fuzzyCollisions([row('dementen')], ['cement'])).toEqual(['cementen']);
  });

  it('lists the base form once for all its endings', () => {
    expect(fuzzyCollisions([row('asperger')], ['asperge'])).toEqual(['asperge']);
  });

  it('lists nothing for patterns that are too short to be misspelt', () => {
    expect(fuzzyCollisions([row('gokken')], ['bokken'])).toEqual([]);
  });
});

describe('dictionaryWords', () => {
  it('reads the base forms of a hunspell dictionary', () => {
    expect([...dictionaryWords("3\n€10-biljet/Ze\nreünie/Z1\nopa's\n'\tph:x\n")]).toEqual(['reünie', "opa's", "'"]);
  });
});
