import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceSpans } from '../../../../src/engine/text/sentences.ts';

const cut = (text: string): string[] => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
const trimmed = (text: string): string[] => cut(text).map((sentence) => sentence.trim());

describe('sentenceSpans', () => {
  it('covers any text without gaps', () => {
    const piece = fc.constantFrom('.', ' ', '\n', '\r\n', ';', 'mw.', 'A', 'woont', '3', '…', '?', "'", ')', '(', '• ', '- ', '\t', '👵');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => cut(text).join('') === text));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cut(text).join('') === text));
  });

  it.each([
    'Gesprek met mw. Jansen en dhr. A.B. de Vries.',
    'Kan i.v.m. pijn niet fietsen, o.a. naar de markt.',
    'Zie art. 3 en blz. 12, tel. 06 12345678, nr. 5.',
    'Huur is 1.250,50 en de bus gaat om 12.30 uur.',
    'Op 3. mei komt de ergotherapeut.',
    'Haar burgerservicenr. 123 staat in het systeem.',
    "'Waarom ik?' vroeg hij.",
    'Graag alle rapp. AD en vgl. stukken.',
    'Dat weet zij nog niet (wel gevraagd!) en dat is goed.',
    'Verslag van mw. J. van Dam over vervoer.',
    'Zij twijfelt… maar wil het proberen.',
    'Mevrouw (81; woont alleen) loopt met een stok.',
    'Haar overl. man was depr. toen hij daar woonde.',
    'Gebruikt coc. en blowt.',
    'Kan zelf boodsch. doen met iem. erbij.',
    'Heeft rijbew. maar rijdt niet.',
    'Terugkopp. Mats, 13 jaar.',
    'Gesprek met vdr. Jansen en mw. De Vries.',
  ])('does not cut %j', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it.each([
    ['Mw. woont alleen. Zij redt zich.', ['Mw. woont alleen.', 'Zij redt zich.']],
    ['belde vanmiddag. wil een traplift. geen haast.', ['belde vanmiddag.', 'wil een traplift.', 'geen haast.']],
    ['Besproken met dhr. D. Hij belt terug.', ['Besproken met dhr. D.', 'Hij belt terug.']],
    ['Hulp 2 uur p.w. Doelen volgen.', ['Hulp 2 uur p.w.', 'Doelen volgen.']],
    ['Blijft in de PVV. Slaapt slecht.', ['Blijft in de PVV.', 'Slaapt slecht.']],
    ['Is bekend bij de GGZ. wil daar niet heen.', ['Is bekend bij de GGZ.', 'wil daar niet heen.']],
    ['Hulp 3 dgs. Moet naar de fysio.', ['Hulp 3 dgs.', 'Moet naar de fysio.']],
    ['Vraagt afschr. Had schuld bij B. Huur is betaald.', ['Vraagt afschr.', 'Had schuld bij B.', 'Huur is betaald.']],
    ['Komt om 13.00 u. Daarna koffie.', ['Komt om 13.00 u.', 'Daarna koffie.']],
    ['Is 83; woont in zuid', ['Is 83;', 'woont in zuid']],
    ['Zij is thuis.Hij werkt.', ['Zij is thuis.', 'Hij werkt.']],
    ['Hoe gaat het? slecht! zegt zij niets?', ['Hoe gaat het?', 'slecht!', 'zegt zij niets?']],
    ['Zij zei: "Ik ga." Daarna stilte.', ['Zij zei: "Ik ga."', 'Daarna stilte.']],
    ['- bed verschonen\n- ramen\r\n* koken', ['- bed verschonen', '- ramen', '* koken']],
    ['1. Eerste vraag\n2) Tweede vraag', ['1. Eerste vraag', '2) Tweede vraag']],
    ['Vragen: hoe gaat het? 2. En thuis?', ['Vragen: hoe gaat het?', '2. En thuis?']],
    ['wassen • koken • strijken', ['wassen', '• koken', '• strijken']],
    ['[x] nee\n[ ] ja', ['[x] nee', '[ ] ja']],
  ])('cuts %j', (text, sentences) => {
    expect(trimmed(text)).toEqual(sentences);
  });

  it('cuts at the end of a line that had room for the next word', () => {
    const lines = 'gezien dat de trap aan de achterkant glad is en geen leuning heeft\nwerkt op dinsdag en donderdag in de groenploeg van het werkbedrijf, vroege dienst tot een uur';
    expect(trimmed(lines)).toEqual(lines.split('\n'));
  });

  it('keeps a sentence whole that a mail program broke over lines', () => {
    const mail = 'Vorige week spraken wij u over de aanvraag van mevrouw, die graag weer\nnaar de markt wil. Zij belt.';
    expect(trimmed(mail)).toEqual(['Vorige week spraken wij u over de aanvraag van mevrouw, die graag weer\nnaar de markt wil.', 'Zij belt.']);
  });
});
