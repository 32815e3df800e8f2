// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepOffSuddenFocus } from '../../../src/page/sudden-focus.ts';

let host: HTMLElement;
let expectFocus: () => void;
let ended: AbortController;
const heard = vi.fn<(type: string) => void>();

/** An event as the browser makes it, at a time in ms. */
function happens(type: string, target: EventTarget, at: number, key = 'Enter'): Event {
  const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true });
  Object.defineProperties(event, { isTrusted: { value: true }, timeStamp: { value: at } });
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea>';
  host = document.createElement('noodzaak-card');
  document.documentElement.append(host);
  heard.mockReset();
  for (const type of ['keydown', 'keypress', 'keyup']) host.addEventListener(type, () => { heard(type); });
  ended = new AbortController();
  expectFocus = keepOffSuddenFocus(host, ended.signal);
});
afterEach(() => {
  ended.abort();
  host.remove();
});

it('keeps keys off that follow at once on a focus that nobody asked for', () => {
  happens('keydown', document.body, 1_000, 'a');
  happens('focusin', host, 1_010);
  expect(happens('keydown', host, 1_100).defaultPrevented).toBe(true);
  happens('keypress', host, 1_100);
  happens('keyup', host, 1_150);
  expect(heard).not.toHaveBeenCalled();
});

it('keeps off the press of a key that went down in the note', () => {
  happens('keydown', document.body, 1_000);
  happens('focusin', host, 1_000);
  happens('keypress', host, 1_000);
  expect(heard).not.toHaveBeenCalled();
});

it('takes a key after a pause: a screen reader puts the focus there without Tab', () => {
  happens('keydown', document.body, 1_000, 'a');
  happens('focusin', host, 1_010);
  happens('keydown', host, 1_600);
  happens('keyup', host, 1_650);
  expect(heard.mock.calls.flat()).toEqual(['keydown', 'keyup']);
});

it('takes keys at once after Tab, a press on the host, or when the focus was given on purpose', () => {
  const ways = [
    () => { happens('keydown', document.body, 1_000, 'Tab'); },
    () => { happens('pointerdown', host, 1_000); },
    () => {
      happens('keydown', document.body, 1_000, 'u');
      expectFocus();
    },
  ];
  for (const come of ways) {
    come();
    happens('focusin', host, 1_005);
    heard.mockReset();
    happens('keydown', host, 1_050);
    expect(heard).toHaveBeenCalledOnce();
  }
});
