import { parentElementOf, rootNodeOf } from './true-dom.ts';

/**
 * Calls back, at most once a frame, when a field may have moved on the screen: it or something
 * around it changed size or scrolled, or it lies elsewhere for any other reason.
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
  followPlace(field, moved, signal);
}

/** In parts of the field: of one that is out of sight, the least that is seen again. */
const LEAST_SEEN = 0.0001;

/**
 * Calls back when a field comes to lie elsewhere though nothing scrolled or changed size, as in a dialog that is dragged: it
 * leaves the window of its own size that is looked through.
 */
function followPlace(field: Element, moved: () => void, signal: AbortSignal): void {
  const { ownerDocument: document } = field;
  let sight: IntersectionObserver | null = null;
  const watch = (part: number) => {
    sight?.disconnect();
    if (signal.aborted) return;
    const { left, top, right, bottom } = field.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const inset = [top, clientWidth - right, clientHeight - bottom, left].map((side) => `${String(-Math.floor(side))}px`);
    let isFirst = true;
    sight = new IntersectionObserver(
      (looks) => {
        const seen = looks.at(-1)?.intersectionRatio ?? 0;
        if (!isFirst) {
          moved();
          watch(1);
        } else if (part === 1 && seen < 1) watch(Math.max(seen, LEAST_SEEN));
        isFirst = false;
      },
      { root: document, rootMargin: inset.join(' '), threshold: part },
    );
    sight.observe(field);
  };
  watch(1);
  signal.addEventListener('abort', () => {
    sight?.disconnect();
  });
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
