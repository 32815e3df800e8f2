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

/** Shows a host on the document element, above all else on the page now, dialogs included. */
export function raise(host: HTMLElement, at: Point): void {
  for (const [name, value] of Object.entries(PLAIN)) host.style.setProperty(name, value, 'important');
  moveTo(host, at);
  const parent = host.ownerDocument.documentElement;
  if (host.parentNode !== parent) parent.append(host);
  if (!('showPopover' in host)) return;
  host.popover = 'manual';
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

/** Moves a shown host. */
export function moveTo(host: HTMLElement, at: Point): void {
  host.style.setProperty('left', `${String(at.left)}px`, 'important');
  host.style.setProperty('top', `${String(at.top)}px`, 'important');
}
