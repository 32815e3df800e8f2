/**
 * What the page room is handed by its entrypoint: it knows neither the interface nor the browser.
 */
import type { AnalyseContext, Analysis, Engine, Finding, HelpRequestId, ReportCheck, Sensitivity, Task } from '../engine/types.ts';
import type { FieldState, FrameSummary, KeepReason, Mode, OutcomeRecord, SitePlaces } from '../protocol/messages.ts';
import type { Shortcuts } from './shortcuts.ts';

/** What the worker can do from a card. Each is called at most once per opened card, but `close` always may. */
export interface CardHandlers {
  /** Takes the finding's `removal` out of the field; resolves to false when the editor did something else (undone). */
  leaveOut(): Promise<boolean>;
  /** Puts this wording in the place of the finding's sentence; resolves as `leaveOut` does. */
  rewrite(wording: string): Promise<boolean>;
  /** Puts this in the place of the marked words themselves; resolves as `leaveOut` does. */
  replaceMarked(words: string): Promise<boolean>;
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
  /** The marked words. */
  readonly marked: string;
  /** Ages of children that the note names. */
  readonly childAges: readonly number[];
  /** A shorter wording of the finding's sentence; null when there is none that is safe. */
  readonly shorter: string | null;
  readonly helpRequests: readonly HelpRequestId[];
  readonly task: Task;
  readonly openedBy: 'pointer' | 'keyboard';
  /** The finding's mode: in `coach` it may be kept without a reason. */
  readonly mode: Mode;
}

/** The card's view; a pointer in it leaves the caret in the field. Its host is `<noodzaak-card>` with an open shadow root and role="dialog"; the page room places it and says in `--noodzaak-room` how high it may be. */
export interface CardPort {
  readonly host: HTMLElement;
  show(request: CardRequest, handlers: CardHandlers): void;
  /** Moves the keyboard focus into the card (only when it was opened by keyboard). */
  focus(): void;
  clear(): void;
  /** The ground of the field that the card speaks of. */
  setTheme(theme: 'light' | 'dark'): void;
}

export interface ChipState {
  readonly field: Exclude<FieldState, 'none'>;
  readonly helpRequests: readonly HelpRequestId[];
  readonly helpRequestsFrom: FrameSummary['helpRequestsFrom'];
  readonly task: Task;
  readonly flags: number;
  readonly asks: number;
  /** A paragraph of the note holds a safety signal. */
  readonly safety: boolean;
  /** A mark was dismissed since the field was taken in use, and can be shown again. */
  readonly canUndoDismissal: boolean;
}

export interface ChipHandlers {
  /** The chip itself was activated: go to the first or next mark. */
  nextMark(): void;
  chooseHelpRequests(helpRequests: readonly HelpRequestId[]): void;
  chooseTask(task: Task): void;
  /** Shows the mark last dismissed again. */
  undoDismissal(): void;
  /** Looks now whether the note holds too little. */
  checkReport(): readonly ReportCheck[];
  /** Puts a text below the note; resolves to false when the editor did something else (undone). */
  append(text: string): Promise<boolean>;
  /** Gives the caret back to the field. */
  close(): void;
}

/** The chip's view. Its host is `<noodzaak-chip>` with an open shadow root; the page room places it. */
export interface ChipPort {
  readonly host: HTMLElement;
  show(state: ChipState, handlers: ChipHandlers): void;
  clear(): void;
  /** Gives the focus to the first control; false where there is none. */
  focus(): boolean;
  /** The ground of the field that the chip stands at. */
  setTheme(theme: 'light' | 'dark'): void;
}

/** Where the page room reports to. */
export interface ReportPort {
  frameChanged(summary: FrameSummary): void;
  outcome(record: OutcomeRecord): void;
}

/** Gives a shorter wording for the sentence of a finding, with offsets in the text; null when there is none that is safe. */
export type FindShorter = (text: string, finding: Finding, context: AnalyseContext) => string | null;

/** What the policy asks of the page; each answer is of this moment. */
export interface PolicyPort {
  /** What may come between the worker and this finding's staying. */
  modeOf(finding: Finding): Mode;
  /** Whether the finding is shown now: not in quiet hours. */
  isShown(finding: Finding): boolean;
  showsChip(): boolean;
  shortcuts(): Shortcuts;
}

/** What the coaching room makes of a note for the card. */
export interface CardInsight {
  readonly findShorter: FindShorter;
  /** Ages of children that a note names. */
  childAges(text: string): readonly number[];
}

/** All that the page room is handed. */
export interface CoachPorts {
  readonly document: Document;
  readonly engine: Engine;
  /** To begin with; `Coach.renew` changes it. */
  readonly sensitivity: Sensitivity;
  /** What was pointed out on this site, to begin with; `Coach.setPlaces` changes it. */
  readonly places: SitePlaces;
  readonly policy: PolicyPort;
  readonly card: CardPort;
  readonly insight: CardInsight;
  /** What a finding is called, in a few words of ours. */
  readonly titleOf: (finding: Finding, helpRequests: readonly HelpRequestId[], task: Task) => string;
  readonly checkReport: (text: string, analysis: Analysis) => readonly ReportCheck[];
  readonly chip: ChipPort;
  readonly report: ReportPort;
  /** Gives the shadow root of a host, closed ones too: only an extension can look there. */
  readonly innerRoot: (host: Element) => ShadowRoot | null;
}
