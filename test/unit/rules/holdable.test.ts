import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { FINDING_KINDS } from '../../../src/engine/types.ts';
import hold from '../../../src/rules/hold.json' with { type: 'json' };
import { holdableSubjects } from '../../../src/rules/holdable.ts';

describe('holdableSubjects', () => {
  it('are right often enough, in enough marks', () => {
    const bounds = { precision: 0.9, marks: 10 };
    const of = (hits: number, alarms: number) => holdableSubjects({ ...bounds, measured: { religion: { hits, alarms } } });
    expect(of(9, 1)).toEqual(['religion']);
    expect(of(8, 2)).toEqual([]);
    expect(of(9, 0)).toEqual([]);
    expect(of(17, 2)).toEqual([]);
  });

  it('have a figure each, of enough marks, as has every other kind and category but those that are named here', () => {
    const WITHOUT_FIGURE = ['domestic-violence-safety'];
    const known = [...FINDING_KINDS.filter((kind) => kind !== 'excess'), ...matrix.categories.map(({ id }) => id)];
    const measured = Object.entries(hold.measured);
    expect([...measured.map(([subject]) => subject), ...WITHOUT_FIGURE].toSorted(), 'no more, no fewer: measure again after a change of categories').toEqual([...new Set(known)].toSorted());
    expect(measured.filter(([, { hits, alarms }]) => hits + alarms < hold.marks)).toEqual([]);
    for (const subject of WITHOUT_FIGURE) expect(holdableSubjects()).not.toContain(subject);
  });

  it('are known in the rules, and not all of them are', () => {
    const subjects = holdableSubjects();
    const known: string[] = [...FINDING_KINDS, ...matrix.categories.map(({ id }) => id)];
    expect(known).toEqual(expect.arrayContaining([...subjects]));
    expect(subjects.length).toBeGreaterThan(3);
    expect(subjects.length).toBeLessThan(known.length);
  });
});
