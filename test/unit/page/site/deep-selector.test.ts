// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findDeep, isWithin } from '../../../../src/page/site/deep-selector.ts';

let closed: ShadowRoot;
const innerRoot = (host: Element) => (host.localName === 'case-view' ? closed : null);

beforeEach(() => {
  document.body.innerHTML = '<form id="form"><textarea id="note"></textarea></form><case-view></case-view>';
  const view = document.querySelector('case-view');
  if (view === null) throw new Error('no case view');
  closed = view.attachShadow({ mode: 'closed' });
  closed.innerHTML = '<div class="pane"><note-editor></note-editor></div>';
  const editor = closed.querySelector('note-editor')?.attachShadow({ mode: 'open' });
  if (editor) editor.innerHTML = '<p><textarea name="deep"></textarea></p>';
});
const deep = (): Element | undefined => findDeep(document, 'case-view >>> note-editor >>> textarea', innerRoot)[0];

describe('findDeep', () => {
  it('finds in the document, and through open and closed shadow roots', () => {
    expect(findDeep(document, 'form > textarea', innerRoot).map(({ id }) => id)).toEqual(['note']);
    expect(deep()?.getAttribute('name')).toBe('deep');
  });

  it.each(['#gone', 'textarea >>> textarea', 'case-view >>> textarea', '::nonsense('])('finds nothing for %s', (selector) => {
    expect(findDeep(document, selector, innerRoot)).toEqual([]);
  });
});

describe('isWithin', () => {
  it('holds for the element itself, for what is around it, and for the hosts around that', () => {
    const note = findDeep(document, '#note', innerRoot)[0] as Element;
    expect(['#note', '#form', 'form textarea'].map((selector) => isWithin(note, selector))).toEqual([true, true, true]);
    const inside = deep() as Element;
    expect(
      ['textarea', 'note-editor', '.pane', 'case-view', 'note-editor >>> textarea', 'case-view >>> note-editor >>> p', 'case-view >>> .pane'].map((selector) => isWithin(inside, selector)),
    ).toEqual([true, true, true, true, true, true, true]);
  });

  it('does not hold for another, or for nonsense', () => {
    const inside = deep() as Element;
    expect(['#note', '#form', 'note-editor >>> input', 'form >>> textarea', '::nonsense('].map((selector) => isWithin(inside, selector))).toEqual(Array(5).fill(false));
  });
});
