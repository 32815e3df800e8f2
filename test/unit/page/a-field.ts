import type { Span } from '../../../src/engine/types.ts';
import type { FieldAdapter } from '../../../src/page/fields/field-adapter.ts';
import type { PaintedMark, Painter } from '../../../src/page/painters/painter.ts';

/** A field that holds a text, and an editor that can do with a replacement as it likes. */
export class AField implements FieldAdapter {
  #lastRead = '';
  #onPageChange: (() => void) | null = null;
  selectionLag = 0;

  constructor(
    public value: string,
    readonly element: HTMLElement,
    private readonly edit: (field: AField, span: Span, replacement: string) => void = typeIn,
  ) {}

  readText(): string {
    return (this.#lastRead = this.value);
  }

  changedSinceRead(): boolean {
    return this.value !== this.#lastRead;
  }

  onPageChange(callback: () => void, signal: AbortSignal): void {
    this.#onPageChange = callback;
    signal.addEventListener('abort', () => (this.#onPageChange = null));
  }

  /** The page sets another text. */
  pageSets(value: string): void {
    this.value = value;
    this.#onPageChange?.();
  }

  selection(): Span | null {
    return null;
  }

  select(): void {
    this.element.focus();
  }

  replace(span: Span, replacement: string): void {
    this.edit(this, span, replacement);
  }

  takeBack(): void {
    this.element.ownerDocument.execCommand('undo');
  }

  reveal(): void {
    /* All of it is in view. */
  }

  openSurface(): never {
    throw new Error('This field is drawn on by APainter.');
  }
}

/** What an honest editor does. */
export function typeIn(field: AField, span: Span, replacement: string): void {
  field.value = field.value.slice(0, span.start) + replacement + field.value.slice(span.end);
}

/** Remembers what is painted: the words and their level, in order. */
export class APainter implements Painter {
  painted: string[] = [];
  paints = 0;
  isResting = false;

  get isDrawn(): boolean {
    return this.painted.length > 0;
  }

  paint(text: string, marks: readonly PaintedMark[]): void {
    this.isResting = false;
    this.paints++;
    this.painted = marks.map((mark) => `${mark.level}:${text.slice(mark.start, mark.end)}`);
  }

  rects(): readonly DOMRect[] {
    return [];
  }

  visibleRects(): readonly DOMRect[] {
    return [];
  }

  recolour(): void {
    /* It has no colours. */
  }

  reposition(): void {
    /* It is where it is. */
  }

  rest(): void {
    this.isResting = true;
  }

  remove(): void {
    this.painted = [];
  }
}
