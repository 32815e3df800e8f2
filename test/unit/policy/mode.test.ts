import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODES, mayHoldUpSaves, modeOf } from '../../../src/policy/mode.ts';

const amounts = { kind: 'excess', category: 'finance-debt', subtopic: 'amounts', level: 'flag' } as const;
const dossier = { kind: 'dossier-request', category: null, subtopic: null, level: 'flag' } as const;
const rules = { mode: 'coach', modes: [], holdable: [] } as const;

describe('modeOf', () => {
  it.each([
    ['its kind', amounts, 'excess'],
    ['its category', amounts, 'finance-debt'],
    ['its subtopic', amounts, 'finance-debt/amounts'],
    ['a kind without category', dossier, 'dossier-request'],
  ])('goes by %s', (_what, finding, subject) => {
    expect(modeOf(finding, { ...rules, modes: [{ subject, mode: 'ask' }] })).toBe('ask');
  });

  it('goes by no other subject', () => {
    expect(modeOf(amounts, { ...rules, modes: ['finance-debt/effect', 'housing', 'dossier-request'].map((subject) => ({ subject, mode: 'ask' })) })).toBe('coach');
  });

  it('takes the strictest, however it was said', () => {
    fc.assert(fc.property(fc.constantFrom(...MODES), fc.array(fc.record({ subject: fc.constantFrom('excess', 'finance-debt', 'finance-debt/amounts'), mode: fc.constantFrom(...MODES) })), (mode, modes) => {
      const strictest = Math.max(MODES.indexOf(mode), ...modes.map((one) => MODES.indexOf(one.mode)));
      expect(modeOf(amounts, { mode, modes, holdable: ['finance-debt'] })).toBe(MODES[strictest]);
    }));
  });

  it('asks where it may not hold', () => {
    expect(modeOf(amounts, { ...rules, mode: 'hold', holdable: ['housing', 'dossier-request'] })).toBe('ask');
    expect(modeOf(dossier, { ...rules, mode: 'hold', holdable: ['housing', 'dossier-request'] })).toBe('hold');
  });

  it('only asks about what is marked by reading keenly alone: how often it is right was measured at normal', () => {
    const keen = { ...amounts, isKeen: true } as const;
    expect(modeOf(keen, { ...rules, mode: 'hold', holdable: ['finance-debt'] })).toBe('ask');
    expect(modeOf(keen, { ...rules, mode: 'coach' })).toBe('coach');
  });

  it('lets no question come between', () => {
    expect(modeOf({ ...amounts, level: 'ask' }, { ...rules, mode: 'hold', holdable: ['finance-debt'] })).toBe('coach');
  });
});

describe('whether anything comes between a save and the worker', () => {
  it.each([
    ['coach', [], false],
    ['coach', [{ subject: 'politics', mode: 'coach' }], false],
    ['ask', [], true],
    ['hold', [], true],
    ['coach', [{ subject: 'politics', mode: 'ask' }], true],
  ] as const)('%s with %j: %s', (mode, modes, may) => {
    expect(mayHoldUpSaves({ mode: { value: mode }, modes: { value: modes } })).toBe(may);
  });
});
