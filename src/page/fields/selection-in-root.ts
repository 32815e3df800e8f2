/**
 * The selection as a range, also when it lies in a shadow root.
 * @param root the root that owns the field
 */
export function selectionInRoot(root: Document | ShadowRoot): AbstractRange | null {
  const selection = (root.ownerDocument ?? (root as Document)).getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  if (root.nodeType === 9) return selection.getRangeAt(0);
  if ('getComposedRanges' in selection) return selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] })[0] ?? null;
  // Chromium before 137 asks the root itself.
  const inner = 'getSelection' in root ? root.getSelection() : null;
  return inner !== null && inner.rangeCount > 0 ? inner.getRangeAt(0) : null;
}

/** The document or shadow root that an element lives in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot) : element.ownerDocument;
}
