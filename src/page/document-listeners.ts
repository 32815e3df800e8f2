/** What to listen to on a document, in the capturing phase. */
export type Listeners = Readonly<Record<string, (event: Event) => void>>;

/**
 * Listens on a document, also after the page called `document.open()`, which silently drops every
 * listener (classic editors build their frame that way). Observers survive it.
 */
export function listenOnDocument(document: Document, listeners: Listeners, signal: AbortSignal): void {
  listenThroughRewrites(document, document, listeners, signal);
}

/** As `listenOnDocument`, on the document's window: before anything in the document hears it. */
export function listenOnWindow(document: Document, listeners: Listeners, signal: AbortSignal): void {
  if (document.defaultView !== null) listenThroughRewrites(document.defaultView, document, listeners, signal);
}

function listenThroughRewrites(target: EventTarget, document: Document, listeners: Listeners, signal: AbortSignal): void {
  const listen = () => {
    // The same listener twice counts once: adding them again is free of harm.
    listenIn(target, listeners, signal);
  };
  listen();
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}

/** Listens on a root; listening twice is the same as once. */
export function listenIn(root: EventTarget, listeners: Listeners, signal: AbortSignal): void {
  for (const [type, listener] of Object.entries(listeners)) root.addEventListener(type, listener, { capture: true, signal });
}
