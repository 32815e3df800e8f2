import { parentElementOf, rootNodeOf } from './true-dom.ts';

/**
 * Calls back, at most once a frame, when a field may have moved on the screen: it or something
 * around it changed size or scrolled.
 * @param signal until when; nothing is watched after it
 */
export function followField(field: Element, onMove: () => void, signal: AbortSignal): void {
  const window = field.ownerDocument.defaultView;
  if (window === null) return;
  let isWaiting = false;
  const moved = () => {
    if (isWaiting) return;
    isWaiting = true;
    window.requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) onMove();
    });
  };
  const sizes = new ResizeObserver(moved);
  for (const element of withAncestors(field)) sizes.observe(element);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
  });
  // Scroll events stay within their shadow root, and reach the window only when capturing.
  for (const root of [window, ...shadowRootsOf(field)]) {
    root.addEventListener('scroll', moved, { capture: true, passive: true, signal });
  }
  window.addEventListener('resize', moved, { signal });
}

/** Calls back once, when the field is taken out of the page. */
export function whenRemoved(field: Element, onRemoved: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    // A removal under way is still told to an observer that was just disconnected.
    if (signal.aborted || field.isConnected) return;
    observer.disconnect();
    onRemoved();
  });
  for (const root of [field.ownerDocument, ...shadowRootsOf(field)]) observer.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}

/** The shadow roots an element is in, innermost first. */
export function shadowRootsOf(element: Element): ShadowRoot[] {
  const root = rootNodeOf(element);
  return 'host' in root ? [root as ShadowRoot, ...shadowRootsOf((root as ShadowRoot).host)] : [];
}

function withAncestors(element: Element): Element[] {
  const above = parentElementOf(element) ?? shadowRootsOf(element)[0]?.host;
  return above === undefined ? [element] : [element, ...withAncestors(above)];
}
