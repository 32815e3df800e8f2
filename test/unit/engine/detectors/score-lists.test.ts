import { describe, expect, it } from 'vitest';
import { detectScoreLists } from '../../../../src/engine/detectors/score-lists.ts';
import { read } from './reading-with-own-rules.ts';

const quotes = (text: string, helpRequests = 1) => detectScoreLists(read(text), helpRequests).map(({ start, end }) => text.slice(start, end));

describe('a listing of life-domain scores', () => {
  it.each([
    ['ZRM: fin 2 / wonen 3 / justitie 5', 'fin 2 / wonen 3 / justitie 5'],
    ['Zelfredzaamheid\n- Financiën: 2\n- Huisvesting: 4\n- Justitie: 5', 'Financiën: 2\n- Huisvesting: 4\n- Justitie: 5'],
    ['ZRM: een 2 op financiën, een 3 op netwerk en een 5 op justitie.', 'een 2 op financiën, een 3 op netwerk en een 5 op justitie'],
    ['gescoord financiën vier huisvesting twee verslaving vijf', 'financiën vier huisvesting twee verslaving vijf'],
    ['ZRM: financiën beperkt zelfredzaam, justitie volledig, netwerk niet', 'financiën beperkt zelfredzaam, justitie volledig, netwerk niet'],
    ['ZRM ingevuld: 2-3-4-4-5', '2-3-4-4-5'],
    ['ZRM\n| Financiën | 2 |\n| Huisvesting | 4 |\n| Justitie | 5 |', 'Financiën | 2 |\n| Huisvesting | 4 |\n| Justitie | 5'],
    ['ZRM: financiën rood, huisvesting oranje, justitie groen', 'financiën rood, huisvesting oranje, justitie groen'],
    ['ZRM\n- Financiën ●●○○○\n- Huisvesting ●●●●○\n- Justitie ●●●●●', 'Financiën ●●○○○\n- Huisvesting ●●●●○\n- Justitie ●●●●●'],
    ['ZRM\n- Financiën\n2\n- Huisvesting\n4\n- Justitie\n5', 'Financiën\n2\n- Huisvesting\n4\n- Justitie\n5'],
    ['Financiën 2\n\nHuisvesting: 4\n\nJustitie 5\n\nVerslaving 3\n\nMw. loopt slecht.', 'Financiën 2\n\nHuisvesting: 4\n\nJustitie 5\n\nVerslaving 3'],
    ['Financiën\n2\nHuisvesting\n4\n\nJustitie\n5\n\nVerslaving\n\n3', 'Financiën\n2\nHuisvesting\n4\n\nJustitie\n5\n\nVerslaving\n\n3'],
    ['Domein\tScore\nFinanciën\t2\tgoed\nHuisvesting\t4\thuurt\nJustitie\t5', 'Financiën\t2\tgoed\nHuisvesting\t4\thuurt\nJustitie\t5'],
    ['Fin. 4 / Dagb. 2 / Huisv. 5 / Geest. gez. 3', 'Fin. 4 / Dagb. 2 / Huisv. 5 / Geest. gez. 3'],
  ])('is one finding: %j', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each(['Deurbreedtes: voordeur 88, wc 68, badkamer 73.', 'ZRM op alleen het domein financiën: 3', 'Dagdelen: ma 2, wo 2, vr 1.', 'Training over de ZRM is op 4 juni.'])(
    'is not: %s',
    (text) => {
      expect(quotes(text)).toEqual([]);
    },
  );

  it('may have as many domains as there are help requests', () => {
    expect(quotes('ZRM: fin 2 / wonen 3 / justitie 5', 3)).toEqual([]);
  });
});
