import { describe, expect, it } from 'vitest';
import { createNecessityTest } from '../../../src/engine/necessity.ts';
import { tinyMatrix } from '../../helpers/tiny-matrix.ts';

const necessity = createNecessityTest(tinyMatrix());

describe('createNecessityTest', () => {
  it.each([
    ['needed is fine', 'money', 'amount', ['shopping'], 'fine'],
    ['not-needed is a mark', 'faith', 'belief', ['shopping'], 'flag'],
    ['only-if follows the subtopic: outside', 'feelings', 'mood', ['unknown'], 'flag'],
    ['only-if follows the subtopic: inside', 'feelings', 'effect', ['unknown'], 'fine'],
    ['special follows the subtopic', 'feelings', 'mood', ['company'], 'fine'],
    ['special can be a question', 'money', 'amount', ['unknown'], 'ask'],
    ["a cell's own placement goes first", 'money', 'amount', ['company'], 'ask'],
    ['a safety signal is never a mark, not even when not needed', 'feelings', 'danger', ['shopping'], 'fine'],
    ['a safety cell is never a mark', 'faith', 'belief', ['unknown'], 'fine'],
    ['the widest of several verdicts wins', 'feelings', 'mood', ['shopping', 'company'], 'fine'],
    ['whatever their order', 'feelings', 'mood', ['company', 'shopping'], 'fine'],
    ['without a help request the fallback holds', 'feelings', 'mood', [], 'flag'],
    ['so it does for one the matrix does not know', 'money', 'amount', ['elsewhere'], 'ask'],
  ] as const)('%s', (_what, category, subtopic, helpRequests, outcome) => {
    expect(necessity.judge(category, subtopic, helpRequests).outcome).toBe(outcome);
  });

  it('names the cell that decided', () => {
    expect(necessity.judge('feelings', 'mood', ['shopping', 'company'])).toEqual({
      outcome: 'fine', helpRequest: 'company', verdict: 'special', placement: 'inside',
    });
  });

  it('tells which help requests would make room for a fact', () => {
    expect(necessity.widenedBy('feelings', 'mood', ['shopping'])).toEqual(['company']);
    expect(necessity.widenedBy('money', 'amount', ['company'])).toEqual(['shopping']);
  });

  it('offers none that is chosen already, nor the fallback', () => {
    expect(necessity.widenedBy('feelings', 'effect', ['company'])).not.toContain('company');
    expect(necessity.widenedBy('feelings', 'effect', ['shopping'])).not.toContain('unknown');
  });

  it('refuses a subtopic the matrix does not have', () => {
    expect(() => necessity.judge('feelings', 'weather', ['company'])).toThrow('feelings/weather');
  });
});
