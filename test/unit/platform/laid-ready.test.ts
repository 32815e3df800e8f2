import { expect, it } from 'vitest';
import { laidReady, layReady } from '../../../src/platform/laid-ready.ts';

it('lies ready until its end, and a later one stays', () => {
  expect(laidReady('a thing')).toBeNull();
  const first = new AbortController();
  layReady('a thing', 'first', first.signal);
  expect(laidReady('a thing')).toBe('first');
  layReady('a thing', 'second', new AbortController().signal);
  first.abort();
  expect(laidReady('a thing')).toBe('second');
});

it('is gone at its end', () => {
  const end = new AbortController();
  layReady('another', 'thing', end.signal);
  end.abort();
  expect(laidReady('another')).toBeNull();
});
