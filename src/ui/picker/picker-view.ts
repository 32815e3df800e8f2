/** What the picker shows; the page room decides it and hears every press. */
import type { SitePart } from '../../policy/site-profile.ts';

/** A place in the viewport, in CSS px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Why something can't be pointed out as a place of the kind that is asked for. */
type Misfit = 'no-field' | 'unreadable' | 'no-text' | 'no-button';

export interface PickerState {
  readonly part: SitePart;
  readonly kept: number;
  readonly aim: (Area & { readonly misfit: Misfit | null }) | null;
  readonly problem: Misfit | 'not-kept' | null;
  readonly hint: 'top' | 'bottom' | null;
  readonly frames: readonly Area[];
}

export interface PickerView {
  readonly host: HTMLElement;
  show(state: PickerState): void;
  clear(): void;
}
