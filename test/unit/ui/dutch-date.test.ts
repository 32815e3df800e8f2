import { describe, expect, it } from 'vitest';
import { dutchDate, monthsBefore } from '../../../src/ui/dutch-date.ts';

describe('dates in letters', () => {
  it('read as Dutch letters have them', () => {
    expect(dutchDate(new Date(2026, 0, 5))).toBe('05-01-2026');
  });

  it.each([
    [new Date(2026, 10, 22), 3, '22-08-2026'],
    [new Date(2026, 4, 31), 3, '28-02-2026'],
    [new Date(2026, 1, 10), 12, '10-02-2025'],
    [new Date(2026, 1, 10), 0, '10-02-2026'],
  ])('go back in whole months: %s - %d', (date, months, wanted) => {
    expect(dutchDate(monthsBefore(date, months))).toBe(wanted);
  });
});
