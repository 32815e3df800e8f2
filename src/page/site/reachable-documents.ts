import { listenOnDocument } from '../document-listeners.ts';
import { matches } from '../true-dom.ts';

/**
 * The documents of this frame and of all frames of the same origin that hang together with it: what a site profile names
 * may stand in another frame than the field.
 */
export function reachableDocuments(document: Document): Document[] {
  let top = document;
  for (let at = parentOf(document); at !== null; at = parentOf(at)) top = at;
  return withFrames(top);
}

/** Calls back once for each of these documents: now, and as frames are added or go to another document, until the signal. */
export function followReachableDocuments(document: Document, found: (document: Document) => void, signal: AbortSignal): void {
  const known = new WeakSet<Document>();
  const look = () => {
    for (const each of reachableDocuments(document).filter((one) => !known.has(one))) {
      known.add(each);
      found(each);
      listenOnDocument(each, { load: onLoad }, signal);
    }
  };
  // Of a frame, the document around it hears that it was loaded.
  const onLoad = ({ target }: Event) => {
    if ((target as Partial<Node> | null)?.nodeType === 1 && matches(target as Element, 'iframe, frame')) look();
  };
  look();
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
