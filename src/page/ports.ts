/**
 * What the page room is handed by its entrypoint: it knows neither the interface nor the browser.
 */
import type { AnalyseContext, Analysis, Engine, Finding, HelpRequestId, ReportCheck, Sensitivity, Task } from '../engine/types.ts';
import type { FrameSummary, Mode, OutcomeRecord, SitePlaces } from '../protocol/messages.ts';
import type { CardView } from '../views/card.ts';
import type { ChipView } from '../views/chip.ts';
import type { Shortcuts } from './shortcuts.ts';

/** Where the page room reports to. */
export interface ReportPort {
  frameChanged(summary: FrameSummary): void;
  /** The page goes, or is put aside: told after the last outcomes. */
  frameLeft(): void;
  outcome(record: OutcomeRecord): void;
  /** What was told as an outcome was undone. */
  takeBack(record: OutcomeRecord): void;
}

/** Gives a shorter wording for the sentence of a finding, with offsets in the text; null when there is none that is safe. */
export type FindShorter = (text: string, finding: Finding, context: AnalyseContext) => string | null;

/** What the policy asks of the page; each answer is of this moment. */
export interface PolicyPort {
  /** What may come between the worker and this finding's staying. */
  modeOf(finding: Finding): Mode;
  sensitivity(): Sensitivity;
  /** Whether the finding is shown now: not in quiet hours. */
  isShown(finding: Finding): boolean;
  showsChip(): boolean;
  shortcuts(): Shortcuts;
}

/** What the coaching room makes of a note for the card. */
export interface CardInsight {
  readonly findShorter: FindShorter;
  /** Ages that a note names. */
  agesIn(text: string): readonly number[];
}

/** All that the page room is handed. */
export interface CoachPorts {
  readonly document: Document;
  readonly engine: Engine;
  /** What was pointed out on this site, to begin with; `Coach.setPlaces` changes it. */
  readonly places: SitePlaces;
  /** The fields that somebody typed in before the coach could judge them; it takes them out. */
  readonly typedIn: Set<HTMLElement>;
  readonly policy: PolicyPort;
  readonly card: CardView;
  readonly insight: CardInsight;
  /** What a finding is called, in a few words of ours. */
  readonly titleOf: (finding: Finding, helpRequests: readonly HelpRequestId[], task: Task) => string;
  readonly checkReport: (text: string, analysis: Analysis) => readonly ReportCheck[];
  readonly chip: ChipView;
  readonly report: ReportPort;
  /** Gives the shadow root of a host, closed ones too: only an extension can look there. */
  readonly innerRoot: (host: Element) => ShadowRoot | null;
}
