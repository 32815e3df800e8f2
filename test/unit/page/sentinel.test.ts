// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForNoteField } from '../../../src/page/sentinel.ts';
import { giveSizes } from './sizes.ts';

giveSizes();

const onFound = vi.fn<() => Promise<boolean>>();
const noteFields = vi.fn<() => Promise<readonly string[]>>();
const onTyped = vi.fn<(field: HTMLElement) => void>();
const innerRoot = () => null;
let stop: AbortController;

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea><input type="password"><button>Opslaan</button>';
  onFound.mockReset().mockResolvedValue(true);
  onTyped.mockReset();
  noteFields.mockReset().mockResolvedValue([]);
  stop = new AbortController();
});
const watch = () => {
  return watchForNoteField({ document, innerRoot, bringCoach: onFound, onTyped, noteFields }, stop.signal);
};
/** An event as the browser makes it, or as a page can make it. */
function tell(selector: string, type: string, isTrusted = true): void {
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.querySelector(selector)?.dispatchEvent(event);
}

describe('watchForNoteField', () => {
  it.each(['focusin', 'input', 'compositionend'])('calls back once at the first %s of a note field', async (type) => {
    watch();
    tell('button', 'focusin');
    tell('input', 'input');
    expect(onFound).not.toHaveBeenCalled();
    tell('textarea', type);
    await onFound.mock.results[0]?.value;
    tell('textarea', type);
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('goes by the focus when the page made the event up', () => {
    watch();
    tell('textarea', 'input', false);
    expect(onFound).not.toHaveBeenCalled();
    document.querySelector('textarea')?.focus();
    tell('textarea', 'input', false);
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('calls back at once when a note field has the focus already', () => {
    document.querySelector('textarea')?.focus();
    watch();
    expect(onFound).toHaveBeenCalledOnce();
  });

  it('asks again at the next use of a field when the coach did not come', async () => {
    onFound.mockResolvedValueOnce(false);
    watch();
    tell('textarea', 'focusin');
    tell('textarea', 'input');
    expect(onFound, 'no second question before the answer').toHaveBeenCalledOnce();
    await vi.waitFor(() => {
      tell('textarea', 'input');
      expect(onFound).toHaveBeenCalledTimes(2);
    }, { interval: 1 });
  });

  it('waits no longer when told to stop', () => {
    watch();
    stop.abort();
    tell('textarea', 'focusin');
    expect(onFound).not.toHaveBeenCalled();
  });

  it('asks what was pointed out for a field that looks like none, and comes for one that was', async () => {
    document.body.innerHTML = '<textarea id="code" spellcheck="false" wrap="off"></textarea><input id="search" role="searchbox"><input type="password"><button></button>';
    noteFields.mockResolvedValue(['#code']);
    watch();
    tell('button', 'focusin');
    tell('[type=password]', 'input');
    expect(noteFields).not.toHaveBeenCalled();
    tell('#search', 'input');
    await vi.waitFor(() => { expect(noteFields).toHaveBeenCalledOnce(); }, { interval: 1 });
    await noteFields.mock.results[0]?.value;
    expect(onFound).not.toHaveBeenCalled();
    tell('#code', 'focusin');
    await vi.waitFor(() => { expect(onFound).toHaveBeenCalledOnce(); }, { interval: 1 });
  });

  it('tells which note fields somebody typed in until the coach is there: they may be left by then', async () => {
    document.body.innerHTML = '<textarea></textarea><textarea id="second"></textarea><textarea id="code" spellcheck="false" wrap="off"></textarea><input type="password">';
    let isThere = (_there: boolean): void => expect.fail('nobody was asked');
    onFound.mockImplementation(() => new Promise((resolve) => { isThere = resolve; }));
    noteFields.mockResolvedValue(['#code']);
    watch();
    tell('textarea', 'focusin');
    tell('textarea', 'input', false);
    expect(onTyped).not.toHaveBeenCalled();
    for (const selector of ['textarea', '#second', '[type=password]', '#code']) tell(selector, 'input');
    await vi.waitFor(() => { expect(onTyped.mock.calls.map(([{ id }]) => id)).toEqual(['', 'second', 'code']); }, { interval: 1 });
    expect(onFound, 'the coach was asked for once').toHaveBeenCalledOnce();
    isThere(true);
    await onFound.mock.results[0]?.value;
    await Promise.resolve();
    tell('#second', 'input');
    expect(onTyped).toHaveBeenCalledTimes(3);
  });

  it('looks again at the field in use when told that something was pointed out', async () => {
    document.body.innerHTML = '<textarea id="code" spellcheck="false" wrap="off"></textarea>';
    document.querySelector('textarea')?.focus();
    const lookAgain = watch();
    await vi.waitFor(() => { expect(noteFields).toHaveBeenCalledOnce(); }, { interval: 1 });
    expect(onFound).not.toHaveBeenCalled();
    noteFields.mockResolvedValue(['textarea']);
    lookAgain();
    await vi.waitFor(() => { expect(onFound).toHaveBeenCalledOnce(); }, { interval: 1 });
  });
});
