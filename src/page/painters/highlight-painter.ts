import { LEVELS, type Level, type Span } from '../../engine/types.ts';
import { type Theme, themeAt } from './background.ts';
import { clipped } from './clipped.ts';
import { addMarkStyles, HIGHLIGHT_NAMES, removeMarkStyles } from './mark-styles.ts';
import type { PaintedMark, Painter } from './painter.ts';
import type { Surface } from './surface.ts';

/** Draws with CSS custom highlights, shared under one name per level by all fields of the document. */
export class HighlightPainter implements Painter {
  #drawn: { readonly level: Level; readonly range: AbstractRange }[] = [];
  /** Asked once per use of the field: the answer costs a look at every element around it. */
  #theme: Theme | null = null;

  /**
   * @param surface the text to draw on
   * @param field whose background decides between the colours for light and for dark
   */
  constructor(
    private readonly surface: Surface,
    private readonly field: Element,
  ) {}

  get isDrawn(): boolean {
    return this.#drawn.length > 0;
  }

  paint(text: string, marks: readonly PaintedMark[]): void {
    this.#erase();
    if (marks.length === 0) {
      this.surface.putAway();
      return;
    }
    this.surface.update(text);
    addMarkStyles(this.surface.root, this, (this.#theme ??= themeAt(this.field)));
    for (const mark of marks) {
      const range = this.surface.range(mark);
      if (range === null) continue;
      highlightFor(mark.level).add(range);
      this.#drawn.push({ level: mark.level, range });
    }
  }

  rects(span: Span): readonly DOMRect[] {
    return this.surface.rects(span);
  }

  visibleRects(span: Span): readonly DOMRect[] {
    return clipped(this.surface.rects(span), this.field.getBoundingClientRect());
  }

  reposition(): void {
    this.surface.reposition();
  }

  rest(): void {
    this.#theme = null;
    if (!this.surface.isCopy) return;
    this.#erase();
    this.surface.putAway();
  }

  remove(): void {
    this.#erase();
    this.surface.putAway();
    removeMarkStyles(this.surface.root, this);
  }

  #erase(): void {
    for (const { level, range } of this.#drawn) {
      CSS.highlights.get(HIGHLIGHT_NAMES[level])?.delete(range);
      // A range in a field's value is kept up by the browser until it is let go.
      if ('disconnect' in range) (range as unknown as { disconnect(): void }).disconnect();
    }
    this.#drawn = [];
    for (const level of LEVELS) {
      if (CSS.highlights.get(HIGHLIGHT_NAMES[level])?.size === 0) CSS.highlights.delete(HIGHLIGHT_NAMES[level]);
    }
  }
}

function highlightFor(level: Level): Highlight {
  const name = HIGHLIGHT_NAMES[level];
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  // Screen readers announce this type; a question stays a plain highlight.
  if (level === 'flag') highlight.type = 'grammar-error';
  CSS.highlights.set(name, highlight);
  return highlight;
}
