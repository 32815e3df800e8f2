// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis, Engine } from '../../../src/engine/types.ts';
import { CardControl } from '../../../src/page/card-control.ts';
import { FieldMemories } from '../../../src/page/field-memory.ts';
import { NoteSession } from '../../../src/page/note-session.ts';
import type { FindShorter } from '../../../src/page/ports.ts';
import type { CardHandlers, CardRequest, CardView } from '../../../src/views/card.ts';
import { aFinding } from './a-finding.ts';
import { AField, APainter, typeIn } from './a-field.ts';

const NOTE = 'Zij is eenzaam.\nZij loopt.';

function analyse(text: string): Analysis {
  return { helpRequests: ['a-help-request'], recognised: [], safety: [], findings: text.includes('eenzaam') ? [aFinding(text, 'eenzaam')] : [] };
}
const engine: Pick<Engine, 'analyseInSlices'> = {
  // eslint-disable-next-line require-yield -- done in one slice
  *analyseInSlices(text: string): Generator<void, Analysis> {
    return analyse(text);
  },
};

/** A card without a view: what it was told last. */
class ACard implements CardView {
  readonly host = document.createElement('div');
  handlers: CardHandlers | null = null;
  request: CardRequest | null = null;
  timesShown = 0;

  show(request: CardRequest, handlers: CardHandlers): void {
    this.request = request;
    this.handlers = handlers;
    this.timesShown += 1;
  }

  focus(): void {
    this.host.focus();
  }

  clear(): void {
    this.handlers = null;
  }

  setTheme(): void {
    /* It has no colours. */
  }
}

/** A card stays open only at words that are in view. */
class AVisiblePainter extends APainter {
  override visibleRects(): readonly DOMRect[] {
    return [new DOMRect(0, 0, 40, 16)];
  }
}

const record = vi.fn();
const findShorter = vi.fn<FindShorter>(() => null);
let card: ACard;
let control: CardControl;

beforeEach(() => {
  document.body.innerHTML = '';
  card = new ACard();
  control = new CardControl(card, { findShorter, agesIn: () => [] }, () => 'ask', record, () => null, new AbortController().signal);
  record.mockReset();
});

/** Opens the card on the one mark of a note, in a field whose editor does as given. */
function open(edit: ConstructorParameters<typeof AField>[2], note = NOTE): { readonly field: AField; readonly session: NoteSession } {
  const element = document.createElement('textarea');
  document.body.append(element);
  const field = new AField(note, element, edit);
  const session = new NoteSession({
    field,
    painter: new AVisiblePainter(),
    engine: engine as Engine,
    sensitivity: () => 'normal',
    requestsOnPage: () => null,
    isShown: () => true,
    memories: new FieldMemories(),
    onChange: () => {
      control.check();
    },
  });
  session.start();
  const [mark] = session.marks;
  if (mark) control.open(session, mark, null);
  return { field, session };
}

describe('the help requests on the card', () => {
  afterEach(() => { vi.restoreAllMocks(); });

  it('begin with the one that the mark is written under, whichever was named or added first', () => {
    const named = (helpRequest: string, start: number, by: 'heading' | 'words' = 'heading') => ({ helpRequest, start, end: start + 1, by });
    vi.spyOn(engine, 'analyseInSlices').mockImplementation(function* (text) {
      yield;
      return {
        ...analyse(text),
        helpRequests: ['added', 'first', 'nearest', 'below'],
        recognised: [named('nearest', 3), named('first', 0), named('below', 20), named('added', 4, 'words'), named('let-go', 4)],
      };
    });
    open(typeIn);
    expect(card.request?.helpRequests).toEqual(['nearest', 'added', 'first', 'below']);
  });
});

describe('Hulpvraag toevoegen', () => {
  it('tells the note which words it is for', () => {
    const { session } = open(typeIn);
    const [mark] = session.marks;
    const widen = vi.spyOn(session, 'widen');
    card.handlers?.addHelpRequests(['another']);
    expect(widen).toHaveBeenCalledExactlyOnceWith(mark, ['another']);
    expect(record).toHaveBeenCalledExactlyOnceWith(session, mark, 'request-added', null);
  });
});

describe('Anders opschrijven', () => {
  it('is asked for with the note, the finding where it stands and what the note was judged by', () => {
    const { session } = open(typeIn);
    expect(findShorter).toHaveBeenLastCalledWith(NOTE, aFinding(NOTE, 'eenzaam'), { helpRequests: ['a-help-request'], sensitivity: 'normal', task: { role: 'assessing', law: null } });
    expect(session.marks).toHaveLength(1);
  });

  it('puts the wording in the place of the sentence, closes the card and says what was done', async () => {
    const { field } = open(typeIn);
    expect(await card.handlers?.rewrite('Zij wil gezelschap.')).toBe(true);
    expect(field.value).toBe('Zij wil gezelschap.\nZij loopt.');
    expect(card.handlers).toBeNull();
    expect(record.mock.calls.map(([, , outcome]: unknown[]) => outcome)).toEqual(['rewritten']);
  });

  it('says so when the editor did not take it', async () => {
    open(() => undefined);
    expect(await card.handlers?.rewrite('Zij wil gezelschap.')).toBe(false);
    expect(record).not.toHaveBeenCalled();
  });
});

describe('Domeinen kiezen', () => {
  it('asks nothing more about what was kept, until that is undone', async () => {
    const list = 'Zij is eenzaam, huur 3, eenzaam 4.\nZij loopt.';
    vi.spyOn(engine, 'analyseInSlices').mockImplementation(function* (text) {
      yield;
      const words = /eenzaam.*(?=\.)/u.exec(text)?.[0];
      return { helpRequests: [], recognised: [], safety: [], findings: words === undefined ? [] : [aFinding(text, words, { rule: 'the-list' })] };
    });
    const { field, session } = open(typeIn, list);
    expect(await card.handlers?.keepOnly('eenzaam, eenzaam 4')).toBe(true);
    expect(field.value).toBe('Zij is eenzaam, eenzaam 4.\nZij loopt.');
    expect([card.handlers, session.marks]).toEqual([null, []]);
    field.value = 'Zij is eenzaam, eenzaam 4.\nZij loopt goed.';
    session.followEdit();
    expect(session.marks).toEqual([]);
    field.value = list;
    session.followEdit();
    expect(session.marks.map((mark) => session.textOf(mark))).toEqual(['eenzaam, huur 3, eenzaam 4']);
    vi.restoreAllMocks();
  });

  it('goes on asking when the editor did not take it', async () => {
    const { session } = open(() => undefined);
    expect(await card.handlers?.keepOnly('een')).toBe(false);
    expect(session.marks).toHaveLength(1);
  });
});

describe('a note that is judged anew', () => {
  it('leaves the card as it is while it says the same of the same sentence', () => {
    const { session } = open(typeIn);
    const { handlers } = card;
    session.judgeAgain();
    expect(card.handlers).toBe(handlers);
    card.handlers?.wrong();
    expect(session.marks).toEqual([]);
  });

  it('draws a card that has something else to say, and gives it the focus it had', () => {
    const { session } = open(typeIn);
    expect(document.activeElement).toBe(card.host);
    card.host.blur();
    session.chooseTask({ role: 'assessing', law: 'jeugdwet' });
    expect([card.timesShown, document.activeElement === card.host]).toEqual([2, false]);
    card.host.focus();
    session.chooseTask({ role: 'assessing', law: null });
    expect([card.timesShown, document.activeElement === card.host]).toEqual([3, true]);
  });

  it('does not touch a form that is being filled in', () => {
    const { session } = open(typeIn);
    card.handlers?.pin();
    session.chooseTask({ role: 'assessing', law: 'jeugdwet' });
    expect(card.timesShown).toBe(1);
    expect(card.handlers).not.toBeNull();
  });

  it('stays at its words when their sentence grew', () => {
    const { field, session } = open(typeIn);
    field.value = 'Zij is eenzaam, zegt zij.\nZij loopt.';
    session.followEdit();
    card.handlers?.wrong();
    expect(session.dismissed).toHaveLength(1);
  });

  it('closes the card when nothing is found any more', () => {
    const { field, session } = open(typeIn);
    field.value = 'Zij loopt.';
    session.follow();
    expect(card.handlers).toBeNull();
  });
});

describe('a form in the card', () => {
  it('stays while the worker types on or points elsewhere, until it is closed', () => {
    open(typeIn);
    card.handlers?.pin();
    control.close();
    control.closeHovered();
    expect(card.handlers).not.toBeNull();
    card.handlers?.close();
    expect(card.handlers).toBeNull();
  });

  it('goes when the worker goes to another field', () => {
    open(typeIn);
    card.handlers?.pin();
    control.leave();
    expect(card.handlers).toBeNull();
  });

  it('is not lost to the pointer on its way over another mark', () => {
    const { session } = open(typeIn);
    const [mark] = session.marks;
    card.handlers?.pin();
    if (mark) control.open(session, { ...mark, finding: aFinding(NOTE, 'loopt') }, 5);
    expect(card.timesShown).toBe(1);
  });

  it('puts one text in the place of the sentence and the next below it, each as one edit, and is done then', async () => {
    const { field, session } = open(typeIn);
    card.handlers?.pin();
    expect(await card.handlers?.put('Gevraagd aan de huisarts.', false)).toBe(true);
    expect(field.value).toBe('Gevraagd aan de huisarts.\nZij loopt.');
    control.check();
    control.closeHovered();
    expect(await card.handlers?.put('Beste,\nGroet', true)).toBe(true);
    expect(field.value).toBe('Gevraagd aan de huisarts.\nBeste,\nGroet\nZij loopt.');
    expect(card.handlers).toBeNull();
    expect(record.mock.calls, 'one mark was answered').toHaveLength(1);
    expect(session.marks).toEqual([]);
  });

  it('puts nothing below a text that is no longer there, and goes when the worker types on', async () => {
    const { field } = open(typeIn);
    card.handlers?.pin();
    await card.handlers?.put('Gevraagd aan de huisarts.', false);
    field.value = 'Zij loopt.';
    expect(await card.handlers?.put('Beste,\nGroet', true)).toBe(false);
    expect(field.value).toBe('Zij loopt.');
    control.close();
    expect(card.handlers).toBeNull();
  });

  it('goes with its mark', () => {
    const { field, session } = open(typeIn);
    card.handlers?.pin();
    field.value = 'Zij loopt.';
    session.refresh();
    expect(card.handlers).toBeNull();
  });
});

describe('Weglaten', () => {
  it('takes the sentence out and closes the card', async () => {
    const { field } = open(typeIn);
    expect(await card.handlers?.leaveOut()).toBe(true);
    expect(field.value).toBe('\nZij loopt.');
    expect(card.handlers).toBeNull();
    expect(record.mock.calls.map(([, , outcome]: unknown[]) => outcome)).toEqual(['removed']);
  });

  it('leaves a card that works when the editor breaks', async () => {
    const { field } = open(() => {
      throw new Error('broken editor');
    });
    await expect(card.handlers?.leaveOut()).rejects.toThrow('broken editor');
    expect(field.value).toBe(NOTE);
    expect(record).not.toHaveBeenCalled();
    card.handlers?.close();
    expect(card.handlers).toBeNull();
  });
});
