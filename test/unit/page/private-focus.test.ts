// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { keepFocusPrivate } from '../../../src/page/private-focus.ts';

const end = new AbortController();
afterEach(() => {
  end.abort();
});

it('keeps the focus on a host of ours from the page, and the focus on anything else not', () => {
  const host = document.documentElement.appendChild(document.createElement('noodzaak-card'));
  const field = document.body.appendChild(document.createElement('textarea'));
  const page = vi.fn(({ target }: Event) => (target as Element).localName);
  const left = vi.fn();
  for (const type of ['focusin', 'focusout', 'focus', 'blur']) document.addEventListener(type, page, true);
  keepFocusPrivate(document, (target) => target === host, left, end.signal);
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
