import { INTO_SHADOW } from '../../protocol/messages.ts';
import type { InnerRoot } from '../fields/find-field.ts';

/** All elements in a document that a selector of a site profile names; none for one that the browser can't read. */
export function findDeep(document: Document, selector: string, innerRoot: InnerRoot): Element[] {
  let roots: (Document | ShadowRoot)[] = [document];
  let found: Element[] = [];
  for (const part of selector.split(INTO_SHADOW)) {
    found = roots.flatMap((root) => allIn(root, part));
    roots = found.flatMap((host) => host.shadowRoot ?? innerRoot(host) ?? []);
  }
  return found;
}

/** Whether a selector of a site profile names this element or one around it, shadow hosts included. */
export function isWithin(element: Element, selector: string): boolean {
  const parts = selector.split(INTO_SHADOW);
  const last = parts.pop() ?? '';
  const around = closestIn(element, last);
  if (around !== null) return parts.length === 0 || isInShadowOf(around, parts.join(INTO_SHADOW));
  const host = hostOf(element);
  return host !== null && isWithin(host, selector);
}

function isInShadowOf(element: Element, hosts: string): boolean {
  const host = hostOf(element);
  return host !== null && isWithin(host, hosts);
}

const hostOf = (element: Element): Element | null => (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function allIn(root: Document | ShadowRoot, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function closestIn(element: Element, selector: string): Element | null {
  try {
    return element.closest(selector);
  } catch {
    return null;
  }
}
