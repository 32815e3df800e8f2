import '../../../src/i18n/page-texts.ts';
import { describe, expect, it } from 'vitest';
import { mostOf } from '../../../src/ui/report/most.ts';

describe('the sentence with a chart', () => {
  it('names the longest bar, wherever it stands, with numbers as they are read', () => {
    expect(mostOf([{ name: 'vervoer', count: 12_000 }, { name: 'huishouden', count: 345_386 }], 357_386)).toBe('Huishouden komt het meest voor: 345.386 van 357.386.');
  });

  it('names all that are the longest', () => {
    expect(mostOf([{ name: 'Weggelaten', count: 5 }, { name: 'Bewust laten staan', count: 1 }, { name: 'Klopt niet', count: 5 }], 11)).toBe('Weggelaten en Klopt niet komen het meest voor: elk 5 van 11.');
  });

  it('never says that several taken together come up most', () => {
    const together = { name: 'Verschillende hulpvragen samen', count: 40, isTogether: true };
    expect(mostOf([together, { name: 'vervoer', count: 12 }], 52)).toBe('Van wat apart te tonen is, komt dit het meest voor: vervoer (12 van 52).');
    expect(mostOf([together, { name: 'vervoer', count: 6 }, { name: 'huishouden', count: 6 }], 52)).toBe('Van wat apart te tonen is, komt dit het meest voor: vervoer en huishouden (elk 6 van 52).');
    expect(mostOf([together], 40)).toBe('Apart zijn deze groepen te klein om te tonen. Daarom staan ze hier samen.');
  });

  it('says when there is nothing to show', () => {
    expect(mostOf([], 0)).toBe('Hierover is niets te tonen.');
  });
});
