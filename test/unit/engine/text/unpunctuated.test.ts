import { describe, expect, it } from 'vitest';
import { sentenceSpans } from '../../../../src/engine/text/sentences.ts';
import { unpunctuatedBorders } from '../../../../src/engine/text/unpunctuated.ts';

const pieces = (text: string): string[] => {
  const borders = [0, ...unpunctuatedBorders(text), text.length];
  return borders.slice(1).map((end, index) => text.slice(borders[index], end).trim());
};

const DICTATED =
  'huisbezoek bij de familie aan het plein zijn zoon deed zelf open en hij zette koffie voor ons allemaal ' +
  'maar moeder bleef liever in de keuken staan wachten haar zus woont boven de bakker en komt op zondag langs';

describe('unpunctuatedBorders', () => {
  it('cuts before words that open a statement', () => {
    expect(pieces(DICTATED)).toEqual([
      'huisbezoek bij de familie aan het plein',
      'zijn zoon deed zelf open',
      'en hij zette koffie voor ons allemaal',
      'maar moeder bleef liever in de keuken staan wachten',
      'haar zus woont boven de bakker en komt op zondag langs',
    ]);
  });

  it('cuts at marks said aloud, not at a point that is a word', () => {
    const spoken = `${'de lift is kapot en de trap is steil '.repeat(4)}punt de sleutel ligt bij de buren komma dat is een punt van zorg`;
    expect(pieces(spoken).slice(-2)).toEqual(['de sleutel ligt bij de buren komma', 'dat is een punt van zorg']);
  });

  it('leaves a subject with the verb or the joining word before it', () => {
    const inverted = 'na het gesprek over de ramen en de deuren van het huis aan de kade bij het water zegt zij dat hij morgen met zijn bus naar de stad rijdt om planken voor haar vloer te halen';
    expect(pieces(inverted).some((piece) => /^(?:zij|hij)\b/u.test(piece))).toBe(false);
  });

  it('leaves short text, and text with punctuation, whole', () => {
    expect(unpunctuatedBorders('zij belt en hij komt want de lift is kapot')).toEqual([]);
    expect(unpunctuatedBorders(`${DICTATED}. einde`)).toEqual([]);
  });
});

describe('sentenceSpans', () => {
  it('makes sentences of the pieces', () => {
    const sentences = sentenceSpans(`Verslag.\n${DICTATED}`).map(({ start, end }) => `Verslag.\n${DICTATED}`.slice(start, end).trim());
    expect(sentences).toEqual(['Verslag.', ...pieces(DICTATED)]);
  });
});
