import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { FINDING_KINDS } from '../../../src/engine/types.ts';
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

  it('are known in the rules, and not all of them are', () => {
    const subjects = holdableSubjects();
    const known: string[] = [...FINDING_KINDS, ...matrix.categories.map(({ id }) => id)];
    expect(known).toEqual(expect.arrayContaining([...subjects]));
    expect(subjects.length).toBeGreaterThan(3);
    expect(subjects.length).toBeLessThan(known.length);
  });
});
