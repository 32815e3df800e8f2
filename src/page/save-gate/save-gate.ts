import { listenOnWindow } from '../document-listeners.ts';
import type { InnerRoot } from '../fields/find-field.ts';
import { focusedElement } from '../fields/find-field.ts';
import { isOwnHost } from '../own-hosts.ts';
import { followReachableDocuments, reachableDocuments } from '../site/reachable-documents.ts';
import { matches } from '../true-dom.ts';
import { saysItSavesByItself } from './autosave.ts';
import { dialogAround, notesIn, notesSavedBy } from './at-stake.ts';
import { controlIn, isClickedByKey, isSubmitter, saysOf } from './control.ts';
import { decide, type SaveAttempt, type Says } from './decide.ts';
import { DialogControl, type DialogPlace } from './dialog-control.ts';
import { AGAIN, ASK } from './events.ts';
import { pathOf } from './event-path.ts';
import type { SaveListener } from './first-in-line.ts';
import { Gesture } from './gesture.ts';
import type { NotesDesk, OpenNote } from './notes-desk.ts';
import { goDownAndUpAgain, keyAgain, pressAgain, pressAgainFromTheStart, type Replay, requestAgain, submitAgain } from './replay.ts';
import type { SaveDialogHandlers, SaveDialogView, SaveDialogState } from '../../views/save-dialog.ts';
import { isSaveKey, isSendKey } from './save-key.ts';
import { DOUBLE_PRESS_EVENTS, SecondPress } from './second-press.ts';
import { WithheldPress } from './withheld-press.ts';

/** In ms. So often it is looked whether the worker can still answer; if not, the save goes on. */
const BETWEEN_LOOKS = 1_000;

/** What the gate is handed by its entrypoint. */
export interface SaveGatePorts {
  readonly document: Document;
  readonly innerRoot: InnerRoot;
  /** What the coach lays ready; null when there is none (any more). */
  readonly desk: () => NotesDesk | null;
  readonly dialog: SaveDialogView;
  /** Hears all in this document before its page does, until the signal; null where nobody stood first in line, as in a page that was open before. */
  readonly hearFirst: ((listener: SaveListener, signal: AbortSignal) => void) | null;
}

/** A save that waits for the worker. */
interface Waiting {
  readonly replay: Replay;
  readonly fields: readonly Element[];
  readonly place: DialogPlace;
  readonly giveBack: () => void;
  readonly ended: AbortController;
}

/**
 * Comes between the worker and a save of notes with open marks, where the policy asks for that; see `decide`. Does nothing
 * else: on any fault of ours, and when nobody can answer, the save goes on.
 * @param signal until when; a save that waits then goes on
 */
export function startSaveGate(ports: SaveGatePorts, signal: AbortSignal): void {
  new SaveGate(ports, signal);
}

class SaveGate {
  readonly #ports: SaveGatePorts;
  readonly #dialog: DialogControl;
  readonly #press = new WithheldPress((event) => this.#isWorkersOwn(event), (event) => this.#waitingControl(event));
  readonly #second = new SecondPress();
  /** What the worker pressed last. */
  #gesture: Gesture | null = null;
  #waiting: Waiting | null = null;
  #isReplaying = false;
  /** What happens now is what another gate makes again: as good as the worker's own press. */
  #isOthersReplay = false;
  /** The page posted a note that the worker did not ask it to. */
  #sawItSave = false;

  constructor(ports: SaveGatePorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#dialog = new DialogControl(ports.dialog, signal);
    const presses = Object.fromEntries(DOUBLE_PRESS_EVENTS.map((type) => [type, this.#onPress]));
    const listeners = { ...presses, submit: this.#onSubmit, keydown: this.#onKey, input: this.#onInput, [ASK]: this.#onScript, [AGAIN]: this.#onAgain };
    const careful = Object.fromEntries(Object.entries(listeners).map(([type, listener]) => [type, failingOpen(listener)]));
    // An editor may be in a frame of its own, with its save button outside.
    const { hearFirst } = ports;
    hearFirst?.((event) => careful[event.type]?.(event), signal);
    followReachableDocuments(ports.document, (document) => {
      if (hearFirst === null || document !== ports.document) listenOnWindow(document, careful, signal);
    }, signal);
    signal.addEventListener('abort', () => {
      this.#goOn();
    });
  }

  readonly #onPress = (event: Event): void => {
    if (this.#isReplaying) return;
    const isInDialog = event.composedPath().includes(this.#ports.dialog.host);
    if (!isInDialog && this.#second.has(event as MouseEvent)) {
      // Of a pointer that goes down it is a guess: a mouse that counts it as the first is still heard.
      if (event.type !== 'pointerdown') event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.type === 'click') {
      if (isInDialog) this.#second.follows(event as MouseEvent);
      this.#onClick(event);
    } else if (event.type !== 'dblclick') this.#press.hear(event);
  };

  readonly #onClick = (event: Event): void => {
    if (this.#isPressOfOurs(event)) return;
    const path = pathOf(event, this.#ports.innerRoot);
    const { control, says } = this.#pressedIn(path);
    const [click, target] = [event as MouseEvent, path[0] as Element];
    const isWithheld = this.#isWorkersOwn(event) && click.detail > 0 && this.#press.endsIn(control);
    if (event.isTrusted) this.#gesture = control === null ? null : new Gesture(says);
    if (control === null) return;
    const { form = null } = control as Partial<HTMLButtonElement>;
    if (says === 'save') {
      const replay = (isWithheld ? pressAgainFromTheStart : pressAgain)(click, target);
      const waits = this.#consider(event, { says }, (notes) => notesSavedBy(control, form, notes), replay, control);
      // What it would have waited for went while it was pressed: the click goes on, and the page hears first how it came about.
      if (isWithheld && !waits) goDownAndUpAgain(click, target);
    }
    // One without a telling name is a save when it posts the note.
    else if (says === 'nothing' && form !== null && isSubmitter(control)) {
      this.#consider(event, { says }, (notes) => notesIn(form, notes), pressAgain(click, target), control);
    }
  };

  /** The save button that an event is aimed at, if it would wait. */
  readonly #waitingControl = (event: Event): Element | null => {
    if (this.#isPressOfOurs(event)) return null;
    const { control, says } = this.#pressedIn(pathOf(event, this.#ports.innerRoot));
    if (control === null || says !== 'save') return null;
    const notes = notesSavedBy(control, (control as Partial<HTMLButtonElement>).form ?? null, this.#ports.desk()?.notes() ?? []);
    return decide({ says, isWorkers: true }, notes).waitsFor.length > 0 ? control : null;
  };

  readonly #onSubmit = (event: Event): void => {
    if (this.#isReplaying) return;
    const form = event.target as HTMLFormElement;
    const { submitter } = event as SubmitEvent;
    const says = submitter === null ? (this.#gesture?.says ?? 'nothing') : this.#pointedOutIn([submitter]) !== null ? 'save' : saysOf(submitter);
    const atStake = (notes: readonly OpenNote[]) => (submitter !== null && says === 'save' ? notesSavedBy(submitter, form, notes) : notesIn(form, notes));
    this.#consider(event, { says }, atStake, requestAgain(form, submitter), form);
  };

  readonly #onScript = (event: Event): void => {
    if (this.#isReplaying) return;
    const form = event.composedPath()[0] as HTMLFormElement;
    // Out of a closed shadow root comes its host: nobody could submit the form again.
    if (!matches(form, 'form')) return;
    this.#consider(event, { says: this.#gesture?.says ?? 'nothing' }, (notes) => notesIn(form, notes), submitAgain(form), form);
  };

  readonly #onKey = (pressed: Event): void => {
    const event = pressed as KeyboardEvent;
    if (this.#second.isHeldOn(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (!this.#isWorkersOwn(event) || event.isComposing || this.#isReplaying || event.target === this.#ports.dialog.host) return;
    const path = pathOf(event, this.#ports.innerRoot);
    const target = path[0] as Element;
    const isBare = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (isSaveKey(event) || isSendKey(event, target)) {
      this.#gesture = new Gesture('save');
      const dialog = dialogAround(target);
      this.#consider(event, { says: 'save' }, (notes) => (dialog === null ? notes : notesSavedBy(dialog, null, notes)), keyAgain(event, target), target);
    } else if (isBare && (event.key === 'Enter' || event.key === ' ') && this.#isPagesOwnSaveButton(target, path)) {
      this.#gesture = new Gesture('save');
      this.#consider(event, { says: 'save' }, (notes) => notesSavedBy(target, null, notes), keyAgain(event, target), target);
    } else if (isBare && event.key === 'Enter') {
      this.#gesture = new Gesture('nothing');
      // In any other field, what Enter leads to is paused: a click on the form's button, or its being submitted.
      if (isOneLine(target)) this.#consider(event, { says: 'nothing' }, (notes) => notes.filter(({ field }) => field === target), keyAgain(event, target), target);
    }
  };

  /** What follows on choosing from a list, or on typing, is the page's own doing. */
  readonly #onInput = (event: Event): void => {
    if (event.isTrusted) this.#gesture = null;
  };

  /** Another gate asked about its notes; ours may have open marks, too. */
  readonly #onAgain = (): void => {
    if (this.#isReplaying) return;
    this.#gesture = new Gesture('save');
    this.#isOthersReplay = true;
    // It is made in one go.
    queueMicrotask(() => { this.#isOthersReplay = false; });
  };

  /**
   * Lets the event pass, or stops it and asks the worker. The stopping comes last: until then, a fault lets it pass.
   * @returns whether it was stopped
   */
  #consider(event: Event, { says }: Pick<SaveAttempt, 'says'>, atStake: (notes: readonly OpenNote[]) => readonly OpenNote[], replay: Replay, anchor: Element): boolean {
    const notes = atStake(this.#ports.desk()?.notes() ?? []);
    const isWorkers = this.#gesture?.isFollowed ?? false;
    if (!isWorkers && notes.length > 0) this.#sawItSave = true;
    if (decide({ says, isWorkers }, notes).waitsFor.length === 0) return false;
    const fields = notes.map(({ field }) => field);
    const giveBack = this.#whoHasFocus(anchor.ownerDocument);
    event.preventDefault();
    event.stopImmediatePropagation();
    try {
      this.#wait(replay, fields, anchor, giveBack);
    } catch {
      this.#endWaiting();
      this.#do(replay, null);
    }
    return true;
  }

  #wait(replay: Replay, fields: readonly Element[], control: Element, giveBack: () => void): void {
    const place = { note: fields[0] ?? control, control };
    if (this.#waiting !== null) {
      // Pressed again while the dialog is open: one save waits, the last, and the dialog is about that.
      this.#waiting = { ...this.#waiting, replay, fields, place };
      this.#dialog.open(this.#state(), this.#handlers, place, this.#waiting.giveBack);
      return;
    }
    const ended = new AbortController();
    this.#waiting = { replay, fields, place, giveBack, ended };
    const desk = this.#ports.desk();
    desk?.turnTo(this.#ports.dialog.host);
    this.#dialog.open(this.#state(), this.#handlers, place, giveBack);
    desk?.onChange(() => { this.#update(); }, ended.signal);
    const look = setInterval(() => {
      if (this.#ports.desk() === null || !this.#dialog.isShown) this.#goOn();
    }, BETWEEN_LOOKS);
    ended.signal.addEventListener('abort', () => {
      clearInterval(look);
    });
  }

  readonly #handlers: SaveDialogHandlers = {
    show: (id) => {
      const mark = this.#find(id);
      this.#endWaiting();
      mark?.show();
    },
    keep: (id, reason) => {
      this.#find(id)?.keep(reason);
      // Nothing is left to be asked: the worker meant to save.
      if (this.#verdict().waitsFor.length === 0) this.#goOn({ isAnswered: true });
    },
    goOn: () => {
      if (this.#verdict().mayGoOn) this.#goOn({ isAnswered: true });
    },
    close: () => {
      this.#endWaiting();
    },
  };

  #update(): void {
    if (this.#waiting !== null) this.#dialog.update(this.#state());
  }

  #state(): SaveDialogState {
    const { waitsFor, mayGoOn } = this.#verdict();
    const savesByItself = this.#sawItSave || reachableDocuments(this.#ports.document).some(saysItSavesByItself);
    return { marks: waitsFor.map(({ key, title, words, mode }) => ({ id: key, title, words, isHeld: mode === 'hold' })), mayGoOn, savesByItself, isGone: false };
  }

  #notesAtStake(): readonly OpenNote[] {
    const fields = this.#waiting?.fields ?? [];
    return (this.#ports.desk()?.notes() ?? []).filter(({ field }) => fields.includes(field));
  }

  #verdict() {
    return decide({ says: 'save', isWorkers: true }, this.#notesAtStake());
  }

  #find(id: string) {
    return this.#notesAtStake().flatMap(({ marks }) => marks).find(({ key }) => key === id);
  }

  /**
   * Does what waits, once, with the focus where it was. Where nobody could answer, other gates are not told: two of those would else wait
   * for each other for good.
   */
  #goOn({ isAnswered } = { isAnswered: false }): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    for (const { answered, marks } of this.#notesAtStake()) for (const { key } of marks) answered.add(key);
    this.#endWaiting();
    // The answer is the worker's press now: the page may look into the save before it makes it.
    if (isAnswered) this.#gesture = new Gesture('save');
    if (this.#do(waiting.replay, isAnswered ? waiting.place.control.ownerDocument : null)) return;
    const close = () => { this.#dialog.close(); };
    const nothing = () => { /* No mark is listed. */ };
    this.#dialog.open({ marks: [], mayGoOn: false, savesByItself: false, isGone: true }, { show: nothing, keep: nothing, goOn: close, close }, waiting.place, waiting.giveBack);
  }

  /** @param tell the document at which other gates are told of it */
  #do(replay: Replay, tell: Document | null): boolean {
    this.#isReplaying = true;
    try {
      if (tell !== null) EventTarget.prototype.dispatchEvent.call(tell, new Event(AGAIN));
      return replay();
    } finally {
      this.#isReplaying = false;
    }
  }

  #endWaiting(): void {
    this.#waiting?.ended.abort();
    this.#waiting = null;
    this.#dialog.close();
  }

  /** @returns gives the focus, with the caret, back to who has it now */
  #whoHasFocus(document: Document): () => void {
    const { desk, innerRoot } = this.#ports;
    const inNote = desk()?.notes().find(({ giveBack }) => giveBack !== null)?.giveBack;
    const focused = focusedElement(document, innerRoot) as HTMLElement | null;
    return inNote ?? (() => { focused?.focus({ preventScroll: true }); });
  }

  /** Whether a key on it is the page's to hear: a button of the page's own making, which says that it saves. */
  #isPagesOwnSaveButton(target: Element, path: readonly EventTarget[]): boolean {
    const { control, says } = this.#pressedIn(path);
    return control === target && says === 'save' && !isClickedByKey(control);
  }

  /** The control among these, and what it says that it does. */
  #pressedIn(path: readonly EventTarget[]): { readonly control: Element | null; readonly says: Says } {
    const pointedOut = this.#pointedOutIn(path);
    if (pointedOut !== null) return { control: pointedOut, says: 'save' };
    const control = controlIn(path);
    return { control, says: control === null ? 'nothing' : saysOf(control) };
  }

  /** The save button among these that somebody pointed out. */
  #pointedOutIn(path: readonly EventTarget[]): Element | null {
    return this.#ports.desk()?.saveButtons().find((button) => path.includes(button)) ?? null;
  }

  #isWorkersOwn(event: Event): boolean {
    return event.isTrusted || this.#isOthersReplay;
  }

  /** A press in a card, chip or dialog of ours, also of another frame's: "Bewaar alleen deze regels" saves nothing. A save key in there does. */
  #isPressOfOurs(event: Event): boolean {
    return event.composedPath().some(isOwnHost);
  }
}

/** A fault of ours may never keep a save from happening. */
const failingOpen = (listener: (event: Event) => void) => (event: Event): void => {
  try {
    listener(event);
  } catch {
    // Nothing was stopped: the page goes on as if we were not there.
  }
};

/** A line in which Enter chooses no suggestion. */
const isOneLine = (target: Element): boolean => target.matches('input:not([role=combobox], [aria-expanded=true], [list])');
