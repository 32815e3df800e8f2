/**
 * Every message that crosses a border of the extension. Ids and enums only:
 * no message has a field that could hold the text of a note (test/architecture proves it).
 */
import type { Mode, ModeRules } from '../policy/mode.ts';
import type { QuietMinutes } from '../policy/quiet-hours.ts';
import type { CategoryId, FindingKind, HelpRequestId, Level, LocalRules, ReportCheck, Sensitivity, SubtopicId, Task } from '../engine/types.ts';
import type { CountedKind, CountedOutcome, CountedReason } from '../tally/outcomes.ts';
import type { SitePart, SitePlaces } from '../policy/site-profile.ts';

export type { SitePart, SitePlaces };
export { INTO_SHADOW, isSelector } from '../policy/selector.ts';

export { CHECK_USED, COUNTED_REASONS, KEEP_REASONS, TOO_LITTLE_CHECK } from '../tally/outcomes.ts';
export { isWordless } from '../tally/outcomes.ts';
export type { CountedOutcome, CountedReason, DismissalAnswer, KeepReason, Outcome, WordlessAnswer } from '../tally/outcomes.ts';
export { MODES } from '../policy/mode.ts';
export type { Mode } from '../policy/mode.ts';

/** What the policy says of single rules. A reply with text in it: what an organisation wrote, on its way to the page. */
export interface PolicyRules extends ModeRules {
  readonly sensitivity: Sensitivity;
  readonly chip: boolean;
  readonly quietHours: readonly QuietMinutes[];
  readonly shortcuts: { readonly nextMark: string; readonly explain: string; readonly chip: string };
  /** Where the municipality has the steps of the meldcode: https addresses. */
  readonly meldcodeLinks: readonly { readonly label: string; readonly url: string }[];
  /** Whom to ask in doubt, in one line; empty where no policy says so. */
  readonly privacyOfficer: string;
  readonly local: LocalRules;
}

/** The languages of the interface. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Whether the field in use can be read along with. */
export const FIELD_STATES = ['none', 'supported', 'unsupported'] as const;
export type FieldState = (typeof FIELD_STATES)[number];

/** A finding as the rest of the extension may know it: what rule, never what words. */
export interface FindingSummary {
  /** Place in its list, from 0, in reading order. */
  readonly position: number;
  readonly kind: FindingKind;
  readonly category: CategoryId | null;
  readonly subtopic: SubtopicId | null;
  readonly level: Level;
}

/** Where the help requests in use come from. */
export const HELP_REQUEST_SOURCES = ['chosen', 'page', 'recognised', 'fallback'] as const;
export type HelpRequestSource = (typeof HELP_REQUEST_SOURCES)[number];

/** The state of one frame's coach. */
export interface FrameSummary {
  readonly field: FieldState;
  readonly helpRequests: readonly HelpRequestId[];
  readonly helpRequestsFrom: HelpRequestSource;
  /** What the worker is busy with in the note in use. */
  readonly task: Task;
  /** A note in the frame holds a signal of danger, in whose paragraph no questions are asked. */
  readonly safety: boolean;
  readonly findings: readonly FindingSummary[];
  /** What the worker dismissed in the notes that are open: gone with them. */
  readonly dismissed: readonly FindingSummary[];
  /** What is yet to be counted as shown in the field in use: the background counts it when the frame goes without a word. */
  readonly uncounted: readonly OutcomeRecord[];
}

/** Tells one stay of a page in its frame from the next: a number drawn for it, and for its return from where the browser kept it aside. */
export interface OfStay {
  readonly stay: number;
}

export interface OutcomeRecord {
  readonly kind: CountedKind;
  readonly category: CategoryId | null;
  readonly subtopic: SubtopicId | null;
  readonly helpRequest: HelpRequestId;
  readonly outcome: CountedOutcome;
  /** Only with `kept`. */
  readonly reason: CountedReason | null;
}

/** What can be the matter with a place that somebody pointed out. */
export const PLACE_TROUBLES = ['not-found', 'not-recognised'] as const;

/** A place of a site profile that is of no use on the page at hand. */
export interface PlaceTrouble {
  readonly part: SitePart;
  /** Among the places of its part, from 0. */
  readonly position: number;
  /** Nothing is found there, or a text that is no help request. */
  readonly trouble: (typeof PLACE_TROUBLES)[number];
}

/** Message type -> what it carries and what comes back. */
export interface Messages {
  /** Sentinel -> background: a note field is in use in this frame; inject the coach there. */
  'coach/needed': { request: Record<never, never>; reply: { readonly injected: boolean } };
  /** Coach or sentinel -> background: what holds here. `on` is false once the site was switched off. */
  'session/start': {
    request: Record<never, never>;
    reply: {
      readonly on: boolean;
      readonly mode: Mode;
      readonly locale: Locale;
      /** What was pointed out on this site. */
      readonly places: SitePlaces;
    };
  };
  /** Coach -> background: what the policy says of single rules. */
  'policy/rules': { request: Record<never, never>; reply: PolicyRules };
  /** Coach -> background: the texts of the matrix in the worker's language, where that is not Dutch. Ours, so no more than all can read. */
  'matrix/texts': { request: Record<never, never>; reply: { readonly texts: readonly string[] } };
  /** Popup -> coach: is there one in this frame still? Nobody answers when not. */
  'coach/present': { request: Record<never, never>; reply: Record<never, never> };
  /** Background -> every frame: sites were switched off; ask again whether this is one of them. */
  'access/changed': { request: Record<never, never>; reply: Record<never, never> };
  /** Background -> every frame: the worker or the organisation set something else; a coach asks again what holds. */
  'settings/changed': { request: Record<never, never>; reply: Record<never, never> };
  /** Coach -> background: the open findings changed. */
  'frame/changed': { request: FrameSummary & OfStay; reply: Record<never, never> };
  /** Popup -> coach: go by these help requests in the field in use. Empty: recognise them again. */
  'help-requests/set': { request: { readonly helpRequests: readonly HelpRequestId[] }; reply: Record<never, never> };
  /** Popup -> coach: judge the note in the field in use as for this task. */
  'task/set': { request: Task; reply: Record<never, never> };
  /** Popup -> coach: which places of the site profile are of no use on this page? */
  'places/check': { request: Record<never, never>; reply: { readonly troubles: readonly PlaceTrouble[] } };
  /** Popup -> the pickers of a tab: let the worker point out places of this kind. */
  'picking/start': { request: { readonly part: SitePart; readonly locale: Locale }; reply: Record<never, never> };
  /** Picker -> background: the worker pointed this out. Not kept: it is no selector that a profile may hold. */
  'picking/picked': { request: { readonly part: SitePart; readonly selector: string }; reply: { readonly kept: boolean } };
  /** Background -> the pickers of a tab: a place was kept, from whichever frame. */
  'picking/kept': { request: Record<never, never>; reply: Record<never, never> };
  /** Picker -> background -> the other pickers of the tab: the worker is done. */
  'picking/stop': { request: Record<never, never>; reply: Record<never, never> };
  /** Coach -> background: what was done with a mark, or that a check for too thin a file was used. Counted when counting is on. */
  'outcome/record': { request: OutcomeRecord & OfStay; reply: Record<never, never> };
  /** Coach -> background: what was told of a mark is undone, and is not to be counted. */
  'outcome/take-back': { request: OutcomeRecord & OfStay; reply: Record<never, never> };
  /** Our pages -> background: store what waits, erase what is too old, give each period its mark. */
  'tally/tidy': { request: Record<never, never>; reply: Record<never, never> };
  /** Our pages -> background: this period was saved as a file, to hand over. */
  'tally/saved': { request: { readonly period: string }; reply: Record<never, never> };
  /** Our pages -> background: erase all that was counted. */
  'tally/erase': { request: Record<never, never>; reply: Record<never, never> };
  /** Popup -> coach: does the note in use hold too little? Empty when there is none. */
  'report/check': { request: Record<never, never>; reply: { readonly checks: readonly ReportCheck[] } };
  /** Settings page -> coach: show this dismissed mark again. */
  'dismissal/undo': { request: { readonly position: number }; reply: Record<never, never> };
  /** Popup -> coach. */
  'card/open': { request: { readonly position: number | null }; reply: Record<never, never> };
}
export type MessageType = keyof Messages;
