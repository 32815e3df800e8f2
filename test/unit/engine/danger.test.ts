import { describe, expect, it } from 'vitest';
import { askInDanger, dangersIn } from '../../../src/engine/danger.ts';
import type { JudgedClause } from '../../../src/engine/model/model.ts';
import { fold } from '../../../src/engine/text/fold.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';
import type { Finding } from '../../../src/engine/types.ts';

const TEXT = 'De hulp belde. Zij durft niet naar boven.';
const clause = (start: number, end: number, danger: JudgedClause['danger']): JudgedClause => ({
  start,
  end,
  danger,
  normally: null,
  placed: { sentence: { text: TEXT, folded: TEXT, tokens: tokenise(TEXT, fold(TEXT)), clauses: [], hits: [], cues: [] }, start: 100, heading: null },
  topic: '',
  probability: 0,
  level: null,
  evidence: () => [],
});
const finding = (start: number, end: number, level: Finding['level']): Finding => ({
  start,
  end,
  kind: 'excess',
  category: 'third-party',
  subtopic: 'private-facts',
  level,
  rule: 'third-party/private-facts/example',
  removal: { start, end },
  sentence: { start, end },
  trace: { source: 'third-party/private-facts/example', evidence: [], guardsChecked: [], cues: [], cell: null },
});

describe('dangersIn', () => {
  it('gives the clauses that are dangerous enough, in offsets of the whole text', () => {
    const place = { start: 115, end: 141, text: 'Zij durft niet naar boven.' };
    expect(dangersIn([clause(0, 14, null), clause(15, 41, 'likely')], 'likely')).toEqual([place]);
    expect(dangersIn([clause(15, 41, 'likely')], 'sure')).toEqual([]);
    expect(dangersIn([clause(15, 41, 'sure')], 'likely')).toEqual([place]);
  });

  it('hears none in a few words: phrases of danger often end in "zei ze"', () => {
    expect(dangersIn([clause(0, 14, 'sure')], 'likely')).toEqual([]);
  });
});

describe('askInDanger', () => {
  const danger = { start: 10, end: 20, text: 'hij sloot af' };

  it('turns a mark on the words into a question that says why', () => {
    const asked = askInDanger(finding(15, 30, 'flag'), [danger]);
    expect(asked.level).toBe('ask');
    expect(asked.trace.cues).toEqual([{ ...danger, type: 'safety/likely' }]);
  });

  it('leaves a mark beside it, and a question, as they are', () => {
    const beside = finding(20, 30, 'flag');
    const question = finding(15, 30, 'ask');
    expect(askInDanger(beside, [danger])).toBe(beside);
    expect(askInDanger(question, [danger])).toBe(question);
  });
});
