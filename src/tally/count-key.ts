/** One thing that is counted: which rule, under which help request, with what outcome. */
import type { CategoryId, HelpRequestId, SubtopicId } from '../engine/types.ts';
import { CHECK_USED, COUNTED_KINDS, COUNTED_REASONS, OUTCOMES, TOO_LITTLE_CHECK } from './outcomes.ts';
import type { CountedKind, CountedOutcome, CountedReason } from './outcomes.ts';

export interface CountKey {
  readonly kind: CountedKind;
  /** With `subtopic`, for `excess` alone. */
  readonly category: CategoryId | null;
  readonly subtopic: SubtopicId | null;
  readonly helpRequest: HelpRequestId;
  readonly outcome: CountedOutcome;
  /** With `kept` alone. */
  readonly reason: CountedReason | null;
}

/** The ids of the matrix: all that a key may name. */
export interface CountableIds {
  readonly helpRequests: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly subtopics: ReadonlySet<string>;
}

/** Ids as far as reading a key asks for them. */
type IdsAsked = { readonly [Kind in keyof CountableIds]: Pick<ReadonlySet<string>, 'has'> };

/** What an id looks like in any edition. */
const ANY_ID = { has: (id: string) => id.length <= 60 && /^[a-z][a-z0-9-]*$/.test(id) };
const IDS_OF_ANY_EDITION: IdsAsked = { helpRequests: ANY_ID, categories: ANY_ID, subtopics: ANY_ID };

const BETWEEN = '|';

/** The key as it is stored and shared: `excess|finance-debt|amounts|transport-mobility|kept|discussed`. */
export function writeKey({ kind, category, subtopic, helpRequest, outcome, reason }: CountKey): string {
  return [kind, category ?? '', subtopic ?? '', helpRequest, outcome, reason ?? ''].join(BETWEEN);
}

/**
 * Reads a key that came from storage or from a file.
 * @returns null for anything that this edition could not have written itself
 */
export function readKey(text: string, ids: IdsAsked): CountKey | null {
  const [kind = '', category = '', subtopic = '', helpRequest = '', outcome = '', reason = '', ...rest] = text.split(BETWEEN);
  const key = {
    kind: kind as CountedKind,
    category: category === '' ? null : category,
    subtopic: subtopic === '' ? null : subtopic,
    helpRequest,
    outcome: outcome as CountedOutcome,
    reason: reason === '' ? null : (reason as CountedReason),
  };
  return rest.length === 0 && isCountKey(key, ids) ? key : null;
}

/** Whether some edition could have written this key: an id in it may have gone, or another name, since. */
export function isKeyOfAnyEdition(text: string): boolean {
  return readKey(text, IDS_OF_ANY_EDITION) !== null;
}

/** Whether a key is one that can occur. */
export function isCountKey({ kind, category, subtopic, helpRequest, outcome, reason }: CountKey, ids: IdsAsked): boolean {
  if (!COUNTED_KINDS.includes(kind) || !ids.helpRequests.has(helpRequest)) return false;
  const isTopicRight =
    kind === 'excess'
      ? category !== null && subtopic !== null && ids.categories.has(category) && ids.subtopics.has(subtopic)
      : category === null && subtopic === null;
  const isOutcomeRight = kind === TOO_LITTLE_CHECK ? outcome === CHECK_USED : (OUTCOMES as readonly string[]).includes(outcome);
  const isReasonRight = outcome === 'kept' ? reason !== null && COUNTED_REASONS.includes(reason) : reason === null;
  return isTopicRight && isOutcomeRight && isReasonRight;
}
