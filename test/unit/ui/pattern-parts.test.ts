import { describe, expect, it } from 'vitest';
import { guardsIn, partsOf } from '../../../src/ui/rules/pattern-parts.ts';

describe('a pattern, for people to read', () => {
  it.each([
    ['stem', 'eenza', [['*eenza*']]],
    ['start', 'psych', [['psych*']]],
    ['end', 'verslaafd', [['*verslaafd']]],
    ['word', 'kerk', [['kerk']]],
    ['phrase', 'komt|gaat niet … buiten|deur*', [['komt', 'gaat'], ['niet'], [], ['buiten', 'deur*']]],
  ])('%s: %s', (match, pattern, parts) => {
    expect(partsOf(match, pattern)).toEqual(parts);
  });

  it('tells what keeps it still, and where that may stand', () => {
    expect(guardsIn('')).toEqual([]);
    expect(guardsIn('geraniums op|van; ~balkon')).toEqual([
      { parts: [['geraniums'], ['op', 'van']], isAnywhere: false },
      { parts: [['balkon']], isAnywhere: true },
    ]);
  });
});
