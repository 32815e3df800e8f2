// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Span } from '../../../../src/engine/types.ts';
import { HighlightPainter } from '../../../../src/page/painters/highlight-painter.ts';
import { MARK_COLOURS } from '../../../../src/page/painters/mark-styles.ts';
import type { Surface } from '../../../../src/page/painters/surface.ts';

class AHighlight extends Set<AbstractRange> {
  type = '';
}
const highlights = new Map<string, AHighlight>();
const letGo = vi.fn();

/** Text whose ranges move along with it, as the browser's do. */
class ASurface implements Surface {
  readonly root = document;
  readonly isCopy = false;
  readonly made: (Span & { readonly startOffset: number; readonly endOffset: number })[] = [];

  update(): void {
    /* The text is where it is. */
  }

  range(span: Span): AbstractRange {
    const range = { ...span, startOffset: span.start, endOffset: span.end, startContainer: document, endContainer: document, disconnect: letGo };
    this.made.push(range);
    return range as unknown as AbstractRange;
  }

  rects(): readonly DOMRect[] {
    return [];
  }

  reposition(): void {
    /* It does not move. */
  }

  putAway(): void {
    /* Nothing was added. */
  }
}

let surface: ASurface;
let painter: HighlightPainter;
const drawn = (level: string): AbstractRange[] => [...(highlights.get(`noodzaak-${level}`) ?? [])];

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', AHighlight);
  highlights.clear();
  letGo.mockReset();
  surface = new ASurface();
  painter = new HighlightPainter(surface, document.body);
});
afterEach(() => {
  painter.remove();
  vi.unstubAllGlobals();
});

it('leaves what is drawn where it is, and draws what is new', () => {
  painter.paint('', [{ start: 0, end: 4, level: 'flag' }]);
  const [first] = drawn('flag');
  painter.paint('', [{ start: 0, end: 4, level: 'flag' }, { start: 6, end: 9, level: 'flag' }]);
  expect(drawn('flag')[0]).toBe(first);
  expect(drawn('flag')).toHaveLength(2);
  expect(letGo, 'of the range that was asked for to compare').toHaveBeenCalledOnce();
});

it('takes away what is no longer marked, or marked otherwise, and lets its range go', () => {
  painter.paint('', [{ start: 0, end: 4, level: 'flag' }, { start: 6, end: 9, level: 'flag' }]);
  painter.paint('', [{ start: 0, end: 4, level: 'ask' }]);
  expect(drawn('flag')).toEqual([]);
  expect(drawn('ask')).toHaveLength(1);
  expect(letGo).toHaveBeenCalledTimes(2);
  painter.paint('', []);
  expect(highlights.size).toBe(0);
  expect(painter.isDrawn).toBe(false);
});

it('draws again what the page took away', () => {
  painter.paint('', [{ start: 0, end: 4, level: 'flag' }]);
  highlights.clear();
  painter.paint('', [{ start: 0, end: 4, level: 'flag' }]);
  expect(drawn('flag')).toHaveLength(1);
});

it('takes the colours of the other ground once the page turned dark', () => {
  const styles = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  document.body.style.backgroundColor = 'rgb(255, 255, 255)';
  painter.paint('', [{ start: 0, end: 4, level: 'flag' }]);
  expect(styles).toHaveBeenLastCalledWith(expect.stringContaining(MARK_COLOURS.light.flag));
  document.body.style.backgroundColor = 'rgb(20, 20, 20)';
  painter.recolour();
  expect(styles).toHaveBeenLastCalledWith(expect.stringContaining(MARK_COLOURS.dark.flag));
});
