import { listenOnDocument } from './document-listeners.ts';
import { shadowRootsOf } from './follow-field.ts';
import type { Mark } from './marks.ts';
import type { NoteSession } from './note-session.ts';

/** How long a pointer rests on a mark before that is a question, and off it before that is an answer (ms). */
const REST_BEFORE_OPEN = 250;
const AWAY_BEFORE_CLOSE = 350;

/** A mark is thin: a pointer this near to it (CSS px) is on it. */
const REACH = 2;

export interface HoverHandlers {
  /** Whether this node belongs to the open card. */
  isCard(node: EventTarget): boolean;
  /** @param pointer from the left (CSS px) */
  open(session: NoteSession, mark: Mark, pointer: number): void;
  close(): void;
}

/** A mark and the session it belongs to. */
interface MarkedPlace {
  readonly session: NoteSession;
  readonly mark: Mark;
}

/** Opens a mark's card when the pointer rests on it, in use or not, and closes it when the pointer went elsewhere. */
export class HoverIntent {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;
  #last = { x: -1, y: -1 };
  #over: Mark['finding'] | 'card' | null = null;

  /** @param sessions gives the sessions whose marks may be pointed at */
  constructor(
    document: Document,
    private readonly sessions: () => readonly NoteSession[],
    private readonly handlers: HoverHandlers,
    signal: AbortSignal,
  ) {
    listenOnDocument(document, { pointermove: this.#onMove }, signal);
    signal.addEventListener('abort', () => {
      this.disarm();
    });
  }

  /** Forgets where the pointer is: nothing opens until it moves again. */
  disarm(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#over = null;
  }

  readonly #onMove = (moved: Event) => {
    const event = moved as PointerEvent;
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // Browsers report a move when the page moves under a pointer that rests.
    if (event.clientX === this.#last.x && event.clientY === this.#last.y) return;
    this.#last = { x: event.clientX, y: event.clientY };
    // Of several moves before one frame the last tells where the pointer is; an event knows its path only now.
    const path = event.composedPath();
    const isSelecting = event.buttons !== 0;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#moveTo(path.some(this.handlers.isCard) ? 'card' : isSelecting ? null : this.#markUnder(path));
    });
  };

  #moveTo(over: MarkedPlace | 'card' | null): void {
    const now = over === null || over === 'card' ? over : over.mark.finding;
    if (now === this.#over) return;
    this.#over = now;
    clearTimeout(this.#timer);
    if (over === null) this.#timer = setTimeout(this.handlers.close, AWAY_BEFORE_CLOSE);
    else if (over !== 'card') {
      this.#timer = setTimeout(() => {
        this.handlers.open(over.session, over.mark, this.#last.x);
      }, REST_BEFORE_OPEN);
    }
  }

  #markUnder(path: readonly EventTarget[]): MarkedPlace | null {
    const session = this.sessions().find(({ field, painter }) => painter.isDrawn && isIn(path, field.element));
    if (session === undefined) return null;
    session.refresh();
    const mark = session.marks.find((candidate) => session.painter.visibleRects(candidate).some((rect) => this.#isIn(rect)));
    return mark === undefined ? null : { session, mark };
  }

  #isIn(rect: DOMRect): boolean {
    const { x, y } = this.#last;
    return x >= rect.left - REACH && x <= rect.right + REACH && y >= rect.top - REACH && y <= rect.bottom + REACH;
  }
}

/** Whether the path of an event goes through this element, or stops at a host of the shadow root around it. */
function isIn(path: readonly EventTarget[], element: Element): boolean {
  return [element, ...shadowRootsOf(element).map((root) => root.host)].some((place) => path.includes(place));
}
