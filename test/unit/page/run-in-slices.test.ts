import { describe, expect, it } from 'vitest';
import { runInSlices } from '../../../src/page/run-in-slices.ts';

/** Work of so many steps that each take this long (ms). */
function* steps(count: number, each: number, done: number[] = []): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + each;
    while (performance.now() < end);
    done.push(step);
    yield;
  }
  return 'done';
}

describe('runInSlices', () => {
  it('finishes cheap work at once', () => {
    const results: string[] = [];
    runInSlices(steps(3, 0), (result) => results.push(result), new AbortController().signal);
    expect(results).toEqual(['done']);
  });

  it('gives way during dear work, and finishes it later', async () => {
    const done: number[] = [];
    await new Promise<string>((resolve) => {
      runInSlices(steps(8, 3, done), resolve, new AbortController().signal);
      expect(done).toEqual([0]);
    });
    expect(done).toHaveLength(8);
  });

  it('stops where it is when it is no longer wanted', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const results: string[] = [];
    runInSlices(steps(8, 3, done), (result) => results.push(result), stop.signal);
    stop.abort();
    // Work started after it, and done, shows that its turn has passed.
    await new Promise<string>((resolve) => {
      runInSlices(steps(2, 3), resolve, new AbortController().signal);
    });
    expect({ done, results }).toEqual({ done: [0], results: [] });
  });
});
