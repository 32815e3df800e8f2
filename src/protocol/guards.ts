/**
 * Messages come from another process: nothing in them is believed before it was looked at here.
 */
import { FINDING_KINDS, LAWS, LEVELS, MATCH_KINDS, REPORT_POINTS, ROLES, SENSITIVITIES, STRENGTHS, VERDICTS } from '../engine/types.ts';
import { isSelector } from '../policy/selector.ts';
import { MOST_PLACES, SITE_PARTS } from '../policy/site-profile.ts';
import { FIELD_STATES, HELP_REQUEST_SOURCES, LOCALES, MODES, PLACE_TROUBLES } from './messages.ts';
import { CHECK_USED, COUNTED_KINDS, COUNTED_REASONS, OUTCOMES } from '../tally/outcomes.ts';
import type { MessageType, Messages } from './messages.ts';

/** The ids of the matrix: the only strings, besides the enums, that a message may carry. */
export interface KnownIds {
  readonly helpRequests: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly subtopics: ReadonlySet<string>;
}

/** A test of one value; `describe` is what the architecture test reads to prove that no free text fits. */
interface Check {
  readonly test: (value: unknown, ids: KnownIds) => boolean;
  readonly describe: 'policy-text' | 'enum' | 'known-id' | 'period' | 'selector' | 'number' | 'boolean' | 'object' | 'list' | 'nullable';
  readonly parts: readonly Check[];
}

const oneOf = (values: readonly string[]): Check => ({
  test: (value) => typeof value === 'string' && values.includes(value),
  describe: 'enum',
  parts: [],
});
const knownId = (kind: keyof KnownIds): Check => ({
  test: (value, ids) => typeof value === 'string' && ids[kind].has(value),
  describe: 'known-id',
  parts: [],
});
/** Where something stands in a page, in a part of CSS that no sentence fits in; never what stands there. */
const selector: Check = {
  test: isSelector,
  describe: 'selector',
  parts: [],
};
/** A month or week that was counted in, such as `2026-11` or `2026-W47`. */
const period: Check = {
  test: (value) => typeof value === 'string' && /^\d{4}-W?\d{2}$/.test(value),
  describe: 'period',
  parts: [],
};
/** A small count or place: large numbers could carry data in disguise. */
const count: Check = {
  test: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 100_000,
  describe: 'number',
  parts: [],
};
/** What an organisation wrote in its policy, or we in another language. Only ever in a reply: nothing that a page says may hold text. */
const policyText: Check = {
  test: (value) => typeof value === 'string' && value.length <= 600,
  describe: 'policy-text',
  parts: [],
};
const yesOrNo: Check = {
  test: (value) => typeof value === 'boolean',
  describe: 'boolean',
  parts: [],
};
const orNull = (check: Check): Check => ({
  test: (value, ids) => value === null || check.test(value, ids),
  describe: 'nullable',
  parts: [check],
});
const either = (one: Check, other: Check): Check => ({
  test: (value, ids) => one.test(value, ids) || other.test(value, ids),
  describe: 'nullable',
  parts: [one, other],
});
const listOf = (check: Check, limit: number): Check => ({
  test: (value, ids) =>
    Array.isArray(value) && value.length <= limit && value.every((item) => check.test(item, ids)),
  describe: 'list',
  parts: [check],
});
/** Exactly these fields: an extra one is refused, not ignored. */
const fields = (shape: Readonly<Record<string, Check>>): Check => ({
  test: (value, ids) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return (
      entries.length === Object.keys(shape).length &&
      // Own fields alone: `shape['toString']` would find the prototype's.
      entries.every(([key, part]) => Object.hasOwn(shape, key) && shape[key]?.test(part, ids) === true)
    );
  },
  describe: 'object',
  parts: Object.values(shape),
});

const task = { role: oneOf(ROLES), law: orNull(oneOf(LAWS)) };
const places = fields({
  noteFields: listOf(selector, MOST_PLACES),
  helpRequest: orNull(selector),
  saveButtons: listOf(selector, MOST_PLACES),
});
const findings = listOf(
  fields({ position: count, kind: oneOf(FINDING_KINDS), category: orNull(knownId('categories')), subtopic: orNull(knownId('subtopics')), level: oneOf(LEVELS) }),
  2_000,
);
const outcome = {
  kind: oneOf(COUNTED_KINDS),
  category: orNull(knownId('categories')),
  subtopic: orNull(knownId('subtopics')),
  helpRequest: knownId('helpRequests'),
  outcome: oneOf([...OUTCOMES, CHECK_USED]),
  reason: orNull(oneOf(COUNTED_REASONS)),
};

/** What each message may carry; every type has one, or this does not compile. */
export const REQUEST_CHECKS: Readonly<Record<MessageType, Check>> = {
  'coach/needed': fields({}),
  'coach/present': fields({}),
  'session/start': fields({}),
  'policy/rules': fields({}),
  'matrix/texts': fields({}),
  'access/changed': fields({}),
  'settings/changed': fields({}),
  'frame/changed': fields({
    field: oneOf(FIELD_STATES),
    helpRequests: listOf(knownId('helpRequests'), 50),
    helpRequestsFrom: oneOf(HELP_REQUEST_SOURCES),
    task: fields(task),
    safety: yesOrNo,
    findings,
    dismissed: findings,
    uncounted: listOf(fields(outcome), 2_000),
    stay: count,
  }),
  'help-requests/set': fields({ helpRequests: listOf(knownId('helpRequests'), 50) }),
  'task/set': fields(task),
  'places/check': fields({}),
  'picking/start': fields({ part: oneOf(SITE_PARTS), locale: oneOf(LOCALES) }),
  'picking/picked': fields({ part: oneOf(SITE_PARTS), selector }),
  'picking/kept': fields({}),
  'picking/stop': fields({}),
  'outcome/record': fields({ ...outcome, stay: count }),
  'outcome/take-back': fields({ ...outcome, stay: count }),
  'tally/tidy': fields({}),
  'tally/saved': fields({ period }),
  'tally/erase': fields({}),
  'report/check': fields({}),
  'dismissal/undo': fields({ position: count }),
  'card/open': fields({ position: orNull(count) }),
};

const lexiconRow = fields({
  id: policyText,
  topic: policyText,
  match: oneOf(MATCH_KINDS),
  pattern: policyText,
  // As many as fit in one cell of an own row.
  unless: listOf(policyText, 150),
  strength: oneOf(STRENGTHS),
});
const localCell = { helpRequest: policyText, category: policyText, verdict: oneOf(VERDICTS), why: policyText, contact: policyText };

/** What may come back; no reply names an id, but as an organisation wrote it. */
export const REPLY_CHECKS: Readonly<Record<MessageType, Check>> = {
  'coach/needed': fields({ injected: yesOrNo }),
  'coach/present': fields({}),
  'session/start': fields({ on: yesOrNo, mode: oneOf(MODES), locale: oneOf(LOCALES), places }),
  'policy/rules': fields({
    mode: oneOf(MODES),
    sensitivity: oneOf(SENSITIVITIES),
    chip: yesOrNo,
    modes: listOf(fields({ subject: policyText, mode: oneOf(MODES) }), 1_000),
    holdable: listOf(policyText, 200),
    quietHours: listOf(fields({ from: count, to: count, days: listOf(count, 7) }), 100),
    shortcuts: fields({ nextMark: policyText, explain: policyText, chip: policyText }),
    meldcodeLinks: listOf(fields({ label: policyText, url: policyText }), 100),
    privacyOfficer: policyText,
    local: fields({
      inactive: listOf(policyText, 100),
      cells: listOf(either(fields(localCell), fields({ ...localCell, condition: policyText })), 1_000),
      rows: listOf(lexiconRow, 1_000),
      exceptions: listOf(lexiconRow, 1_000),
    }),
  }),
  'matrix/texts': fields({ texts: listOf(policyText, 2_000) }),
  'access/changed': fields({}),
  'settings/changed': fields({}),
  'frame/changed': fields({}),
  'help-requests/set': fields({}),
  'task/set': fields({}),
  'places/check': fields({
    troubles: listOf(fields({ part: oneOf(SITE_PARTS), position: count, trouble: oneOf(PLACE_TROUBLES) }), 2 * MOST_PLACES + 2),
  }),
  'picking/start': fields({}),
  'picking/picked': fields({ kept: yesOrNo }),
  'picking/kept': fields({}),
  'picking/stop': fields({}),
  'outcome/record': fields({}),
  'outcome/take-back': fields({}),
  'tally/tidy': fields({}),
  'tally/saved': fields({}),
  'tally/erase': fields({}),
  'report/check': fields({ checks: listOf(fields({ point: oneOf(REPORT_POINTS), isThere: yesOrNo, missingFor: listOf(knownId('helpRequests'), 50) }), REPORT_POINTS.length) }),
  'dismissal/undo': fields({}),
  'card/open': fields({}),
};

/** For who sends and hears no ids. */
export const NO_IDS: KnownIds = { helpRequests: new Set(), categories: new Set(), subtopics: new Set() };

/** A message as it travels. */
export interface Envelope<Type extends MessageType = MessageType> {
  readonly type: Type;
  readonly request: Messages[Type]['request'];
}

/**
 * Tells whether a value is one of our messages, whole and with nothing added.
 * @param value whatever arrived
 * @param ids the ids of the matrix in use
 */
export function isEnvelope(value: unknown, ids: KnownIds): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const { type, request, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof type !== 'string' || !Object.hasOwn(REQUEST_CHECKS, type)) return false;
  return REQUEST_CHECKS[type as MessageType].test(request, ids);
}

/**
 * Tells whether a value is the whole reply to a message of this type, with nothing added.
 * @param value whatever came back
 * @param ids the ids of the matrix in use, where a reply may name any
 */
export function isReply<Type extends MessageType>(type: Type, value: unknown, ids = NO_IDS): value is Messages[Type]['reply'] {
  return REPLY_CHECKS[type].test(value, ids);
}
