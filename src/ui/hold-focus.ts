/**
 * To be called before something is drawn anew that may have the focus: puts the focus on the part around it, so that it
 * is not lost with it. Where it is elsewhere, in the note most of all, it stays.
 * @param around can be focused by script, and stays
 */
export function holdFocus(around: HTMLElement | null): void {
  const root = around?.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  if (around?.contains(root.activeElement) === true) around.focus({ preventScroll: true });
}
