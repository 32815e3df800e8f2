import { describe, expect, it } from 'vitest';
import { settleOverlaps } from '../../../src/engine/overlap.ts';
import type { Finding } from '../../../src/engine/types.ts';

const aFinding = (start: number, end: number, change: Partial<Finding> = {}): Finding => ({
  start, end, kind: 'excess', category: 'money', subtopic: 'amount', level: 'flag', rule: 'money/amount/row',
  removal: { start, end },
  sentence: { start, end },
  trace: { source: 'money/amount/row', evidence: [], guardsChecked: [], cues: [], cell: null },
  ...change,
});

describe('settleOverlaps', () => {
  it('keeps findings that only touch, in reading order', () => {
    const [late, early] = [aFinding(5, 9), aFinding(0, 5)];
    expect(settleOverlaps([late, early])).toEqual([early, late]);
  });

  it('lets a mark go before a question', () => {
    const mark = aFinding(4, 8);
    expect(settleOverlaps([aFinding(0, 20, { level: 'ask' }), mark])).toEqual([mark]);
  });

  it('lets an exact kind go before loose words', () => {
    const request = aFinding(4, 8, { kind: 'dossier-request', category: null, subtopic: null });
    expect(settleOverlaps([aFinding(0, 20), request])).toEqual([request]);
  });

  it('lets a detector go before the clause around it', () => {
    const number = aFinding(4, 13, { rule: 'detector/number' });
    expect(settleOverlaps([aFinding(0, 40), number])).toEqual([number]);
  });

  it('lets the longer of equals stay', () => {
    const long = aFinding(0, 20);
    expect(settleOverlaps([aFinding(4, 8), long])).toEqual([long]);
  });
});
