import type { Span } from '../../engine/types.ts';
import { rootOf } from '../fields/selection-in-root.ts';
import type { Surface } from './surface.ts';

/** The page's own text nodes: ranges reach them, and the browser keeps the marks in place. */
export class DomSurface implements Surface {
  readonly isCopy = false;
  readonly root: Document | ShadowRoot;

  /** @param range gives the range of a span in the text last read, or null when it must be read again */
  constructor(
    element: HTMLElement,
    readonly range: (span: Span) => Range | null,
  ) {
    this.root = rootOf(element);
  }

  update(): void {
    /* The text is where it is. */
  }

  rects(span: Span): readonly DOMRect[] {
    return [...(this.range(span)?.getClientRects() ?? [])];
  }

  reposition(): void {
    /* The browser moves marks along with their text. */
  }

  putAway(): void {
    /* Nothing was added. */
  }
}
