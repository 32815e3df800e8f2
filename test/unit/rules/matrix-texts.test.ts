import { describe, expect, it } from 'vitest';
import { localMatrix } from '../../../src/engine/local-matrix.ts';
import { matrixTranslator, textsOf } from '../../../src/rules/matrix-texts.ts';
import { tinyMatrix } from '../../helpers/tiny-matrix.ts';

const matrix = tinyMatrix();
const texts = textsOf(matrix);
const inCapitals = matrixTranslator(matrix, texts.map((text) => text.toUpperCase()));

describe('textsOf', () => {
  it('has each text once, in the order of the matrix, and no article or address', () => {
    expect(texts).toEqual([...new Set(texts)]);
    expect(texts.slice(0, 2)).toEqual(['Gevoelens', 'effect']);
    expect(texts).toEqual(expect.arrayContaining(['Dit helpt de beslissing niet.', 'Alleen als het nodig is.', 'Wat is nodig?']));
    expect(texts.some((text) => text.includes('AVG') || text.startsWith('https:'))).toBe(false);
  });
});

describe('matrixTranslator', () => {
  it('says names, reasons and conditions otherwise, for a role too, and leaves articles, ids and verdicts', () => {
    const [first, ...rest] = matrix.helpRequests;
    if (!first?.cells.feelings) throw new Error('the tiny matrix lost it');
    const { safetyOverride: _, ...said } = first.cells.feelings;
    const under = { helping: { ...said, why: 'Dit hoort bij het dossier.' } };
    const withRole = { ...matrix, helpRequests: [{ ...first, cells: { ...first.cells, feelings: { ...first.cells.feelings, under } } }, ...rest] };
    const shown = matrixTranslator(withRole, textsOf(withRole).map((text) => text.toUpperCase()))(withRole);
    expect(shown.categories[0]?.name).toBe('GEVOELENS');
    expect(shown.helpRequests[0]?.cells.feelings).toEqual({
      ...first.cells.feelings,
      why: 'DIT HELPT DE BESLISSING NIET.',
      under: { helping: { ...under.helping, why: 'DIT HOORT BIJ HET DOSSIER.' } },
    });
    expect(shown.helpRequests[1]?.cells.money).toMatchObject({ condition: 'ALLEEN ALS HET NODIG IS.', hook: 'AVG 5(1)(c)', verdict: 'only-if' });
    expect(shown.helpRequests.map(({ id }) => id)).toEqual(['shopping', 'company', 'unknown']);
  });

  it('leaves a municipality’s own cell as they wrote it, also where it says what ours said', () => {
    const own = localMatrix(matrix, {
      inactive: ['unknown'],
      cells: [{ helpRequest: 'shopping', category: 'feelings', verdict: 'only-if', condition: 'Alleen als het nodig is.', why: 'Zo spraken wij af.', contact: 'Noor' }],
    });
    const { cells } = inCapitals(own).helpRequests[0] ?? {};
    expect(cells?.feelings).toMatchObject({ why: 'Zo spraken wij af.', condition: 'Alleen als het nodig is.' });
    expect(cells?.faith?.why).toBe('DIT HELPT DE BESLISSING NIET.');
  });

  it('gives the same answer for the same matrix, and another for another', () => {
    expect(inCapitals(matrix)).toBe(inCapitals(matrix));
    const smaller = { ...matrix, helpRequests: matrix.helpRequests.slice(0, 1) };
    expect(inCapitals(smaller).helpRequests).toHaveLength(1);
    expect(inCapitals(matrix).helpRequests).toHaveLength(3);
  });

  it('changes nothing with no texts, or with those of another matrix', () => {
    expect(matrixTranslator(matrix, [])(matrix)).toBe(matrix);
    expect(matrixTranslator(matrix, [...texts, 'more'])(matrix)).toBe(matrix);
  });
});
