import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/engine/types.ts';
import { renewMarks } from '../../../src/page/marks.ts';
import { outcomeOf } from '../../../src/page/outcome-of.ts';
import { aFinding } from './a-finding.ts';

const text = 'Zij is eenzaam.';
const finding = aFinding(text, 'eenzaam');
const cell = { helpRequest: 'of-the-cell', category: 'a-category', verdict: 'not-needed', placement: null } as const;
const markOf = (it: typeof finding) => renewMarks(text, [it], [], [], { dismissed: new Set(), cutDown: new Set(), shown: new Set(), belonging: new Map() })[0];
const analysis: Analysis = { helpRequests: ['first', 'second'], recognised: [], safety: [], findings: [] };

describe('outcomeOf', () => {
  it('counts under the help request whose cell decided, else under the first', () => {
    const mark = markOf(finding);
    const decided = markOf({ ...finding, trace: { ...finding.trace, cell } });
    expect(mark && outcomeOf(mark, analysis, 'kept', 'safety')).toEqual({
      kind: 'excess', category: 'a-category', subtopic: 'a-subtopic', helpRequest: 'first', outcome: 'kept', reason: 'safety',
    });
    expect(mark && outcomeOf(mark, analysis, 'kept', null)?.reason, 'no reason is asked there').toBe('none');
    expect(decided && outcomeOf(decided, analysis, 'removed', null)?.helpRequest).toBe('of-the-cell');
    expect(mark && outcomeOf(mark, null, 'shown', null)).toBeNull();
  });
});
