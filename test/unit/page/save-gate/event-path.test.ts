// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { InnerRoot } from '../../../../src/page/fields/find-field.ts';
import { pathOf } from '../../../../src/page/save-gate/event-path.ts';

const roots = new Map<Element, ShadowRoot>();
const innerRoot: InnerRoot = (host) => roots.get(host) ?? null;
let host: Element;

/** Puts HTML into a closed root; what is met in there is the element with this selector. */
function close(element: Element, html: string, met: string): Element {
  const root = element.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  const inside = root.querySelector(met) as Element;
  root.elementFromPoint = vi.fn((x: number, y: number) => (x === 3 && y === 4 ? inside : null));
  roots.set(element, root);
  return inside;
}

function pathOfClick(target: Element, { isTrusted = true, detail = 1, type = 'click' } = {}): readonly EventTarget[] {
  let path: readonly EventTarget[] = [];
  target.addEventListener(type, (event) => { path = pathOf(event, innerRoot); }, { once: true });
  const click = new MouseEvent(type, { bubbles: true, composed: true, detail, clientX: 3, clientY: 4 });
  Object.defineProperty(click, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(click);
  return path;
}

beforeEach(() => {
  roots.clear();
  document.body.innerHTML = '<x-bar></x-bar>';
  host = document.body.firstElementChild as Element;
});

it('goes into closed roots, and out of them again', () => {
  const inner = close(host, '<p><x-key></x-key></p>', 'x-key');
  const icon = close(inner, '<button><i></i></button>', 'i');
  expect(pathOfClick(host).slice(0, 6)).toEqual([icon, icon.parentElement, inner, inner.parentElement, host, document.body]);
});

it('goes by the pointer when it goes down, though that is no click yet', () => {
  const button = close(host, '<button>Opslaan</button>', 'button');
  expect(pathOfClick(host, { type: 'pointerdown', detail: 0 })[0]).toBe(button);
});

it('takes what has the focus for what was pressed by key', () => {
  const button = close(host, '<button>Opslaan</button><a>Meer</a>', 'a').previousElementSibling as HTMLElement;
  button.focus();
  Object.defineProperty(roots.get(host), 'activeElement', { value: button });
  expect(pathOfClick(host, { detail: 0 })[0]).toBe(button);
});

it.each([
  ['a script’s event', '<button>Opslaan</button>', 'button', { isTrusted: false }],
  ['a link whose address is a script', '<a href="javascript:save()"><i></i></a>', 'i', {}],
  ['a press beside all that is in it', '<button>Opslaan</button>', 'a', {}],
])('ends at the host for %s', (_what, html, met, event) => {
  close(host, html, met);
  expect(pathOfClick(host, event)[0]).toBe(host);
});

it('leaves the path of an open root as it is', () => {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<button>Opslaan</button>';
  root.elementFromPoint = () => root.firstElementChild;
  expect(pathOfClick(host)[0]).toBe(host);
});
