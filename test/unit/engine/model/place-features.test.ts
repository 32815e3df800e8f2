import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../../../src/engine/model/clause-features.ts';
import type { FeatureSpace } from '../../../../src/engine/model/clause-features.ts';
import { judgeInputs, placeFeatures } from '../../../../src/engine/model/place-features.ts';
import type { PlacedClause } from '../../../../src/engine/model/place-features.ts';

const space: FeatureSpace = { buckets: 2, codes: ['FIN'], topics: ['a/one', 'b/danger'], cueTypes: ['negation'] };
const clause = (place: number, ...logits: number[]): PlacedClause => ({
  clause: {
    features: { words: [], closing: 0, rows: new Map(), cueTypes: new Set([0]), shapes: SHAPES.map(() => true) },
    logits: Float64Array.from(logits),
    mark: -3,
  },
  sentence: place,
  paragraph: place < 4 ? 0 : 1,
});
const clauses = [0, 1, 2, 3, 4, 5].map((place) => clause(place, -3, -5));
const features = (of: readonly PlacedClause[]) => placeFeatures(of, space, ['flag', 'fine'], [false, true]);

describe('placeFeatures', () => {
  it('stays within the inputs it announces', () => {
    const most = Math.max(...features(clauses).flatMap(({ indices }) => indices));
    expect(most).toBe(judgeInputs(space, SHAPES.length) - 1);
  });

  it('is moved by a neighbour and by danger in the paragraph, and by nothing farther away', () => {
    const before = features(clauses);
    const louder = features(clauses.with(0, clause(0, 3, -5)));
    expect(louder[1]).not.toEqual(before[1]);
    expect(louder.slice(2)).toEqual(before.slice(2));
    const danger = features(clauses.with(0, clause(0, -3, 4)));
    expect(danger[3]).not.toEqual(before[3]);
    expect(danger.slice(4)).toEqual(before.slice(4));
  });

  it('does not count a topic that the help requests allow as outside', () => {
    const present = [clause(0, 4, -5)];
    const outside = (outcome: 'flag' | 'fine') => placeFeatures(present, space, [outcome, 'fine'], [false, true])[0]?.values[0] ?? 0;
    expect(outside('flag')).toBeGreaterThan(0);
    expect(outside('fine')).toBeLessThan(0);
  });
});
