import { describe, expect, it } from 'vitest';
import { learnedDetected } from '../../../src/engine/learned.ts';
import type { JudgedClause } from '../../../src/engine/model/model.ts';
import type { PlacedSentence } from '../../../src/engine/reading.ts';
import type { Statement } from '../../../src/engine/statement.ts';

const text = 'Graag alles.';
const placed: PlacedSentence = { start: 20, heading: null, sentence: { text, folded: text.toLowerCase(), tokens: [], hits: [], cues: [], clauses: [{ start: 0, end: 12 }] } };
const statement: Statement = { placed, previous: null, clause: { start: 0, end: 12 }, mentions: [] };
const evidence = [{ start: 6, end: 11, text: 'alles', weight: 1 }];
const judged = (topic: string): JudgedClause => ({ start: 0, end: 12, placed, topic, probability: 0.97, level: 'flag', danger: -9, evidence: () => evidence });

describe('learnedDetected', () => {
  it('asks about another kind of finding, however likely, in the place of the whole text', () => {
    expect(learnedDetected(judged('dossier-request'), statement)).toMatchObject({
      kind: 'dossier-request', level: 'ask', start: 20, end: 32, evidence: [{ start: 26, end: 31 }],
    });
  });

  it('leaves personal data to the matrix', () => {
    expect(learnedDetected(judged('finance-debt/amounts'), statement)).toBeNull();
  });
});
