import { describe, expect, it } from 'vitest';
import { anchorOf, literalOf, readPattern } from '../../../../src/engine/match/pattern.ts';

const literals = (...args: Parameters<typeof readPattern>): (string | null)[] => readPattern(...args).map(literalOf);

describe('readPattern', () => {
  it('gives what the automaton can look for at once as one literal', () => {
    expect(literals('stem', 'schuld')).toEqual(['schuld']);
    expect(literals('start', 'schuld')).toEqual([' schuld']);
    expect(literals('end', 'schuld')).toEqual(['schuld ']);
    expect(literals('word', 'p.w.')).toEqual([' p w ']);
    expect(literals('phrase', '*hoge schuld*')).toEqual(['hoge schuld']);
    expect(literals('phrase', 'hoog|hoge schuld')).toEqual([null]);
    expect(literals('phrase', 'schuld* hoog')).toEqual([null]);
  });

  it('forks where an alternative is several words', () => {
    expect(literals('phrase', 'i.v.m|wegens schuld')).toEqual([' wegens schuld ', ' i v m schuld ']);
  });

  it('looks for a phrase by its longest word', () => {
    expect(readPattern('phrase', 'zit in de gevangenis … vast').map(anchorOf)).toEqual([3]);
    expect(readPattern('phrase', 'a|gevangenis … cel').map(anchorOf)).toEqual([2]);
  });
});
