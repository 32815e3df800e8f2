import { describe, expect, it } from 'vitest';
import { planRow, RowError } from '../../../src/cli/rule-row.ts';
import type { RowDraft, RowFault, RowPlan } from '../../../src/cli/rule-row.ts';
import { compileRules } from '../../../src/rules/compile.ts';
import { lexiconFile, lexiconRow, smallRules } from '../rules/small-rules.ts';

const sound: RowDraft = {
  topic: 'money/debt',
  id: '',
  match: 'phrase',
  pattern: 'rood … staan',
  unless: '',
  strength: 'likely',
  found: 'Zij blijft rood op de rekening staan.',
  allowed: 'De rode bus blijft staan.',
  source: 'own',
};
const money = lexiconFile(lexiconRow());

function plan(changes: Partial<RowDraft>, files = smallRules({ 'lexicon/money.tsv': money })): RowPlan {
  return planRow(files, compileRules(files), { ...sound, ...changes });
}

function faults(changes: Partial<RowDraft>): readonly RowFault[] {
  try {
    plan(changes);
    return [];
  } catch (error) {
    if (error instanceof RowError) return error.faults;
    throw error;
  }
}

describe('planRow', () => {
  it('puts a sound row at the end of its file, with an id made of its pattern', () => {
    expect(plan({})).toEqual({
      file: 'lexicon/money.tsv',
      line: 3,
      ruleId: 'money/debt/rood-staan',
      text: `${money}debt\trood-staan\tphrase\trood … staan\t\tlikely\tZij blijft rood op de rekening staan.\tDe rode bus blijft staan.\town\n`,
    });
  });

  it('keeps the rows of a subtopic together, and the line ends of the file', () => {
    const health = lexiconFile(
      lexiconRow({ subtopic: 'limit', id: 'lame', pattern: 'kreupel', found: 'Loopt kreupel.' }),
      lexiconRow({ subtopic: 'danger', id: 'peril', pattern: 'doodsnood', found: 'Is in doodsnood.' }),
    ).replaceAll('\n', '\r\n');
    const { text, line } = plan({ topic: 'health/limit' }, smallRules({ 'lexicon/health.tsv': health }));
    expect(line).toBe(3);
    expect(text.split('\r\n').map((row) => row.split('\t')[1])).toEqual(['id', 'lame', 'rood-staan', 'peril', undefined]);
  });

  it('begins the file of a category that has no rows yet', () => {
    expect(plan({}, smallRules()).text.split('\n')[0]).toBe(lexiconFile().trim());
  });

  it('numbers an id made of a pattern when it is in use', () => {
    expect(plan({ pattern: 'debt', match: 'word', found: 'Has a debt.' }).ruleId).toBe('money/debt/debt-2');
  });

  it('refuses a topic that is not there, naming those of its category', () => {
    expect(faults({ topic: 'health/pain' })).toEqual([
      { field: 'topic', problem: 'there is no topic "health/pain"', mend: 'choose one of health/limit, health/danger' },
    ]);
  });

  it('refuses an id that is in use, and offers another', () => {
    expect(faults({ id: 'debt' })).toMatchObject([{ field: 'id', mend: expect.stringContaining('"debt-2"') as string }]);
  });

  it.each<[string, Partial<RowDraft>, Partial<RowFault>]>([
    ['a pattern with capitals', { pattern: 'Rood … staan' }, { field: 'pattern', mend: 'write "rood"' }],
    ['a pattern that its topic has', { match: 'stem', pattern: 'schuld' }, { field: 'pattern', problem: 'line 2 has the same pattern for "debt"' }],
    ['an unknown match', { match: 'regex' }, { field: 'match' }],
    ['a faulty guard', { unless: 'bus;… rood' }, { field: 'unless' }],
    ['an unknown strength', { strength: 'certain' }, { field: 'strength' }],
    ['a missing example', { allowed: '' }, { field: 'allowed' }],
    ['a blank at an edge', { found: 'Zij staat rood. ' }, { field: 'found' }],
    ['a tab within', { found: 'Zij\tstaat rood.' }, { field: 'found', mend: 'write a blank instead' }],
    ['a found sentence that it does not meet', { found: 'Zij heeft niets.' }, { field: 'found', problem: '"rood … staan" is not met in: Zij heeft niets.' }],
    ['an allowed sentence that it meets', { allowed: 'Laat het rood staan.' }, { field: 'allowed', mend: 'add a guard, or choose a narrower match' }],
  ])('refuses %s', (_what, changes, fault) => {
    expect(faults(changes)).toMatchObject([fault]);
  });

  it('tells all that is wrong at once, a line for each', () => {
    expect(() => plan({ pattern: 'Rood', strength: 'certain' })).toThrow(/^pattern: .*Mend: .*\.\nstrength: .*Mend: .*\.$/u);
  });
});
