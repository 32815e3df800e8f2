import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/engine/text/fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('fold', () => {
  it('keeps the length of any text, so that offsets keep their meaning', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length));
  });

  it('gives the same again when folded twice', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });

  it('folds every code unit by itself, whatever stands beside it', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => fold(a) + fold(b) === fold(a + b)));
  });

  it.each([
    ['Cliënte CRÈME Één ideeën', 'cliente creme een ideeen'],
    ['zo’n ‘praat’ “ja” `t', "zo'n 'praat' \"ja\" 't"],
    ['€\u00a09.600 \u2011 5', '€ 9.600 - 5'],
    ['İstanbul, Øst, Łódź', 'istanbul, ost, lodz'],
    ['straße 👩‍👧', 'straße 👩‍👧'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
