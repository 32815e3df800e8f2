/** The boxes as far as a scrolling field lets them be seen; what is scrolled away is left out. */
export function clipped(rects: readonly DOMRect[], box: DOMRect): DOMRect[] {
  const seen: DOMRect[] = [];
  for (const rect of rects) {
    const left = Math.max(rect.left, box.left);
    const top = Math.max(rect.top, box.top);
    const width = Math.min(rect.right, box.right) - left;
    const height = Math.min(rect.bottom, box.bottom) - top;
    if (width > 0 && height > 0) seen.push(new DOMRect(left, top, width, height));
  }
  return seen;
}
