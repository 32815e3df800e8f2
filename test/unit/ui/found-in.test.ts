import { describe, expect, it } from 'vitest';
import { farFrom, nearestFirst } from '../../../src/ui/rules/found-in.ts';

describe('searching the rules', () => {
  it.each([
    ['eenzaam', true],
    ['VERVOER eenzaam', true],
    ['client', true],
    ['vervoer schuld', false],
  ])('%s: %s', (query, isFound) => {
    expect(farFrom(query, 'Vervoer van de cliënt', ['voelt zich eenzaam']) !== null).toBe(isFound);
  });

  it('gives what is called so first, then what has it in its name, then what speaks of it', () => {
    const things = [
      { name: 'Ontmoeting', text: 'Ook met taxivervoer.' },
      { name: 'Ontmoeting', text: 'Ook zonder vervoer.' },
      { name: 'Vervoersvoorziening', text: '' },
      { name: 'Schulden', text: '' },
      { name: 'Hulp bij vervoer', text: '' },
    ];
    expect(nearestFirst(things, ({ name, text }) => farFrom('vervoer', name, [text])).map(({ thing }) => things.indexOf(thing))).toEqual([4, 2, 1, 0]);
  });

  it('leaves what is as near in its order', () => {
    expect(nearestFirst(['b vervoer', 'a vervoer'], (name) => farFrom('vervoer', name, [])).map(({ thing }) => thing)).toEqual(['b vervoer', 'a vervoer']);
  });
});
