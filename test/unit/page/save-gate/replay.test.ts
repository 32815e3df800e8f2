// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyAgain, pressAgain, requestAgain, submitAgain } from '../../../../src/page/save-gate/replay.ts';

const heard = vi.fn();
let form: HTMLFormElement;
let button: HTMLButtonElement;

beforeEach(() => {
  heard.mockClear();
  document.body.innerHTML = '<form><input id="line"><button><span>Opslaan</span></button></form>';
  form = document.querySelector('form') as HTMLFormElement;
  button = document.querySelector('button') as HTMLButtonElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    heard(event.submitter);
  });
});

describe('what was held up is done again', () => {
  it('a click, where it was made', () => {
    const span = document.querySelector('span') as HTMLElement;
    const clicked = vi.fn();
    document.body.addEventListener('click', clicked, { once: true });
    expect(pressAgain(new MouseEvent('click', { clientX: 3, shiftKey: true }), span)()).toBe(true);
    const [event] = clicked.mock.calls[0] as [MouseEvent];
    expect([event.target, event.clientX, event.shiftKey]).toEqual([span, 3, true]);
  });

  it('a submit, by the same button', () => {
    expect(requestAgain(form, button)()).toBe(true);
    expect(heard.mock.calls).toEqual([[button]]);
  });

  it('a submit whose button the page has taken away', () => {
    button.remove();
    expect(requestAgain(form, button)()).toBe(true);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('a key, for the page to act on', () => {
    const keys: string[] = [];
    document.body.addEventListener('keydown', (event) => { keys.push(`${event.type} ${event.key} ${String(event.ctrlKey)}`); }, { once: true });
    expect(keyAgain(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }), form)()).toBe(true);
    expect(keys).toEqual(['keydown s true']);
  });

  it('an Enter that the browser would have taken as the form’s button', () => {
    keyAgain(new KeyboardEvent('keydown', { key: 'Enter' }), document.querySelector('#line') as Element)();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('no Enter that the browser leaves alone', () => {
    keyAgain(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }), document.querySelector('#line') as Element)();
    expect(heard).not.toHaveBeenCalled();
  });

  it('an Enter that the page takes itself, and no more', () => {
    document.body.addEventListener('keydown', (event) => { event.preventDefault(); }, { once: true });
    keyAgain(new KeyboardEvent('keydown', { key: 'Enter' }), document.querySelector('#line') as Element)();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a submit by a script, with fields that were there for that alone', () => {
  const submitted: string[][] = [];
  let replay: () => boolean;

  beforeEach(() => {
    submitted.length = 0;
    // What a browser sends, as far as hidden fields go.
    vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
      const hidden = [...this.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name, value }) => `${name}=${value}`);
      submitted.push(hidden);
    });
    form.innerHTML = '<input type="hidden" name="kept" value="1"><input type="hidden" name="action" value="next">';
    replay = submitAgain(form);
    form.querySelector('[name=action]')?.remove();
  });
  afterEach(() => { vi.restoreAllMocks(); });

  it('is made with them, and leaves nothing of them', () => {
    expect(replay()).toBe(true);
    expect(submitted).toEqual([['kept=1', 'action=next']]);
    expect(form.querySelectorAll('input')).toHaveLength(1);
  });

  it('is handed on with them where another gate asks first; where that one is told no, none of them goes with a later save', () => {
    let handedOn: (() => boolean) | null = null;
    form.addEventListener('noodzaak-save', (event) => {
      event.preventDefault();
      handedOn = submitAgain(form);
    }, { once: true });
    replay();
    expect(submitted).toEqual([]);
    expect(form.querySelectorAll('input')).toHaveLength(1);
    HTMLFormElement.prototype.submit.call(form);
    (handedOn as (() => boolean) | null)?.();
    expect(submitted).toEqual([['kept=1'], ['kept=1', 'action=next']]);
  });
});

it.each([
  ['a click', () => pressAgain(new MouseEvent('click'), button)],
  ['a submit', () => requestAgain(form, button)],
  ['a submit by a script', () => submitAgain(form)],
  ['a key', () => keyAgain(new KeyboardEvent('keydown', { key: 's' }), button)],
])('%s can’t be done again when the page has taken away where', (_what, made) => {
  const replay = made();
  form.remove();
  expect(replay()).toBe(false);
  expect(heard).not.toHaveBeenCalled();
});
