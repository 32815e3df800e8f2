import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseSpans, subjectSpans } from '../../../../src/engine/text/clauses.ts';
import { fold } from '../../../../src/engine/text/fold.ts';

const cut = (text: string): string[] => clauseSpans(fold(text)).map(({ start, end }) => text.slice(start, end));

describe('clauseSpans', () => {
  it('covers any text without gaps', () => {
    const piece = fc.constantFrom(', ', 'maar ', 'zij ', 'heeft ', '; ', ' – ', ' -> ', 'woord ', '3');
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join('')), (text) => cut(text).join('') === text));
  });

  it.each([
    ['Zij loopt goed, maar zij slaapt slecht.', ['Zij loopt goed, ', 'maar zij slaapt slecht.']],
    ['Dhr. kookt zelf, zijn dochter doet de was.', ['Dhr. kookt zelf, ', 'zijn dochter doet de was.']],
    ['Loopt met stok – is bang om te vallen', ['Loopt met stok – ', 'is bang om te vallen']],
    ['Kookt zelf; wast niet', ['Kookt zelf; ', 'wast niet']],
    ['Mw. is zwaar depressief, kan niet alleen met de bus.', ['Mw. is zwaar depressief, ', 'kan niet alleen met de bus.']],
    ['Mw boos sinds de verhuizing, loopt 80 m met stok.', ['Mw boos sinds de verhuizing, ', 'loopt 80 m met stok.']],
    ['Vegetariër, wil niet naar de eettafel.', ['Vegetariër, ', 'wil niet naar de eettafel.']],
    ['Cl rookt, zus astma, deur blijft dicht.', ['Cl rookt, zus astma, ', 'deur blijft dicht.']],
    ['Hij woont boven, lift is stuk.', ['Hij woont boven, ', 'lift is stuk.']],
    ['Loopt met stok, ziet goed, hoort matig', ['Loopt met stok, ', 'ziet goed, ', 'hoort matig']],
  ])('cuts %j before a new statement', (text, clauses) => {
    expect(cut(text)).toEqual(clauses);
  });

  it.each(['Brood, melk en kaas.', 'Kan van 9 - 12 uur.', 'Mevrouw, die alleen woont, belt.', 'Een oud-collega van haar man.', 'Sinds Wim dood is, heeft hij niemand meer.', 'Meneer Smit, 62 jaar, heeft een stok.',
    'De afwas doet zij zelf, zittend.', 'Kracht komt niet terug, zegt de fysio.', 'De zoon die bij haar woont, kan niet koken.', 'Mw. die slecht ziet, kan niet lezen.', 'Gisteren, wil zij zeggen, ging het goed.',
    'Zij doet ramen, was ophangen, vloeren.', 'Dag Els, kan jij bellen?', 'Als zij moe is, bus is te vol.'])(
    'leaves %j whole', (text) => {
      expect(cut(text)).toEqual([text]);
    });
});

describe('subjectSpans', () => {
  it.each([
    ['de oudste kookt, doet de luier; moeder slaapt, drinkt', ['de oudste kookt, doet de luier; ', 'moeder slaapt, drinkt']],
    ['kookt zelf; wast niet', ['kookt zelf; ', 'wast niet']],
    ['', []],
  ])('keeps together what is said of one subject in %j', (text, spans) => {
    expect(subjectSpans(clauseSpans(text)).map(({ start, end }) => text.slice(start, end))).toEqual(spans);
  });
});
