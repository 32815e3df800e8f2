import type { Span } from '../../engine/types.ts';
import type { TextControl } from '../fields/field-adapter.ts';
import { overlayIn } from './overlay.ts';
import type { Surface } from './surface.ts';

/** Every property that decides where a glyph of the field's text lands. */
const TEXT_STYLES = [
  'direction', 'fontFamily', 'fontFeatureSettings', 'fontKerning', 'fontOpticalSizing', 'fontSize', 'fontSizeAdjust',
  'fontStretch', 'fontStyle', 'fontVariant', 'fontVariationSettings', 'fontWeight', 'hyphens', 'letterSpacing', 'lineBreak',
  'lineHeight', 'overflowWrap', 'paddingBottom', 'paddingLeft', 'paddingRight', 'paddingTop', 'tabSize', 'textAlign',
  'textAlignLast', 'textIndent', 'textOrientation', 'textRendering', 'textTransform', 'unicodeBidi', 'whiteSpace',
  'wordBreak', 'wordSpacing', 'writingMode',
] as const;

/** An invisible copy of a field's text laid exactly over it, for browsers that can't point into a field's value. */
export class MirrorSurface implements Surface {
  readonly isCopy = true;
  readonly #frame: HTMLElement;
  readonly #copy: HTMLElement;
  readonly #text: Text;

  constructor(private readonly control: TextControl) {
    const document = control.ownerDocument;
    this.#frame = document.createElement('div');
    this.#copy = document.createElement('div');
    this.#text = document.createTextNode('');
    this.#frame.ariaHidden = 'true';
    this.#frame.append(this.#copy);
    this.#copy.append(this.#text);
  }

  get root(): ShadowRoot {
    return overlayIn(this.control.ownerDocument).root;
  }

  update(text: string): void {
    const overlay = overlayIn(this.control.ownerDocument);
    if (this.#text.data !== text) this.#text.data = text;
    if (this.#frame.getRootNode() === overlay.root && overlay.isShown) {
      this.#scroll();
      return;
    }
    overlay.add(this.#frame);
    this.reposition();
  }

  range(span: Span): Range | null {
    if (span.end > this.#text.length) return null;
    const range = this.control.ownerDocument.createRange();
    range.setStart(this.#text, span.start);
    range.setEnd(this.#text, span.end);
    return range;
  }

  rects(span: Span): readonly DOMRect[] {
    if (!this.#frame.isConnected) this.update(this.control.value);
    return [...(this.range(span)?.getClientRects() ?? [])];
  }

  reposition(): void {
    const { control } = this;
    const box = control.getBoundingClientRect();
    const scaleX = control.offsetWidth > 0 ? box.width / control.offsetWidth : 1;
    const scaleY = control.offsetHeight > 0 ? box.height / control.offsetHeight : 1;
    const style = getComputedStyle(control);
    Object.assign(this.#frame.style, {
      position: 'absolute',
      overflow: 'hidden',
      left: `${String(box.left + control.clientLeft * scaleX)}px`,
      top: `${String(box.top + control.clientTop * scaleY)}px`,
      width: `${String(control.clientWidth)}px`,
      height: `${String(control.clientHeight)}px`,
      transform: `scale(${String(scaleX)}, ${String(scaleY)})`,
      transformOrigin: '0 0',
    });
    for (const name of TEXT_STYLES) this.#copy.style[name] = style[name];
    Object.assign(this.#copy.style, { boxSizing: 'border-box', width: '100%', color: 'transparent' });
    if (control.localName === 'input') this.#centreLine(style);
    this.#scroll();
  }

  putAway(): void {
    overlayIn(this.control.ownerDocument).remove(this.#frame);
  }

  /** An input centres its one line and never wraps it. */
  #centreLine(style: CSSStyleDeclaration): void {
    const inner = this.control.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    Object.assign(this.#copy.style, { whiteSpace: 'pre', lineHeight: `${String(inner)}px` });
  }

  #scroll(): void {
    this.#copy.style.transform = `translate(${String(-this.control.scrollLeft)}px, ${String(-this.control.scrollTop)}px)`;
  }
}
