import { watchSight } from './in-sight.ts';
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
  return keepOffSuddenFocus(host, signal);
}
