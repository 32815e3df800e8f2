import { listenIn, listenOnWindow, type Listeners } from './document-listeners.ts';

/** Keeps from the page that the focus is with us. */
export interface PrivateFocus {
  /** Keeps it from listeners within this shadow root too: a move within one root is not heard outside it. */
  within(root: ShadowRoot): void;
}

/**
 * Keeps from the page that the focus came to a host of ours, or left it: a dialog of the page that holds the keyboard
 * would take it back at once. So the page isn't told either that its field lost the focus to us, until it goes elsewhere.
 * @param ours our hosts
 * @param onLeft is told, instead of the page, that the focus leaves a host
 */
export function keepFocusPrivate(
  document: Document,
  ours: readonly HTMLElement[],
  onLeft: (event: Event) => void,
  signal: AbortSignal,
): PrivateFocus {
  const isOurs = (target: EventTarget | null) => ours.some((host) => host === target);
  /** Has the focus as far as the page knows. */
  let lender: EventTarget | null = null;
  const giveBack = () => {
    const former = lender;
    lender = null;
    // Forms count on hearing that a field was left.
    for (const type of ['blur', 'focusout']) former?.dispatchEvent(new FocusEvent(type, { bubbles: type === 'focusout', composed: true }));
  };
  const leave = (event: Event) => {
    const target = event.composedPath()[0] ?? null;
    if (isOurs(event.target)) {
      event.stopImmediatePropagation();
      if (event.type === 'focusout') onLeft(event);
      // When a card closes, the field has the focus again before the next frame.
      requestAnimationFrame(() => {
        if (lender !== null && document.hasFocus() && !hasFocusWithin(ours)) giveBack();
      });
    } else if (isOurs((event as FocusEvent).relatedTarget)) {
      event.stopImmediatePropagation();
      lender = target;
    }
  };
  const come = (event: Event) => {
    const isBack = lender !== null && event.composedPath()[0] === lender;
    if (isOurs(event.target) || isBack) event.stopImmediatePropagation();
    else if (lender !== null) giveBack();
    // The second of the two events.
    if (isBack && event.type === 'focusin') lender = null;
  };
  const listeners: Listeners = { focusin: come, focus: come, focusout: leave, blur: leave };
  listenOnWindow(document, listeners, signal);
  return {
    within: (root) => {
      listenIn(root, listeners, signal);
    },
  };
}

/** Whether the focus is with one of these hosts, in whatever root they are. */
export function hasFocusWithin(hosts: readonly HTMLElement[]): boolean {
  return hosts.some((host) => host.matches(':focus, :focus-within'));
}
