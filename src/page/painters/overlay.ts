import { raise } from '../top-layer.ts';

/** The one host of all copies in a document. */
class Overlay {
  readonly #host: HTMLElement;
  readonly root: ShadowRoot;

  constructor(document: Document) {
    this.#host = document.createElement('noodzaak-overlay');
    this.#host.ariaHidden = 'true';
    this.root = this.#host.attachShadow({ mode: 'open' });
    const style = { width: '100vw', height: '100vh', 'pointer-events': 'none', contain: 'strict' };
    for (const [name, value] of Object.entries(style)) this.#host.style.setProperty(name, value, 'important');
  }

  get isShown(): boolean {
    return this.#host.isConnected;
  }

  /** Shows a copy, above everything that is on the page now. */
  add(frame: HTMLElement): void {
    this.root.append(frame);
    raise(this.#host, { left: 0, top: 0 }, null);
  }

  /** Takes a copy away, and the host with the last one. */
  remove(frame: HTMLElement): void {
    frame.remove();
    if (this.root.childElementCount === 0) this.#host.remove();
  }
}

const overlays = new WeakMap<Document, Overlay>();

/** The overlay of a document; it is in the page only while it holds a copy. */
export function overlayIn(document: Document): Overlay {
  const known = overlays.get(document);
  if (known !== undefined) return known;
  const made = new Overlay(document);
  overlays.set(document, made);
  return made;
}
