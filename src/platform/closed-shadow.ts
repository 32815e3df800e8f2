/**
 * Seeing into closed shadow roots, which page code can't and extensions may.
 */
import { browser } from 'wxt/browser';

interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * The focused element inside an element's closed shadow root, however deep.
 * @param host the last element that the event's path showed
 * @returns the inner element, or `host` itself when there is no closed root or nothing in it has the focus
 */
export function innerPath(host: Element): Element {
  const root = shadowRootOf(host);
  const inner = root?.activeElement ?? null;
  return inner === null || inner === host ? host : innerPath(inner);
}

function shadowRootOf(host: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in host) return (host as FirefoxElement).openOrClosedShadowRoot ?? null;
  const dom = (browser as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }).dom;
  return dom?.openOrClosedShadowRoot(host) ?? null;
}
