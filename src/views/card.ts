/** What the card is told and what it tells back; it never sees more of the note than the words it shows. */
import type { Finding, HelpRequestId, Task } from '../engine/types.ts';
import type { KeepReason, Mode } from '../protocol/messages.ts';
import type { Theme } from './theme.ts';

/** What the worker can do from a card. Each is called at most once per opened card, but `close` and `put` always may. */
export interface CardHandlers {
  /** Takes the finding's `removal` out of the field; resolves to false when the editor did something else (undone). */
  leaveOut(): Promise<boolean>;
  /** Puts this wording in the place of the finding's sentence; resolves as `leaveOut` does. */
  rewrite(wording: string): Promise<boolean>;
  /**
   * As `rewrite`, for one text of several that the card offers: one of many lines gets lines of its own, and each after the first
   * stands below it. The card stays until the last of them, or until the worker goes on in the note.
   */
  put(text: string, isLast: boolean): Promise<boolean>;
  /** Leaves only these of the marked words, and asks nothing more about them; resolves as `leaveOut` does. */
  keepOnly(words: string): Promise<boolean>;
  /** A form is being filled in: the card stays until it is closed or its mark goes. */
  pin(): void;
  /** Without a reason where the finding's mode asks for none. */
  keep(reason: KeepReason | null): void;
  wrong(): void;
  addHelpRequests(helpRequests: readonly HelpRequestId[]): void;
  close(): void;
}

export interface CardRequest {
  readonly finding: Finding;
  /** The words that Weglaten would take out. */
  readonly removed: string;
  /** The words that the first text of `put` takes the place of. */
  readonly replaced: string;
  /** The marked words. */
  readonly marked: string;
  /** Ages that the note names. */
  readonly ages: readonly number[];
  /** A shorter wording of the finding's sentence; null when there is none that is safe. */
  readonly shorter: string | null;
  readonly helpRequests: readonly HelpRequestId[];
  readonly task: Task;
  readonly openedBy: 'pointer' | 'keyboard';
  /** The finding's mode: in `coach` it may be kept without a reason. */
  readonly mode: Mode;
}

/** The card's view; a pointer in it leaves the caret in the field. Its host is `<noodzaak-card>` with an open shadow root and role="dialog"; the page room places it and says in `--noodzaak-room` how high it may be. */
export interface CardView {
  readonly host: HTMLElement;
  show(request: CardRequest, handlers: CardHandlers): void;
  /** Moves the keyboard focus into the card (only when it was opened by keyboard). */
  focus(): void;
  clear(): void;
  /** The ground of the field that the card speaks of. */
  setTheme(theme: Theme): void;
}
