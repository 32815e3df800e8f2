import { isAbove } from './top-layer.ts';

/** In ms: the shortest a browser takes, as looking costs it something. */
const BETWEEN_LOOKS = 100;

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

/** Our own hosts may lie over one another. */
function isUnderOurs(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  return [...host.ownerDocument.querySelectorAll('noodzaak-card, noodzaak-chip, noodzaak-overlay')].some((other) => {
    const { left, top, right, bottom } = other.getBoundingClientRect();
    return isAbove(other, host) && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
  });
}
