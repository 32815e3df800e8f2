/** What the battery sees in the document of a field: asked in the page itself, by Chromium's driver and by Firefox's. */

/** A position in a viewport, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark as the browser holds it for painting. */
export interface PaintedWords {
  readonly words: string;
  /** What the browser itself finds in the field under the painted boxes; null when one is out of sight. */
  readonly under: string | null;
  /** A place on its longest line, for a pointer; null when that is out of sight. */
  readonly at: Point | null;
}

/** All that would be kept of a page, and what the page is made of apart from our hosts. */
export interface Saved {
  readonly field: string;
  readonly text: string;
  /** What an editor's own model would save; null where the page has none. */
  readonly model: string | null;
  readonly forms: readonly string[];
  readonly document: string;
}

export interface Eyes {
  /** The text that would be saved: an editor's own, where the page gives it. */
  text(): string;
  /** The text that is on the screen, without its line breaks: what those are made of is up to the editor. */
  wordsOnScreen(): string;
  /** The text in front of the caret; null when the field does not have it, or a selection is open. */
  textBeforeCaret(): string | null;
  marks(): PaintedWords[];
  /** A place in the field, to click on. */
  inField(): Point;
  /** Puts the caret before the last place where the field says this; at the end for no words at all. */
  putCaretBefore(words: string): void;
  selectAll(): void;
  /**
   * Resolves when a page that asks its server has its answer, the page had its turn twice and then what it put off was
   * done: by then an editor has drawn what it was told, and heard of a new selection.
   */
  settled(): Promise<void>;
  /** Whether an editor with a selection of its own goes by the one on the screen; true where the page does not tell. */
  hasSelection(): boolean;
  /** Scrolls the field, down by this many CSS px. */
  scrollField(by: number): void;
  /** Scrolls the field until the mark with these words begins in the middle of it. */
  bringMarkIntoView(words: string): void;
  /** Whether the field has the focus. */
  hasFocus(): boolean;
  /** Whether the card is open, and whether it has the focus. */
  card(): 'closed' | 'open' | 'focused';
  /** The middle of a button on the card, scrolled into view; null when there is none. */
  button(name: string): Point | null;
  /** What the chip says; null when there is none. */
  chip(): string | null;
  /** The middle of one of the fields that are not for notes, scrolled into view; null when there are no more. */
  otherField(at: number): Point | null;
  /** What the inputs among them hold. */
  valuesOfOthers(): string[];
  /** The names of our hosts, in the order of the document. */
  hosts(): string[];
  saved(): Saved;
}

/** What a page of the battery may say of itself. */
interface GivenByPage {
  readonly insideOfClosed?: ShadowRoot;
  readonly savedModel?: () => string;
  readonly textOfModel?: () => string;
  readonly hasSelection?: () => boolean;
  readonly answered?: () => Promise<void>;
}

declare global {
  /** Put there by the battery, anew with each question. */
  var eyes: Eyes;
}

/** What a highlight is painted on: words in the page or in a field's value. */
type Painted = AbstractRange & Pick<Range, 'getClientRects'>;

/** Opens the eyes in a document; it may name nothing outside itself. */
export function openEyes(): void {
  const isOurs = (element: Element) => element.localName.startsWith('noodzaak-');
  const isControl = (element: Element): element is HTMLTextAreaElement | HTMLInputElement => element.matches('textarea, input');
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => {
    const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : rootsIn(shadowRoot)));
    return [root, ...inner];
  };
  const { insideOfClosed, savedModel, textOfModel, hasSelection, answered } = globalThis as GivenByPage;
  const roots = [...rootsIn(document), ...(insideOfClosed === undefined ? [] : [insideOfClosed])];
  const field = roots.map((root) => root.querySelector<HTMLElement>('[data-field]')).find((found) => found !== null);
  if (!field) throw new Error('No element of this document says data-field.');
  const root = field.getRootNode() as Document | ShadowRoot;
  /** What scrolls the text: the field, or a box of the editor around it. */
  const scroller = (): HTMLElement => {
    for (let at: HTMLElement | null = field; at !== null && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
    }
    return field;
  };
  const shown = () => (isControl(field) ? field.value : field.innerText);
  const held = () => textOfModel?.() ?? shown();
  const text = () => (isControl(field) ? held() : held().replaceAll('\u00A0', ' ').replace(/\n+$/, ''));

  /** The caret that a click at this place would give. */
  const caretAt = ({ x, y }: Point): CaretPosition | null =>
    document.caretPositionFromPoint(x, y, root instanceof ShadowRoot ? { shadowRoots: [root] } : {});
  /** The words from the first to the last of these places, in the order of the text: on the screen it may be another. */
  const wordsUnder = (places: readonly Point[]): string | null => {
    const carets = places.map(caretAt).filter((caret) => caret !== null);
    const [first] = carets;
    if (first === undefined || carets.length < places.length) return null;
    if (isControl(field)) {
      const offsets = carets.map(({ offset }) => offset);
      return field.value.slice(Math.min(...offsets), Math.max(...offsets));
    }
    const range = document.createRange();
    range.setStart(first.offsetNode, first.offset);
    for (const { offsetNode, offset } of carets) {
      const side = range.comparePoint(offsetNode, offset);
      if (side < 0) range.setStart(offsetNode, offset);
      if (side > 0) range.setEnd(offsetNode, offset);
    }
    return range.toString();
  };
  const isSeen = ({ x, y }: Point): boolean => {
    const box = scroller().getBoundingClientRect();
    const isWithin = (width: number, height: number, left: number, top: number) => x > left && y > top && x < left + width && y < top + height;
    return isWithin(box.width, box.height, box.x, box.y) && isWithin(innerWidth, innerHeight, 0, 0);
  };
  const wordsOf = (range: Painted): string =>
    range instanceof Range ? range.toString() : (field as HTMLTextAreaElement).value.slice(range.startOffset, range.endOffset);
  const painted = (range: Painted): PaintedWords => {
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const widest = [...lines].sort((one, other) => other.width - one.width)[0];
    const words = wordsOf(range);
    if (widest === undefined) return { words, under: null, at: null };
    const ends = lines.flatMap(({ left, right, top, height }) => [left + 1, right - 1].map((x) => ({ x, y: top + height / 2 })));
    const at = { x: widest.left + widest.width / 2, y: widest.top + widest.height / 2 };
    return { words, under: ends.every(isSeen) ? wordsUnder(ends) : null, at: isSeen(at) ? at : null };
  };

  const firstBox = (range: Painted) => range.getClientRects()[0] ?? new DOMRect();
  const paintedRanges = (): Painted[] =>
    ([...(CSS.highlights.get('noodzaak-flag') ?? [])] as Painted[]).sort(
      (one, other) => firstBox(one).top - firstBox(other).top || firstBox(one).left - firstBox(other).left,
    );
  /** In a modal dialog of a shadow root, it is in there. */
  const hostHere = (name: string) => roots.map((each) => each.querySelector(name)).find((host) => host !== null) ?? null;
  const cardHere = () => hostHere('noodzaak-card');
  const middleOf = (element: Element | undefined): Point | null => {
    // In a small frame the card scrolls.
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getBoundingClientRect();
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const others = () => [...document.querySelectorAll('[data-other]')];

  globalThis.eyes = {
    text,
    wordsOnScreen: () => shown().replaceAll('\u00A0', ' ').replaceAll('\n', ''),
    textBeforeCaret: () => {
      if (root.activeElement !== field) return null;
      if (isControl(field)) return field.selectionStart === field.selectionEnd ? field.value.slice(0, field.selectionEnd ?? 0) : null;
      const selection = document.getSelection();
      if (selection?.isCollapsed !== true || !field.contains(selection.anchorNode)) return null;
      const range = document.createRange();
      range.selectNodeContents(field);
      range.setEnd(selection.getRangeAt(0).endContainer, selection.getRangeAt(0).endOffset);
      return range.toString().replaceAll('\u00A0', ' ');
    },
    marks: () => paintedRanges().map(painted),
    inField: () => {
      const { left, top } = scroller().getBoundingClientRect();
      return { x: left + 12, y: top + 12 };
    },
    putCaretBefore: (words) => {
      if (isControl(field)) {
        const at = field.value.lastIndexOf(words);
        field.setSelectionRange(at, at);
        return;
      }
      const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
      let found: [Node, number] = [field, 0];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.lastIndexOf(words);
        if (at >= 0) found = [node, at];
      }
      document.getSelection()?.collapse(...found);
    },
    selectAll: () => {
      if (isControl(field)) field.select();
      else document.getSelection()?.selectAllChildren(field);
    },
    settled: async () => {
      const turn = (next: (done: () => void) => unknown) => new Promise<void>((resolve) => next(resolve));
      await answered?.();
      await turn(requestAnimationFrame);
      await turn(requestAnimationFrame);
      // An editor may act on a key in a timer (Draft.js on a cut); what it set before runs before this one.
      await turn(setTimeout);
    },
    hasSelection: () => hasSelection?.() ?? true,
    scrollField: (by) => {
      scroller().scrollTop += by;
    },
    bringMarkIntoView: (words) => {
      const wanted = paintedRanges().find((range) => wordsOf(range).includes(words));
      if (wanted === undefined) return;
      const box = scroller().getBoundingClientRect();
      // What a page draws larger scrolls by its own measure.
      const scale = box.height / scroller().offsetHeight;
      scroller().scrollTop += (firstBox(wanted).top - box.top - box.height / 2) / scale;
    },
    hasFocus: () => root.activeElement === field && document.hasFocus(),
    card: () => {
      const card = cardHere();
      if (card === null) return 'closed';
      return card.matches(':focus-within') ? 'focused' : 'open';
    },
    button: (name) => {
      const buttons = [...(cardHere()?.shadowRoot?.querySelectorAll('button') ?? [])];
      return middleOf(buttons.find(({ innerText }) => innerText.trim() === name));
    },
    chip: () => {
      const chip = hostHere('noodzaak-chip')?.shadowRoot?.querySelector<HTMLElement>('.chip');
      return chip?.checkVisibility({ visibilityProperty: true }) === true ? chip.innerText : null;
    },
    otherField: (at) => middleOf(others()[at]),
    valuesOfOthers: () => others().flatMap((other) => (other instanceof HTMLInputElement ? [other.value] : [])),
    hosts: () => roots.flatMap((each) => [...each.querySelectorAll('*')]).filter(isOurs).map(({ localName }) => localName),
    saved: () => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      // Nowhere else may a host of ours be: one in the field or its form is found by the difference.
      for (const place of [copy, ...copy.querySelectorAll('dialog')]) {
        for (const element of [...place.children].filter(isOurs)) element.remove();
      }
      // CKEditor 4 pads a block in Firefox when it next looks at the selection, and keeps that out of what it saves: whether one is there tells when it looked.
      const unpadded = (html: string) => (savedModel ? html.replaceAll('<br type="_moz">', '') : html);
      return {
        field: isControl(field) ? field.value : unpadded(field.innerHTML),
        text: text(),
        model: savedModel?.() ?? null,
        forms: roots.flatMap((each) => [...each.querySelectorAll('form')]).map((form) => JSON.stringify([...new FormData(form)])),
        // The same page is compared under two names of its server.
        document: unpadded(copy.outerHTML).replaceAll(globalThis.origin, ''),
      };
    },
  };
}
