// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForNoteField } from '../../../src/page/sentinel.ts';

const onFound = vi.fn();
const innerRoot = () => null;
let stop: AbortController;

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea><input type="password"><button>Opslaan</button>';
  onFound.mockReset();
  stop = new AbortController();
});
const watch = () => {
  watchForNoteField(document, innerRoot, onFound, stop.signal);
};
const tell = (selector: string, type: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));

describe('watchForNoteField', () => {
  it.each(['focusin', 'input', 'compositionend'])('calls back once at the first %s of a note field', (type) => {
    watch();
    tell('button', 'focusin');
    tell('input', 'input');
    expect(onFound).not.toHaveBeenCalled();
    tell('textarea', type);
    tell('textarea', type);
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('calls back at once when a note field has the focus already', () => {
    document.querySelector('textarea')?.focus();
    watch();
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('waits no longer when told to stop', () => {
    watch();
    stop.abort();
    tell('textarea', 'focusin');
    expect(onFound).not.toHaveBeenCalled();
  });
});
