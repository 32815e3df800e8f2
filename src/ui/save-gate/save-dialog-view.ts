/** What the save dialog is told and what it tells back. */
import type { KeepReason } from '../../protocol/messages.ts';
import type { Theme } from '../shadow-view.ts';

/** One open mark, in the words that are marked and a few of ours. */
export interface ListedMark {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** The save waits for it; else it only asks. */
  readonly isHeld: boolean;
}

export interface SaveDialogState {
  readonly marks: readonly ListedMark[];
  readonly mayGoOn: boolean;
  readonly savesByItself: boolean;
  /** What was pressed is gone: the worker has to save again. */
  readonly isGone: boolean;
}

export interface SaveDialogHandlers {
  show(id: string): void;
  keep(id: string, reason: KeepReason): void;
  goOn(): void;
  close(): void;
}

export interface SaveDialogView {
  readonly host: HTMLElement;
  show(state: SaveDialogState, handlers: SaveDialogHandlers): void;
  focus(): void;
  clear(): void;
  setTheme(theme: Theme): void;
}
