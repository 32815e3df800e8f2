import { describe, expect, it } from 'vitest';
import { foundIn } from '../../../src/ui/rules/found-in.ts';

describe('searching the rules', () => {
  it.each([
    ['eenzaam', true],
    ['VERVOER eenzaam', true],
    ['client', true],
    ['vervoer schuld', false],
  ])('%s: %s', (query, isFound) => {
    expect(foundIn(query, ['Vervoer van de cliënt', 'voelt zich eenzaam'])).toBe(isFound);
  });
});
