import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/engine/text/fold.ts';
import { tokenise } from '../../../../src/engine/text/tokens.ts';

const words = (text: string): string[] => tokenise(text, fold(text)).map((token) => token.text);

describe('tokenise', () => {
  it('gives each token the very characters at its offsets, in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const token of tokenise(text, fold(text))) {
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.norm).toBe(fold(token.text));
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(token.end).toBeGreaterThan(token.start);
        last = token.end;
      }
    }));
  });

  it.each([
    ["Zo'n cliënte, hè?", ["Zo'n", 'cliënte', 'hè']],
    ['i.v.m. de GGZ-instelling', ['i.v.m', 'de', 'GGZ-instelling']],
    ['drugs/alcohol en niet-aangeboren', ['drugs', 'alcohol', 'en', 'niet-aangeboren']],
    ['€ 1.250,50 om 13:30 op 3-4-2025, 24/7', ['€', '1.250,50', 'om', '13:30', 'op', '3-4-2025', '24/7']],
    ['€9.600 is 80%', ['€9.600', 'is', '80%']],
    ['Zij is thuis.Hij werkt', ['Zij', 'is', 'thuis', 'Hij', 'werkt']],
    ["'s avonds 👵 <3 - …", ['s', 'avonds', '3']],
  ])('cuts %j', (text, tokens) => {
    expect(words(text)).toEqual(tokens);
  });
});
