/** What the picker shows; the page room decides it and hears every press. */
import type { SitePart } from '../protocol/messages.ts';

/** Why something can't be pointed out as a place of the kind that is asked for. */
export type Misfit = 'no-field' | 'unreadable' | 'no-text' | 'no-button';

/** A place in the viewport, in CSS px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PickerState {
  readonly part: SitePart;
  /** How many places were kept since the picker came. */
  readonly kept: number;
  /** What is pointed at, and whether it can be kept. */
  readonly aim: (Area & { readonly misfit: Misfit | null }) | null;
  /** Why the last press kept nothing. */
  readonly problem: Misfit | 'not-kept' | null;
  /** Where the hint stands; null in a frame, whose page shows it. */
  readonly hint: 'top' | 'bottom' | null;
  /** Frames, which have a picker of their own. */
  readonly frames: readonly Area[];
}

/** The picker's view. Its host is `<noodzaak-picker>` with an open shadow root; what of it ends the pointing has `data-done`, what moves the hint `data-aside`. */
export interface PickerView {
  readonly host: HTMLElement;
  show(state: PickerState): void;
  clear(): void;
}
