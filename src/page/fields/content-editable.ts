import type { Span } from '../../engine/types.ts';
import { DomSurface } from '../painters/dom-surface.ts';
import type { Surface } from '../painters/surface.ts';
import { type DomText, readDomText } from './dom-text.ts';
import { nodeTypeOf } from '../true-dom.ts';
import type { FieldAdapter } from './field-adapter.ts';
import { replaceInEditor, takeBackInEditor } from './replace-in-editor.ts';
import { rootOf, selectionInRoot } from './selection-in-root.ts';

/** An editing host: contenteditable, or a document in design mode. Nothing is ever added to it. */
export class ContentEditableField implements FieldAdapter {
  // Slate and what is built on it look at the selection ten times a second.
  readonly selectionLag = 120;
  #dom: DomText | null = null;
  #changed: (() => void) | null = null;
  readonly #observer = new MutationObserver(() => {
    this.#dom = null;
    this.#changed?.();
  });

  constructor(readonly element: HTMLElement) {}

  readText(): string {
    // What is read now includes every change so far: those need no callback of their own.
    this.#observer.takeRecords();
    this.#dom = readDomText(this.element);
    return this.#dom.text;
  }

  changedSinceRead(): boolean {
    if (this.#observer.takeRecords().length > 0) this.#dom = null;
    return this.#dom === null;
  }

  onPageChange(callback: () => void, signal: AbortSignal): void {
    this.#changed = callback;
    this.#observer.observe(this.element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
    });
  }

  selection(): Span | null {
    const range = selectionInRoot(rootOf(this.element));
    if (range === null) return null;
    const dom = this.#current;
    const start = dom.offsetOf({ node: range.startContainer, offset: range.startOffset });
    const end = dom.offsetOf({ node: range.endContainer, offset: range.endOffset });
    return start === null || end === null ? null : { start, end };
  }

  select(span: Span): void {
    this.element.focus({ preventScroll: true });
    const { startContainer, startOffset, endContainer, endOffset } = this.#current.range(span);
    this.element.ownerDocument.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  replace(span: Span, replacement: string): void {
    this.select(span);
    replaceInEditor(this.element, this.#current.range(span), replacement);
  }

  takeBack(): void {
    takeBackInEditor(this.element);
  }

  reveal(span: Span): void {
    const { startContainer } = this.#current.range(span);
    const near = nodeTypeOf(startContainer) === 1 ? (startContainer as Element) : startContainer.parentElement;
    if (near !== null) Element.prototype.scrollIntoView.call(near, { block: 'nearest', inline: 'nearest' });
  }

  openSurface(): Surface {
    return new DomSurface(this.element, (span) => (this.#dom === null ? null : this.#dom.range(span)));
  }

  /** Not kept when read here: whoever follows the text must still learn that it changed. */
  get #current(): DomText {
    return this.#dom ?? readDomText(this.element);
  }
}
