/** Controls that a pointer can't work without giving them the focus. */
const NEEDS_FOCUS = 'textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])';

/** A pointer that works a host's buttons leaves the caret where it is: in the field. */
export function keepFocusInField(host: HTMLElement, signal: AbortSignal): void {
  host.addEventListener(
    'mousedown',
    (event) => {
      const target = event.composedPath()[0];
      if (!(target instanceof Element && target.matches(NEEDS_FOCUS))) event.preventDefault();
    },
    { signal },
  );
}
