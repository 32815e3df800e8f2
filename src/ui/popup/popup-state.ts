/** All the popup shows, and all a worker can do there. Its entrypoint gathers the one and carries out the other. */
import type { HelpRequestId, Matrix } from '../../engine/types.ts';
import type { FieldState, FindingSummary, FrameSummary, Mode } from '../../protocol/messages.ts';

/** Who set the mode that holds. */
export const MODE_SETTERS = ['default', 'worker', 'team', 'organisation'] as const;
export type ModeSetter = (typeof MODE_SETTERS)[number];

/** A finding with the frame it stands in: positions count per frame. */
export interface PopupFinding extends FindingSummary {
  readonly frame: number;
}

/** What holds in the tab in front. */
export type TabState =
  /** A page of the browser, or of its shop: no extension may look. */
  | { readonly status: 'unreachable' }
  | { readonly status: 'off' }
  /** The site is on, but this page was loading or shows an error, so that the script could not be brought in. */
  | { readonly status: 'needs-reload' }
  | {
      readonly status: 'on';
      readonly field: FieldState;
      readonly helpRequests: readonly HelpRequestId[];
      readonly helpRequestsFrom: FrameSummary['helpRequestsFrom'];
      readonly findings: readonly PopupFinding[];
    };

export interface PopupState {
  readonly tab: TabState;
  readonly matrix: Matrix;
  /** Version of the rules, for the footer. */
  readonly rulesVersion: string;
  readonly mode: Mode;
  readonly modeSetBy: ModeSetter;
}

export interface PopupActions {
  turnOn(): void;
  turnOff(): void;
  reload(): void;
  goTo(finding: PopupFinding): void;
  chooseHelpRequests(helpRequests: readonly HelpRequestId[]): void;
}
