/** What the coach of a frame lays ready for the save gate: a script of its own, which is only there when a policy asks for it. */
import type { KeepReason, Mode } from '../../protocol/messages.ts';

/** A mark that nobody decided about yet. */
export interface OpenMark {
  /** Names it in its note. */
  readonly key: string;
  readonly mode: Mode;
  /** What was found, in a few words of ours. */
  readonly title: string;
  /** The marked words themselves. */
  readonly words: string;
  /** Brings it into view and opens its card. */
  show(): void;
  /** It stays, for this reason. */
  keep(reason: KeepReason): void;
}

/** A note as it stands now. */
export interface OpenNote {
  readonly field: HTMLElement;
  /** It holds a signal of danger: nothing comes between it and its being saved. */
  readonly isSafety: boolean;
  /** Keys of marks with which the worker said to save all the same; lasts as long as what was decided about the note. */
  readonly answered: Set<string>;
  /** In reading order. */
  readonly marks: readonly OpenMark[];
  /** Gives the focus back, with the caret where it was when this note was asked for; null when it was elsewhere. */
  readonly giveBack: (() => void) | null;
}

export interface NotesDesk {
  /** The notes of the frame as they stand now, as they lie on the page. */
  notes(): readonly OpenNote[];
  /** The save buttons that somebody pointed out on this site. */
  saveButtons(): readonly Element[];
  /** Calls back when marks come, go or are decided about. */
  onChange(changed: () => void, signal: AbortSignal): void;
  /** Counts a host as ours from now on, and closes the card: the worker turns to the host. */
  turnTo(host: HTMLElement): void;
}
