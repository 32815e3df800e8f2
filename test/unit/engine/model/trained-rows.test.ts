import { describe, expect, it } from 'vitest';
import { encodeRows, trainedRows } from '../../../../src/engine/model/trained-rows.ts';
import type { LexiconRow } from '../../../../src/engine/types.ts';

const row = (id: string, pattern: string): LexiconRow => ({ id, topic: 'religion/belief', match: 'stem', pattern, unless: [], strength: 'sure' });
const organ = row('religion/belief/organ', 'organist');
const choir = row('religion/belief/choir', 'kerkkoor');

const knownOf = (encoded: string, rows: readonly LexiconRow[]): string[] => {
  const isTrained = trainedRows(encoded, rows);
  return rows.map(({ id }) => id).filter(isTrained);
};

describe('trainedRows', () => {
  it('knows the rows that were there, whatever their order', () => {
    expect(encodeRows([organ, choir])).toBe(encodeRows([choir, organ]));
    expect(knownOf(encodeRows([organ, choir]), [choir, organ])).toEqual([choir.id, organ.id]);
  });

  it('does not know a row that was added, nor one that was changed since', () => {
    const encoded = encodeRows([organ]);
    expect(knownOf(encoded, [organ, choir])).toEqual([organ.id]);
    expect(knownOf(encoded, [{ ...organ, strength: 'likely' }])).toEqual([]);
    expect(knownOf(encoded, [{ ...organ, unless: ['concert'] }])).toEqual([]);
  });
});
