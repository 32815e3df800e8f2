// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPressesPrivate } from '../../../src/page/private-presses.ts';

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend'];
const page = vi.fn<(type: string) => void>();
const hear = (event: Event): void => { page(event.type); };
let host: HTMLElement;
let stop: AbortController;

beforeEach(() => {
  page.mockReset();
  stop = new AbortController();
  for (const type of [...PRESS, 'click']) document.addEventListener(type, hear, { capture: true, signal: stop.signal });
  host = document.createElement('noodzaak-chip');
  host.attachShadow({ mode: 'open' }).innerHTML = '<button>Hulpvraag</button><input type="search"><input type="checkbox">';
  document.body.append(host);
});
afterEach(() => {
  stop.abort();
  host.remove();
});

function press(target: Element | null | undefined, type: string, { isTrusted = true } = {}): Event {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target?.dispatchEvent(event);
  return event;
}

const inside = (selector: string) => host.shadowRoot?.querySelector(selector);

it('keeps what comes before a click from the page, on its way down too, and lets the click go on', () => {
  keepPressesPrivate(host, stop.signal);
  for (const type of PRESS) press(inside('button'), type);
  expect(page).not.toHaveBeenCalled();
  press(inside('button'), 'click');
  expect(page.mock.calls).toEqual([['click']]);
});

it('is heard by the rest of ours on the window', () => {
  const ours = vi.fn();
  keepPressesPrivate(host, stop.signal);
  window.addEventListener('pointerdown', ours, { capture: true, signal: stop.signal });
  press(inside('button'), 'pointerdown');
  expect(ours).toHaveBeenCalledOnce();
});

it('leaves to the page what is pressed in it, and what it made up', () => {
  keepPressesPrivate(host, stop.signal);
  press(document.body, 'mousedown');
  press(inside('button'), 'mousedown', { isTrusted: false });
  expect(page).toHaveBeenCalledTimes(2);
});

it('leaves the caret in the note when a button is pressed, and lets a text field have it', () => {
  keepPressesPrivate(host, stop.signal);
  const takesCaret = (selector: string) => !press(inside(selector), 'mousedown').defaultPrevented;
  expect(['button', '[type=search]', '[type=checkbox]'].map(takesCaret)).toEqual([false, true, false]);
  expect(press(document.body, 'mousedown').defaultPrevented).toBe(false);
});

it('keeps nothing from the page any more once it is stopped', () => {
  keepPressesPrivate(host, stop.signal);
  stop.abort();
  document.addEventListener('mousedown', hear, { once: true });
  press(inside('button'), 'mousedown');
  expect(page).toHaveBeenCalledOnce();
});
