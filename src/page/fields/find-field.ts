import { attributeOf, localNameOf, matches, parentElementOf, shadowRootOf } from '../true-dom.ts';
import { isInputSurface } from './input-surface.ts';
import { isEditingValue, isNoteField, isReadable } from './is-note-field.ts';

/** Gives the shadow root of a host, closed ones too; null when it has none. Only an extension can. */
export type InnerRoot = (host: Element) => ShadowRoot | null;

/** Whether somebody pointed out this field as one for notes; asked of fields alone that can be read and do not look like one. */
export type IsNamed = (field: HTMLElement) => boolean;

const nobodyDid: IsNamed = () => false;

/** What an event or the focus says of the place it happened in. */
export interface FoundField {
  readonly state: 'supported' | 'unsupported';
  readonly element: HTMLElement;
}

/**
 * The field a focus or input event belongs to, through shadow roots.
 * @returns null for anything that is not for notes; `unsupported` where text is typed that can't be read
 */
export function findField(event: Event, innerRoot: InnerRoot, isNamed: IsNamed = nobodyDid): FoundField | null {
  const target = event.composedPath()[0];
  return isElement(target) ? foundAt(innermost(target, innerRoot), event, isNamed) : null;
}

/** The field that has the focus in this document; see `findField`. */
export function focusedField(document: Document, innerRoot: InnerRoot, isNamed: IsNamed = nobodyDid): FoundField | null {
  const element = focusedElement(document, innerRoot);
  return element === null ? null : foundAt(element, null, isNamed);
}

/** The element with the focus, looking into shadow roots. */
export function focusedElement(document: Document, innerRoot: InnerRoot): Element | null {
  return document.activeElement === null ? null : innermost(document.activeElement, innerRoot);
}

function foundAt(element: Element, event: Event | null, isNamed: IsNamed): FoundField | null {
  const field = fieldAt(element);
  // Only once something is typed there: pages copy by way of such fields too.
  if (field !== null && isInputSurface(field)) return event?.type === 'focusin' ? null : { state: 'unsupported', element: field };
  if (field !== null && (isNoteField(field) || (isReadable(field) && isNamed(field)))) return { state: 'supported', element: field };
  return isUnreadable(element, event) ? { state: 'unsupported', element } : null;
}

/** The control or the host of the editable area that an element is or stands in; whether it is for notes is another question. */
export function fieldAt(element: Element): HTMLElement | null {
  return matches(element, 'textarea, input') ? (element as HTMLElement) : editingHost(element);
}

function innermost(element: Element, innerRoot: InnerRoot): Element {
  const inside = (shadowRootOf(element) ?? innerRoot(element))?.activeElement;
  return inside ? innermost(inside, innerRoot) : element;
}

/** The outermost element of the editable area that this element is in; null outside one. */
function editingHost(element: Element): HTMLElement | null {
  let host: Element | null = null;
  for (let at: Element | null = element; at !== null; at = parentElementOf(at)) {
    const value = attributeOf(at, 'contenteditable');
    if (isEditingValue(value)) host = at;
    else if (value?.toLowerCase() === 'false') break;
  }
  return (host as HTMLElement | null) ?? (element.ownerDocument.designMode === 'on' ? element.ownerDocument.body : null);
}

/** Text typed into a canvas, or behind a shadow root that stays closed to us. */
function isUnreadable(element: Element, event: Event | null): element is HTMLElement {
  if (matches(element, 'input, textarea, select, [contenteditable], [aria-readonly=true]')) return false;
  if ('editContext' in element && element.editContext) return true;
  const isTypedBehindRoot = event?.type === 'input' && localNameOf(element).includes('-');
  return isTypedBehindRoot || attributeOf(element, 'role') === 'textbox';
}

function isElement(target: EventTarget | undefined): target is Element {
  return target !== undefined && (target as Partial<Node>).nodeType === 1;
}
