import { describe, expect, it } from 'vitest';
import { decide } from '../../../../src/page/save-gate/decide.ts';
import type { SaveAttempt } from '../../../../src/page/save-gate/decide.ts';
import type { Mode } from '../../../../src/policy/mode.ts';

const SAVES: SaveAttempt = { says: 'save', isWorkers: true };
const mark = (mode: Mode, key = `a mark in ${mode}`) => ({ key, mode });
const note = (marks: readonly ReturnType<typeof mark>[], more: { readonly isSafety?: boolean; readonly answered?: readonly string[] } = {}) => ({
  marks,
  isSafety: more.isSafety ?? false,
  answered: new Set(more.answered),
});
const [coach, ask, hold] = [mark('coach'), mark('ask'), mark('hold')];
const free = { waitsFor: [], mayGoOn: true };

describe('a save', () => {
  it.each([
    ['of a note without marks', SAVES, [note([])]],
    ['of no note', SAVES, []],
    ['with marks that only coach', SAVES, [note([coach])]],
    ['of a note with a signal of danger', SAVES, [note([hold, ask], { isSafety: true })]],
    ['that the page makes by itself', { ...SAVES, isWorkers: false }, [note([hold])]],
    ['by a button that says it does something else', { ...SAVES, says: 'other' as const }, [note([hold])]],
    ['with marks that were answered for', SAVES, [note([ask, coach], { answered: [ask.key] })]],
  ])('%s goes through', (_what, attempt, notes) => {
    expect(decide(attempt, notes)).toEqual(free);
  });

  it.each([
    ['in ask', [note([ask, coach])], [ask], true],
    ['in hold', [note([hold])], [hold], false],
    ['in hold, with one that only asks', [note([ask, hold])], [ask, hold], false],
    ['in several notes', [note([ask]), note([hold])], [ask, hold], false],
    ['in hold, answered for or not', [note([hold], { answered: [hold.key] })], [hold], false],
    ['beside a note with a signal of danger', [note([hold], { isSafety: true }), note([ask])], [ask], true],
    ['after one that was answered for', [note([ask, mark('ask', 'a new one')], { answered: [ask.key] })], [ask, mark('ask', 'a new one')], true],
  ])('waits for a mark %s', (_what, notes, waitsFor, mayGoOn) => {
    expect(decide(SAVES, notes)).toEqual({ waitsFor, mayGoOn });
  });

  it('waits when the button’s name does not tell', () => {
    expect(decide({ ...SAVES, says: 'nothing' }, [note([hold])]).waitsFor).toEqual([hold]);
  });
});
