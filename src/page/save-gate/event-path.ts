import type { InnerRoot } from '../fields/find-field.ts';
import { matches, parentElementOf, rootNodeOf, shadowRootOf } from '../true-dom.ts';

/**
 * What an event passed, innermost first, closed shadow roots included: `composedPath` ends at the host of such a root. In
 * there it is what the worker pointed at, or what has the focus where a key was pressed.
 * @returns ends at the host, too, for an event that a script made: nobody can tell what in there it was sent to
 */
export function pathOf(event: Event, innerRoot: InnerRoot): readonly EventTarget[] {
  const path = event.composedPath();
  const target = path[0] as Partial<Element> | undefined;
  if (!event.isTrusted || target?.nodeType !== 1) return path;
  const innermost = target as Element;
  // Of an open root, the path tells all.
  return shadowRootOf(innermost) === null ? [...pathWithin(innermost, event, innerRoot), ...path] : path;
}

function pathWithin(host: Element, event: Event, innerRoot: InnerRoot): Element[] {
  const root = shadowRootOf(host) ?? innerRoot(host);
  const inside = root === null ? null : metIn(root, event);
  if (inside === null || rootNodeOf(inside) !== root) return [];
  const around: Element[] = [];
  for (let at: Element | null = inside; at !== null; at = parentElementOf(at)) {
    // The page's own world alone may run such a link, and it can't be told which one: it is not held up.
    if (matches(at, 'a[href^="javascript:" i]')) return [];
    around.push(at);
  }
  return [...pathWithin(inside, event, innerRoot), ...around];
}

/** A press of a key on a button is a click of no pointer. */
function metIn(root: ShadowRoot, { type, detail, clientX, clientY }: Partial<MouseEvent>): Element | null {
  return detail !== undefined && (detail > 0 || type === 'pointerdown') && clientX !== undefined && clientY !== undefined ? root.elementFromPoint(clientX, clientY) : root.activeElement;
}
