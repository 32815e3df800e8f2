import { describe, expect, it } from 'vitest';
import { isQuiet, quietMinutes } from '../../../src/policy/quiet-hours.ts';

const at = (time: string): number => quietMinutes({ from: time, to: '00:00' }).from;

describe('quiet hours', () => {
  const lunch = [quietMinutes({ from: '12:00', to: '13:00', days: ['mon', 'fri'] })];
  const night = [quietMinutes({ from: '22:30', to: '06:00', days: ['fri'] })];

  it.each([
    [lunch, 0, '12:00', true],
    [lunch, 0, '11:59', false],
    [lunch, 0, '13:00', false],
    [lunch, 1, '12:30', false],
    [lunch, 4, '12:59', true],
    [night, 4, '22:30', true],
    [night, 4, '05:59', false],
    [night, 5, '05:59', true],
    [night, 5, '06:00', false],
    [night, 5, '23:00', false],
  ])('%#', (periods, day, time, quiet) => {
    expect(isQuiet(periods, day, at(time))).toBe(quiet);
  });

  it('hold every day when no day is named, and never without a period', () => {
    expect([0, 3, 6].map((day) => isQuiet([quietMinutes({ from: '00:00', to: '23:59' })], day, 600))).toEqual([true, true, true]);
    expect(isQuiet([], 0, 0)).toBe(false);
  });

  it('run into the first day of the week', () => {
    expect(isQuiet([quietMinutes({ from: '22:00', to: '07:00', days: ['sun'] })], 0, at('06:00'))).toBe(true);
  });
});
