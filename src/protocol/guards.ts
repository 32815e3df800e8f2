/**
 * Messages come from another process: nothing in them is believed before it was looked at here.
 */
import { FINDING_KINDS, LEVELS } from '../engine/types.ts';
import {
  FIELD_STATES,
  HELP_REQUEST_SOURCES,
  KEEP_REASONS,
  OUTCOMES,
} from './messages.ts';
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
  readonly describe: 'enum' | 'known-id' | 'number' | 'object' | 'list' | 'nullable';
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
/** A small count or place: large numbers could carry data in disguise. */
const count: Check = {
  test: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 100_000,
  describe: 'number',
  parts: [],
};
const orNull = (check: Check): Check => ({
  test: (value, ids) => value === null || check.test(value, ids),
  describe: 'nullable',
  parts: [check],
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
      entries.every(([key, part]) => shape[key]?.test(part, ids) ?? false)
    );
  },
  describe: 'object',
  parts: Object.values(shape),
});

const rule = {
  kind: oneOf(FINDING_KINDS),
  category: orNull(knownId('categories')),
  subtopic: orNull(knownId('subtopics')),
};

/** What each message may carry; every type has one, or this does not compile. */
export const REQUEST_CHECKS: Readonly<Record<MessageType, Check>> = {
  'coach/needed': fields({}),
  'session/start': fields({}),
  'access/changed': fields({}),
  'frame/changed': fields({
    field: oneOf(FIELD_STATES),
    helpRequests: listOf(knownId('helpRequests'), 50),
    helpRequestsFrom: oneOf(HELP_REQUEST_SOURCES),
    findings: listOf(fields({ ...rule, position: count, level: oneOf(LEVELS) }), 2_000),
  }),
  'outcome/record': fields({
    ...rule,
    helpRequest: knownId('helpRequests'),
    outcome: oneOf(OUTCOMES),
    reason: orNull(oneOf(KEEP_REASONS)),
  }),
  'help-requests/set': fields({ helpRequests: listOf(knownId('helpRequests'), 50) }),
  'mark/next': fields({}),
  'card/open': fields({ position: orNull(count) }),
};

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
  if (Object.keys(rest).length > 0 || typeof type !== 'string' || !(type in REQUEST_CHECKS)) return false;
  return REQUEST_CHECKS[type as MessageType].test(request, ids);
}
