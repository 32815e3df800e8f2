import { listenOnWindow } from '../document-listeners.ts';
import { guardControls } from '../guarded-controls.ts';
import { keepInPage } from '../keep-in-page.ts';
import { themeAt } from '../painters/background.ts';
import { moveTo, raise } from '../top-layer.ts';
import type { SaveDialogHandlers, SaveDialogView, SaveDialogState } from '../../views/save-dialog.ts';
import { isSaveKey } from './save-key.ts';

/** Least room around the dialog, in CSS px. */
const GAP = 12;

export interface DialogPlace {
  readonly note: Element;
  readonly control: Element;
}

/** Shows the save dialog, keeps it in view, and gives every key to whom it is meant for. */
export class DialogControl {
  readonly #expectFocus: () => void;
  #open: { readonly giveBack: () => void; readonly anchor: Element; readonly note: Element; readonly handlers: SaveDialogHandlers; readonly closed: AbortController } | null = null;

  constructor(
    private readonly port: SaveDialogView,
    signal: AbortSignal,
  ) {
    this.#expectFocus = guardControls(port.host, () => { this.#raise(); }, signal);
    const place = () => { this.#place(); };
    const sizes = new ResizeObserver(place);
    sizes.observe(port.host);
    const { defaultView: window } = port.host.ownerDocument;
    window?.addEventListener('resize', place, { signal });
    listenOnWindow(port.host.ownerDocument, { keydown: this.#onKey }, signal);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      this.close();
    });
  }

  /** Whether somebody can see it, and answer. */
  get isShown(): boolean {
    const { host } = this.port;
    return this.#open !== null && host.isConnected && host.getClientRects().length > 0;
  }

  /**
   * Opens the dialog.
   * @param place `note`: what it is about, for its colours; `control`: what was pressed: in a modal dialog, ours can only be used within that
   * @param giveBack gives the focus back to who had it
   */
  open(state: SaveDialogState, handlers: SaveDialogHandlers, place: DialogPlace, giveBack: () => void): void {
    this.close();
    const closed = new AbortController();
    this.#open = { giveBack, anchor: place.control, note: place.note, handlers, closed };
    this.port.setTheme(themeAt(place.note));
    this.port.show(state, handlers);
    this.#raise();
    this.#takeFocus();
    keepInPage(this.port.host, () => { this.#raise(); }, closed.signal);
  }

  /** Shows how things stand now. */
  update(state: SaveDialogState): void {
    if (this.#open !== null) this.port.show(state, this.#open.handlers);
  }

  /** Closes the dialog; the focus goes back to who had it. */
  close(): void {
    const open = this.#open;
    if (open === null) return;
    const hadFocus = this.#hasFocus;
    this.#open = null;
    open.closed.abort();
    if (hadFocus) open.giveBack();
    this.port.clear();
    this.port.host.remove();
  }

  get #hasFocus(): boolean {
    return this.port.host.matches(':focus, :focus-within');
  }

  #takeFocus(): void {
    this.#expectFocus();
    this.port.focus();
  }

  #raise(): void {
    if (this.#open === null) return;
    const hadFocus = this.#hasFocus;
    raise(this.port.host, { left: GAP, top: GAP }, this.#open.anchor);
    this.#place();
    if (hadFocus) this.#takeFocus();
  }

  #place(): void {
    const { host } = this.port;
    const window = host.ownerDocument.defaultView;
    if (this.#open === null || window === null || !host.isConnected) return;
    const { width, height } = host.getBoundingClientRect();
    const note = this.#open.note.getBoundingClientRect();
    const [lastLeft, lastTop] = [window.innerWidth - width - GAP, window.innerHeight - height - GAP];
    const centred = { left: Math.max(0, (window.innerWidth - width) / 2), top: Math.max(0, Math.min(lastTop, (window.innerHeight - height) / 3)) };
    // Beside or below the note when there is room: whoever is asked about it wants to read it.
    if (note.right + GAP <= lastLeft) moveTo(host, { left: note.right + GAP, top: Math.max(0, Math.min(lastTop, note.top)) });
    else if (note.bottom + GAP <= lastTop && note.bottom > 0) moveTo(host, { left: Math.max(0, Math.min(lastLeft, note.left)), top: note.bottom + GAP });
    else moveTo(host, centred);
  }

  readonly #onKey = (pressed: Event): void => {
    const event = pressed as KeyboardEvent;
    const open = this.#open;
    if (open === null || !event.isTrusted || event.isComposing) return;
    const stop = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (event.key === 'Escape') {
      stop();
      open.handlers.close();
    } else if (event.target === this.port.host) {
      // It waits already; the browser would save the page as a file.
      if (isSaveKey(event)) stop();
      else if (event.key === 'Tab') this.#turnAround(event);
      // Nobody went to a button yet: whoever types on means the note, and no letter is lost.
      else if (writes(event) && this.#innermost === null) open.giveBack();
    }
  };

  /** Keeps Tab within the dialog. */
  #turnAround(event: KeyboardEvent): void {
    const buttons = [...(this.port.host.shadowRoot?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])].filter((button) => button.getClientRects().length > 0);
    const at = this.#innermost === null ? -1 : buttons.indexOf(this.#innermost as HTMLElement);
    const next = event.shiftKey ? (at <= 0 ? buttons.at(-1) : undefined) : at === buttons.length - 1 ? buttons[0] : undefined;
    if (next === undefined) return;
    event.preventDefault();
    this.#expectFocus();
    next.focus();
  }

  get #innermost(): Element | null {
    return this.port.host.shadowRoot?.activeElement ?? null;
  }
}

/** Keys that change a text; with the last two begins what an input method or a dead key makes of the next ones. */
const WRITING = ['Enter', 'Backspace', 'Delete', 'Process', 'Dead'];
/** What is pasted, cut, undone or done again with Ctrl or Cmd. */
const EDITING = ['v', 'x', 'z', 'y'];

/** Whether a key changes a text. */
function writes(event: KeyboardEvent): boolean {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  const isOne = [...key].length === 1;
  // Signs beside the letters: some systems tell that key as Ctrl and Alt together.
  if (isOne && event.getModifierState('AltGraph')) return true;
  if (altKey) return false;
  if (ctrlKey || metaKey) return EDITING.includes(key.toLowerCase());
  return isOne || WRITING.includes(key) || (shiftKey && key === 'Insert');
}
