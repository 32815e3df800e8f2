import type { Span } from '../../engine/types.ts';
import { MirrorSurface } from '../painters/mirror-surface.ts';
import type { Painter } from '../painters/painter.ts';
import type { Surface } from '../painters/surface.ts';
import { hasValueRanges, ValueSurface } from '../painters/value-surface.ts';
import type { FieldAdapter, TextControl } from './field-adapter.ts';
import { rootOf } from './selection-in-root.ts';

/** A textarea or a single-line text input. */
export class TextControlField implements FieldAdapter {
  #lastRead = '';

  readonly selectionLag = 0;

  constructor(readonly element: TextControl) {}

  readText(): string {
    return (this.#lastRead = this.element.value);
  }

  changedSinceRead(): boolean {
    return this.element.value !== this.#lastRead;
  }

  /** Setting `value` makes no event of its own; the caret it moves does. */
  onPageChange(callback: () => void, signal: AbortSignal): void {
    this.element.addEventListener('selectionchange', callback, { signal });
  }

  selection(): Span | null {
    if (rootOf(this.element).activeElement !== this.element) return null;
    const { selectionStart: start, selectionEnd: end } = this.element;
    return start === null || end === null ? null : { start, end };
  }

  select(span: Span): void {
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(span.start, span.end);
  }

  replace(span: Span, replacement: string): void {
    this.select(span);
    typeOver(this.element.ownerDocument, replacement);
  }

  takeBack(): void {
    this.element.ownerDocument.execCommand('undo');
  }

  reveal(span: Span, painter: Painter): void {
    const { element } = this;
    const [mark] = painter.rects(span);
    if (mark !== undefined && painter.visibleRects(span).length === 0) {
      const box = element.getBoundingClientRect();
      element.scrollTop += mark.top - box.top - element.clientHeight / 2;
      element.scrollLeft += mark.left - box.left - element.clientWidth / 2;
      painter.reposition();
    }
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  openSurface(): Surface {
    return hasValueRanges(this.element) ? new ValueSurface(this.element) : new MirrorSurface(this.element);
  }
}

/** Types over the selection; an empty text deletes it. The one way that keeps undo and the page's handlers whole. */
export function typeOver(document: Document, text: string): void {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}
