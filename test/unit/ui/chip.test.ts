// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportCheck } from '../../../src/engine/types.ts';
import { createChip } from '../../../src/ui/chip/create-chip.tsx';
import type { ChipState, ChipView } from '../../../src/views/chip.ts';
import { sampleMatrix } from '../coaching/sample-matrix.ts';

const state: ChipState = {
  field: 'supported',
  helpRequests: ['transport-mobility'],
  helpRequestsFrom: 'recognised',
  task: { role: 'assessing', law: null },
  flags: 2,
  asks: 0,
  safety: false,
  dismissed: null,
};
const newHandlers = () => ({ nextMark: vi.fn(), chooseHelpRequests: vi.fn(), chooseTask: vi.fn(), undoDismissal: vi.fn(), checkReport: vi.fn<() => readonly ReportCheck[]>(() => []), append: vi.fn(() => Promise.resolve(true)), close: vi.fn() });

let chip: ChipView;
let handlers: ReturnType<typeof newHandlers>;

beforeEach(() => {
  chip = createChip(() => sampleMatrix, () => [{ label: 'Stappen bij ons', url: 'https://gemeente.example/meldcode' }]);
  document.documentElement.append(chip.host);
  handlers = newHandlers();
});
afterEach(() => {
  chip.clear();
  chip.host.remove();
});

const show = (changes: Partial<ChipState> = {}): void => { chip.show({ ...state, ...changes }, handlers); };
function find<E extends Element = HTMLElement>(selector: string): E {
  const found = chip.host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`the chip shows no ${selector}`);
  return found;
}
const label = (): string => find('.going-by').textContent;
const drawn = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 1 });
const menuItems = (): string[] =>
  [...(chip.host.shadowRoot?.querySelectorAll('.request') ?? [])].map(({ textContent }) => textContent);
async function openMenu(): Promise<void> {
  find('.going-by').click();
  await drawn(() => { expect(menuItems().length).toBeGreaterThan(0); });
}

describe('what the chip says', () => {
  it('names the help request, that it was recognised, and how many marks are open', () => {
    show();
    expect(label()).toBe('Hulpvraag: vervoerherkend');
    expect(find('.count').textContent).toBe('2');
    expect(find('.count').getAttribute('aria-label')).toBe('2 markeringen. Ga naar de volgende.');
  });

  it('says under which role and law is judged, once somebody chose', () => {
    show({ task: { role: 'helping', law: 'jeugdwet' } });
    expect(find('.task').textContent).toBe('Hulp verlenen · Jeugdwet');
    show();
    expect(find('.task').textContent).toBe('');
  });

  it('takes no part of it away while a note is typed: Chromium would end the stretch that Ctrl+Z takes back', () => {
    show({ helpRequestsFrom: 'fallback', flags: 0 });
    const removed: Node[] = [];
    const observer = new MutationObserver((changes) => { for (const { removedNodes } of changes) removed.push(...removedNodes); });
    observer.observe(chip.host.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    const whileTyping: readonly Partial<ChipState>[] = [{ flags: 1, asks: 2 }, { helpRequestsFrom: 'page' }, { task: { role: 'helping', law: null } }, {}, { safety: true, flags: 0 }, { dismissed: { title: 'Een gevoel van eenzaamheid', answer: 'kept' } }, { flags: 0 }];
    for (const changes of whileTyping) {
      show(changes);
      for (const { removedNodes } of observer.takeRecords()) removed.push(...removedNodes);
    }
    observer.disconnect();
    expect(removed).toEqual([]);
  });

  it('counts questions apart from marks', () => {
    show({ flags: 1, asks: 3 });
    expect(find('.count').getAttribute('aria-label')).toBe('1 markering, 3 vragen. Ga naar de volgende.');
  });

  it('has no number to press when nothing is open', () => {
    show({ flags: 0 });
    expect(find('.count').hidden).toBe(true);
  });

  it('names the first of several chosen help requests and how many more there are', () => {
    show({ helpRequests: ['loneliness-meeting', 'transport-mobility'], helpRequestsFrom: 'chosen' });
    expect(label()).toBe('Hulpvraag: ontmoeting en vervoer');
  });

  it('says that no help request is known yet', () => {
    show({ helpRequests: ['question-clarification'], helpRequestsFrom: 'fallback' });
    expect(label()).toBe('Hulpvraag: nog niet bekend');
  });

  it('says that it cannot read a field', () => {
    show({ field: 'unsupported' });
    expect(chip.host.shadowRoot?.textContent).toBe('Hier kan ik niet meelezen');
    expect(chip.host.shadowRoot?.querySelector('button')).toBeNull();
  });

  it('tells a screen reader the count only when it changes', () => {
    show();
    const region = find('[role=status]');
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    observer.observe(region, { characterData: true, childList: true, subtree: true });
    show({ helpRequestsFrom: 'chosen' });
    expect(observer.takeRecords()).toEqual([]);
    show({ flags: 1 });
    expect(region.textContent).toBe('1 markering');
    observer.disconnect();
  });

  it('coaches how to record in a safety paragraph', async () => {
    show({ safety: true, flags: 0 });
    expect(label()).toContain('Signaal van onveiligheid');
    expect(label(), 'where the help request comes from stays told').toContain('herkend');
    await openMenu();
    expect([...find('.safety').querySelectorAll('ul li')].map(({ textContent }) => textContent)).toEqual([
      'Wat heb je gezien of gehoord? Schrijf het letterlijk op.', 'Wanneer was dat?', 'Van wie weet je het?',
      'Wat heb je afgewogen, en met wie overlegd?', 'Wat heb je gedaan?', 'Heb je het de inwoner daarna verteld? Zo niet: waarom nog niet?',
      'Stappen bij ons',
    ]);
    expect(find<HTMLAnchorElement>('.safety a').href).toBe('https://gemeente.example/meldcode');
    expect(find('.safety').querySelectorAll('ol li')).toHaveLength(5);
  });
});

describe('what the worker can do', () => {
  it('goes to the next mark', () => {
    show();
    find('.count').click();
    expect(handlers.nextMark).toHaveBeenCalledTimes(1);
  });

  it('takes a dismissal back, by keyboard without losing the caret', async () => {
    show();
    expect(find('.undo').hidden).toBe(true);
    show({ dismissed: { title: 'Een gevoel van eenzaamheid', answer: 'wrong' } });
    await drawn(() => { expect(find('.dismissed').textContent).toBe('Klopt niet: Een gevoel van eenzaamheid'); });
    show({ dismissed: { title: 'Een gevoel van eenzaamheid', answer: 'kept' } });
    await drawn(() => { expect(find('.dismissed').textContent).toBe('Laten staan: Een gevoel van eenzaamheid'); });
    show({ dismissed: { title: 'Een gevoel van eenzaamheid', answer: 'request-added' } });
    await drawn(() => { expect(find('.dismissed').textContent).toBe('Toegevoegd: Een gevoel van eenzaamheid'); });
    expect(find('.undo').textContent).toBe('Ongedaan maken');
    find('.undo').dispatchEvent(new MouseEvent('click', { detail: 1 }));
    expect(handlers.undoDismissal).toHaveBeenCalledTimes(1);
    expect(handlers.close).not.toHaveBeenCalled();
    find('.undo').click();
    expect(handlers.undoDismissal).toHaveBeenCalledTimes(2);
    expect(handlers.close).toHaveBeenCalledTimes(1);
  });

  it('chooses several help requests at once', async () => {
    show();
    await openMenu();
    const boxes = [...(chip.host.shadowRoot?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? [])];
    expect(boxes.map((box) => box.getAttribute('aria-checked'))).toEqual(['true', 'false', 'false', 'false', 'false']);
    boxes.find(({ textContent }) => textContent === 'Ontmoeting')?.click();
    expect(handlers.chooseHelpRequests).toHaveBeenCalledExactlyOnceWith(['transport-mobility', 'loneliness-meeting']);
  });

  it('finds a help request by its name, its short name or a word for it', async () => {
    show();
    await openMenu();
    const search = find<HTMLInputElement>('input[type=search]');
    const type = async (text: string, expected: readonly string[]): Promise<void> => {
      search.value = text;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn(() => { expect(menuItems()).toEqual(expected); });
    };
    await type('tuin', ['Tuinhulp']);
    await type('REGIOTAXI', ['Vervoersvoorziening']);
    await type('zwembad', []);
    expect(find('.none-found').textContent).toContain('Geen hulpvraag gevonden');
  });

  it('has the help request recognised again', async () => {
    show({ helpRequestsFrom: 'chosen' });
    await openMenu();
    find('.request-picker > button').click();
    expect(handlers.chooseHelpRequests).toHaveBeenCalledExactlyOnceWith([]);
  });

  it('closes the menu with Escape and gives the caret back', async () => {
    show();
    await openMenu();
    find('input[type=search]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await drawn(() => { expect(menuItems()).toEqual([]); });
    expect(handlers.close).toHaveBeenCalledTimes(1);
  });

  it('closes the menu when the worker goes on in the page, without asking for the caret', async () => {
    show();
    await openMenu();
    await drawn(() => {
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
      expect(menuItems()).toEqual([]);
    });
    expect(handlers.close).not.toHaveBeenCalled();
  });

  it('keeps the menu open while the count changes', async () => {
    show();
    await openMenu();
    show({ flags: 1 });
    expect(menuItems().length).toBe(5);
  });
});

describe('how the chip behaves in a page', () => {
  it('keeps what is typed in it from the page', async () => {
    show();
    await openMenu();
    const onPageInput = vi.fn();
    document.addEventListener('input', onPageInput);
    find('input[type=search]').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    document.removeEventListener('input', onPageInput);
    expect(onPageInput).not.toHaveBeenCalled();
  });
});

describe('for when the report is done', () => {
  const press = (name: string): void => {
    const found = [...(chip.host.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
    if (!found) throw new Error(`no button "${name}"`);
    found.click();
  };

  it('looks only when asked, and says what it found and what not, with a next step', async () => {
    handlers.checkReport.mockReturnValue([
      { point: 'help-needed', isThere: false, missingFor: ['transport-mobility'] },
      { point: 'conclusion', isThere: true, missingFor: [] },
      { point: 'sources', isThere: false, missingFor: [] },
    ]);
    show();
    await openMenu();
    expect(handlers.checkReport).not.toHaveBeenCalled();
    press('Verslag klaar? Kijk of er iets mist');
    await drawn(() => { expect(find('.missing').textContent).toBe('Welke hulp (vervoer) Schrijf welke hulp, hoe vaak en hoe lang.Van wie je het weet Schrijf bij elk feit van wie je het weet.'); });
    expect(find('.found').textContent).toBe('Het besluit en waarom');
  });

  it('says so when there is nothing to look at', async () => {
    show();
    await openMenu();
    press('Verslag klaar? Kijk of er iets mist');
    await drawn(() => { expect(find('.report-help').textContent).toContain('Klik eerst in je verslag.'); });
  });

  it('puts the four lines below the note by a click alone', async () => {
    show();
    await openMenu();
    press('Samen met de inwoner');
    await drawn(() => { expect(find('.report-help').textContent).toContain('Wat is er aan de hand:'); });
    expect(handlers.append).not.toHaveBeenCalled();
    press('Zet onder de notitie');
    expect(handlers.append).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Samen met de cliënt\nWat is er aan de hand:\n/));
  });
});
