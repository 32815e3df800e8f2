/**
 * Seeing into closed shadow roots, which page code can't and extensions may.
 */
import { ownApi } from './own-api.ts';

interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * The shadow root of an element, open or closed.
 * @returns null when it has none, or the browser has no way to look
 */
export function innerRoot(host: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in host) return (host as FirefoxElement).openOrClosedShadowRoot ?? null;
  const dom = ownApi()?.dom;
  return dom && host instanceof HTMLElement ? dom.openOrClosedShadowRoot(host) : host.shadowRoot;
}
