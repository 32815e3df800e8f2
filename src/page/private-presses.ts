import { listenIn, listenOnWindow, type Listeners } from './document-listeners.ts';

/** What tells a page of a press before it is a click: by these it knows that somebody pressed outside a panel of its own. */
const PRESS_EVENTS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'] as const;

/**
 * Keeps from the page that a host of ours is pressed, also where it listens on its document on the way down: a panel that
 * closes when somebody presses outside it would take the note away. What the browser does with a press is done as ever, but
 * that it takes the caret out of the note. The click goes on: our controls need it.
 */
export function keepPressesPrivate(host: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event) => {
    // What the page makes up, it knows.
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    // Others of ours on the window still hear it.
    event.stopPropagation();
    if (event.type === 'mousedown' && !wantsCaret(event.composedPath()[0])) event.preventDefault();
  };
  const listeners: Listeners = Object.fromEntries(PRESS_EVENTS.map((type) => [type, stop]));
  listenOnWindow(host.ownerDocument, listeners, signal);
  // In a closed root of the page the window is not told whose press it is.
  listenIn(host, listeners, signal);
}

/** Pressing a button must not take the caret out of the note; only a text field may ask for it. */
function wantsCaret(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea');
}
