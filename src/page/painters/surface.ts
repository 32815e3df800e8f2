import type { Span } from '../../engine/types.ts';

/** Text on the screen that marks can be drawn on. */
export interface Surface {
  /** The root whose style sheets reach this text. */
  readonly root: Document | ShadowRoot;

  /** True for a copy of the text laid over the field: it must be kept in place and put away when unused. */
  readonly isCopy: boolean;

  /** Lays out for this text; called before ranges are asked for. */
  update(text: string): void;

  /** A range that a highlight can hold; null where the text is not on the screen. */
  range(span: Span): AbstractRange | null;

  /** Boxes of the span in viewport coordinates (CSS px), also where the field scrolled them out of sight. */
  rects(span: Span): readonly DOMRect[];

  /** The field moved, scrolled or changed size. */
  reposition(): void;

  /** Takes away what it added; `update` sets it up again. */
  putAway(): void;
}
