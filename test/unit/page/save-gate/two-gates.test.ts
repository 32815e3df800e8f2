// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mode } from '../../../../src/protocol/messages.ts';
import type { NotesDesk, OpenMark, OpenNote } from '../../../../src/page/save-gate/notes-desk.ts';
import { startSaveGate } from '../../../../src/page/save-gate/save-gate.ts';
import type { SaveDialogHandlers } from '../../../../src/views/save-dialog.ts';

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
const TRUSTED = { value: true };

/** The coach and gate of one frame, with one mark in its note. */
interface Frame {
  readonly answer: HTMLButtonElement;
  isAsking(): boolean;
  /** How often the dialog was opened. */
  readonly asked: () => number;
  mark(mode: Mode): void;
}

let end: AbortController;
let frames: readonly [Frame, Frame];
let button: HTMLButtonElement;

function startFrame(field: HTMLElement): Frame {
  let marks: OpenMark[] = [];
  const answered = new Set<string>();
  const desk: NotesDesk = {
    notes: (): OpenNote[] => [{ field, isSafety: false, answered, marks, giveBack: null }],
    saveButtons: () => [],
    onChange: vi.fn(),
    turnTo: vi.fn(),
  };
  const host = document.createElement('noodzaak-card');
  const answer = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
  let handlers: SaveDialogHandlers | null = null;
  let asked = 0;
  answer.addEventListener('click', () => {
    const [mark] = marks;
    if (mark?.mode === 'hold') handlers?.keep(mark.key, 'discussed');
    else handlers?.goOn();
  });
  const dialog = {
    host,
    show: (_state: unknown, given: SaveDialogHandlers) => {
      if (handlers === null) asked++;
      handlers = given;
    },
    focus: vi.fn(),
    clear: () => { handlers = null; },
    setTheme: vi.fn(),
  };
  startSaveGate({ document, innerRoot: () => null, desk: () => desk, dialog, hearFirst: null }, end.signal);
  return {
    answer,
    isAsking: () => handlers !== null,
    asked: () => asked,
    mark: (mode) => {
      answer.textContent = mode === 'ask' ? 'Meteen opslaan' : 'Bewaren';
      marks = [{ key: 'a mark', mode, title: 'Een gevoel', words: 'eenzaam', show: vi.fn(), keep: () => { marks = []; } }];
    },
  };
}

/** As browsers tell it of a worker's press, from the button that goes down on. */
function press(target: Element): void {
  for (const type of PRESS) {
    const init = { bubbles: true, cancelable: true, composed: true, button: 0, detail: type.startsWith('pointer') ? 0 : 1 };
    const event = type.startsWith('pointer') ? new PointerEvent(type, { ...init, isPrimary: true }) : new MouseEvent(type, init);
    target.dispatchEvent(Object.defineProperty(event, 'isTrusted', TRUSTED));
  }
}

/** Answers who asks, until nobody does. */
function answerAll(): void {
  for (let at = 0; at < 5; at++) {
    const asking = frames.filter((frame) => frame.isAsking());
    expect(asking.length, 'one at a time').toBeLessThan(2);
    if (asking[0] === undefined) return;
    press(asking[0].answer);
  }
  expect.fail('it goes on asking');
}

const asked = () => frames.map((frame) => frame.asked());

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = '<form><textarea></textarea><div contenteditable></div><input name="line"><button>Opslaan</button></form>';
  button = document.querySelector('button') as HTMLButtonElement;
  frames = [startFrame(document.querySelector('textarea') as HTMLElement), startFrame(document.querySelector('[contenteditable]') as HTMLElement)];
});
afterEach(() => {
  end.abort();
});

describe.each([['ask', 'ask'], ['hold', 'hold'], ['ask', 'hold'], ['hold', 'ask']] as const)('two frames with open marks, %s and %s', (one, other) => {
  beforeEach(() => {
    frames[0].mark(one);
    frames[1].mark(other);
  });

  it('ask one after the other about a press, of which the page hears once, and all of it', () => {
    const heard: string[] = [];
    for (const type of PRESS) button.addEventListener(type, () => heard.push(type));
    button.type = 'button';
    press(button);
    answerAll();
    expect(asked()).toEqual([1, 1]);
    expect(heard).toEqual(PRESS);
  });

  it('ask one after the other about a form that a script submits', () => {
    button.textContent = 'Verder';
    button.type = 'button';
    const form = document.querySelector('form') as HTMLFormElement;
    const submitted = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);
    button.addEventListener('click', () => {
      if (form.dispatchEvent(new Event('noodzaak-save', { bubbles: true, cancelable: true, composed: true }))) form.submit();
    });
    press(button);
    answerAll();
    expect(asked()).toEqual([1, 1]);
    expect(submitted).toHaveBeenCalledTimes(1);
    submitted.mockRestore();
  });

  it('ask one after the other about a form that is submitted', () => {
    const submitted = vi.fn((event: Event) => { event.preventDefault(); });
    document.querySelector('form')?.addEventListener('submit', submitted);
    button.textContent = 'Verder';
    press(button);
    answerAll();
    expect(asked()).toEqual([1, 1]);
    expect(submitted).toHaveBeenCalledTimes(1);
  });

  it('ask one after the other about a save key', () => {
    const saved = vi.fn((event: KeyboardEvent) => event.key);
    document.body.addEventListener('keydown', saved);
    const key = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true, composed: true });
    document.querySelector('textarea')?.dispatchEvent(Object.defineProperty(key, 'isTrusted', TRUSTED));
    answerAll();
    expect(asked()).toEqual([1, 1]);
    expect(saved).toHaveBeenCalledTimes(1);
    document.body.removeEventListener('keydown', saved);
  });
});

it('a save that goes on as nobody can answer is not held up by the other frame’s gate: those two would wait for each other for good', () => {
  vi.useFakeTimers();
  try {
    frames.forEach((frame) => { frame.mark('hold'); });
    const saved = vi.fn();
    button.type = 'button';
    button.addEventListener('click', saved);
    press(button);
    document.querySelector('noodzaak-card')?.remove();
    vi.advanceTimersByTime(2_000);
    expect(saved).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});
