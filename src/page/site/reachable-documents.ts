/**
 * The documents of this frame and of all frames of the same origin that hang together with it: what a site profile names
 * may stand in another frame than the field.
 */
export function reachableDocuments(document: Document): Document[] {
  let top = document;
  for (let at = parentOf(document); at !== null; at = parentOf(at)) top = at;
  return withFrames(top);
}

function parentOf(document: Document): Document | null {
  const { defaultView: window } = document;
  return window === null || window.parent === window ? null : documentIn(window.parent);
}

function withFrames(document: Document): Document[] {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')];
  const inside = frames.flatMap(({ contentWindow }) => (contentWindow && documentIn(contentWindow)) ?? []);
  return [document, ...inside.flatMap(withFrames)];
}

/** Null for a frame of another origin: the browser keeps us out. */
function documentIn(window: Window): Document | null {
  try {
    return window.document;
  } catch {
    return null;
  }
}
