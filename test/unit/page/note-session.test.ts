// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnalyseContext, Analysis, Engine, Finding, Sensitivity } from '../../../src/engine/types.ts';
import { FieldMemories } from '../../../src/page/field-memory.ts';
import { NoteSession } from '../../../src/page/note-session.ts';
import { aFinding } from './a-finding.ts';
import { AField, APainter } from './a-field.ts';

const LONELY = 'eenzaam';
const DEBTS = 'schulden';

/** Flags one word and asks about another, except where the help request is about the second. */
class AnEngine implements Pick<Engine, 'analyse' | 'analyseInSlices'> {
  analyses = 0;
  /** Steps an analysis takes of 3 ms each; 0: it is done at once. */
  steps = 0;

  analyse(text: string, context: AnalyseContext = {}): Analysis {
    this.analyses++;
    const helpRequests = context.helpRequests ?? ['fallback'];
    const findings = [
      ...(text.includes(LONELY) ? [aFinding(text, LONELY)] : []),
      ...(text.includes(DEBTS) && !helpRequests.includes('money') && context.sensitivity !== 'quiet' ? [aFinding(text, DEBTS, { level: 'ask' })] : []),
    ].sort((one, other) => one.start - other.start);
    return { helpRequests, recognised: [], safety: [], findings };
  }

  *analyseInSlices(text: string, context?: AnalyseContext): Generator<void, Analysis> {
    for (let step = 0; step < this.steps; step++) {
      const end = performance.now() + 3;
      while (performance.now() < end);
      yield;
    }
    return this.analyse(text, context);
  }
}

let engine: AnEngine;
let painter: APainter;
let memories: FieldMemories;
let sensitivity: Sensitivity;
let onPage: readonly string[] | null;
let caseKey: string;
const isShown = vi.fn<(finding: Finding) => boolean>(() => true);
const onChange = vi.fn();

function start(text: string): { field: AField; session: NoteSession } {
  const field = new AField(text, document.createElement('textarea'));
  const session = new NoteSession({ field, painter, engine: engine as unknown as Engine, sensitivity: () => sensitivity, isShown, requestsOnPage: () => onPage, memories, onChange });
  session.start();
  return { field, session };
}

beforeEach(() => {
  engine = new AnEngine();
  painter = new APainter();
  memories = new FieldMemories(() => caseKey);
  sensitivity = 'normal';
  onPage = null;
  caseKey = '';
  onChange.mockReset();
});

/** The words of the mark that "undo" would bring back. */
const last = (session: NoteSession): string | null => (session.dismissedLast === null ? null : session.textOf(session.dismissedLast));

const takeBack = (session: NoteSession): void => {
  if (session.dismissedLast) session.restore(session.dismissedLast);
};

describe('a note session', () => {
  it('marks what is in the field already', () => {
    start('Zij is eenzaam en heeft schulden.');
    expect(painter.painted).toEqual(['flag:eenzaam', 'ask:schulden']);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('asks nothing more of the words for which a help request was added, until it is let go', () => {
    const { session } = start('Zij is eenzaam.');
    const [lonely] = session.marks;
    if (lonely === undefined) throw new Error('nothing is marked');
    const asked = { ...lonely.finding, rule: 'rule/second', category: 'another-category', level: 'ask' } as const;
    vi.spyOn(engine, 'analyse').mockImplementation((_text, { helpRequests = ['fallback'] } = {}) => (
      { helpRequests, recognised: [], safety: [], findings: [helpRequests.includes('meeting') ? asked : lonely.finding] }
    ));
    session.widen(lonely, ['meeting']);
    expect(session.chosenHelpRequests).toEqual(['fallback', 'meeting']);
    expect([session.marks, session.dismissed, painter.painted]).toEqual([[], [], []]);
    expect(session.countShown()).toEqual([]);
    session.chooseHelpRequests(['fallback']);
    expect(painter.painted).toEqual(['flag:eenzaam']);
  });

  it('takes the help request that was added last back, with what belonged by it', () => {
    const { session } = start('Zij is eenzaam.');
    const [lonely] = session.marks;
    if (lonely === undefined) throw new Error('nothing is marked');
    vi.spyOn(engine, 'analyse').mockImplementation((_text, { helpRequests = ['fallback'] } = {}) => (
      { helpRequests, recognised: [], safety: [], findings: helpRequests.includes('meeting') ? [] : [{ ...lonely.finding, level: 'ask' }] }
    ));
    session.widen(lonely, ['meeting']);
    expect([last(session), session.lastAnswer, painter.painted]).toEqual(['eenzaam', 'request-added', []]);
    takeBack(session);
    expect([session.chosenHelpRequests, painter.painted, last(session)]).toEqual([null, ['ask:eenzaam'], null]);
    session.chooseHelpRequests(['meeting']);
    session.chooseHelpRequests(['fallback', 'other']);
    expect(painter.painted, 'the words belong by nothing any more').toEqual(['ask:eenzaam']);
    session.widen(lonely, ['meeting']);
    takeBack(session);
    expect(session.chosenHelpRequests, 'what was chosen before').toEqual(['fallback', 'other']);
  });

  it('takes no help request back once something else was decided, or the field was left', () => {
    const { session } = start('Zij is eenzaam en heeft schulden.');
    const [lonely] = session.marks;
    if (lonely === undefined) throw new Error('nothing is marked');
    session.widen(lonely, ['meeting']);
    for (const mark of session.marks) session.dismiss(mark, 'kept');
    expect([last(session), session.lastAnswer]).toEqual(['schulden', 'kept']);
    takeBack(session);
    expect(session.chosenHelpRequests).toEqual(['fallback', 'meeting']);
    session.widen(lonely, ['other']);
    session.rest();
    session.resume();
    takeBack(session);
    expect([last(session), session.chosenHelpRequests]).toEqual([null, ['fallback', 'meeting', 'other']]);
  });

  it('judges the same text again when it is read more quietly, and keeps what was decided', () => {
    const { session } = start('Zij is eenzaam en heeft schulden. Ook is zij eenzaam.');
    const [lonely] = session.marks;
    if (lonely === undefined) throw new Error('nothing is marked');
    session.dismiss(lonely, 'kept');
    sensitivity = 'quiet';
    session.judgeAgain();
    expect(painter.painted).toEqual([]);
    sensitivity = 'keen';
    session.judgeAgain();
    expect(painter.painted).toEqual(['ask:schulden']);
  });

  it('marks what is shown now alone', () => {
    isShown.mockImplementation(({ level }) => level === 'flag');
    const { session } = start('Zij is eenzaam en heeft schulden.');
    expect(painter.painted).toEqual(['flag:eenzaam']);
    isShown.mockImplementation(() => true);
    session.judgeAgain();
    expect(painter.painted).toEqual(['flag:eenzaam', 'ask:schulden']);
  });

  it('goes by the help request that the page shows, unless the worker chose one', () => {
    onPage = ['money'];
    const { session } = start('Zij is eenzaam en heeft schulden.');
    expect(painter.painted).toEqual(['flag:eenzaam']);
    session.chooseHelpRequests(['other']);
    expect(painter.painted).toEqual(['flag:eenzaam', 'ask:schulden']);
    session.chooseHelpRequests([]);
    expect(painter.painted).toEqual(['flag:eenzaam']);
  });

  it('forgets what was chosen and dismissed when the page goes to another case', () => {
    const { session } = start('Zij is eenzaam en heeft schulden.');
    session.chooseHelpRequests(['money']);
    const [lonely] = session.marks;
    if (lonely === undefined) throw new Error('nothing is marked');
    session.dismiss(lonely, 'kept');
    session.recallForCase();
    expect(painter.painted).toEqual([]);
    caseKey = 'another';
    session.recallForCase();
    expect(session.chosenHelpRequests).toBeNull();
    expect(painter.painted).toEqual(['flag:eenzaam', 'ask:schulden']);
  });

  it('follows what is typed, in the same task while that is cheap', () => {
    const { field, session } = start('Zij is');
    field.value = 'Zij is eenzaam';
    session.refresh();
    expect(painter.painted).toEqual(['flag:eenzaam']);
  });

  it('moves marks along at once and judges later when that is dear', async () => {
    const { field, session } = start('Zij is eenzaam.');
    engine.steps = 4;
    field.value = 'Er zijn schulden. Zij is eenzaam.';
    session.refresh();
    expect(painter.painted).toEqual(['flag:eenzaam']);
    await vi.waitUntil(() => painter.painted.length === 2);
    expect(painter.painted).toEqual(['ask:schulden', 'flag:eenzaam']);
  });

  it('does nothing for an event that changed nothing', () => {
    const { session } = start('Zij is eenzaam.');
    const { paints } = painter;
    session.refresh();
    expect([engine.analyses, painter.paints]).toEqual([1, paints]);
  });

  it('judges nothing while an input method composes', () => {
    const { field, session } = start('Zij is ');
    session.startComposition();
    field.value = 'Zij is eenzaam';
    session.refresh();
    expect([engine.analyses, painter.painted]).toEqual([1, []]);
    session.endComposition();
    expect(painter.painted).toEqual(['flag:eenzaam']);
  });

  it('follows the page when that sets another text', () => {
    const { field } = start('Zij is eenzaam.');
    field.pageSets('Er zijn schulden.');
    expect(painter.painted).toEqual(['ask:schulden']);
    field.pageSets('');
    expect(painter.painted).toEqual([]);
  });

  it('forgets a dismissed mark for as long as the page lives, also in a field put in its place', () => {
    const { session } = start('Zij is eenzaam.');
    const [mark] = session.marks;
    if (mark) session.dismiss(mark, 'kept');
    expect(painter.painted).toEqual([]);
    start('Zij is eenzaam.\nEr zijn schulden.');
    expect(painter.painted).toEqual(['ask:schulden']);
  });

  describe('forgets what was decided, for it may be about another resident,', () => {
    /** A note about which everything there is was decided. */
    function decide(text: string): { field: AField; session: NoteSession } {
      const { field, session } = start(text);
      session.chooseHelpRequests(['other']);
      const [mark] = session.marks;
      if (mark) session.dismiss(mark, 'kept');
      session.countShown();
      return { field, session };
    }
    const nothing = { chosen: null, painted: ['flag:eenzaam'], uncounted: 1 };
    const known = ({ session }: { session: NoteSession }) => ({
      chosen: session.chosenHelpRequests,
      painted: painter.painted,
      uncounted: session.countShown().length,
    });
    const NOTE = 'Zij is eenzaam.';
    const everything = { chosen: ['other'], painted: [], uncounted: 0 };

    it('when the page empties the field, whatever is typed then', () => {
      const coached = decide(NOTE);
      coached.field.pageSets('');
      coached.session.expectEdit();
      coached.field.value = NOTE;
      coached.session.followEdit();
      expect(known(coached)).toEqual(nothing);
    });

    it('when that is only seen as the worker goes on', () => {
      const coached = decide(NOTE);
      coached.session.rest();
      coached.field.value = '';
      coached.session.resume();
      coached.session.expectEdit();
      coached.field.value = NOTE;
      coached.session.followEdit();
      expect(known(coached)).toEqual(nothing);
    });

    it('when the page puts another note there, also one that begins alike', () => {
      const coached = decide(NOTE);
      coached.field.pageSets('Zij is eenzaam. Hij heeft hulp bij het huishouden nodig.');
      expect(known(coached)).toEqual(everything);
      coached.field.pageSets('Zij is eenzaam. De kinderen slapen bij oma.');
      expect(known(coached)).toEqual(nothing);
    });

    it('when the page puts a field with another note in its place', () => {
      decide(NOTE).session.rest();
      expect(known(start('Zo eenzaam als hij is.'))).toEqual(nothing);
    });

    it('when the page goes to another address', () => {
      const coached = decide(NOTE);
      coached.session.rest();
      const { pathname } = location;
      history.pushState(null, '', '/another-case');
      coached.session.resume();
      expect(known(coached)).toEqual(nothing);
      history.pushState(null, '', pathname);
    });

    it('but not when the worker empties the field', () => {
      const coached = decide(NOTE);
      coached.session.expectEdit();
      coached.field.value = '';
      coached.session.followEdit();
      coached.session.expectEdit();
      coached.field.value = NOTE;
      coached.session.followEdit();
      expect(known(coached)).toEqual(everything);
    });

    it('and not when the page puts a field with the same note in its place', () => {
      decide(NOTE).session.rest();
      expect(known(start(`${NOTE} `))).toEqual(everything);
    });
  });

  it('takes the last dismissal back, for as long as the field is in use', () => {
    const { session } = start('Zij is eenzaam.\nEr zijn schulden.');
    for (const mark of session.marks) session.dismiss(mark, 'kept');
    expect([painter.painted, last(session)]).toEqual([[], 'schulden']);
    takeBack(session);
    expect([painter.painted, last(session)]).toEqual([['ask:schulden'], null]);
    const [mark] = session.marks;
    if (mark) session.dismiss(mark, 'kept');
    session.rest();
    session.resume();
    expect([painter.painted, last(session)]).toEqual([[], null]);
  });

  it.each<[string, (session: NoteSession) => void]>([
    ['another help request is chosen', (session) => { session.chooseHelpRequests(['money']); }],
    ['another task is', (session) => { session.chooseTask({ role: 'helping', law: null }); }],
    ['a mark is changed otherwise', (session) => { session.goOn(); }],
  ])('offers to take none back once %s: what was done last is not what it would undo', (_what, goOn) => {
    const { session } = start('Zij is eenzaam.\nEr zijn schulden.');
    const [lonely] = session.marks;
    if (lonely) session.dismiss(lonely, 'wrong');
    expect([last(session), session.lastAnswer]).toEqual(['eenzaam', 'wrong']);
    onChange.mockReset();
    goOn(session);
    expect(last(session)).toBe(null);
    expect(onChange, 'whoever shows it is told').toHaveBeenCalled();
    takeBack(session);
    expect(session.dismissed).toHaveLength(1);
  });

  it('hands out once what was told of a mark that is undone, and lets it be told again', () => {
    const { session } = start('Zij is eenzaam.');
    const [mark] = session.marks;
    if (mark === undefined) throw new Error('there is no mark');
    const told = { kind: 'excess', category: null, subtopic: null, helpRequest: 'transport', outcome: 'wrong', reason: null } as const;
    expect(session.takeTold(mark)).toBeNull();
    expect(session.countOnce(mark, 'wrong')).toBe(true);
    session.keepTold(mark, told);
    expect([session.countOnce(mark, 'wrong'), session.takeTold(mark), session.takeTold(mark), session.countOnce(mark, 'wrong')]).toEqual([false, told, null, true]);
  });

  it('takes any dismissal back, also after the field was left', () => {
    const { session } = start('Zij is eenzaam.\nEr zijn schulden.');
    for (const mark of session.marks) session.dismiss(mark, 'kept');
    session.rest();
    session.resume();
    const [first] = session.dismissed;
    expect(session.dismissed).toHaveLength(2);
    if (first) session.restore(first);
    expect(painter.painted).toEqual(['flag:eenzaam']);
    expect(session.dismissed.map(({ start: at, end }) => session.text.slice(at, end))).toEqual(['schulden']);
    session.judgeAgain();
    expect(painter.painted, 'for good').toEqual(['flag:eenzaam']);
  });

  it('goes by the chosen help requests, and by the text again when none are', () => {
    const { session } = start('Er zijn schulden.');
    session.chooseHelpRequests(['money']);
    expect([painter.painted, session.chosenHelpRequests, session.analysis?.helpRequests]).toEqual([[], ['money'], ['money']]);
    start('Nog meer schulden.');
    expect(painter.painted).toEqual([]);
    session.chooseHelpRequests([]);
    expect([painter.painted, session.chosenHelpRequests]).toEqual([['ask:schulden'], null]);
  });

  it('counts a mark as shown once, also when the page replaces the field', () => {
    const { session } = start('Zij is eenzaam.');
    expect(session.countShown().map((mark) => mark.finding.rule)).toEqual(['rule/eenzaam']);
    expect(session.countShown()).toEqual([]);
    expect(start('Zij is eenzaam.').session.countShown()).toEqual([]);
  });

  it('counts a mark no second time when its sentence grows, or its words are edited', () => {
    const { field, session } = start('Zij is eenzaam.');
    const [mark] = session.marks;
    expect(mark && session.countOnce(mark, 'shown')).toBe(true);
    for (const text of ['Zij is nu eenzaam.', 'Zij is nu eezaam.', 'Zij is nu wat eezaam.', 'Zij is nu wat eenzaam.']) {
      field.value = text;
      session.followEdit();
    }
    expect(painter.painted).toEqual(['flag:eenzaam']);
    expect(session.uncounted).toEqual([]);
    // Other words in its place are another mark.
    for (const text of ['Zij is daar.', 'Zij is daar eenzaam.']) {
      field.value = text;
      session.followEdit();
    }
    expect(session.uncounted).toHaveLength(1);
  });

  it('counts what was done with the note as a whole once, until another note stands there', () => {
    const { field, session } = start('Zij is eenzaam.');
    expect([session.countOnce({ key: '' }, 'used'), session.countOnce({ key: '' }, 'used')]).toEqual([true, false]);
    field.pageSets('');
    session.expectEdit();
    field.value = 'Hij is eenzaam.';
    session.followEdit();
    expect(session.countOnce({ key: '' }, 'used')).toBe(true);
  });

  it('paints again when its field is used again', () => {
    const { session } = start('Zij is eenzaam.');
    session.rest();
    expect(painter.isResting).toBe(true);
    session.resume();
    expect([painter.isResting, painter.painted]).toEqual([false, ['flag:eenzaam']]);
  });

  it('leaves nothing behind and wakes for nothing after its end', () => {
    const { field, session } = start('Zij is eenzaam.');
    session.end();
    field.pageSets('Er zijn schulden.');
    session.refresh();
    expect([painter.painted, session.marks, engine.analyses]).toEqual([[], [], 1]);
  });
});
