import type { Span } from '../../engine/types.ts';
import type { TextControl } from '../fields/field-adapter.ts';
import { rootOf } from '../fields/selection-in-root.ts';
import type { Surface } from './surface.ts';

/** A range in the value of a text control: https://github.com/whatwg/dom/pull/1404 (Chromium; not in TypeScript's DOM yet). */
interface OpaqueRange extends AbstractRange {
  getClientRects(): DOMRectList;
  disconnect(): void;
}
interface ValueRanges {
  createValueRange(start: number, end: number): OpaqueRange;
}

/** Whether the browser can make ranges in the value of a text control. */
export function hasValueRanges(control: TextControl): control is TextControl & ValueRanges {
  return 'createValueRange' in control;
}

/** The value of a textarea or input, where the browser itself can point into it. */
export class ValueSurface implements Surface {
  readonly isCopy = false;
  readonly root: Document | ShadowRoot;

  constructor(private readonly control: TextControl & ValueRanges) {
    this.root = rootOf(control);
  }

  update(): void {
    /* The text is where it is. */
  }

  range(span: Span): OpaqueRange | null {
    return span.end <= this.control.value.length ? this.control.createValueRange(span.start, span.end) : null;
  }

  rects(span: Span): readonly DOMRect[] {
    const range = this.range(span);
    if (range === null) return [];
    const rects = [...range.getClientRects()];
    range.disconnect();
    return rects;
  }

  reposition(): void {
    /* The browser moves marks along with their text. */
  }

  putAway(): void {
    /* Nothing was added. */
  }
}
