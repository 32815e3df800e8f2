import { describe, expect, it } from 'vitest';
import { versionOf } from '../../../src/rules/version.ts';

describe('versionOf', () => {
  const files = new Map([['a', 'one'], ['b', 'two']]);
  const version = versionOf('2026-01-02', files);

  it('names the date and changes with any text', () => {
    expect(version).toMatch(/^2026-01-02\+[0-9a-f]{8}$/);
    expect(versionOf('2026-01-02', new Map([['a', 'one'], ['b', 'two.']]))).not.toBe(version);
    expect(versionOf('2026-01-02', new Map([['a', 'one'], ['c', 'two']]))).not.toBe(version);
  });

  it('does not change with the order of the files or the line ends of the checkout', () => {
    expect(versionOf('2026-01-02', new Map([['b', 'two'], ['a', 'one']]))).toBe(version);
    expect(versionOf('x', new Map([['a', '1\r\n2']]))).toBe(versionOf('x', new Map([['a', '1\n2']])));
  });
});
