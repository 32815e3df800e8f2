// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isSelector } from '../../../../src/policy/selector.ts';
import { findDeep } from '../../../../src/page/site/deep-selector.ts';
import { selectorFor } from '../../../../src/page/site/make-selector.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function selectorIn(html: string): string | null {
  document.body.innerHTML = html;
  const element = document.querySelector('[data-it]');
  if (element === null) throw new Error('nothing to select');
  const selector = selectorFor(element);
  if (selector !== null) {
    expect(isSelector(selector)).toBe(true);
    expect(findDeep(document, selector, () => null)).toEqual([element]);
  }
  return selector;
}

describe('selectorFor', () => {
  it.each([
    ['an id', '<textarea data-it id="note"></textarea>', '#note'],
    ['an id of JSF', '<textarea data-it id="form:note"></textarea>', '#form\\:note'],
    ['a name that was counted, by what stands behind the number', '<textarea data-it id="j_idt12:note"></textarea>', '[id$=":note"]'],
    ['a name of a record, by what stands before the number', '<textarea data-it id="note-4711"></textarea>', '[id^="note-"]'],
    ['a mark for tests', '<div data-it data-testid="report" contenteditable></div>', 'div[data-testid="report"]'],
    ['a name', '<textarea></textarea><textarea data-it name="report"></textarea>', 'textarea[name="report"]'],
    ['the first word of a label, and no more', '<input><input data-it aria-label="Verslag van mw. Jansen">', 'input[aria-label^="Verslag"]'],
    ['a kind of button', '<button type="button"></button><button data-it type="submit">Opslaan</button>', 'button[type="submit"]'],
    ['a class that stays', '<div></div><div data-it class="is-focused css-1x2 ql-editor" contenteditable></div>', 'div.ql-editor'],
    ['its kind, where it is the only one', '<p></p><textarea data-it></textarea>', 'textarea'],
    ['its place, where it has no name', '<form id="case"><p></p><div><textarea></textarea><textarea data-it></textarea></div></form>', 'div > textarea:nth-of-type(2)'],
  ])('goes by %s', (_what, html, selector) => {
    expect(selectorIn(html)).toBe(selector);
  });

  it('goes into shadow roots', () => {
    document.body.innerHTML = '<case-view></case-view>';
    const root = document.querySelector('case-view')?.attachShadow({ mode: 'closed' });
    if (root === undefined) throw new Error('no root');
    root.innerHTML = '<p>a</p><p>b</p>';
    expect(root.lastElementChild && selectorFor(root.lastElementChild)).toBe('case-view >>> p:nth-of-type(2)');
  });

  it('says so when there is no short one', () => {
    expect(selectorIn(`<div></div>${'<div><div></div><div>'.repeat(9)}<i></i><i data-it></i>`)).toBeNull();
  });
});
