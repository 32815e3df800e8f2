import '../../../src/i18n/page-texts.ts';
import { describe, expect, it } from 'vitest';
import { mostOf } from '../../../src/ui/report/most.ts';

describe('the sentence with a chart', () => {
  it('names the longest bar, wherever it stands, with numbers as they are read', () => {
    expect(mostOf([{ name: 'vervoer', count: 12_000 }, { name: 'huishouden', count: 345_386 }])).toBe('Van wat apart te tonen is, komt dit het meest voor: huishouden (345.386 keer).');
  });

  it('names all that are the longest', () => {
    expect(mostOf([{ name: 'Weggelaten', count: 5 }, { name: 'Bewust laten staan', count: 1 }, { name: 'Klopt niet', count: 5 }])).toBe('Van wat apart te tonen is, komt dit het meest voor: Weggelaten en Klopt niet (elk 5 keer).');
  });

  it('never says that several taken together come up most', () => {
    const together = { name: 'Verschillende hulpvragen samen', count: 40, isTogether: true };
    expect(mostOf([together, { name: 'vervoer', count: 12 }])).toBe('Van wat apart te tonen is, komt dit het meest voor: vervoer (12 keer).');
    expect(mostOf([together, { name: 'vervoer', count: 6 }, { name: 'huishouden', count: 6 }])).toBe('Van wat apart te tonen is, komt dit het meest voor: vervoer en huishouden (elk 6 keer).');
    expect(mostOf([together])).toBe('Apart zijn deze groepen te klein om te tonen. Daarom staan ze hier samen.');
  });

  it('says when there is nothing to show, and not that there was nothing', () => {
    expect(mostOf([])).toBe('Hier is niets te tonen: er was niets, of er waren te weinig mensen.');
  });
});
