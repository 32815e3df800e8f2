import type { Level, Span } from '../../engine/types.ts';

export interface PaintedMark extends Span {
  readonly level: Level;
}

/** Draws the marks of one field without touching the field. */
export interface Painter {
  /** Whether marks are drawn now. */
  readonly isDrawn: boolean;

  /** Draws these marks on this text, in place of what was drawn before. */
  paint(text: string, marks: readonly PaintedMark[]): void;

  /** Boxes of a span of the text last painted, in viewport coordinates (CSS px), also where the field scrolled them out of sight. */
  rects(span: Span): readonly DOMRect[];

  /** The same, as far as the field shows them. */
  visibleRects(span: Span): readonly DOMRect[];

  /** The field moved, scrolled or changed size. */
  reposition(): void;

  /** The ground may have another colour: what is painted takes the colours that go with it. */
  recolour(): void;

  /** The field is no longer in use: marks that would need work to stay in place are put away until the next paint. */
  rest(): void;

  /** Takes away everything it added to the page. */
  remove(): void;
}
