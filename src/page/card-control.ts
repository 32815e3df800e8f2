import type { Analysis, Finding, HelpRequestId, Span } from '../engine/types.ts';
import type { KeepReason, Mode, Outcome } from '../protocol/messages.ts';
import type { CardHandlers, CardRequest, CardView } from '../views/card.ts';
import { applyChange } from './apply-change.ts';
import { followField } from './follow-field.ts';
import { guardControls } from './guarded-controls.ts';
import { dress } from './host-dress.ts';
import { keepInPage } from './keep-in-page.ts';
import { keepScroll } from './keep-scroll.ts';
import { findingNow, markNow, type Mark } from './marks.ts';
import type { NoteSession } from './note-session.ts';
import { fromRequest, inLine, onOwnLines, placeOfWords } from './own-lines.ts';
import type { Replacement } from './own-lines.ts';
import { themeAt } from './painters/background.ts';
import { type Box, placeCard } from './placing.ts';
import type { CardInsight } from './ports.ts';
import { moveTo, raise } from './top-layer.ts';

/** Told of each choice a worker makes on a card. */
export type RecordOutcome = (session: NoteSession, mark: Mark, outcome: Outcome, reason: KeepReason | null) => void;

/** Tells the card's own styles how high it may be. */
const ROOM = '--noodzaak-room';

interface OpenCard {
  readonly session: NoteSession;
  /** As it is since the note was judged last. */
  mark: Mark;
  readonly openedBy: CardRequest['openedBy'];
  readonly pointer: number | null;
  /** The selection to give back; null when the field did not have it. */
  caret: Span | null;
  readonly closed: AbortController;
  /** A form in the card is being filled in. */
  isPinned: boolean;
  /** What the form put in the note last, in the place of the mark; null: nothing yet. */
  put: Put | null;
  /** What the card says. */
  shown: string;
}

/** Words of ours, and where they stand in the note. */
interface Put extends Span {
  readonly words: string;
}

/** The one card: opens it at a mark, keeps it placed, and carries out what the worker chooses. */
export class CardControl {
  #open: OpenCard | null = null;
  #isChanging = false;
  readonly #expectFocus: () => void;

  constructor(
    private readonly port: CardView,
    private readonly insight: CardInsight,
    private readonly modeOf: (finding: Finding) => Mode,
    private readonly record: RecordOutcome,
    private readonly textInUse: () => string | null,
    signal: AbortSignal,
  ) {
    const uncover = () => {
      if (this.#open !== null) this.#raise(this.#open);
    };
    this.#expectFocus = guardControls(port.host, uncover, signal);
    const sizes = new ResizeObserver(() => {
      this.place();
    });
    sizes.observe(port.host);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      this.#dismantle();
    });
  }

  /**
   * Opens the card at a mark; by keyboard it takes the focus, by pointer it never does.
   * @param pointer where it points, from the left (CSS px); null: opened by keyboard
   */
  open(session: NoteSession, mark: Mark, pointer: number | null): void {
    const openedBy = pointer === null ? 'keyboard' : 'pointer';
    const isSame = this.#open?.mark.finding === mark.finding;
    if (openedBy === 'pointer' && (isSame || (this.#open?.isPinned === true && this.#open.put === null))) return;
    const caret = isSame ? (this.#open?.caret ?? session.field.selection()) : session.field.selection();
    this.#dismantle();
    const open: OpenCard = { session, mark, openedBy, pointer, caret, closed: new AbortController(), isPinned: false, put: null, shown: '' };
    this.#open = open;
    this.recolour();
    this.#show(open);
    this.#raise(open);
    this.#listen(open);
    const putBack = () => {
      this.#raise(open);
    };
    keepInPage(this.port.host, putBack, open.closed.signal);
  }

  /** Gives the open card the colours of the ground that its note stands on. */
  recolour(): void {
    if (this.#open !== null) this.port.setTheme(themeAt(this.#open.session.field.element));
  }

  #raise({ session, openedBy }: OpenCard): void {
    raise(this.port.host, { left: 0, top: 0 }, session.field.element);
    this.place();
    if (openedBy !== 'keyboard') return;
    this.#expectFocus();
    this.port.focus();
  }

  /** Closes the card, also because the worker types on. The caret is where the worker put it. A form stays until its text is in the note. */
  close(): void {
    if (this.#open?.isPinned !== true || this.#open.put !== null) this.leave();
  }

  /** Closes the card because the worker went to another field or mark. */
  leave(): void {
    if (!this.#isChanging) this.#dismantle();
  }

  /** Closes the card and gives the caret back when the card had taken it. */
  closeToField(): void {
    if (this.#isChanging) return;
    const open = this.#open;
    const hadCaret = open?.openedBy === 'keyboard' || this.#hasFocus;
    this.#dismantle();
    if (open === null || !hadCaret || !open.session.field.element.isConnected) return;
    if (open.caret !== null) open.session.field.select(open.caret);
    else open.session.field.element.focus({ preventScroll: true });
  }

  /** Closes a card opened by pointer, as the pointer went elsewhere. */
  closeHovered(): void {
    if (this.#open?.openedBy === 'pointer' && !this.#open.isPinned && !this.#hasFocus) this.#dismantle();
  }

  /** Closes the card when its mark is no longer open or its field is gone; one that is found again keeps its card. */
  check(): void {
    if (this.#open === null || this.#isChanging) return;
    const { session, put } = this.#open;
    const mark = session.field.element.isConnected ? (put === null ? markNow(session.marks, this.#open.mark) : this.#open.mark) : undefined;
    if (mark === undefined) {
      this.closeToField();
      return;
    }
    const isJudgedAnew = mark.finding !== this.#open.mark.finding;
    this.#open.mark = mark;
    // A card drawn anew loses what is being filled in.
    if (isJudgedAnew && !this.#open.isPinned) this.#show(this.#open);
  }

  /** Shows what there is to say of the mark; leaves the card as it is when that is what it says. */
  #show(open: OpenCard): void {
    const request = this.#request(open);
    const shown = JSON.stringify(request);
    if (open.shown === shown) return;
    open.shown = shown;
    const hadFocus = this.#hasFocus;
    this.port.show(request, this.#handlers(open));
    if (!hadFocus) return;
    this.#expectFocus();
    this.port.focus();
  }

  /** Puts the card where it belongs; closes it when its mark is out of view. */
  place(): void {
    if (this.#open === null || !this.port.host.isConnected) return;
    const { session, mark, put, pointer } = this.#open;
    const lines = session.painter.visibleRects(put ?? mark);
    const [first] = lines;
    const window = this.port.host.ownerDocument.defaultView;
    if (window === null) return;
    if (first === undefined || first.bottom < 0 || first.top > window.innerHeight) {
      if (!this.#open.isPinned) this.closeToField();
      return;
    }
    const { host } = this.port;
    keepScroll(host, () => {
      dress(host, { [ROOM]: '' });
      const { room, ...place } = placeCard({
        card: host.getBoundingClientRect(),
        mark: lines,
        caretLine: this.#caretLine(session),
        pointer,
        viewport: { width: window.innerWidth, height: window.innerHeight },
        direction: getComputedStyle(session.field.element).direction === 'rtl' ? 'rtl' : 'ltr',
      });
      dress(host, { [ROOM]: `${String(room)}px` });
      moveTo(host, place);
    });
  }

  /** Whether the page took the open card out of the document; it is put back at the next frame. */
  get isTakenAway(): boolean {
    return this.#open !== null && !this.port.host.isConnected;
  }

  get #hasFocus(): boolean {
    return this.port.host.matches(':focus-within') || this.port.host.ownerDocument.activeElement === this.port.host;
  }

  #caretLine({ field, painter }: NoteSession): Box | null {
    const caret = field.selection()?.end;
    if (caret === undefined) return null;
    const glyph = painter.visibleRects({ start: Math.max(0, caret - 1), end: Math.max(1, caret) }).at(-1);
    if (glyph === undefined) return null;
    const { left, width } = field.element.getBoundingClientRect();
    return { left, width, top: glyph.top, height: glyph.height };
  }

  #request(open: OpenCard): CardRequest {
    const { session, mark, openedBy } = open;
    const finding = findingNow(mark);
    return {
      finding,
      removed: session.textOf(mark.removal),
      replaced: session.textOf(beside(open, mark, '')).replace(/^[\s,;]+/, ''),
      marked: session.textOf(mark),
      shorter: this.insight.findShorter(session.text, finding, session.context),
      ages: this.insight.agesIn(session.text),
      helpRequests: session.analysis === null ? [] : writtenUnder(session.analysis, mark),
      task: session.task,
      openedBy,
      mode: this.modeOf(finding),
    };
  }

  #handlers(open: OpenCard): CardHandlers {
    const { session } = open;
    const whenOpen = (act: () => void) => {
      if (this.#open === open && !this.#isChanging) act();
    };
    const decide = (outcome: Outcome, reason: KeepReason | null) => {
      this.record(session, open.mark, outcome, reason);
      this.closeToField();
    };
    return {
      leaveOut: () => this.#change(open, ({ removal }) => inLine(removal, ''), 'removed'),
      rewrite: (wording) => this.#change(open, ({ sentence }) => inLine(sentence, wording), 'rewritten'),
      put: (text, isLast) => this.#change(open, (now) => beside(open, now, text), 'rewritten', isLast),
      keepOnly: (words) => this.#change(open, (now) => inLine(now, words), 'rewritten', true, true),
      pin: () => {
        open.isPinned = true;
      },
      keep: (reason) => {
        whenOpen(() => {
          decide('kept', reason);
          session.dismiss(open.mark, 'kept');
        });
      },
      wrong: () => {
        whenOpen(() => {
          decide('wrong', null);
          session.dismiss(open.mark, 'wrong');
        });
      },
      addHelpRequests: (added: readonly HelpRequestId[]) => {
        whenOpen(() => {
          decide('request-added', null);
          session.widen(open.mark, added);
        });
      },
      close: () => {
        whenOpen(() => {
          this.closeToField();
        });
      },
    };
  }

  /**
   * Replaces a part of the note as one edit of the worker's; which part is asked once the field was read.
   * @param isAnswer the words that stay are what the worker chose to keep: they are not asked about again
   */
  async #change(open: OpenCard, replacementOf: (mark: Mark) => Replacement, outcome: Outcome, isLast = true, isAnswer = false): Promise<boolean> {
    if (this.#open !== open || this.#isChanging) return false;
    const { session } = open;
    session.expectEdit();
    const mark = open.put === null ? session.marks.find(({ finding }) => finding === open.mark.finding) : stillThere(open);
    if (mark === undefined) return false;
    const replacement = replacementOf(mark);
    const { lead, words, trail } = replacement;
    const hadFocus = this.#hasFocus && open.openedBy === 'keyboard';
    let isDone: boolean;
    this.#isChanging = true;
    try {
      isDone = await applyChange(session.field, replacement, lead + words + trail, () => { session.expectEdit(); }, this.textInUse);
    } finally {
      this.#isChanging = false;
    }
    if (isDone) {
      session.goOn();
      if (open.put === null) this.record(session, mark, outcome, null);
      open.put = { ...placeOfWords(replacement), words };
    }
    if (session.field.element.isConnected) {
      session.follow();
      if (isDone && isAnswer) session.answer(mark, placeOfWords(replacement));
    }
    if (!isDone) this.check();
    else if (this.#open === open) {
      if (isLast || !session.field.element.isConnected) this.#dismantle();
      else this.#stayFor(open, hadFocus);
    }
    return isDone;
  }

  /** There is more to put in the note: the card makes room for what was, and keeps the focus of who works by keyboard. */
  #stayFor(open: OpenCard, hadFocus: boolean): void {
    open.caret = open.session.field.selection();
    this.place();
    if (!hadFocus) return;
    this.#expectFocus();
    this.port.focus();
  }

  #listen({ session, closed }: OpenCard): void {
    followField(session.field.element, () => {
      this.place();
    }, closed.signal);
    const { host } = this.port;
    const window = host.ownerDocument.defaultView;
    const options = { capture: true, signal: closed.signal };
    window?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
        // Esc is for what lies on top: the dialog of the page stays open.
        event.preventDefault();
        event.stopImmediatePropagation();
        this.closeToField();
      },
      options,
    );
    window?.addEventListener(
      'mousedown',
      (event) => {
        if (event.isTrusted && !event.composedPath().includes(host)) this.close();
      },
      options,
    );
  }

  #dismantle(): void {
    this.#open?.closed.abort();
    this.#open = null;
    this.port.clear();
    this.port.host.remove();
  }
}

/** A text in the place of the request, or below what took it. */
function beside({ session, put }: OpenCard, mark: Mark, text: string): Replacement {
  if (put !== null) return onOwnLines(session.text, { start: put.end, end: put.end }, text);
  // The mark is the whole statement; the words that carried it tell where in it the request is.
  const { evidence } = findingNow(mark).trace;
  return fromRequest(session.text, mark.sentence, evidence[0]?.start ?? mark.start, text);
}

/** The mark that was answered, while the words that took its place are where they were put. */
function stillThere({ session, mark, put }: OpenCard): Mark | undefined {
  return put !== null && session.textOf(put).replaceAll('\u00A0', ' ') === put.words.replaceAll('\u00A0', ' ') ? mark : undefined;
}

/** The help requests in use, that of the nearest heading above a mark first. */
function writtenUnder({ helpRequests, recognised }: Analysis, mark: Span): readonly HelpRequestId[] {
  const [above] = recognised
    .filter(({ by, start, helpRequest }) => by === 'heading' && start <= mark.start && helpRequests.includes(helpRequest))
    .sort((one, other) => other.start - one.start);
  return above === undefined ? helpRequests : [above.helpRequest, ...helpRequests.filter((id) => id !== above.helpRequest)];
}
