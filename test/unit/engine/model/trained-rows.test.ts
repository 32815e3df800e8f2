import { describe, expect, it } from 'vitest';
import { encodeRows, trainedRows } from '../../../../src/engine/model/trained-rows.ts';
import type { LexiconRow } from '../../../../src/engine/types.ts';

const row = (id: string, pattern: string): LexiconRow => ({ id, topic: 'religion/belief', match: 'stem', pattern, unless: [], strength: 'sure' });
const organ = row('religion/belief/organ', 'organist');
const choir = row('religion/belief/choir', 'kerkkoor');

describe('trainedRows', () => {
  it('knows the rows that were there, whatever their order', () => {
    expect(encodeRows([organ, choir])).toBe(encodeRows([choir, organ]));
    expect(trainedRows(encodeRows([organ, choir]), [choir, organ])).toEqual(new Set([organ.id, choir.id]));
  });

  it('does not know a row that was added, nor one that was changed since', () => {
    const encoded = encodeRows([organ]);
    expect(trainedRows(encoded, [organ, choir])).toEqual(new Set([organ.id]));
    expect(trainedRows(encoded, [{ ...organ, strength: 'likely' }])).toEqual(new Set());
    expect(trainedRows(encoded, [{ ...organ, unless: ['concert'] }])).toEqual(new Set());
  });
});
