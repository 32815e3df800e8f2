// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveDialog } from '../../../src/ui/save-gate/save-dialog.tsx';
import type { ListedMark, SaveDialogState } from '../../../src/views/save-dialog.ts';

const handlers = { goOn: vi.fn(), close: vi.fn(), show: vi.fn(), keep: vi.fn() };
const mark = (id: string, isHeld: boolean): ListedMark => ({ id, title: 'Gevoel', words: 'eenzaam', isHeld });
const shown = (state: Partial<SaveDialogState>): void => {
  render(<SaveDialog state={{ marks: [], mayGoOn: true, savesByItself: false, isGone: false, ...state }} handlers={handlers} />, document.body);
};
const namesOf = (selector: string): string[] => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

beforeEach(() => {
  render(null, document.body);
});

describe('the save dialog', () => {
  it('proposes to look at the first mark, and leaves saving at once within reach', () => {
    shown({ marks: [mark('1', false), mark('2', false)] });
    expect(namesOf('.primary')).toEqual(['Bekijken']);
    document.querySelector<HTMLButtonElement>('.primary')?.click();
    expect(handlers.show).toHaveBeenCalledExactlyOnceWith('1');
    expect(namesOf('.buttons button')).toEqual(['Meteen opslaan', 'Terug naar de notitie']);
    expect(document.body.textContent).toContain('Een markering is een vraag aan jou');
  });

  it('proposes to save once nothing is open any more', () => {
    shown({});
    expect(namesOf('.primary')).toEqual(['Nu opslaan']);
  });

  it('says of each mark whether saving waits for it, and approves of none', () => {
    shown({ mayGoOn: false, marks: [mark('1', false), mark('2', true)] });
    expect(namesOf('li .what .quiet')).toEqual(['(opslaan wacht hierop)', '(opslaan wacht hier niet op)']);
    expect(document.body.textContent).not.toContain('mag');
  });

  it.each([1, 2])('says what a reason leads to, with %i to give: a save, or the question that is left', (held) => {
    const marks = Array.from({ length: held }, (_each, at) => mark(String(at), true));
    const lead = () => document.querySelector('[role=status]')?.textContent;
    shown({ mayGoOn: false, marks });
    expect(lead()).toContain('slaat het systeem meteen op.');
    shown({ mayGoOn: false, marks: [...marks, mark('asked', false)] });
    expect(lead()).toContain(held === 1 ? 'Daarna kun je meteen opslaan.' : 'Na de laatste kun je meteen opslaan.');
    expect(lead()).not.toContain('slaat het systeem');
  });

  it('tells, where saving waits, that a mark that is not right needs no reason', () => {
    const said = 'Klopt een markering niet? Kies Bekijken, en daarna Klopt niet.';
    shown({ mayGoOn: false, marks: [mark('1', true)] });
    expect(document.body.textContent).toContain(said);
    shown({ mayGoOn: true, marks: [mark('1', false)] });
    expect(document.body.textContent).not.toContain(said);
    shown({ mayGoOn: false, isGone: true, marks: [] });
    expect(document.body.textContent).not.toContain(said);
  });
});
