import type { SitePart } from '../../protocol/messages.ts';
import type { Misfit } from '../../views/picker.ts';
import { fieldAt, type InnerRoot } from '../fields/find-field.ts';
import { isReadable } from '../fields/is-note-field.ts';
import { shownText } from './shown-text.ts';

/** What is pointed at: the element that would be kept, or the one that can't be. */
export interface PointedAt {
  readonly element: Element;
  readonly misfit: Misfit | null;
}

/** A name of a case is shorter than this, and no help request is longer. */
const LONGEST_TEXT = 400;
const BUTTONS = 'button, input[type=submit], input[type=button], input[type=image], a[href], [role=button], [role=menuitem]';

/** The innermost element at a point of the viewport, shadow roots included. @param not our own host, which lies over all */
export function elementAt(document: Document, x: number, y: number, not: Element, innerRoot: InnerRoot): Element | null {
  const top = document.elementsFromPoint(x, y).find((element) => element !== not);
  return top === undefined ? null : innermostAt(top, x, y, innerRoot);
}

function innermostAt(element: Element, x: number, y: number, innerRoot: InnerRoot): Element {
  const root = element.shadowRoot ?? innerRoot(element);
  // What lies over the root counts as being in it, for browsers.
  const inside = root?.elementsFromPoint(x, y).find((each) => each.getRootNode() === root);
  return inside === undefined ? element : innermostAt(inside, x, y, innerRoot);
}

/** What an element stands for, when a place of this kind is asked for. */
export function pointedAt(part: SitePart, element: Element): PointedAt {
  switch (part) {
    case 'noteFields': {
      const field = fieldAt(labelledBy(element) ?? element);
      if (field === null) return { element, misfit: 'no-field' };
      return { element: field, misfit: isReadable(field) ? null : 'unreadable' };
    }
    case 'helpRequest': {
      const text = shownText(element);
      return { element, misfit: text === '' || text.length > LONGEST_TEXT ? 'no-text' : null };
    }
    case 'saveButtons': {
      const button = element.closest(BUTTONS);
      return { element: button ?? element, misfit: button === null ? 'no-button' : null };
    }
  }
}

const labelledBy = (element: Element): Element | null => element.closest('label')?.control ?? null;
