import { shadowRootsOf } from './follow-field.ts';

/** A position in the viewport, in CSS px. */
export interface Point {
  readonly left: number;
  readonly top: number;
}

/** What a page's style sheet might otherwise make of our hosts. */
const PLAIN = {
  position: 'fixed', display: 'block', right: 'auto', bottom: 'auto', margin: '0', padding: '0', border: '0',
  background: 'transparent', overflow: 'visible', transform: 'none', 'z-index': '2147483647',
};

/**
 * Shows a host above all else on the page now, dialogs included.
 * @param field what the host is for: in a modal dialog, the host can only be used from within that dialog; null: for a
 *   host that is only looked at
 */
export function raise(host: HTMLElement, at: Point, field: Element | null): void {
  for (const [name, value] of Object.entries(PLAIN)) host.style.setProperty(name, value, 'important');
  moveTo(host, at);
  const parent = (field && modalDialogAround(field)) ?? host.ownerDocument.documentElement;
  if (host.parentNode !== parent) parent.append(host);
  if (!('showPopover' in host)) return;
  host.popover = 'manual';
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

/** The modal dialog of the document that a field is in: the browser makes everything outside it inert. */
function modalDialogAround(field: Element): Element | null {
  const inDocument = shadowRootsOf(field).at(-1)?.host ?? field;
  return inDocument.closest('dialog:modal');
}

/** Moves a shown host. */
export function moveTo(host: HTMLElement, at: Point): void {
  host.style.setProperty('left', `${String(at.left)}px`, 'important');
  host.style.setProperty('top', `${String(at.top)}px`, 'important');
}
