const CONTROL_EVENTS = ['click', 'dblclick', 'mousedown', 'pointerdown', 'keydown', 'keyup', 'input', 'change', 'submit', 'focusin'];

/** Lets only what the worker does reach the controls of a host: the page can't press our buttons. */
export function trustedOnly(host: HTMLElement, signal: AbortSignal): void {
  const stopOthers = (event: Event) => {
    if (event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of CONTROL_EVENTS) {
    // On the inner root too: an event made there by the page need not pass the host.
    for (const target of [host, host.shadowRoot]) target?.addEventListener(type, stopOthers, { capture: true, signal });
  }
}
