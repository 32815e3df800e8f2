// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { setLocale } from '../../../src/i18n/translate.ts';
import { writeContribution } from '../../../src/tally/contribution.ts';
import { Counting } from '../../../src/ui/counting/counting.tsx';
import type { CountingState, PeriodToShare } from '../../../src/ui/counting/counting.tsx';
import { rootForEach } from './root-for-each.ts';

const COUNTS = {
  '2026-W40': { 'excess|finance-debt|amounts|transport-mobility|kept|discussed': 2, 'too-little-check|||transport-mobility|used|': 1 },
  '2026-W41': { 'dossier-request|||household-help|shown|': 1_300 },
};
const textOf = (team: string | null): string => writeContribution({ period: '2026-10', contributor: 'a'.repeat(32), team, counts: COUNTS });
const share = vi.fn<(period: string) => Promise<string | null>>();
const actions = { turn: vi.fn(), share, allowDropBox: vi.fn(), erase: vi.fn<() => Promise<void>>() };

const page = rootForEach();

const show = (changes: Partial<CountingState> = {}, team: string | null = null, period: Partial<PeriodToShare> = {}): Promise<void> =>
  act(() => {
    const periods = [{ period: '2026-10', sums: { seen: 1_300, done: 2, checked: 1 }, text: textOf(team), ends: new Date(2026, 10, 2), isOver: true, isSaved: false, sending: null, ...period }];
    render(<Counting matrix={matrix} actions={actions} state={{ isOn: true, setBy: 'managed', canShare: true, officer: null, dropBox: null, periods, troubles: [], ...changes }} />, page.root);
  });
const saveFile = (button = 'Deel mijn telling'): Promise<void> =>
  act(async () => {
    [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === button)?.click();
    await Promise.resolve();
  });

describe('what was counted', () => {
  const said = (): string | null | undefined => page.root.querySelector('.period h3 + p')?.textContent;

  it('is said of marks, of what was done about them, and of checks, each by itself', async () => {
    await show({}, null, { sums: { seen: 3, done: 2, checked: 1 } });
    expect(page.root.querySelector('.period h3')?.textContent).toBe('2026-10');
    expect(said()).toBe('Er stonden 3 markeringen in je verslagen. Je deed 2 keer iets met een markering. Je keek 1 keer of er te weinig stond.');
    await show({}, null, { sums: { seen: 1_300, done: 1, checked: 0 } });
    expect(said()).toBe('Er stonden 1.300 markeringen in je verslagen. Je deed 1 keer iets met een markering.');
    await show({}, null, { sums: { seen: 1, done: 0, checked: 1_300 } });
    expect(said()).toBe('Er stond 1 markering in je verslagen. Je keek 1.300 keer of er te weinig stond.');
  });

  it('is said in English too', async () => {
    setLocale('en');
    try {
      await show({}, null, { sums: { seen: 3, done: 2, checked: 1 } });
      expect(said()).toBe('3 marks stood in your notes. You did something about a mark 2 times. You checked once whether too little was written.');
    } finally {
      setLocale('nl');
    }
  });
});

describe('what would be shared', () => {
  it('stands in words above the exact bytes', async () => {
    await show();
    const rows = [...page.root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Bedragen, schulden of inkomen', 'vervoer', 'Bewust laten staan: Besproken met een collega', '40 van 2026', '2'],
      ['Kijken of er te weinig staat', 'vervoer', 'Gebruikt', '40 van 2026', '1'],
      ['Een vraag om een heel dossier', 'huishouden', 'Gemarkeerd', '41 van 2026', '1.300'],
    ]);
    expect(page.root.querySelector('pre')?.textContent).toBe(textOf(null));
  });

  it('names the team only where there is one', async () => {
    await show();
    expect(page.root.querySelector('details')?.textContent).not.toContain('je team');
    await show({}, 'Wijkteam Noord');
    expect(page.root.querySelector('details')?.textContent).toContain('je team (Wijkteam Noord)');
  });
});

describe('who set that it counts', () => {
  const buttons = (): (string | null)[] => [...page.root.querySelectorAll('section:first-of-type button')].map(({ textContent }) => textContent);

  it('is told, and then the worker can not change it', async () => {
    for (const [setBy, said] of [['team', 'Dit is door je team ingesteld.'], ['managed', 'Dit is door je organisatie ingesteld.']] as const) {
      await show({ setBy });
      expect([page.root.textContent?.includes(said), buttons()]).toEqual([true, []]);
    }
    await show({ setBy: null });
    expect(buttons()).toEqual(['Zet tellen uit']);
  });
});

describe('erasing', () => {
  const press = (name: string) => act(async () => {
    [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    await Promise.resolve();
  });

  it('asks first, and says what came of it; the focus goes along', async () => {
    await show();
    await press('Wis mijn telling');
    expect(document.activeElement?.textContent).toContain('Alles wat deze browser telde, gaat weg.');
    await press('Annuleren');
    expect([document.activeElement?.textContent, actions.erase.mock.calls]).toEqual(['Wis mijn telling', []]);
    await press('Wis mijn telling');
    actions.erase.mockRejectedValueOnce(new Error('nobody heard'));
    await press('Ja, wis mijn telling');
    expect(page.root.textContent).toContain('Dit lukte niet.');
    actions.erase.mockResolvedValueOnce();
    await press('Ja, wis mijn telling');
    await show({ periods: [] });
    expect([document.activeElement?.tagName, page.root.textContent.includes('Gewist.')]).toEqual(['H2', true]);
  });
});

describe('sharing as a file', () => {
  it('says where the file is and whom it is for, of that period, and still after the page was drawn anew', async () => {
    share.mockResolvedValue('noodzaak-2026-10.age');
    const officer = { name: 'Noor', email: 'fg@gemeente.example' };
    await show({ officer });
    expect(page.root.textContent).not.toContain('map met downloads');
    await saveFile();
    await show({ officer });
    expect(page.root.querySelector('article [role="status"]')?.textContent).toBe('Bewaard als bestand: noodzaak-2026-10.age staat in je map met downloads. Stuur het naar de functionaris gegevensbescherming: Noor, fg@gemeente.example. Alleen die kan het lezen.');
    await show();
    expect(page.root.textContent).toContain('van je organisatie. Alleen die kan het lezen.');
  });

  it('offers to do so again of a period that stands in the folder, too', async () => {
    await show({}, null, { sending: { isSent: true, from: new Date(2026, 10, 3), trouble: null } });
    expect([...page.root.querySelectorAll('article button')].map(({ textContent }) => textContent)).toEqual(['Deel opnieuw']);
  });

  it('says nothing of it when there was nothing to save', async () => {
    share.mockResolvedValue(null);
    await show();
    await saveFile();
    expect(page.root.textContent).not.toContain('Bewaard als bestand');
  });

  it('says that the key is not right when nothing can be encrypted for it', async () => {
    share.mockRejectedValueOnce(new Error('Invalid checksum'));
    await show();
    await saveFile();
    expect(page.root.querySelector('.period p[role=status]')?.textContent).toContain('de sleutel klopt niet');
  });

  it('says of a period that was shared before that it was, and offers to do so again', async () => {
    share.mockResolvedValue('noodzaak-2026-10.age');
    await show({}, null, { isSaved: true });
    expect(page.root.querySelector('article [role="status"]')?.textContent).toMatch(/^Al gedeeld: .* Je telling telt maar één keer mee\.$/);
    await saveFile('Deel opnieuw');
    expect(page.root.querySelector('article [role="status"]')?.textContent).toContain('noodzaak-2026-10.age staat in je map met downloads');
  });
});

describe('what is wrong with the store', () => {
  const alert = (): string => page.root.querySelector('[role=alert]')?.textContent ?? '';
  const offersToErase = (): boolean => [...page.root.querySelectorAll('button')].some(({ textContent }) => textContent === 'Wis mijn telling');

  it('is all said: that it is damaged and that it is full, and not that nothing was counted', async () => {
    await show({ periods: [], troubles: ['damaged', 'full'] });
    expect(alert()).toContain('De opgeslagen telling is beschadigd');
    expect(alert()).toContain('de opslag van de browser is vol');
    expect(page.root.textContent).not.toContain('Er is nog niets geteld');
    expect(offersToErase()).toBe(true);
  });

  it('is not spoken of where all is well', async () => {
    await show({ periods: [] });
    expect([alert(), offersToErase()]).toEqual(['', false]);
    expect(page.root.textContent).toContain('Er is nog niets geteld');
  });
});
