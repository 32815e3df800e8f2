import type { Span } from '../../engine/types.ts';
import type { Painter } from '../painters/painter.ts';
import type { Surface } from '../painters/surface.ts';

/** A form control that holds plain text in its value. */
export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/**
 * One kind of field, made readable. All offsets are UTF-16 offsets in the text last read:
 * read again before using them when the field may have changed.
 */
export interface FieldAdapter {
  readonly element: HTMLElement;

  /** Reads the field anew. */
  readText(): string;

  /** Whether the field may hold something else than was last read; cheap enough to ask at every event. */
  changedSinceRead(): boolean;

  /** Calls back when the page itself changes the field, as far as that can be heard; until the signal. */
  onPageChange(callback: () => void, signal: AbortSignal): void;

  /** The selection in this field (start and end equal: the caret); null when it is elsewhere. */
  selection(): Span | null;

  /** Focuses the field and selects; equal start and end place the caret. Does not scroll. */
  select(span: Span): void;

  /**
   * Replaces text as if the worker typed it, so that the page hears a trusted input event and
   * Ctrl+Z brings it back. Whether the editor did as asked is for the caller to verify.
   */
  replace(span: Span, replacement: string): void;

  /** Takes back what `replace` did last, when that was not what was asked. */
  takeBack(): void;

  /** How long what edits this field may take to hear of a new selection, in ms; it must have before a change. */
  readonly selectionLag: number;

  /** Brings a span into view, within the field and in the page. */
  reveal(span: Span, painter: Painter): void;

  /** Where marks on this field can be drawn. */
  openSurface(): Surface;
}
