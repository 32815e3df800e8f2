/**
 * Does what may make the parts of a host lower or higher for a moment, and leaves them scrolled as they were: what is under the
 * pointer stays there.
 */
export function keepScroll({ shadowRoot }: HTMLElement, change: () => void): void {
  const scrolled = [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((part) => (part.scrollTop === 0 ? [] : [{ part, top: part.scrollTop }]));
  change();
  for (const { part, top } of scrolled) part.scrollTop = top;
}
