import { shadowRootsOf } from './follow-field.ts';
import { dress } from './host-dress.ts';

/** A position in the viewport, in CSS px. */
export interface Point {
  readonly left: number;
  readonly top: number;
}

let raises = 0;
const lastRaise = new WeakMap<Element, number>();

/** Whether one host was raised after the other, and lies over it where they meet. */
export const isAbove = (host: Element, other: Element): boolean => (lastRaise.get(host) ?? 0) > (lastRaise.get(other) ?? 0);

/**
 * Shows a host above all else on the page now, dialogs included.
 * @param field what the host is for: in a modal dialog, the host can only be used from within that dialog; null: for a
 *   host that is only looked at
 */
export function raise(host: HTMLElement, at: Point, field: Element | null): void {
  moveTo(host, at);
  lastRaise.set(host, ++raises);
  const parent = (field && enclosureOf(field)) ?? elementOf(host.ownerDocument);
  if (host.parentNode !== parent) parent?.append(host);
  if (!host.isConnected || !('showPopover' in host)) return;
  host.popover = 'manual';
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

/** What closes when somebody presses outside it, or makes that inert. */
const ENCLOSURES = 'dialog:modal, dialog[open][closedby=any], [popover]:not([popover=manual]):popover-open';

/** The modal dialog or popover that a field is in, the innermost one, in whatever root. */
function enclosureOf(field: Element): Element | null {
  const places = [field, ...shadowRootsOf(field).map(({ host }) => host)];
  return places.map((place) => place.closest(ENCLOSURES)).find((enclosure) => enclosure !== null) ?? null;
}

/** Moves a shown host. */
export function moveTo(host: HTMLElement, at: Point): void {
  dress(host, { left: `${String(at.left)}px`, top: `${String(at.top)}px` });
}

/** The types know no document whose page took its element away. */
const elementOf = (document: Document): Element | null => document.documentElement;
