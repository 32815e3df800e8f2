// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findField, focusedField, type InnerRoot } from '../../../../src/page/fields/find-field.ts';
import { giveSizes } from '../sizes.ts';

giveSizes();

beforeEach(() => {
  document.body.innerHTML = '';
});

const noInnerRoot: InnerRoot = () => null;

/** What is found for an event of this type on an element. */
function foundFor(target: Element, type = 'focusin', innerRoot = noInnerRoot) {
  const found: ReturnType<typeof findField>[] = [];
  document.addEventListener(type, (event) => found.push(findField(event, innerRoot)), { capture: true, once: true });
  target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return found[0] ?? null;
}

function add(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('[data-it]') ?? document.body;
}

describe('findField', () => {
  it('finds a control, and the host of an editable area from a node inside', () => {
    const textarea = add('<textarea data-it></textarea>');
    expect(foundFor(textarea)).toEqual({ state: 'supported', element: textarea });
    const inside = add('<div id="host" contenteditable><div contenteditable="true"><b data-it>a</b></div></div>');
    expect(foundFor(inside)?.element.id).toBe('host');
  });

  it('stops at a part that can not be edited', () => {
    expect(foundFor(add('<div contenteditable><div contenteditable="false"><b data-it>a</b></div></div>'))).toBeNull();
    const island = add('<div contenteditable><div contenteditable="false"><p id="own" contenteditable><b data-it>a</b></p></div></div>');
    expect(foundFor(island)?.element.id).toBe('own');
  });

  it('looks into open shadow roots, and into closed ones through the port', () => {
    const host = add('<div data-it></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea></textarea>';
    const inner = root.querySelector('textarea');
    inner?.focus();
    expect(inner !== null && foundFor(inner)?.element).toBe(inner);

    const closedHost = add('<div data-it></div>');
    const closed = closedHost.attachShadow({ mode: 'closed' });
    closed.innerHTML = '<textarea></textarea>';
    const secret = closed.querySelector('textarea');
    secret?.focus();
    expect(foundFor(closedHost, 'focusin', (element) => (element === closedHost ? closed : null))?.element).toBe(secret);
  });

  it('says so where text is typed that can not be read', () => {
    expect(foundFor(add('<closed-editor data-it></closed-editor>'), 'input')?.state).toBe('unsupported');
    expect(foundFor(add('<closed-editor data-it></closed-editor>'), 'focusin')).toBeNull();
    expect(foundFor(add('<canvas data-it role="textbox" tabindex="0"></canvas>'))?.state).toBe('unsupported');
  });

  it('says so too where an editor draws what is typed elsewhere, but not before it is typed', () => {
    const surface = add('<textarea data-it style="width: 1px"></textarea>');
    expect(foundFor(surface, 'focusin')).toBeNull();
    expect(foundFor(surface, 'input')).toEqual({ state: 'unsupported', element: surface });
  });

  it('finds a field that looks like none where it was pointed out, and asks about no other', () => {
    const asked: Element[] = [];
    const find = (html: string, isNamed: boolean) => {
      const target = add(html) as HTMLElement;
      target.focus();
      return focusedField(document, noInnerRoot, (field) => {
        asked.push(field);
        return isNamed;
      });
    };
    expect(find('<input data-it role="searchbox">', true)?.state).toBe('supported');
    expect(find('<input data-it role="searchbox">', false)).toBeNull();
    expect(asked).toHaveLength(2);
    find('<textarea data-it></textarea>', true);
    expect(find('<input data-it type="password">', true)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('is silent about fields that are not for notes', () => {
    expect(foundFor(add('<input data-it type="password">'), 'input')).toBeNull();
    expect(foundFor(add('<button data-it>Opslaan</button>'))).toBeNull();
  });
});

describe('focusedField', () => {
  it('is the field that has the focus already', () => {
    const textarea = add('<textarea data-it></textarea>');
    expect(focusedField(document, noInnerRoot)).toBeNull();
    (textarea as HTMLElement).focus();
    expect(focusedField(document, noInnerRoot)?.element).toBe(textarea);
  });
});
