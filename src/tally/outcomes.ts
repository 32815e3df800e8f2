/** What is counted, in the field's terms. Ids and enums only: a count has no place for a word of a note. */
import { FINDING_KINDS } from '../engine/types.ts';
import type { FindingKind } from '../engine/types.ts';

/** What a worker did with a mark; `shown`: it stood open when the field was left or its page went, or was acted on. */
export const OUTCOMES = ['shown', 'rewritten', 'removed', 'kept', 'request-added', 'wrong'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** The outcomes by which a mark goes while its words stay. */
export type DismissalAnswer = Extract<Outcome, 'kept' | 'wrong'>;
/** The outcomes that change no word, so that no undo of the field's takes them back. */
export type WordlessAnswer = DismissalAnswer | Extract<Outcome, 'request-added'>;
/** Whether an outcome changes no word. */
export const isWordless = (outcome: Outcome): outcome is WordlessAnswer => outcome === 'kept' || outcome === 'wrong' || outcome === 'request-added';

/** The fixed reasons for keeping a mark: never free text, or a second file about the resident grows. */
export const KEEP_REASONS = ['needed-for-decision', 'resident-wants-it', 'legal-duty', 'safety', 'discussed'] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];
/** What a kept mark is counted under: where no reason is asked, there may be none. */
export const COUNTED_REASONS = [...KEEP_REASONS, 'none'] as const;
export type CountedReason = (typeof COUNTED_REASONS)[number];

/** The check for too thin a file, which a worker asks for: counted beside the marks, as it weighs the other way. */
export const TOO_LITTLE_CHECK = 'too-little-check';
/** A check has one outcome: it was used. */
export const CHECK_USED = 'used';

export type CountedKind = FindingKind | typeof TOO_LITTLE_CHECK;
export type CountedOutcome = Outcome | typeof CHECK_USED;

export const COUNTED_KINDS: readonly CountedKind[] = [...FINDING_KINDS, TOO_LITTLE_CHECK];
