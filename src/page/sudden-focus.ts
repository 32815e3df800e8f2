import { listenOnWindow } from './document-listeners.ts';

/** In ms: whoever types on does not press a button that the focus was put on meanwhile. */
const PAUSE = 500;

/**
 * Keeps keys from our controls that the worker meant for something else: a page can put the focus on a button of ours in
 * the middle of a word. A key that comes after a pause counts, as whoever uses a screen reader may not press Tab.
 * @returns to be called before the focus is given to the host on purpose
 */
export function keepOffSuddenFocus(host: HTMLElement, signal: AbortSignal): () => void {
  let isWanted = false;
  let isSudden = false;
  let lastKey = -Infinity;
  const refuse = (event: Event) => {
    if (!isSudden || event.target !== host) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const keydown = (pressed: Event) => {
    const event = pressed as KeyboardEvent;
    if (!event.isTrusted) return;
    isWanted = event.key === 'Tab';
    if (event.timeStamp - lastKey >= PAUSE) isSudden = false;
    lastKey = event.timeStamp;
    refuse(event);
  };
  const keyup = (event: Event) => {
    isWanted = false;
    refuse(event);
  };
  const pointerdown = (event: Event) => {
    isWanted = event.isTrusted && event.target === host;
  };
  const focusin = (event: Event) => {
    if (event.target !== host) return;
    isSudden = !isWanted;
    isWanted = false;
  };
  listenOnWindow(host.ownerDocument, { keydown, keypress: refuse, keyup, pointerdown, focusin }, signal);
  return () => {
    isWanted = true;
  };
}
