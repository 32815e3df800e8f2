import { ORDINARY_TASK } from '../engine/types.ts';
import type { HelpRequestId, ReportCheck, Task } from '../engine/types.ts';
import { CHECK_USED, isWordless, TOO_LITTLE_CHECK } from '../protocol/messages.ts';
import type { FindingSummary, FrameSummary, KeepReason, Outcome, OutcomeRecord, PlaceTrouble, SitePlaces } from '../protocol/messages.ts';
import type { ChipHandlers, ChipState } from '../views/chip.ts';
import { applyChange } from './apply-change.ts';
import { CardControl } from './card-control.ts';
import { ChipControl } from './chip-control.ts';
import { listenIn, listenOnDocument, type Listeners } from './document-listeners.ts';
import { FieldMemories } from './field-memory.ts';
import { adapterFor } from './fields/adapter-for.ts';
import { findField, type FoundField, focusedElement, focusedField } from './fields/find-field.ts';
import { drawnAround } from './fields/input-surface.ts';
import { isNoteField } from './fields/is-note-field.ts';
import { followField, shadowRootsOf, whenRemoved } from './follow-field.ts';
import { followScheme } from './follow-scheme.ts';
import { HoverIntent } from './hover-intent.ts';
import { markNow, type Mark } from './marks.ts';
import { NoteSession } from './note-session.ts';
import { outcomeOf } from './outcome-of.ts';
import { HighlightPainter } from './painters/highlight-painter.ts';
import type { CoachPorts } from './ports.ts';
import { hasFocusWithin, keepFocusPrivate, type PrivateFocus } from './private-focus.ts';
import { listenForShortcuts } from './shortcuts.ts';
import type { NotesDesk, OpenNote } from './save-gate/notes-desk.ts';
import { isWithin } from './site/deep-selector.ts';
import { SiteView } from './site/site-view.ts';

/** What the rest of the extension can ask of the coach in one frame. */
export interface Coach {
  /**
   * Moves the caret to the next open mark after it, around the end to the first.
   * @returns false when there is none
   */
  nextMark(): boolean;

  /**
   * Opens the card of the frame's open finding with this position; null: of the mark at or after the caret.
   * @returns false when there is none
   */
  openCard(position: number | null): boolean;

  /** Goes by these help requests in the field in use; an empty list: by what the note says. */
  setHelpRequests(helpRequests: readonly HelpRequestId[]): void;

  /** Judges the note in the field in use as for this task. */
  setTask(task: Task): void;

  /** Shows the dismissed mark at this place again. */
  undoDismissal(position: number): void;

  /** Looks whether the note in use holds too little; empty when there is none. */
  checkReport(): readonly ReportCheck[];

  /** Judges all fields of the frame anew: the worker or the organisation set something else. */
  renew(): void;

  /** Goes by what is pointed out on this site from now on. */
  setPlaces(places: SitePlaces): void;

  /** The places pointed out on this site that are of no use on this page. */
  placeTroubles(): readonly PlaceTrouble[];

  /** For what comes between a note and its being saved. */
  readonly desk: NotesDesk;
}

/** Coaches in one document until the signal: follows the note field in use, marks it, and opens cards. */
export function startCoach(ports: CoachPorts, signal: AbortSignal): Coach {
  return new FrameCoach(ports, signal);
}

/** The field that has the focus. */
interface FieldInUse {
  readonly element: HTMLElement;
  /** Null for a field that can't be read. */
  readonly session: NoteSession | null;
  readonly left: AbortController;
}

class FrameCoach implements Coach {
  readonly #ports: CoachPorts;
  readonly #signal: AbortSignal;
  readonly #card: CardControl;
  readonly #chip: ChipControl;
  readonly #hover: HoverIntent;
  readonly #memories = new FieldMemories(() => this.#site.caseKey());
  readonly #listeners: Listeners;
  /** A field that is taken out of the page loses its size: that tells it of all of them, at no cost meanwhile. */
  readonly #sizes = new ResizeObserver(() => {
    if (this.#prune()) this.#changed();
  });
  readonly #privateFocus: PrivateFocus;
  readonly #chipHandlers: ChipHandlers;
  readonly #site: SiteView;
  readonly #hosts: HTMLElement[];
  readonly #changes = new EventTarget();
  readonly desk: NotesDesk = {
    notes: () => {
      this.#prune();
      return this.#sessions.map((session) => this.#openNote(session));
    },
    saveButtons: () => this.#site.saveButtons(),
    onChange: (changed, signal) => {
      this.#changes.addEventListener('change', changed, { signal });
    },
    turnTo: (host) => {
      if (!this.#isOurs(host)) this.#hosts.push(host);
      this.#card.leave();
    },
  };
  #caseKey: string;
  #sessions: readonly NoteSession[] = [];
  #inUse: FieldInUse | null = null;
  /** The session whose help requests are spoken of when no field has the focus. */
  #lastSession: NoteSession | null = null;
  #reported = '';

  constructor(ports: CoachPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    this.#hosts = [ports.card.host, ports.chip.host];
    this.#site = new SiteView(ports.document, ports.places, ports.innerRoot, (text) =>
      ports.engine.analyse(text).recognised.map(({ helpRequest }) => helpRequest),
    );
    this.#caseKey = this.#site.caseKey();
    this.#card = new CardControl(ports.card, ports.insight, (finding) => ports.policy.modeOf(finding), this.#record, this.#textInUse, signal);
    this.#chip = new ChipControl(ports.chip, signal);
    this.#hover = new HoverIntent(
      ports.document,
      () => this.#sessions,
      {
        isCard: (node) => node === ports.card.host,
        open: (session, mark, pointer) => {
          this.#card.open(session, mark, pointer);
        },
        close: () => {
          this.#card.closeHovered();
        },
      },
      signal,
    );
    this.#chipHandlers = {
      nextMark: () => {
        this.nextMark();
      },
      chooseHelpRequests: (helpRequests) => {
        this.setHelpRequests(helpRequests);
      },
      chooseTask: (task) => {
        this.setTask(task);
      },
      undoDismissal: () => {
        const session = this.#inUse?.session;
        if (session?.dismissedLast) this.#undo(session, session.dismissedLast);
      },
      checkReport: () => this.checkReport(),
      append: (text) => this.#append(text),
      close: () => {
        this.#inUse?.element.focus({ preventScroll: true });
      },
    };
    this.#listeners = {
      focusin: this.#onFocusIn,
      focusout: this.#onFocusOut,
      beforeinput: (event) => {
        if (event.isTrusted && this.#isInUse(event.target)) this.#inUse?.session?.expectEdit();
      },
      input: this.#onInput,
      keyup: () => this.#inUse?.session?.refresh(),
      compositionstart: (event) => {
        if (event.isTrusted && !this.#isOurs(event.target)) this.#inUse?.session?.startComposition();
      },
      compositionend: (event) => {
        if (this.#isOurs(event.target)) return;
        // Chromium itself sends one that does not count as trusted.
        if (event.isTrusted) this.#use(findField(event, ports.innerRoot, this.#isNamed));
        this.#inUse?.session?.endComposition();
      },
    };
    listenOnDocument(ports.document, this.#listeners, signal);
    const onLeft = (event: Event) => {
      // The focus also leaves what the page is just taking away: it must not find that gone already.
      queueMicrotask(() => {
        if (!this.#card.isTakenAway) this.#onFocusOut(event);
      });
    };
    this.#privateFocus = keepFocusPrivate(ports.document, this.#hosts, onLeft, signal);
    listenForShortcuts(ports.document, () => ports.policy.shortcuts(), {
      nextMark: () => this.nextMark(),
      openCard: () => this.openCard(null),
      focusChip: () => this.#focusChip(),
    }, signal);
    const onTurned = () => {
      for (const look of [this.#card, this.#chip, ...this.#sessions.map(({ painter }) => painter)]) look.recolour();
    };
    followScheme(ports.document, onTurned, signal);
    const onPageHide = ({ isTrusted }: Event) => {
      if (!isTrusted) return;
      this.#countShown();
      this.#ports.report.frameLeft();
    };
    ports.document.defaultView?.addEventListener('pagehide', onPageHide, { signal });
    signal.addEventListener('abort', () => {
      this.#leave();
      this.#sizes.disconnect();
      for (const session of this.#sessions) session.end();
    });
    this.#useAll([...ports.typedIn]);
    ports.typedIn.clear();
  }

  nextMark(): boolean {
    const next = this.#markFromCaret((mark, caret) => mark.start > caret);
    if (next === null) return false;
    this.#card.leave();
    next.session.field.select({ start: next.mark.start, end: next.mark.start });
    next.session.field.reveal(next.mark, next.session.painter);
    return true;
  }

  openCard(position: number | null): boolean {
    const wanted = position === null ? this.#markFromCaret((mark, caret) => mark.end >= caret) : this.#openMarks()[position];
    if (wanted) this.#openCardAt(wanted);
    return wanted !== null && wanted !== undefined;
  }

  #openCardAt({ session, mark }: { readonly session: NoteSession; readonly mark: Mark }): void {
    session.field.reveal(mark, session.painter);
    this.#card.open(session, mark, null);
  }

  /** Goes to the chip by keyboard; from elsewhere in the page, by way of the note that was used last. */
  #focusChip(): boolean {
    if (this.#inUse === null) this.#lastSession?.field.element.focus();
    return this.#chip.focus();
  }

  setHelpRequests(helpRequests: readonly HelpRequestId[]): void {
    (this.#inUse?.session ?? this.#lastSession)?.chooseHelpRequests(helpRequests);
  }

  setTask(task: Task): void {
    (this.#inUse?.session ?? this.#lastSession)?.chooseTask(task);
  }

  undoDismissal(position: number): void {
    const dismissed = this.#dismissedMarks()[position];
    if (dismissed) this.#undo(dismissed.session, dismissed.mark);
  }

  /** What was answered to a mark holds no longer, nor is it counted. */
  #undo(session: NoteSession, mark: Mark): void {
    session.restore(mark);
    const told = session.takeTold(mark);
    if (told !== null) this.#ports.report.takeBack(told);
  }

  checkReport(): readonly ReportCheck[] {
    const session = this.#inUse?.session ?? this.#lastSession;
    const analysis = session?.analysis ?? null;
    if (session === null || analysis === null) return [];
    const [helpRequest] = analysis.helpRequests;
    if (helpRequest !== undefined && session.countOnce({ key: '' }, CHECK_USED)) {
      this.#ports.report.outcome({ kind: TOO_LITTLE_CHECK, category: null, subtopic: null, helpRequest, outcome: CHECK_USED, reason: null });
    }
    return this.#ports.checkReport(session.text, analysis);
  }

  renew(): void {
    for (const session of this.#sessions) session.judgeAgain();
  }

  setPlaces(places: SitePlaces): void {
    if (!this.#site.setPlaces(places)) return;
    const { document, innerRoot } = this.#ports;
    for (const session of this.#sessions) {
      const { element } = session.field;
      if (isNoteField(element) || this.#isNamed(element)) session.judgeAgain();
      else this.#dismissField(session);
    }
    this.#use(focusedField(document, innerRoot, this.#isNamed));
    this.#followCase();
  }

  placeTroubles(): readonly PlaceTrouble[] {
    return this.#site.troubles();
  }

  readonly #isNamed = (field: HTMLElement): boolean => this.#site.noteFields.some((selector) => isWithin(field, selector));

  /** Looks whether the page went to another case around its fields. */
  #followCase(): void {
    const caseKey = this.#site.caseKey();
    if (caseKey === this.#caseKey) return;
    this.#caseKey = caseKey;
    for (const session of this.#sessions) session.recallForCase();
  }

  /** The field is no note field any more. */
  #dismissField(session: NoteSession): void {
    if (this.#inUse?.session === session) this.#leave();
    session.end();
    this.#sessions = this.#sessions.filter((other) => other !== session);
    if (this.#lastSession === session) this.#lastSession = null;
    this.#changed();
  }

  /** What the field in use holds now. */
  readonly #textInUse = (): string | null => {
    this.#inUse?.session?.refresh();
    return this.#inUse?.session?.text ?? null;
  };

  /** Puts a text on lines of its own below the note in use. */
  async #append(text: string): Promise<boolean> {
    const session = this.#inUse?.session;
    if (!session) return false;
    session.refresh();
    const end = session.text.trimEnd().length;
    const below = { start: end, end: session.text.length };
    const isDone = await applyChange(session.field, below, end === 0 ? text : `\n\n${text}`, () => { session.expectEdit(); }, this.#textInUse);
    if (isDone) session.goOn();
    session.follow();
    return isDone;
  }

  readonly #onFocusIn = (event: Event) => {
    if (event.isTrusted) this.#use(findField(event, this.#ports.innerRoot, this.#isNamed));
  };

  readonly #onFocusOut = (event: Event) => {
    if (!event.isTrusted) return;
    const { document, innerRoot } = this.#ports;
    const { relatedTarget } = event as FocusEvent;
    const focused = focusedElement(document, innerRoot);
    // The focus moves within what is ours, or the window lost it and not the field.
    if (this.#isOurs(relatedTarget) || hasFocusWithin(this.#hosts) || focused === this.#inUse?.element) return;
    if (this.#isOurs(event.target)) this.#card.close();
    if (!this.#isInUse(relatedTarget)) this.#leave();
  };

  readonly #onInput = (event: Event) => {
    if (this.#isOurs(event.target)) return;
    if (!event.isTrusted) {
      // A page tells its own that it set the field: worth a look, but it may not lead us anywhere.
      this.#inUse?.session?.refresh();
      return;
    }
    // Most keys: what is known to be read need not be found again.
    if (this.#inUse?.session?.field.element !== event.composedPath()[0]) {
      const found = findField(event, this.#ports.innerRoot, this.#isNamed);
      if (found === null) return;
      this.#use(found);
    }
    const session = this.#inUse?.session;
    if (!session) return;
    this.#hover.disarm();
    this.#followCase();
    session.followEdit();
    this.#card.close();
    // The page's own handlers come after ours and may change what was typed.
    requestAnimationFrame(() => {
      session.refresh();
    });
  };

  #use(found: FoundField | null): void {
    if (found === null || (this.#inUse?.element === found.element && (this.#inUse.session !== null) === (found.state === 'supported'))) return;
    this.#release();
    const left = new AbortController();
    const { element } = found;
    this.#followCase();
    const session = found.state === 'supported' ? this.#sessionOf(element) : null;
    this.#inUse = { element, session, left };
    this.#lastSession = session ?? this.#lastSession;
    // A move of focus within one shadow root is not heard outside it.
    for (const root of shadowRootsOf(element)) {
      this.#privateFocus.within(root);
      listenIn(root, this.#listeners, this.#signal);
    }
    followField(element, this.#onMove, left.signal);
    whenRemoved(element, this.#onRemoved, left.signal);
    if (element === this.#ports.document.body) this.#ports.document.defaultView?.addEventListener('blur', this.#onFrameLeft, { signal: left.signal });
    this.#changed();
  }

  /** Who typed in a field and left it before we came does not come back for us: it is judged as one that was used and left. */
  #useAll(fields: readonly HTMLElement[]): void {
    const { document, innerRoot } = this.#ports;
    for (const element of fields) {
      if (element.isConnected && (isNoteField(element) || this.#isNamed(element))) this.#use({ state: 'supported', element });
    }
    const focused = focusedField(document, innerRoot, this.#isNamed);
    if (focused === null) this.#leave();
    else this.#use(focused);
  }

  #sessionOf(element: HTMLElement): NoteSession {
    this.#prune();
    const known = this.#sessions.find((session) => session.field.element === element);
    if (known !== undefined) {
      known.resume();
      return known;
    }
    const field = adapterFor(element);
    const session = new NoteSession({
      field,
      painter: new HighlightPainter(field.openSurface(), element),
      engine: this.#ports.engine,
      sensitivity: () => this.#ports.policy.sensitivity(),
      requestsOnPage: () => this.#site.helpRequests,
      isShown: (finding) => this.#ports.policy.isShown(finding),
      memories: this.#memories,
      onChange: this.#changed,
    });
    this.#sessions = [...this.#sessions, session].sort((one, other) => inOrder(one.field.element, other.field.element));
    this.#sizes.observe(element);
    session.start();
    return session;
  }

  /** The field is left, and no other is in use. */
  #leave(): void {
    if (this.#inUse === null) return;
    this.#release();
    this.#chip.hide();
    this.#prune();
    this.#changed();
    // A page that puts a new node in a field's place focuses it at once: what was read is still of use then.
    requestAnimationFrame(() => {
      if (this.#inUse === null) this.#ports.engine.forget();
    });
  }

  #release(): void {
    if (this.#inUse === null) return;
    this.#countShown();
    this.#inUse.left.abort();
    this.#inUse.session?.rest();
    this.#inUse = null;
    this.#hover.disarm();
    this.#card.leave();
  }

  readonly #onMove = () => {
    this.#inUse?.session?.painter.reposition();
  };

  /** A body stays the active element of its frame, whatever has the focus. */
  readonly #onFrameLeft = (event: Event) => {
    if (event.isTrusted) this.#leave();
  };

  readonly #onRemoved = () => {
    this.#leave();
  };

  #isInUse(target: EventTarget | null): boolean {
    const element = this.#inUse?.element;
    return element !== undefined && (target === element || shadowRootsOf(element).some((root) => root.host === target));
  }

  /**
   * Lets go of fields that the page took away.
   * @returns whether there were any
   */
  #prune(): boolean {
    const gone = this.#sessions.filter(({ field }) => !field.element.isConnected);
    for (const session of gone) {
      this.#sizes.unobserve(session.field.element);
      session.end();
    }
    if (gone.length === 0) return false;
    this.#sessions = this.#sessions.filter((session) => !gone.includes(session));
    if (this.#lastSession !== null && gone.includes(this.#lastSession)) this.#lastSession = null;
    return true;
  }

  readonly #changed = () => {
    this.#card.check();
    this.#showChip();
    this.#report();
    this.#changes.dispatchEvent(new Event('change'));
  };

  #openNote(session: NoteSession): OpenNote {
    session.refresh();
    const { field, analysis } = session;
    const caret = field.selection();
    return {
      field: field.element,
      isSafety: (analysis?.safety.length ?? 0) > 0,
      answered: session.answered,
      giveBack: caret && (() => { field.select(caret); }),
      marks: session.marks.map((mark) => ({
        key: mark.key,
        mode: this.#ports.policy.modeOf(mark.finding),
        title: this.#ports.titleOf(mark.finding, analysis?.helpRequests ?? [], session.task),
        words: session.textOf(mark),
        show: () => {
          const now = markNow(session.marks, mark);
          if (now) this.#openCardAt({ session, mark: now });
        },
        keep: (reason) => {
          const now = markNow(session.marks, mark);
          if (now === undefined) return;
          this.#record(session, now, 'kept', reason);
          session.dismiss(now, 'kept');
        },
      })),
    };
  }

  #showChip(): void {
    if (this.#inUse === null) return;
    if (!this.#ports.policy.showsChip()) {
      this.#chip.hide();
      return;
    }
    const { element, session } = this.#inUse;
    const levels = session?.marks.map((mark) => mark.finding.level) ?? [];
    this.#chip.show(
      session === null ? drawnAround(element) : element,
      {
        field: session === null ? 'unsupported' : 'supported',
        ...this.#helpRequestsOf(session),
        task: session?.task ?? ORDINARY_TASK,
        flags: levels.filter((level) => level === 'flag').length,
        asks: levels.filter((level) => level === 'ask').length,
        safety: (session?.analysis?.safety.length ?? 0) > 0,
        dismissed: this.#dismissedLast(session),
      },
      this.#chipHandlers,
    );
  }

  /** What the mark that was dismissed last is called, and by what answer it went; null where that is none that can be shown again. */
  #dismissedLast(session: NoteSession | null): ChipState['dismissed'] {
    const mark = session?.dismissedLast;
    if (!session || !mark) return null;
    return { title: this.#ports.titleOf(mark.finding, session.analysis?.helpRequests ?? [], session.task), answer: session.lastAnswer };
  }

  #report(): void {
    if (this.#signal.aborted) return;
    const session = this.#inUse === null ? this.#lastSession : this.#inUse.session;
    // A note that is still being read for the first time is not one without questions.
    if (session !== null && session.analysis === null) return;
    const summary: FrameSummary = {
      field: session !== null ? 'supported' : this.#inUse !== null ? 'unsupported' : 'none',
      ...this.#helpRequestsOf(session),
      task: session?.task ?? ORDINARY_TASK,
      safety: this.#sessions.some(({ analysis }) => (analysis?.safety.length ?? 0) > 0),
      findings: this.#openMarks().map(summaryOf),
      dismissed: this.#dismissedMarks().map(summaryOf),
      uncounted: this.#uncounted(),
    };
    const reported = JSON.stringify(summary);
    if (reported === this.#reported) return;
    this.#reported = reported;
    this.#ports.report.frameChanged(summary);
  }

  #countShown(): void {
    const session = this.#inUse?.session;
    if (session) for (const mark of session.countShown()) this.#tell(session, mark, 'shown', null);
  }

  #uncounted(): readonly OutcomeRecord[] {
    const session = this.#inUse?.session;
    const marks = session?.uncounted ?? [];
    return marks.map((mark) => outcomeOf(mark, session?.analysis ?? null, 'shown', null)).filter((record) => record !== null);
  }

  /** A mark that is acted on was shown: what people did never outnumbers what they saw. */
  readonly #record = (session: NoteSession, mark: Mark, outcome: Outcome, reason: KeepReason | null) => {
    if (session.countOnce(mark, 'shown')) this.#tell(session, mark, 'shown', null);
    if (session.countOnce(mark, outcome)) this.#tell(session, mark, outcome, reason);
    // What was told is not to wait in the frame any more.
    this.#report();
  };

  #tell(session: NoteSession, mark: Mark, outcome: Outcome, reason: KeepReason | null): void {
    const record = outcomeOf(mark, session.analysis, outcome, reason);
    if (record === null) return;
    this.#ports.report.outcome(record);
    if (isWordless(outcome)) session.keepTold(mark, record);
  }

  #openMarks(): { readonly session: NoteSession; readonly mark: Mark }[] {
    return this.#sessions.flatMap((session) => session.marks.map((mark) => ({ session, mark })));
  }

  #dismissedMarks(): { readonly session: NoteSession; readonly mark: Mark }[] {
    return this.#sessions.flatMap((session) => session.dismissed.map((mark) => ({ session, mark })));
  }

  /** The first open mark, from the caret onwards, for which the test holds; else the first of the frame. */
  #markFromCaret(isNext: (mark: Mark, caret: number) => boolean): { readonly session: NoteSession; readonly mark: Mark } | null {
    const marks = this.#openMarks();
    const session = this.#inUse?.session ?? this.#lastSession;
    const caret = session?.field.selection()?.start ?? -1;
    const place = this.#sessions.findIndex((other) => other === session);
    const next = marks.find((entry) =>
      entry.session === session ? isNext(entry.mark, caret) : this.#sessions.indexOf(entry.session) > place,
    );
    return next ?? marks[0] ?? null;
  }

  #helpRequestsOf(session: NoteSession | null): Pick<FrameSummary, 'helpRequests' | 'helpRequestsFrom'> {
    const analysis = session?.analysis ?? null;
    // One that was chosen may not occur here any more.
    const chosen = (session?.chosenHelpRequests ?? []).filter((id) => this.#ports.engine.knowledge.matrix.helpRequests.some((one) => one.id === id));
    if (chosen.length > 0) return { helpRequests: chosen, helpRequestsFrom: 'chosen' };
    const helpRequests = analysis?.helpRequests ?? [];
    if (session !== null && this.#site.helpRequests !== null) return { helpRequests, helpRequestsFrom: 'page' };
    const isRecognised = analysis !== null && analysis.recognised.length > 0;
    return { helpRequests, helpRequestsFrom: isRecognised ? 'recognised' : 'fallback' };
  }

  #isOurs(target: EventTarget | null): boolean {
    return this.#hosts.some((host) => host === target);
  }
}

const summaryOf = ({ mark: { finding: { kind, category, subtopic, level } } }: { readonly mark: Mark }, position: number): FindingSummary => ({ position, kind, category, subtopic, level });

function inOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
