// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocusPrivate } from '../../../src/page/private-focus.ts';

let end: AbortController;
beforeEach(() => {
  document.body.innerHTML = '';
  end = new AbortController();
});
afterEach(() => {
  end.abort();
});

it('keeps the focus on a host of ours from the page, and the focus on anything else not', () => {
  const host = document.documentElement.appendChild(document.createElement('noodzaak-card'));
  const field = document.body.appendChild(document.createElement('textarea'));
  const page = vi.fn(({ target }: Event) => (target as Element).localName);
  const left = vi.fn();
  for (const type of ['focusin', 'focusout', 'focus', 'blur']) document.addEventListener(type, page, true);
  keepFocusPrivate(document, [host], left, end.signal);
  const tell = (element: Element, type: string) => element.dispatchEvent(new FocusEvent(type, { bubbles: type.startsWith('focus') }));

  for (const type of ['focusin', 'focus', 'blur']) tell(host, type);
  expect(left).not.toHaveBeenCalled();
  tell(host, 'focusout');
  expect(left).toHaveBeenCalledOnce();
  expect(page).not.toHaveBeenCalled();

  for (const type of ['focusin', 'focus', 'blur', 'focusout']) tell(field, type);
  expect(page.mock.results.map(({ value }) => value as string)).toEqual(['textarea', 'textarea', 'textarea', 'textarea']);
  expect(left).toHaveBeenCalledOnce();
});

/** Moves the focus as a browser tells it. */
function move(from: Element, to: Element | null): void {
  const tell = (element: Element, type: string, relatedTarget: Element | null) =>
    element.dispatchEvent(new FocusEvent(type, { bubbles: type.startsWith('focus'), relatedTarget }));
  for (const type of ['blur', 'focusout']) tell(from, type, to);
  if (to !== null) for (const type of ['focus', 'focusin']) tell(to, type, from);
}

it('keeps from the page that a field lends us the focus, until the focus goes elsewhere', () => {
  const host = document.documentElement.appendChild(document.createElement('noodzaak-card'));
  const [field, other] = ['textarea', 'button'].map((name) => document.body.appendChild(document.createElement(name)));
  if (!field || !other) throw new Error('no field');
  const heard: string[] = [];
  const page = ({ type, target }: Event) => heard.push(`${type} ${(target as Element).localName}`);
  for (const type of ['focusin', 'focusout', 'focus', 'blur']) document.addEventListener(type, page, { capture: true, signal: end.signal });
  keepFocusPrivate(document, [host], () => undefined, end.signal);

  move(field, host);
  move(host, field);
  expect(heard).toEqual([]);

  move(field, host);
  move(host, other);
  expect(heard).toEqual(['blur textarea', 'focusout textarea', 'focus button', 'focusin button']);
  heard.length = 0;
  move(other, field);
  expect(heard).toEqual(['blur button', 'focusout button', 'focus textarea', 'focusin textarea']);
});

it('tells the page that the field was left when the focus goes from us to nothing', async () => {
  const host = document.documentElement.appendChild(document.createElement('noodzaak-card'));
  const field = document.body.appendChild(document.createElement('textarea'));
  const left = vi.fn();
  field.addEventListener('blur', left);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  keepFocusPrivate(document, [host], () => undefined, end.signal);
  move(field, host);
  expect(left).not.toHaveBeenCalled();
  move(host, null);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(left).toHaveBeenCalledOnce();
});
