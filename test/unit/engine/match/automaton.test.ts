import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutomaton } from '../../../../src/engine/match/automaton.ts';

const find = (patterns: readonly string[], text: string): string[] => {
  const found: string[] = [];
  createAutomaton(patterns).scan(text, (pattern, word, end) => found.push(`${String(pattern)}@${String(end)}#${String(word)}`));
  return found;
};

describe('createAutomaton', () => {
  it('finds exactly what looking for each pattern by itself finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 60 }).map((s) => s.replace(/ +/g, ' '));
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 5 })
      .map((s) => s.replace(/ +/g, ' ')).filter((s) => s.trim() !== '');
    fc.assert(fc.property(fc.uniqueArray(pattern, { minLength: 1, maxLength: 12 }).map((all) => all.sort()), text, (patterns, typed) => {
      const padded = ` ${typed.trim()} `;
      const expected = patterns.flatMap((wanted, index) => {
        const ends: string[] = [];
        for (let at = padded.indexOf(wanted); at >= 0; at = padded.indexOf(wanted, at + 1)) ends.push(`${String(index)}/${String(at + wanted.length)}`);
        return ends;
      });
      const found: string[] = [];
      createAutomaton(patterns).scan(padded, (index, _word, end) => {
        // A closing blank is reported at the end of the word before it.
        found.push(`${String(index)}/${String(end + (patterns[index]?.endsWith(' ') === true ? 1 : 0))}`);
      });
      expect(found.sort()).toEqual(expected.sort());
    }));
  });

  it('takes any run of signs, and the edges of the text, for one blank', () => {
    expect(find([' de ', ' i v m '], 'i.v.m. - de')).toEqual(['1@5#2', '0@11#3']);
  });

  it('does not take letters that no pattern has for a border', () => {
    expect(find([' ab '], 'éab ab\u0436')).toEqual([]);
  });

  it('finds patterns that end within each other', () => {
    expect(find([' ernstige angst ', 'angst', 'gst', 't'], 'ernstige angst')).toEqual(['3@5#0', '1@14#1', '2@14#1', '3@14#1', '0@14#1']);
  });

  it('finds patterns of any length, first time and later', () => {
    const long = 'abcde'.repeat(200);
    const automaton = createAutomaton([` ${long} `, 'e']);
    const count = (text: string): number => {
      let found = 0;
      automaton.scan(text, () => (found += 1));
      return found;
    };
    expect(count(long)).toBe(201);
    expect(count(`${long} ${long}`)).toBe(402);
  });

  it('wants its patterns in order', () => {
    expect(() => createAutomaton(['b', 'a'])).toThrow('not in order: "a" after "b"');
    expect(() => createAutomaton(['a', 'a'])).toThrow('not in order');
  });

  it('gives the words of a text of any length', () => {
    const bounds = createAutomaton(['x']).scan('ab '.repeat(500), () => undefined);
    expect(bounds.count).toBe(500);
    expect([bounds.starts[499], bounds.ends[499]]).toEqual([1497, 1499]);
  });
});
