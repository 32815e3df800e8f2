import { OWN_HOSTS } from './own-hosts.ts';
import { isAbove } from './top-layer.ts';

/** In ms: the shortest a browser takes, as looking costs it something. */
const BETWEEN_LOOKS = 100;
/** In CSS px: how far the widest shadow of ours reaches. To Chromium, what a shadow falls on is covered. */
const SHADOW = 52;

/**
 * Watches whether what a host shows can be seen: nothing lies over it, nothing makes it see-through or moves it. Chromium
 * tells, Firefox does not; in a frame the page around may cover us for good reasons of its own, and nothing is said there.
 * @returns says whether the host was covered when it was last looked at
 */
export function watchSight(host: HTMLElement, signal: AbortSignal): () => boolean {
  const window = host.ownerDocument.defaultView;
  if (window === null || window !== window.top || !('isVisible' in IntersectionObserverEntry.prototype)) return () => false;
  let isSeen = true;
  const sight = new IntersectionObserver(
    (looks) => {
      const look = looks.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
      // What was not shown was not covered: a press right after it is shown comes before the next look.
      const isShown = look !== undefined && look.boundingClientRect.width > 0;
      // Remembered as it was then: a card that has just closed is no cover any more.
      isSeen = !isShown || look.isVisible !== false || isUnderOurs(host);
    },
    // Not in TypeScript's DOM yet: https://w3c.github.io/IntersectionObserver/v2/
    { trackVisibility: true, delay: BETWEEN_LOOKS } as IntersectionObserverInit,
  );
  sight.observe(host);
  signal.addEventListener('abort', () => {
    sight.disconnect();
  });
  return () => !isSeen && !isUnderOurs(host);
}

/** Our own hosts may lie over one another, or throw their shadow there. */
function isUnderOurs(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  return [...host.ownerDocument.querySelectorAll(OWN_HOSTS.join())].some((other) => {
    if (!isAbove(other, host)) return false;
    // A host without a box of its own lies over the whole page.
    if (other.localName === 'noodzaak-picker') return true;
    const { left, top, right, bottom, width } = other.getBoundingClientRect();
    if (width === 0) return false;
    return left - SHADOW < box.right && right + SHADOW > box.left && top - SHADOW < box.bottom && bottom + SHADOW > box.top;
  });
}
