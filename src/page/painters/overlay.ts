import { dress } from '../host-dress.ts';
import { keepInPage } from '../keep-in-page.ts';
import { raise } from '../top-layer.ts';

/** The one host of all copies in a document. */
class Overlay {
  readonly #host: HTMLElement;
  readonly root: ShadowRoot;
  #shown: AbortController | null = null;

  constructor(document: Document) {
    this.#host = document.createElement('noodzaak-overlay');
    this.#host.ariaHidden = 'true';
    this.root = this.#host.attachShadow({ mode: 'open' });
    dress(this.#host, { width: '100vw', height: '100vh', 'pointer-events': 'none', contain: 'strict' });
  }

  get isShown(): boolean {
    return this.#host.isConnected;
  }

  /** Shows a copy, above everything that is on the page now. */
  add(frame: HTMLElement): void {
    this.root.append(frame);
    this.#raise();
    if (this.#shown !== null) return;
    this.#shown = new AbortController();
    keepInPage(this.#host, () => { this.#raise(); }, this.#shown.signal);
  }

  /** Takes a copy away, and the host with the last one. */
  remove(frame: HTMLElement): void {
    frame.remove();
    if (this.root.childElementCount > 0) return;
    this.#shown?.abort();
    this.#shown = null;
    this.#host.remove();
  }

  #raise(): void {
    raise(this.#host, { left: 0, top: 0 }, null);
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
