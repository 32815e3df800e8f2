// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForShortcuts } from '../../../src/page/shortcuts.ts';

const handlers = { nextMark: vi.fn(() => true), openCard: vi.fn(() => true), focusChip: vi.fn(() => true) };
let shortcuts = { nextMark: 'Alt+M', explain: 'Alt+U', chip: 'Alt+H' };
let ended: AbortController;

beforeEach(() => {
  ended = new AbortController();
  shortcuts = { nextMark: 'Alt+M', explain: 'Alt+U', chip: 'Alt+H' };
  for (const handler of Object.values(handlers)) handler.mockClear();
  listenForShortcuts(document, () => shortcuts, handlers, ended.signal);
});
afterEach(() => {
  ended.abort();
});

const press = (code: string, keys: KeyboardEventInit, isTrusted = true): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...keys });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  Object.defineProperty(event, 'getModifierState', { value: () => false });
  document.dispatchEvent(event);
  return event;
};

describe('the shortcuts', () => {
  it('are those that hold at the moment of the key', () => {
    expect(press('KeyM', { altKey: true }).defaultPrevented).toBe(true);
    press('KeyU', { altKey: true });
    shortcuts = { nextMark: 'Ctrl+Shift+9', explain: 'Alt+Shift+E', chip: 'Alt+H' };
    press('KeyM', { altKey: true });
    press('Digit9', { ctrlKey: true, shiftKey: true });
    press('KeyE', { altKey: true, shiftKey: true });
    press('KeyH', { altKey: true });
    expect(Object.values(handlers).map(({ mock }) => mock.calls.length)).toEqual([2, 2, 1]);
  });

  it.each([
    ['another modifier with it', { altKey: true, ctrlKey: true }],
    ['too few', {}],
    ['the one of the system', { altKey: true, metaKey: true }],
  ])('need their modifiers and no more: %s', (_what, keys) => {
    expect(press('KeyM', keys).defaultPrevented).toBe(false);
    expect(handlers.nextMark).not.toHaveBeenCalled();
  });

  it('leave a key alone that had nothing to do, and one that no person pressed', () => {
    handlers.nextMark.mockReturnValueOnce(false);
    expect(press('KeyM', { altKey: true }).defaultPrevented).toBe(false);
    press('KeyM', { altKey: true }, false);
    expect(handlers.nextMark).toHaveBeenCalledOnce();
  });
});
