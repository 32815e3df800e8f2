import { describe, expect, it } from 'vitest';
import { isSelector } from '../../../src/policy/selector.ts';

describe('isSelector', () => {
  it.each([
    '#note',
    'textarea',
    'note-editor',
    '.ql-editor',
    'textarea[name="report"]',
    '[data-testid="note"]',
    "[aria-label^='Verslag'i]",
    '#form\\:note',
    '[id="form:note"]',
    'form#case > div.note:nth-of-type(2) textarea',
    'case-view >>> note-editor >>> #note',
    'button:last-of-type',
    'h2 + p',
  ])('knows %s', (selector) => {
    expect(isSelector(selector)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'Mw. voelt zich eenzaam sinds haar man is overleden.',
    'mevrouw voelt zich eenzaam',
    'eenzaam',
    '[aria-label="Mw. voelt zich eenzaam"]',
    '#note, #other',
    '#note >',
    '[name=]',
    '[name="a"',
    'div:has(#note)',
    '123456782',
    'div '.repeat(9).trim(),
    `#${'a'.repeat(300)}`,
    'div\ndiv',
    null,
    7,
  ])('refuses %j', (selector) => {
    expect(isSelector(selector)).toBe(false);
  });
});
