import { matches, parentElementOf, rootNodeOf } from '../true-dom.ts';

/** What a save can be confined to. */
const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';
/** What is filled in: a form with such fields of its own saves those. */
const FILLED_IN = 'textarea, select, [contenteditable], input:not([type=hidden], [type=submit], [type=button], [type=image], [type=reset])';

/**
 * The notes that a control saves: those in its form or dialog, whichever is nearest and has some. One that stands with other
 * fields saves those, and no note; one that stands by itself saves all notes of the page.
 * @param around the control, or what has the focus
 * @param form the form that the control belongs to, wherever it stands
 */
export function notesSavedBy<Note extends { readonly field: Element }>(around: Element, form: Element | null, notes: readonly Note[]): readonly Note[] {
  for (const scope of scopesAround(around, form)) {
    const inside = notesIn(scope, notes);
    if (inside.length > 0) return inside;
    if (Element.prototype.querySelector.call(scope, FILLED_IN) !== null) return [];
  }
  return notes;
}

/** The notes that a form posts. */
export function notesIn<Note extends { readonly field: Element }>(scope: Element, notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ field }) => (field as Partial<HTMLTextAreaElement>).form === scope || isInside(field, scope));
}

/** The dialog around an element, or null. */
export function dialogAround(element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = outside(at)) if (matches(at, DIALOG)) return at;
  return null;
}

function* scopesAround(element: Element, form: Element | null): Generator<Element> {
  if (form !== null) yield form;
  for (let at: Element | null = element; at !== null; at = outside(at)) if (at !== form && matches(at, `form, ${DIALOG}`)) yield at;
}

function isInside(element: Element, scope: Element): boolean {
  for (let at: Element | null = element; at !== null; at = outside(at)) if (at === scope) return true;
  return false;
}

/** The element around, shadow hosts and frames of the same origin included. */
function outside(element: Element): Element | null {
  const { host } = rootNodeOf(element) as Partial<ShadowRoot>;
  return parentElementOf(element) ?? host ?? element.ownerDocument.defaultView?.frameElement ?? null;
}
