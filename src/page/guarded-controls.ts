import { watchSight } from './in-sight.ts';
import { keepPressesPrivate } from './private-presses.ts';
import { keepOffSuddenFocus } from './sudden-focus.ts';
import { trustedOnly } from './trusted-only.ts';

/**
 * Lets a worker alone press the controls of a host, and only what can be seen: not the page, and not a worker who was led
 * to it unseen.
 * @param uncover brings a covered host to the front: the next press is one that was aimed
 * @returns to be called before the focus is given to the host on purpose
 */
export function guardControls(host: HTMLElement, uncover: () => void, signal: AbortSignal): () => void {
  trustedOnly(host, signal);
  const isCovered = watchSight(host, signal);
  const refuseUnseen = (event: MouseEvent) => {
    // A press by keyboard or screen reader has no place.
    if (event.detail === 0 || !isCovered()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    uncover();
  };
  host.addEventListener('click', refuseUnseen, { capture: true, signal });
  refuseSlips(host, signal);
  keepPressesPrivate(host, signal);
  return keepOffSuddenFocus(host, signal);
}

/** The second half of a double click is no press on what came under the pointer with the first: somebody must have read that. */
function refuseSlips(host: HTMLElement, signal: AbortSignal): void {
  // Weakly: a control that went would keep the note it was for.
  let pressed: WeakRef<Element> | null = null;
  const refuseSlip = (event: MouseEvent) => {
    const control = controlOf(event.composedPath()[0]);
    if (event.detail < 2) pressed = control && new WeakRef(control);
    else if (control !== (pressed?.deref() ?? null)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  host.addEventListener('click', refuseSlip, { capture: true, signal });
}

function controlOf(target: EventTarget | undefined): Element | null {
  const control = target instanceof Element ? target.closest('button, a, input, select, textarea, summary, label') : null;
  return control instanceof HTMLLabelElement ? control.control : control;
}
