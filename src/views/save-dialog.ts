/** What the save dialog is told and what it tells back. */
import type { KeepReason } from '../protocol/messages.ts';
import type { Theme } from './theme.ts';

/** One open mark, as the dialog lists it. */
export interface ListedMark {
  /** Names it for as long as the dialog is open. */
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** The save waits for it; else it only asks. */
  readonly isHeld: boolean;
}

export interface SaveDialogState {
  readonly marks: readonly ListedMark[];
  /** Whether the worker may save at once. */
  readonly mayGoOn: boolean;
  /** The page says, or showed, that it saves by itself as well. */
  readonly savesByItself: boolean;
  /** What was pressed is gone: the worker has to save again. */
  readonly isGone: boolean;
}

export interface SaveDialogHandlers {
  /** Closes the dialog and opens the card of this mark. */
  show(id: string): void;
  keep(id: string, reason: KeepReason): void;
  /** Saves, as the worker meant to. */
  goOn(): void;
  /** Back to the note, without saving. */
  close(): void;
}

/** The dialog's view; its host has role="dialog" and an open shadow root. The page room places it. */
export interface SaveDialogView {
  readonly host: HTMLElement;
  show(state: SaveDialogState, handlers: SaveDialogHandlers): void;
  /** Moves the keyboard focus to the dialog as a whole. */
  focus(): void;
  clear(): void;
  /** The ground of the note that the dialog speaks of. */
  setTheme(theme: Theme): void;
}
