import type { Span } from '../../engine/types.ts';
import { attributeOf, childNodesOf, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, parentOf } from '../true-dom.ts';

/** Stands for something that is not text (a picture, a widget, a part that can't be edited) so that offsets stay true. */
export const OBJECT = '\uFFFC';

const NOT_TEXT = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);
const OBJECTS = new Set([
  'img', 'picture', 'video', 'audio', 'canvas', 'svg', 'math', 'iframe', 'object', 'embed',
  'input', 'textarea', 'select', 'button', 'meter', 'progress',
]);

/** A place in the DOM, as ranges have it. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** A piece of the text and the node it comes from. A `<br>` has length 0: it ends a line, it is not text. */
interface Run extends Span {
  readonly node: Node;
}

/**
 * The text of an editable area as its writer sees it: one line per block and per `<br>`,
 * with every offset tied to its place in the DOM and back.
 */
export class DomText {
  constructor(
    readonly text: string,
    private readonly host: Element,
    private readonly runs: readonly Run[],
    private readonly starts: ReadonlyMap<Node, number>,
    private readonly ends: ReadonlyMap<Node, number>,
    private readonly inRuns: ReadonlySet<Node> = new Set(runs.map((run) => run.node)),
  ) {}

  /** A live range over the span. An end after a line break lies on the next line. */
  range(span: Span): Range {
    const start = this.#placeFrom(span.start);
    const end = span.end === span.start ? start : this.#placeUpTo(span.end);
    const range = this.host.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** The offset of a DOM position; null when it lies outside the area. */
  offsetOf(place: Place): number | null {
    const within = (offset: number | undefined) => (offset === undefined ? null : Math.min(offset, this.text.length));
    const own = this.starts.get(place.node);
    if (own !== undefined && nodeTypeOf(place.node) === 3) {
      return Math.min(own + place.offset, this.ends.get(place.node) ?? own);
    }
    if (own !== undefined) {
      const childNodes = childNodesOf(place.node);
      const [before, after] = [childNodes[place.offset - 1], childNodes[place.offset]];
      if (after && this.inRuns.has(after)) return within(this.starts.get(after));
      // Between two blocks this is the end of the first; a `<br>` has no end of its own.
      const atEnd = before && this.ends.get(before);
      return within(atEnd ?? (after ? (this.starts.get(after) ?? own) : this.ends.get(place.node)));
    }
    for (let at: Node | null = place.node; at !== null && at !== this.host; at = parentOf(at)) {
      if (this.starts.has(at)) return within(this.starts.get(at));
    }
    return null;
  }

  #placeFrom(offset: number): Place {
    const index = this.#lastRun((run) => run.start <= offset);
    const run = this.runs[index];
    if (run === undefined) return { node: this.host, offset: 0 };
    return placeIn(run, Math.min(offset, run.end));
  }

  #placeUpTo(offset: number): Place {
    const index = this.#lastRun((run) => run.start < offset);
    const run = this.runs[index];
    const next = this.runs[index + 1];
    if (next !== undefined && next.start === offset && (run === undefined || run.end < offset)) return placeIn(next, offset);
    return run === undefined ? { node: this.host, offset: 0 } : placeIn(run, Math.min(offset, run.end));
  }

  /** Index of the last run for which the test holds (it holds for the first ones); -1 for none. */
  #lastRun(holds: (run: Run) => boolean): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run !== undefined && holds(run)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function placeIn(run: Run, offset: number): Place {
  if (nodeTypeOf(run.node) === 3) return { node: run.node, offset: offset - run.start };
  const parent = parentOf(run.node) ?? run.node;
  const index = Array.prototype.indexOf.call(childNodesOf(parent), run.node);
  return { node: parent, offset: offset > run.start ? index + 1 : index };
}

/** Reads the text of an editing host. */
export function readDomText(host: Element): DomText {
  const reader = new Reader();
  reader.readChildren(host);
  return new DomText(reader.parts.join(''), host, reader.runs, reader.starts, reader.ends);
}

class Reader {
  readonly parts: string[] = [];
  readonly runs: Run[] = [];
  readonly starts = new Map<Node, number>();
  readonly ends = new Map<Node, number>();
  #length = 0;
  #lineStart = 0;
  /** The line is over: a line break goes before whatever comes next, and nowhere when nothing does. */
  #lineEnded = false;

  readChildren(parent: Node): void {
    this.starts.set(parent, this.#next);
    for (let child = firstChildOf(parent); child !== null; child = nextSiblingOf(child)) {
      const type = nodeTypeOf(child);
      if (type === 3) this.#readText(child as Text);
      else if (type === 1) this.#readElement(child as Element);
    }
    this.ends.set(parent, this.#length);
  }

  #readElement(element: Element): void {
    const name = localNameOf(element);
    if (name === 'br') {
      this.#openLine();
      this.starts.set(element, this.#length);
      this.runs.push({ node: element, start: this.#length, end: this.#length });
      this.#lineEnded = true;
      return;
    }
    if (NOT_TEXT.has(name)) return;
    const { display, position } = getComputedStyle(element);
    const isUneditable = attributeOf(element, 'contenteditable') === 'false';
    if (display === 'none' || (isUneditable && isDrawnOver(element, position))) return;
    const isBlock = !display.startsWith('inline') && display !== 'contents' && display !== '';
    if (isBlock) this.#endLine();
    if (OBJECTS.has(name) || isUneditable) this.#add(element, OBJECT);
    else this.readChildren(element);
    if (isBlock) this.#endLine();
  }

  #readText(node: Text): void {
    let text = node.data;
    if (/^[ \t\n\r]*$|[\t\n\r]/.test(text) && collapsesSpace(node)) {
      const atLineStart = this.#lineEnded || this.#length === this.#lineStart;
      if (atLineStart && text.trim() === '' && !text.includes('\u00A0')) {
        this.starts.set(node, this.#next);
        return;
      }
      text = text.replace(/[\t\n\r]/g, ' ');
    }
    if (text !== '') this.#add(node, text);
  }

  #add(node: Node, text: string): void {
    this.#openLine();
    const start = this.#length;
    this.parts.push(text);
    this.#length += text.length;
    this.starts.set(node, start);
    this.ends.set(node, this.#length);
    this.runs.push({ node, start, end: this.#length });
  }

  #endLine(): void {
    if (this.#length > this.#lineStart) this.#lineEnded = true;
  }

  #openLine(): void {
    if (!this.#lineEnded) return;
    this.parts.push('\n');
    this.#length += 1;
    this.#lineStart = this.#length;
    this.#lineEnded = false;
  }

  /** Where the next thing read will start. */
  get #next(): number {
    return this.#length + (this.#lineEnded ? 1 : 0);
  }
}

/** Nothing that stands in the text: a caret that an editor draws itself comes and goes with the selection. */
const isDrawnOver = (element: Element, position: string): boolean => /absolute|fixed/.test(position) && firstChildOf(element) === null;

function collapsesSpace(node: Text): boolean {
  if (node.parentElement === null) return true;
  return !/^pre|break-spaces/.test(getComputedStyle(node.parentElement).whiteSpace);
}
