// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standFirstInLine } from '../../../../src/page/save-gate/first-in-line.ts';
import type { SaveListener } from '../../../../src/page/save-gate/first-in-line.ts';
import type { NotesDesk, OpenMark, OpenNote } from '../../../../src/page/save-gate/notes-desk.ts';
import { startSaveGate } from '../../../../src/page/save-gate/save-gate.ts';
import type { SaveDialogHandlers, SaveDialogView } from '../../../../src/views/save-dialog.ts';

const saved = vi.fn();
const closedRoots = new Map<Element, ShadowRoot>();
let end: AbortController;
let button: HTMLButtonElement;
let note: OpenNote;
let desk: NotesDesk | null;
let dialog: SaveDialogView & { handlers: SaveDialogHandlers | null };

/** A press of the worker's. */
function press(target: Element = button): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 1 });
  Object.defineProperty(click, 'isTrusted', { value: true });
  target.dispatchEvent(click);
}

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** A press of the worker's as browsers tell it, from the button that goes down on. */
function pressWithMouse(target: Element = button, { until = 'click', mouseButton = 0 } = {}): void {
  for (const type of PRESS.slice(0, PRESS.indexOf(until) + 1)) {
    const init = { bubbles: true, cancelable: true, composed: true, button: mouseButton, detail: type.startsWith('pointer') ? 0 : 1 };
    const event = type.startsWith('pointer') ? new PointerEvent(type, { ...init, isPrimary: true }) : new MouseEvent(type, init);
    Object.defineProperty(event, 'isTrusted', { value: true });
    target.dispatchEvent(event);
  }
}

/** A key that the worker presses while the dialog as a whole has the focus. */
function pressInDialog(init: KeyboardEventInit): KeyboardEvent {
  const key = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init });
  // Here, Alt would count as that key too.
  key.getModifierState = (modifier) => modifier === 'AltGraph' && init.modifierAltGraph === true;
  dialog.host.dispatchEvent(Object.defineProperty(key, 'isTrusted', { value: true }));
  return key;
}

/** What the page hears of presses from now on. */
function heardBy(target: Element): string[] {
  const heard: string[] = [];
  for (const type of PRESS) target.addEventListener(type, () => heard.push(type));
  return heard;
}

beforeEach(() => {
  saved.mockClear();
  end = new AbortController();
  document.body.innerHTML = '<textarea></textarea><button type="button">Opslaan</button>';
  button = document.querySelector('button') as HTMLButtonElement;
  button.addEventListener('click', saved);
  const mark = { key: 'a mark', mode: 'hold' as const, title: 'Een gevoel', words: 'eenzaam', show: vi.fn(), keep: vi.fn() };
  note = { field: document.querySelector('textarea') as HTMLElement, isSafety: false, answered: new Set(), marks: [mark], giveBack: null };
  desk = { notes: () => [note], saveButtons: () => [], onChange: vi.fn(), turnTo: vi.fn() };
  dialog = {
    host: document.createElement('div'),
    handlers: null,
    show: (_state, handlers) => { dialog.handlers = handlers; },
    focus: vi.fn(),
    clear: () => { dialog.handlers = null; },
    setTheme: vi.fn(),
  };
  startSaveGate({ document, innerRoot: (host) => closedRoots.get(host) ?? null, desk: () => desk, dialog, hearFirst: null }, end.signal);
});
afterEach(() => {
  end.abort();
});

it('holds a save up, and makes it once when all is handled', () => {
  press();
  expect(saved).not.toHaveBeenCalled();
  const { handlers } = dialog;
  note = { ...note, marks: [] };
  handlers?.keep('a mark', 'discussed');
  handlers?.goOn();
  expect(saved).toHaveBeenCalledTimes(1);
});

it('does not go on in hold before that', () => {
  press();
  dialog.handlers?.goOn();
  expect(saved).not.toHaveBeenCalled();
});

it('holds one save up, however often the button is pressed', () => {
  press();
  press();
  note = { ...note, marks: [] };
  dialog.handlers?.goOn();
  expect(saved).toHaveBeenCalledTimes(1);
});

it('asks about the note of the button that was pressed last, and saves by that one', () => {
  document.body.innerHTML = ['een', 'twee'].map((which) => `<form id="${which}"><textarea></textarea><button type="button">Opslaan</button></form>`).join('');
  const noteIn = (which: string) => ({ ...note, field: document.querySelector(`#${which} textarea`) as HTMLElement, marks: [{ ...note.marks[0] as OpenMark, mode: 'ask' as const, key: which, words: which }] });
  const notes = ['een', 'twee'].map(noteIn);
  desk = { ...(desk as NotesDesk), notes: () => notes };
  const pressed: string[] = [];
  for (const which of ['een', 'twee']) document.querySelector(`#${which} button`)?.addEventListener('click', () => pressed.push(which));
  const shown = vi.spyOn(dialog, 'show');
  press(document.querySelector('#een button') as Element);
  press(document.querySelector('#twee button') as Element);
  expect(shown.mock.lastCall?.[0].marks.map(({ words }) => words)).toEqual(['twee']);
  dialog.handlers?.goOn();
  expect(pressed).toEqual(['twee']);
});

it('knows what follows on a press by one clock: that of each document begins when it was opened', () => {
  button.textContent = 'Verder';
  const pressed = Object.defineProperties(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 1 }), { isTrusted: { value: true }, timeStamp: { value: 10 } });
  button.dispatchEvent(pressed);
  const form = document.body.appendChild(document.createElement('form'));
  form.append(note.field);
  // Of a document that was opened an hour before.
  form.dispatchEvent(Object.defineProperty(new Event('noodzaak-save', { bubbles: true, cancelable: true, composed: true }), 'timeStamp', { value: 3_600_000 }));
  expect(dialog.handlers).not.toBeNull();
  dialog.handlers?.close();
});

describe('how long a worker’s press is followed', () => {
  let later: number;
  let form: HTMLFormElement;
  const askToSubmit = () => form.dispatchEvent(new Event('noodzaak-save', { bubbles: true, cancelable: true, composed: true }));
  const tasksRan = () => new Promise((resolve) => { setTimeout(resolve); });

  beforeEach(() => {
    later = 0;
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + later);
    form = document.body.appendChild(document.createElement('form'));
    form.append(note.field);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is counted from when the page handled it: in there the worker may read what the browser asks', () => {
    button.textContent = 'Verder';
    button.addEventListener('click', () => {
      later += 5_600;
      askToSubmit();
    });
    press();
    expect(dialog.handlers).not.toBeNull();
    dialog.handlers?.close();
  });

  it('ends after five seconds: then a save is the page’s own', async () => {
    button.textContent = 'Verder';
    press();
    await tasksRan();
    later += 5_600;
    expect([askToSubmit(), dialog.handlers]).toEqual([true, null]);
  });

  it('begins anew with the answer: what the page looks into first, and then posts, is no save of its own', async () => {
    const shown = vi.spyOn(dialog, 'show');
    note = { ...note, marks: [{ ...note.marks[0] as OpenMark, mode: 'ask' }] };
    press();
    await tasksRan();
    later += 6_000;
    dialog.handlers?.goOn();
    expect(saved).toHaveBeenCalledTimes(1);
    await tasksRan();
    askToSubmit();
    note = { ...note, marks: [{ ...note.marks[0] as OpenMark, key: 'another mark' }] };
    press();
    expect(shown.mock.lastCall?.[0]).toMatchObject({ savesByItself: false });
    dialog.handlers?.close();
  });
});

it('holds up a button in a closed shadow root, and presses that again, once', () => {
  const host = document.body.appendChild(document.createElement('save-bar'));
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<button type="button">Opslaan</button>';
  const inside = root.firstElementChild as Element;
  root.elementFromPoint = () => inside;
  closedRoots.set(host, root);
  const pressed = vi.fn();
  inside.addEventListener('click', pressed);
  press(host);
  expect(dialog.handlers).not.toBeNull();
  note = { ...note, marks: [] };
  dialog.handlers?.goOn();
  expect(pressed).toHaveBeenCalledTimes(1);
});

it('lets a form pass that a script submits in a closed shadow root', () => {
  button.textContent = 'Verder';
  press();
  const asked = new Event('noodzaak-save', { bubbles: true, cancelable: true, composed: true });
  // What is told of it from outside is the host, which has the note in it.
  document.body.dispatchEvent(asked);
  expect(asked.defaultPrevented).toBe(false);
  expect(dialog.handlers).toBeNull();
});

it.each([
  ['a letter', { key: 'a' }],
  ['what an input method takes', { key: 'Process' }],
  ['a dead key', { key: 'Dead' }],
  ['what is pasted', { key: 'v', ctrlKey: true }],
  ['what is undone', { key: 'z', metaKey: true }],
  ['a sign beside the letters, told as Ctrl and Alt', { key: '€', ctrlKey: true, altKey: true, modifierAltGraph: true }],
  ['what is pasted by its other key', { key: 'Insert', shiftKey: true }],
])('gives %s back to the note while the dialog is open, and saves nothing', (_what, init) => {
  const giveBack = vi.fn();
  note = { ...note, giveBack };
  press();
  const key = pressInDialog(init);
  expect(giveBack).toHaveBeenCalledTimes(1);
  expect(key.defaultPrevented).toBe(false);
  expect(saved).not.toHaveBeenCalled();
});

it.each([['a shortcut', { key: 'c', ctrlKey: true }], ['one of ours', { key: 'm', altKey: true }], ['a key that only moves', { key: 'ArrowDown' }]])('keeps the focus at %s', (_what, init) => {
  const giveBack = vi.fn();
  note = { ...note, giveBack };
  press();
  pressInDialog(init);
  expect(giveBack).not.toHaveBeenCalled();
});

it('makes a save once, however long nobody presses anything after that', () => {
  vi.useFakeTimers();
  try {
    press();
    note = { ...note, marks: [] };
    dialog.handlers?.keep('a mark', 'discussed');
    vi.advanceTimersByTime(60_000);
    expect(saved).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

it('saves nothing when the worker goes back', () => {
  press();
  dialog.handlers?.close();
  expect(dialog.handlers).toBeNull();
  expect(saved).not.toHaveBeenCalled();
});

it.each([
  ['the notes can’t be read', () => { desk = { ...(desk as NotesDesk), notes: () => { throw new Error('a fault'); } }; }],
  ['the coach is gone', () => { desk = null; }],
  ['the dialog can’t be shown', () => { dialog.show = () => { throw new Error('a fault'); }; }],
])('lets a save pass when %s', (_what, goWrong) => {
  goWrong();
  press();
  expect(saved).toHaveBeenCalledTimes(1);
});

it('goes on with a save that waits when its own life ends', () => {
  press();
  end.abort();
  expect(saved).toHaveBeenCalledTimes(1);
});

it('goes on with a save that waits when nobody can see the dialog any more', () => {
  vi.useFakeTimers();
  try {
    press();
    dialog.host.remove();
    vi.advanceTimersByTime(2_000);
    expect(saved).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

it('says so when the page took away what was pressed', () => {
  press();
  const shown = vi.fn();
  dialog.show = shown;
  button.remove();
  const { handlers } = dialog;
  note = { ...note, marks: [] };
  handlers?.goOn();
  expect(saved).not.toHaveBeenCalled();
  expect(shown.mock.lastCall?.[0]).toMatchObject({ isGone: true });
});

describe('a page that may save as the button goes down', () => {
  it('hears nothing of a press that waits, and then all of it, once', () => {
    const heard = heardBy(button);
    pressWithMouse();
    expect(heard).toEqual([]);
    expect(dialog.handlers).not.toBeNull();
    note = { ...note, marks: [] };
    dialog.handlers?.goOn();
    expect(heard).toEqual(PRESS);
  });

  it('hears a press as ever where nothing waits, and on any other button', () => {
    const other = document.body.appendChild(document.createElement('button'));
    other.textContent = 'Vet';
    const heard = [heardBy(other), heardBy(button)];
    pressWithMouse(other);
    note = { ...note, isSafety: true };
    pressWithMouse();
    expect(heard).toEqual([PRESS, PRESS]);
    expect(dialog.handlers).toBeNull();
  });

  it('hears nothing when the worker lets go elsewhere, and the next press again', () => {
    const heard = heardBy(button);
    pressWithMouse(button, { until: 'mousedown' });
    pressWithMouse(document.body);
    expect([heard, dialog.handlers]).toEqual([[], null]);
    note = { ...note, marks: [] };
    pressWithMouse();
    expect(heard).toEqual(PRESS);
  });

  it('hears how it came about before the click, when what it would have waited for went meanwhile', () => {
    const heard = heardBy(button);
    pressWithMouse(button, { until: 'mouseup' });
    note = { ...note, marks: [] };
    press();
    expect(heard).toEqual(PRESS);
    expect(dialog.handlers).toBeNull();
  });

  it('hears of another button of the mouse: that opens a menu', () => {
    const heard = heardBy(button);
    pressWithMouse(button, { until: 'mouseup', mouseButton: 2 });
    expect(heard).toEqual(PRESS.slice(0, -1));
  });

  it('was taken away as it went down: then the save was made', () => {
    const heard = heardBy(button);
    button.addEventListener('mousedown', () => { button.remove(); });
    pressWithMouse();
    note = { ...note, marks: [] };
    dialog.handlers?.goOn();
    expect(heard.slice(0, 2)).toEqual(['pointerdown', 'mousedown']);
    expect(dialog.handlers, 'nothing is said of a button that is gone').toBeNull();
  });
});

describe('a button of the page’s own, which hears keys itself', () => {
  const KEYS = ['Enter', ' '];
  const pressKey = (target: Element, key: string, modifiers: KeyboardEventInit = {}): void => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, key, ...modifiers });
    Object.defineProperty(event, 'isTrusted', { value: true });
    target.dispatchEvent(event);
  };
  const ownButton = (name: string): HTMLElement => {
    const own = document.body.appendChild(document.createElement('div'));
    own.setAttribute('role', 'button');
    own.textContent = name;
    own.addEventListener('keydown', saved);
    return own;
  };

  it.each(KEYS)('waits when it says that it saves, and is pressed again once: %j', (key) => {
    pressKey(ownButton('Opslaan'), key);
    expect(saved).not.toHaveBeenCalled();
    note = { ...note, marks: [] };
    dialog.handlers?.goOn();
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it.each(KEYS)('is left alone when it says something else, or with another key beside it: %j', (key) => {
    pressKey(ownButton('Annuleren'), key);
    pressKey(ownButton('Opslaan'), key, { altKey: true });
    expect(saved).toHaveBeenCalledTimes(2);
    expect(dialog.handlers).toBeNull();
  });

  it.each(KEYS)('is no button that the browser clicks by itself: %j', (key) => {
    button.addEventListener('keydown', saved);
    pressKey(button, key);
    expect(saved).toHaveBeenCalledTimes(1);
    expect(dialog.handlers).toBeNull();
  });
});

it('takes a press in the card or chip for no save, whatever its button is called', () => {
  const card = document.body.appendChild(document.createElement('save-card'));
  const own = card.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
  own.textContent = 'Bewaar alleen deze regels';
  own.addEventListener('click', saved);
  press(own);
  expect(saved, 'of the page, it would wait').not.toHaveBeenCalled();
  dialog.handlers?.close();
  const ours = document.body.appendChild(document.createElement('noodzaak-card'));
  ours.attachShadow({ mode: 'open' }).append(own);
  press(own);
  expect(saved).toHaveBeenCalledTimes(1);
  expect(dialog.handlers).toBeNull();
});

it('hears of a save by who stands first in line, before a page that listens on its window, and not twice', () => {
  end.abort();
  const [standing, gate] = [new AbortController(), new AbortController()];
  let listener: SaveListener | null = null;
  standFirstInLine(document, () => listener, standing.signal);
  const page = vi.fn();
  window.addEventListener('click', page, { capture: true, signal: standing.signal });
  press();
  expect(page, 'nobody wants to hear yet').toHaveBeenCalledTimes(1);
  const hearFirst = (hears: SaveListener, signal: AbortSignal) => {
    listener = hears;
    signal.addEventListener('abort', () => { listener = null; });
  };
  startSaveGate({ document, innerRoot: () => null, desk: () => desk, dialog, hearFirst }, gate.signal);
  press();
  expect(page).toHaveBeenCalledTimes(1);
  note = { ...note, marks: [] };
  dialog.handlers?.keep('a mark', 'safety');
  expect(page).toHaveBeenCalledTimes(2);
  gate.abort();
  press();
  expect(page, 'the gate is gone').toHaveBeenCalledTimes(3);
  standing.abort();
});

it('holds up Ctrl+Enter in a plain note, which its page saves by, and in no editor', () => {
  const heard = vi.fn();
  const pressKey = (target: Element) => {
    const key = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(key, 'isTrusted', { value: true });
    target.dispatchEvent(key);
  };
  document.body.addEventListener('keydown', heard, { signal: end.signal });
  pressKey(note.field);
  expect([heard.mock.calls.length, dialog.handlers === null]).toEqual([0, false]);
  dialog.handlers?.close();
  const editor = document.body.appendChild(document.createElement('div'));
  editor.contentEditable = 'true';
  pressKey(editor);
  expect([heard.mock.calls.length, dialog.handlers === null]).toEqual([1, true]);
});

describe('a double click in the dialog, which closes it', () => {
  const DOUBLE_PRESS = [...PRESS, 'dblclick'];
  let heard: string[];
  let under: HTMLElement;

  /** What a browser tells of a press that it counts as the one of this number. */
  function pressAs(detail: number, target: Element, { at = 10, timeStamp = 1_000 } = {}): void {
    for (const type of detail > 1 ? DOUBLE_PRESS : PRESS) {
      const init = { bubbles: true, cancelable: true, composed: true, screenX: at, screenY: at, detail: type.startsWith('pointer') ? 0 : detail };
      const event = type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init);
      target.dispatchEvent(Object.defineProperties(event, { isTrusted: { value: true }, timeStamp: { value: timeStamp } }));
    }
  }

  beforeEach(() => {
    heard = [];
    under = document.body.appendChild(document.createElement('a'));
    for (const type of DOUBLE_PRESS) under.addEventListener(type, (event) => heard.push(`${type} ${String((event as MouseEvent).detail)}`));
    press();
    dialog.host.addEventListener('click', () => { dialog.handlers?.close(); }, { once: true });
    pressAs(1, dialog.host);
    expect(dialog.handlers).toBeNull();
  });

  it('presses nothing that lies under it', () => {
    pressAs(2, under, { at: 12, timeStamp: 1_200 });
    expect(heard).toEqual([]);
    pressAs(3, under, { at: 12, timeStamp: 1_400 });
    expect(heard, 'of a pointer nobody counts').toEqual(['pointerdown 0']);
  });

  it('keeps no first press from the page, by mouse or by key, nor the second one of another', () => {
    under.dispatchEvent(Object.defineProperty(new MouseEvent('click', { detail: 0, bubbles: true }), 'isTrusted', { value: true }));
    pressAs(1, under, { at: 90, timeStamp: 1_100 });
    pressAs(2, under, { at: 90, timeStamp: 1_300 });
    expect(heard).toEqual(['click 0', ...[1, 2].flatMap((detail) => PRESS.map((type) => `${type} ${String(type.startsWith('pointer') ? 0 : detail)}`)), 'dblclick 2']);
  });

  it('keeps none that the browser counts as the first, however soon and near', () => {
    pressAs(2, under, { timeStamp: 1_100 });
    pressAs(1, under, { timeStamp: 1_200 });
    expect(heard).toEqual(PRESS.map((type) => `${type} ${type.startsWith('pointer') ? '0' : '1'}`));
  });
});

describe('a key held on a button of the dialog, which closes it', () => {
  const keyOn = (target: Element, { repeat }: { repeat: boolean }): boolean =>
    target.dispatchEvent(Object.defineProperty(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true, composed: true }), 'isTrusted', { value: true }));
  const clickOn = (target: Element, detail: number): void => {
    target.dispatchEvent(Object.defineProperty(new MouseEvent('click', { detail, bubbles: true, cancelable: true, composed: true }), 'isTrusted', { value: true }));
  };

  beforeEach(() => {
    press();
    dialog.host.addEventListener('click', () => { dialog.handlers?.close(); }, { once: true });
    keyOn(dialog.host, { repeat: false });
  });

  it('presses nothing that has the focus then, until it is pressed anew', () => {
    clickOn(dialog.host, 0);
    expect(dialog.handlers).toBeNull();
    const heard = vi.fn();
    button.addEventListener('keydown', heard);
    expect([keyOn(button, { repeat: true }), keyOn(button, { repeat: true })]).toEqual([false, false]);
    expect(heard).not.toHaveBeenCalled();
    expect([keyOn(button, { repeat: false }), keyOn(button, { repeat: true })]).toEqual([true, true]);
  });

  it('is heard as ever where it was a pointer that closed it', () => {
    clickOn(dialog.host, 1);
    expect(keyOn(button, { repeat: true })).toBe(true);
  });
});
