import { afterEach, describe, expect, it } from 'vitest';
import { currentLocale, setLocale, t } from '../../../src/i18n/translate.ts';

afterEach(() => { setLocale('nl'); });

describe('t', () => {
  it('speaks Dutch until the worker chooses otherwise', () => {
    expect(currentLocale()).toBe('nl');
    expect(t('choice.leave-out')).toBe('Weglaten');
  });

  it('answers in English from the moment it is chosen', () => {
    setLocale('en');
    expect(currentLocale()).toBe('en');
    expect(t('choice.leave-out')).toBe('Leave out');
  });

  it('picks the plural by count', () => {
    expect(t('count.marks', { count: 0 })).toBe('0 markeringen');
    expect(t('count.marks', { count: 1 })).toBe('1 markering');
    expect(t('count.marks', { count: 2 })).toBe('2 markeringen');
  });

  it('leaves the characters of a value as they are', () => {
    expect(t('guidance.purpose', { helpRequest: "Vervoer & 'meer'" })).toBe("voor Vervoer & 'meer'");
  });
});
