import { describe, expect, it } from 'vitest';
import { isEnvelope, isReply, REQUEST_CHECKS } from '../../../src/protocol/guards.ts';
import { knownIdsOf } from '../../../src/protocol/known-ids.ts';
import { tinyMatrix } from '../../helpers/tiny-matrix.ts';

const ids = knownIdsOf(tinyMatrix());
const frame = {
  field: 'supported',
  helpRequests: ['shopping'],
  helpRequestsFrom: 'recognised',
  task: { role: 'assessing', law: null },
  safety: false,
  findings: [{ position: 0, kind: 'excess', category: 'feelings', subtopic: 'mood', level: 'flag' }],
  dismissed: [{ position: 0, kind: 'excess', category: 'feelings', subtopic: null, level: 'ask' }],
  uncounted: [{ kind: 'excess', category: 'feelings', subtopic: 'mood', helpRequest: 'shopping', outcome: 'shown', reason: null }],
  stay: 1,
};

describe('isEnvelope', () => {
  it('lets a whole message through', () => {
    expect(isEnvelope({ type: 'frame/changed', request: frame }, ids)).toBe(true);
    expect(isEnvelope({ type: 'coach/needed', request: {} }, ids)).toBe(true);
    expect(isEnvelope({ type: 'card/open', request: { position: null } }, ids)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a string', 'frame/changed'],
    ['an unknown type', { type: 'note/save', request: {} }],
    ['a missing request', { type: 'coach/needed' }],
    ['a field beside the request', { type: 'coach/needed', request: {}, text: 'x' }],
    ['a field too many', { type: 'frame/changed', request: { ...frame, quote: 'voelt zich eenzaam' } }],
    ['a field too few', { type: 'help-requests/set', request: {} }],
    ['free text where an id belongs', { type: 'help-requests/set', request: { helpRequests: ['mw. is eenzaam'] } }],
    ['words where yes or no belongs', { type: 'frame/changed', request: { ...frame, safety: 'mw. wordt bedreigd' } }],
    ['a type that every object has', { type: 'toString', request: {} }],
    ['a field that every object has', { type: 'help-requests/set', request: { toString: 'mw. is eenzaam' } }],
    ['words where a period belongs', { type: 'tally/saved', request: { period: '2026-11, mw. is eenzaam' } }],
    ['a number that could carry data', { type: 'card/open', request: { position: 1e12 } }],
    ['words where a place belongs', { type: 'picking/picked', request: { part: 'noteFields', selector: 'mw. is eenzaam' } }],
    ['a fraction', { type: 'card/open', request: { position: 0.5 } }],
  ])('refuses %s', (_what, message) => {
    expect(isEnvelope(message, ids)).toBe(false);
  });

  it('has a check for every message that exists', () => {
    expect(Object.keys(REQUEST_CHECKS).sort()).toMatchInlineSnapshot(`
      [
        "access/changed",
        "card/open",
        "coach/needed",
        "coach/present",
        "dismissal/undo",
        "frame/changed",
        "help-requests/set",
        "matrix/texts",
        "outcome/record",
        "outcome/take-back",
        "picking/kept",
        "picking/picked",
        "picking/start",
        "picking/stop",
        "places/check",
        "policy/rules",
        "report/check",
        "session/start",
        "settings/changed",
        "tally/erase",
        "tally/saved",
        "tally/tidy",
        "task/set",
      ]
    `);
  });
});

describe('isReply', () => {
  it('lets a whole reply through', () => {
    expect(isReply('session/start', { on: true, mode: 'coach', locale: 'nl', places: { noteFields: ['#note'], helpRequest: null, saveButtons: [] } })).toBe(true);
    expect(isReply('card/open', {})).toBe(true);
  });

  it('takes an own row with as many guards as fit in its cell: else a page would be told no policy at all', () => {
    const row = { id: 'own/a', topic: 'a/b', match: 'word', pattern: 'c', unless: Array.from({ length: 150 }, () => 'd'), strength: 'sure' };
    const local = { inactive: [], cells: [], rows: [row], exceptions: [] };
    const rules = { mode: 'ask', sensitivity: 'normal', chip: true, modes: [], holdable: [], quietHours: [], shortcuts: { nextMark: 'Alt+M', explain: 'Alt+U', chip: 'Alt+H' }, meldcodeLinks: [], privacyOfficer: '', local };
    expect(isReply('policy/rules', rules)).toBe(true);
  });

  it('lets a reply name help requests of the matrix in use, and nothing else', () => {
    const checks = (missingFor: readonly string[]) => ({ checks: [{ point: 'sources', isThere: false, missingFor }] });
    const ids = { helpRequests: new Set(['transport-mobility']), categories: new Set<string>(), subtopics: new Set<string>() };
    expect(isReply('report/check', checks(['transport-mobility']), ids)).toBe(true);
    expect(isReply('report/check', checks(['voelt zich eenzaam']), ids)).toBe(false);
    expect(isReply('report/check', checks(['transport-mobility']))).toBe(false);
  });

  it.each([
    ['nothing', undefined],
    ['a field too many', { injected: true, note: 'voelt zich eenzaam' }],
    ['words where yes or no belongs', { injected: 'voelt zich eenzaam' }],
  ])('refuses %s', (_what, reply) => {
    expect(isReply('coach/needed', reply)).toBe(false);
  });
});
