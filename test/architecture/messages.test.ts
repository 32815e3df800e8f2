import { describe, expect, it } from 'vitest';
import { isEnvelope, isReply, REPLY_CHECKS, REQUEST_CHECKS } from '../../src/protocol/guards.ts';
import type { KnownIds } from '../../src/protocol/guards.ts';
import type { MessageType } from '../../src/protocol/messages.ts';

type Check = (typeof REQUEST_CHECKS)[MessageType];

const SENTENCE = 'Mw. voelt zich eenzaam sinds haar man is overleden.';
const ids: KnownIds = {
  helpRequests: new Set(['transport-mobility']),
  categories: new Set(['social-network-loneliness']),
  subtopics: new Set(['loneliness-feeling']),
};

/** The kinds of value at the ends of a message. */
function leaves(check: Check): string[] {
  return check.parts.length === 0 && check.describe !== 'object'
    ? [check.describe]
    : check.parts.flatMap(leaves);
}

/** The value once for each of its ends, and once for each list and object in it, with the sentence in that place. */
function withSentence(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [SENTENCE, [...items, SENTENCE], ...items.flatMap((item, at) => withSentence(item).map((told) => items.with(at, told)))];
  }
  if (typeof value !== 'object' || value === null) return [SENTENCE];
  const entries = Object.entries(value);
  return [
    SENTENCE,
    { ...value, [SENTENCE]: 0 },
    { ...value, note: SENTENCE },
    ...entries.flatMap(([key, part]) => withSentence(part).map((told) => ({ ...value, [key]: told }))),
  ];
}

const ROW = { id: 'own/a/b/c', topic: 'a/b', match: 'phrase', pattern: 'c', unless: ['~d'], strength: 'sure' };
const CELL = { helpRequest: 'a', category: 'b', verdict: 'needed', why: 'c', contact: 'd' };
const WHOLE_RULES = {
  mode: 'ask',
  sensitivity: 'normal',
  modes: [{ subject: 'a', mode: 'hold' }],
  holdable: ['a'],
  chip: true,
  quietHours: [{ from: 0, to: 60, days: [0] }],
  privacyOfficer: 'Noor Vis, fg@gemeente.example',
  meldcodeLinks: [{ label: 'Stappen', url: 'https://gemeente.example/meldcode' }],
  shortcuts: { nextMark: 'Alt+M', explain: 'Alt+U', chip: 'Alt+H' },
  local: { inactive: ['a'], cells: [CELL, { ...CELL, condition: 'e' }], rows: [ROW], exceptions: [ROW] },
};

/** One whole message of each type, and its whole reply. */
const WHOLE: Readonly<Record<MessageType, { readonly request: unknown; readonly reply: unknown }>> = {
  'coach/needed': { request: {}, reply: { injected: true } },
  'coach/present': { request: {}, reply: {} },
  'session/start': { request: {}, reply: { on: true, mode: 'coach', locale: 'nl', places: { noteFields: ['#note'], helpRequest: 'h2', saveButtons: [] } } },
  'policy/rules': { request: {}, reply: WHOLE_RULES },
  'matrix/texts': { request: {}, reply: { texts: ['Faith does not decide whether this help is needed.'] } },
  'access/changed': { request: {}, reply: {} },
  'settings/changed': { request: {}, reply: {} },
  'frame/changed': {
    request: {
      field: 'supported',
      helpRequests: ['transport-mobility'],
      helpRequestsFrom: 'recognised',
      task: { role: 'helping', law: 'jeugdwet' },
      safety: false,
      findings: [
        { position: 0, kind: 'excess', category: 'social-network-loneliness', subtopic: 'loneliness-feeling', level: 'flag' },
      ],
      dismissed: [{ position: 0, kind: 'dossier-request', category: null, subtopic: null, level: 'ask' }],
      uncounted: [{ kind: 'dossier-request', category: null, subtopic: null, helpRequest: 'transport-mobility', outcome: 'shown', reason: null }],
      stay: 1,
    },
    reply: {},
  },
  'help-requests/set': { request: { helpRequests: ['transport-mobility'] }, reply: {} },
  'task/set': { request: { role: 'assessing', law: null }, reply: {} },
  'places/check': { request: {}, reply: { troubles: [{ part: 'noteFields', position: 0, trouble: 'not-found' }] } },
  'picking/start': { request: { part: 'helpRequest', locale: 'nl' }, reply: {} },
  'picking/picked': { request: { part: 'saveButtons', selector: '[name="save"]' }, reply: { kept: true } },
  'picking/kept': { request: {}, reply: {} },
  'picking/stop': { request: {}, reply: {} },
  'outcome/record': {
    request: {
      kind: 'excess',
      category: 'social-network-loneliness',
      subtopic: 'loneliness-feeling',
      helpRequest: 'transport-mobility',
      outcome: 'kept',
      reason: 'discussed',
      stay: 1,
    },
    reply: {},
  },
  'outcome/take-back': {
    request: { kind: 'dossier-request', category: null, subtopic: null, helpRequest: 'transport-mobility', outcome: 'wrong', reason: null, stay: 1 },
    reply: {},
  },
  'tally/tidy': { request: {}, reply: {} },
  'tally/saved': { request: { period: '2026-W47' }, reply: {} },
  'tally/erase': { request: {}, reply: {} },
  'report/check': { request: {}, reply: { checks: [{ point: 'conclusion', isThere: false, missingFor: ['transport-mobility'] }] } },
  'dismissal/undo': { request: { position: 0 }, reply: {} },
  'card/open': { request: { position: 0 }, reply: {} },
};
const types = Object.keys(WHOLE) as MessageType[];
/** Their reply goes to the page, with what the organisation wrote in its policy, or with texts of our own; their request can carry nothing at all. */
const toThePage: ReadonlySet<MessageType> = new Set(['policy/rules', 'matrix/texts']);

describe('messages', () => {
  it.each(types)('%s and its reply have no field that could hold the text of a note', (type) => {
    const kinds = new Set([...leaves(REQUEST_CHECKS[type]), ...(toThePage.has(type) ? [] : leaves(REPLY_CHECKS[type]))]);
    // A selector names a place in the page, in a part of CSS without room for a sentence: test/unit/policy/selector.test.ts.
    expect(['enum', 'known-id', 'period', 'selector', 'number', 'boolean']).toEqual(expect.arrayContaining([...kinds]));
  });

  it.each(types)('%s is refused with a sentence in any place', (type) => {
    const { request } = WHOLE[type];
    expect(isEnvelope({ type, request }, ids)).toBe(true);
    for (const told of withSentence(request)) {
      expect(isEnvelope({ type, request: told }, ids), JSON.stringify(told)).toBe(false);
    }
  });

  it.each(types)('the reply to %s is refused with a sentence in any place', (type) => {
    const { reply } = WHOLE[type];
    expect(isReply(type, reply, ids)).toBe(true);
    if (toThePage.has(type)) {
      expect(isReply(type, { ...(reply as object), note: SENTENCE }, ids)).toBe(false);
      return;
    }
    for (const told of withSentence(reply)) expect(isReply(type, told, ids), JSON.stringify(told)).toBe(false);
  });
});
