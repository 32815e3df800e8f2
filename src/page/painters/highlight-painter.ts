import { LEVELS, type Level, type Span } from '../../engine/types.ts';
import type { Theme } from '../../views/theme.ts';
import { themeAt } from './background.ts';
import { clipped } from './clipped.ts';
import { addMarkStyles, HIGHLIGHT_NAMES, removeMarkStyles } from './mark-styles.ts';
import type { PaintedMark, Painter } from './painter.ts';
import type { Surface } from './surface.ts';

interface DrawnMark {
  readonly level: Level;
  readonly range: AbstractRange;
}

/** Draws with CSS custom highlights, shared under one name per level by all fields of the document. */
export class HighlightPainter implements Painter {
  #drawn: readonly DrawnMark[] = [];
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
    if (marks.length === 0) {
      this.#eraseAll();
      this.surface.putAway();
      return;
    }
    this.surface.update(text);
    this.#addStyles();
    // What is drawn already stays: a change to a highlight has the browser draw all marks of the page anew.
    const before = new Set(this.#drawn);
    const drawn: DrawnMark[] = [];
    for (const { level, ...span } of marks) {
      const range = this.surface.range(span);
      if (range === null) continue;
      const same = this.#drawn.find((mark) => before.has(mark) && mark.level === level && isSamePlace(mark.range, range));
      if (same !== undefined && highlightFor(level).has(same.range)) {
        before.delete(same);
        drawn.push(same);
        letGo(range);
      } else {
        highlightFor(level).add(range);
        drawn.push({ level, range });
      }
    }
    this.#erase([...before]);
    this.#drawn = drawn;
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

  recolour(): void {
    this.#theme = null;
    if (this.isDrawn) this.#addStyles();
  }

  rest(): void {
    this.#theme = null;
    if (!this.surface.isCopy) return;
    this.#eraseAll();
    this.surface.putAway();
  }

  remove(): void {
    this.#eraseAll();
    this.surface.putAway();
    removeMarkStyles(this.surface.root, this);
  }

  #addStyles(): void {
    addMarkStyles(this.surface.root, this, (this.#theme ??= themeAt(this.field)));
  }

  #eraseAll(): void {
    this.#erase(this.#drawn);
    this.#drawn = [];
  }

  #erase(marks: readonly DrawnMark[]): void {
    for (const { level, range } of marks) {
      CSS.highlights.get(HIGHLIGHT_NAMES[level])?.delete(range);
      letGo(range);
    }
    for (const level of LEVELS) {
      if (CSS.highlights.get(HIGHLIGHT_NAMES[level])?.size === 0) CSS.highlights.delete(HIGHLIGHT_NAMES[level]);
    }
  }
}

/** Where ranges are live, one that moved along with its text is where a new one would be. */
function isSamePlace(one: AbstractRange, other: AbstractRange): boolean {
  return (
    one.startOffset === other.startOffset && one.endOffset === other.endOffset &&
    one.startContainer === other.startContainer && one.endContainer === other.endContainer
  );
}

/** A range in a field's value is kept up by the browser until it is let go. */
function letGo(range: AbstractRange): void {
  if ('disconnect' in range) (range as unknown as { disconnect(): void }).disconnect();
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
