/** What the chip is told and what it tells back. */
import type { HelpRequestId, ReportCheck, Task } from '../engine/types.ts';
import type { FieldState, FrameSummary, WordlessAnswer } from '../protocol/messages.ts';
import type { Theme } from './theme.ts';

export interface ChipState {
  readonly field: Exclude<FieldState, 'none'>;
  readonly helpRequests: readonly HelpRequestId[];
  readonly helpRequestsFrom: FrameSummary['helpRequestsFrom'];
  readonly task: Task;
  readonly flags: number;
  readonly asks: number;
  /** A paragraph of the note holds a safety signal. */
  readonly safety: boolean;
  /** The mark that went last by an answer that can be taken back, as its card called it, and by what answer; null: there is nothing to take back. */
  readonly dismissed: { readonly title: string; readonly answer: WordlessAnswer } | null;
}

export interface ChipHandlers {
  /** The chip itself was activated: go to the first or next mark. */
  nextMark(): void;
  /** Empty: recognise them in the text again. */
  chooseHelpRequests(helpRequests: readonly HelpRequestId[]): void;
  chooseTask(task: Task): void;
  /** Takes the last such answer back: its mark is shown again. */
  undoDismissal(): void;
  /** Looks now whether the note holds too little. */
  checkReport(): readonly ReportCheck[];
  /** Puts a text below the note; resolves to false when the editor did something else (undone). */
  append(text: string): Promise<boolean>;
  /** Gives the caret back to the field. */
  close(): void;
}

/** The chip's view. Its host is `<noodzaak-chip>` with an open shadow root; the page room places it. */
export interface ChipView {
  readonly host: HTMLElement;
  show(state: ChipState, handlers: ChipHandlers): void;
  clear(): void;
  /** Gives the focus to the first control; false where there is none. */
  focus(): boolean;
  /** The ground of the field that the chip stands at. */
  setTheme(theme: Theme): void;
}
