import { describe, expect, it } from 'vitest';
import { REQUEST_CHECKS } from '../../src/protocol/guards.ts';

type Check = (typeof REQUEST_CHECKS)[keyof typeof REQUEST_CHECKS];

/** The kinds of value at the ends of a message. */
function leaves(check: Check): string[] {
  return check.parts.length === 0 && check.describe !== 'object'
    ? [check.describe]
    : check.parts.flatMap(leaves);
}

describe('messages', () => {
  it.each(Object.entries(REQUEST_CHECKS))('%s has no field that could hold the text of a note', (_type, check) => {
    expect(['enum', 'known-id', 'number']).toEqual(expect.arrayContaining([...new Set(leaves(check))]));
  });
});
