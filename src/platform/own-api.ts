/** What scripts that wait in pages need of the extension's own API. */
interface OwnApi {
  /** Gone once the extension is. */
  readonly runtime?: { readonly id?: string };
  /** Chromium alone. */
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * The extension's own API, touched no sooner than it is asked for: wxt's module asks for its id on loading, which costs a page more than all
 * the rest of what waits there. Never `browser`, which in Chromium can be an element of the page with that id; both browsers have `chrome`.
 */
export const ownApi = (): OwnApi | undefined => (globalThis as { readonly chrome?: OwnApi }).chrome;
