import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { isMetIn } from '../../../src/engine/match/local-matcher.ts';
import { CATALOG } from '../../../src/policy/catalog.ts';
import { readOwnRules } from '../../../src/rules/own-rules.ts';

const [row] = CATALOG.words.example;
if (row === undefined) throw new Error('the catalog has an example');
const read = (changes: Partial<typeof row>) => readOwnRules('words', [{ ...row, ...changes }], matrix.categories, isMetIn);

describe('readOwnRules', () => {
  it('takes the examples of the catalog', () => {
    for (const key of ['words', 'exceptions'] as const) {
      const { rows, problems } = readOwnRules(key, CATALOG[key].example, matrix.categories, isMetIn);
      expect(problems).toEqual([]);
      expect(rows).toHaveLength(CATALOG[key].example.length);
    }
    expect(read({ unless: '~geopend;saldo van de stadspas' }).rows).toMatchObject([{ id: 'own/finance-debt/amounts/stadspas-saldo', topic: 'finance-debt/amounts', unless: ['~geopend', 'saldo van de stadspas'] }]);
  });

  it.each([
    ['an unknown category', { category: 'money' }, 'no category', 'subtopic'],
    ['an unknown subtopic', { subtopic: 'sums' }, 'no subtopic', 'subtopic'],
    ['an id that is none', { id: 'Stadspas' }, 'is not an id', 'id'],
    ['a pattern that cannot be read', { pattern: 'saldo … …  stadspas' }, 'gaps', 'pattern'],
    ['capitals in the pattern', { pattern: 'Saldo' }, 'capitals', 'pattern'],
    ['a tab that would be a column', { pattern: 'saldo\tstadspas' }, 'columns', 'pattern'],
    ['an exception that cannot be read', { unless: '~geopend;Saldo' }, 'capitals', 'unless'],
    ['an example that is not met', { found: 'De stadspas is op.' }, 'is not met in', 'found'],
    ['an example that must not be met', { allowed: 'Geen saldo op de stadspas.' }, 'is met in', 'allowed'],
    ['a signal of danger', { category: 'domestic-violence-safety', subtopic: 'signal' }, 'signals of danger', 'subtopic'],
  ])('leaves out a row with %s, and says so and where', (_what, changes, problem, cell) => {
    const { rows, problems } = read(changes);
    expect(rows).toEqual([]);
    expect(problems.map((one) => one.problem).join()).toContain(problem);
    expect(problems[0]).toMatchObject({ file: 'words', line: 1, id: { ...row, ...changes }.id, cell });
  });

  it('keeps the sound rows beside a faulty one', () => {
    const { rows, problems } = readOwnRules('words', [{ ...row, found: 'x' }, row], matrix.categories, isMetIn);
    expect([rows.length, problems.map(({ line }) => line)]).toEqual([1, [1]]);
  });
});
