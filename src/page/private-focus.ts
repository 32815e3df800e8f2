import { listenOnWindow } from './document-listeners.ts';

/**
 * Keeps from the page that the focus came to a host of ours, or left it: a dialog of the page that holds the keyboard
 * would take it back at once.
 * @param isOurs whether a node is a host of ours
 * @param onLeft is told, instead of the page, that the focus leaves a host
 */
export function keepFocusPrivate(
  document: Document,
  isOurs: (target: EventTarget | null) => boolean,
  onLeft: (event: Event) => void,
  signal: AbortSignal,
): void {
  const keep = (event: Event) => {
    if (!isOurs(event.target)) return;
    event.stopImmediatePropagation();
    if (event.type === 'focusout') onLeft(event);
  };
  listenOnWindow(document, { focusin: keep, focusout: keep, focus: keep, blur: keep }, signal);
}
