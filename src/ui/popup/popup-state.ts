/** All the popup shows, and all a worker can do there. Its entrypoint gathers the one and carries out the other. */
import type { WeighRequest } from '../../coaching/weigh-request.ts';
import type { HelpRequestId, Matrix, ReportCheck, Sensitivity, Task } from '../../engine/types.ts';
import type { PolicyProblem } from '../../policy/read-layer.ts';
import type { EffectivePolicy } from '../../policy/resolve.ts';
import type { QuietRuledOutBy } from '../../policy/within-organisation.ts';
import type { OwnPage } from '../../protocol/own-pages.ts';
import type { SiteInTab, SitePlacesActions } from '../site-profile/site-in-tab.ts';
import type { FieldState, FindingSummary, FrameSummary, Locale } from '../../protocol/messages.ts';

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
      readonly task: Task;
      /** A note on the page holds a signal of danger. */
      readonly safety: boolean;
      readonly findings: readonly PopupFinding[];
      /** The sites that the tab shows, the page itself first. */
      readonly sites: readonly SiteInTab[];
    };

export interface PopupState {
  readonly tab: TabState;
  readonly matrix: Matrix;
  /** Who switched Noodzaak on for this site, where a worker cannot switch it off; else null. */
  readonly siteSetBy: 'team' | 'managed' | null;
  /** Version of the rules, for the footer. */
  readonly rulesVersion: string;
  readonly locale: Locale;
  /** What the worker and the organisation set. */
  readonly policy: EffectivePolicy;
  readonly quietRuledOutBy: QuietRuledOutBy;
  readonly problems: readonly PolicyProblem[];
  /** The organisation pointed something out on a site that can't be read. */
  readonly hasPlaceFaults: boolean;
  /** Whether the browser can tell what the organisation set; else until when what it last told holds, in ms. */
  readonly organisation: { readonly state: 'none' | 'read' | 'last-good'; readonly until: number | null };
}

export interface PopupActions extends SitePlacesActions {
  turnOn(): void;
  turnOff(): void;
  reload(): void;
  goTo(finding: PopupFinding): void;
  chooseLocale(locale: Locale): void;
  chooseSensitivity(sensitivity: Sensitivity): void;
  chooseTask(task: Task): void;
  chooseHelpRequests(helpRequests: readonly HelpRequestId[]): void;
  /** Looks whether the note in use holds too little; null when there is none. */
  checkReport(): Promise<readonly ReportCheck[] | null>;
  /** What weighs a question or decision in the worker's own words. */
  bringWeighing(): Promise<WeighRequest>;
  openPage(page: OwnPage): void;
}
