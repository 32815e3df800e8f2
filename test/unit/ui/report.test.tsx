// @vitest-environment happy-dom
import '../../../src/i18n/page-texts.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import type { Merged } from '../../../src/tally/merged.ts';
import type { Block } from '../../../src/tally/suppress.ts';
import { Report } from '../../../src/ui/report/report.tsx';
import type { ReportActions } from '../../../src/ui/report/report-actions.ts';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const merge = vi.fn<ReportActions['merge']>();
const openKey = vi.fn<ReportActions['openKey']>();
const actions: ReportActions = {
  merge,
  openKey,
  makeKey: () => Promise.resolve(null),
  exportAs: () => '',
  print: () => undefined,
  ownFiles: () => Promise.resolve([]),
  filesOf: () => Promise.resolve({ files: [], unreadable: [] }),
  forgetOldest: () => Promise.resolve(),
};
const block = (events: number, team: string | null): Block => ({
  period: '2026-10', week: '2026-W41', team, law: 'Wmo', helpRequest: 'day-activities', kind: 'excess', category: 'politics', subtopic: 'opinion', outcome: 'shown', reason: null, events,
});
const mergedOf = (read: number, ...blocks: readonly Block[]): Merged => ({ blocks, smallestGroup: 5, periods: [], shown: {}, read, refused: [] });

/** A month of which not all is here that was shown before. */
const LACKING: Merged = { ...mergedOf(4), periods: [{ period: '2026-10', contributors: 0, waiting: 0, missing: 1, absent: ['0f'.repeat(16)], regrouped: 0 }] };

function element<Kind extends HTMLElement>(selector: string): Kind {
  const found = page.root.querySelector<Kind>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}
async function choose(input: string, file: string): Promise<void> {
  Object.defineProperty(element(input), 'files', { value: [new File(['x'], file)], configurable: true });
  await act(() => { element(input).dispatchEvent(new Event('change', { bubbles: true })); });
}
/** Fills in the key's file and passphrase, and presses the button. */
async function pressOpen(): Promise<void> {
  await choose('#key-file', 'sleutel.age');
  await act(() => {
    element<HTMLInputElement>('#passphrase').value = 'vier losse woorden';
    element('#passphrase').dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => { element('button.primary').click(); });
}
async function start(): Promise<void> {
  await act(() => { render(<Report matrix={matrix} smallestGroup={5} actions={actions} />, page.root); });
}
/** As `start`, with a key open. */
async function startWithKey(): Promise<void> {
  openKey.mockResolvedValueOnce({ secret: '', recipient: '' });
  await start();
  await pressOpen();
  await vi.waitFor(() => { element('#files'); });
}
async function readFiles(merged: Merged): Promise<void> {
  merge.mockResolvedValueOnce(merged);
  await choose('#files', 'een.age');
  await vi.waitFor(() => { expect(page.root.textContent).toContain(`Tellingen: ${String(merged.read)}.`); });
}
async function filterBy(name: string, value: string): Promise<void> {
  await act(() => {
    const list = element<HTMLSelectElement>(`#filter-${name}`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
/** How many marks there were, as the report says it. */
const timesShown = (): string | undefined => /Markeringen voor te veel: (\d+)\./.exec(page.root.textContent)?.[1];

describe('a filter', () => {
  it('changes the figures, and lets go where other files have nothing of it', async () => {
    await startWithKey();
    await readFiles(mergedOf(12, block(7, 'Noord'), block(30, null)));
    expect(timesShown()).toBe('37');
    const team = () => element<HTMLSelectElement>('#filter-team');
    await filterBy('team', 'Noord');
    expect(timesShown()).toBe('7');
    await readFiles(mergedOf(9, block(44, null)));
    expect(timesShown(), 'no team may be shown of these').toBe('44');
    expect([team().disabled, team().value]).toEqual([true, '']);
    expect(page.root.textContent).not.toContain('Noord');
  });
});

describe('filters that leave nothing', () => {
  it('say so, and blame no lack of people; of two ends the other goes along', async () => {
    await startWithKey();
    await readFiles(mergedOf(12, { ...block(7, 'Noord'), period: '2026-09' }, { ...block(30, null), law: 'Jeugdwet' }));
    const ends = () => ['#filter-from', '#filter-until'].map((id) => element<HTMLSelectElement>(id).value);
    await filterBy('until', '2026-09');
    await filterBy('from', '2026-10');
    expect([ends(), timesShown()]).toEqual([['2026-10', '2026-10'], '30']);
    await filterBy('until', '2026-09');
    expect([ends(), timesShown()]).toEqual([['2026-09', '2026-09'], '7']);
    await filterBy('law', 'Jeugdwet');
    expect(page.root.textContent).toContain('Met deze keuzes blijft er niets over om te tonen.');
    expect(page.root.textContent).not.toContain('te weinig mensen');
  });
});

describe('weeks among months', () => {
  it('are chosen by when they ended', async () => {
    await startWithKey();
    await readFiles(mergedOf(12, { ...block(5, null), period: '2026-12' }, { ...block(30, null), period: '2026-W46' }, { ...block(200, null), period: '2026-10' }));
    expect([...element<HTMLSelectElement>('#filter-from').options].map(({ value }) => value)).toEqual(['', '2026-10', '2026-W46', '2026-12']);
    await filterBy('from', '2026-12');
    expect(timesShown()).toBe('5');
    await filterBy('from', '2026-W46');
    expect(timesShown()).toBe('35');
  });
});

describe('what is dropped', () => {
  it('is not opened in the place of the page, also with no key open; the key’s own place takes it', async () => {
    await start();
    const isTaken = (target: Element) => !target.dispatchEvent(new Event('drop', { bubbles: true, cancelable: true }));
    expect([isTaken(element('#key-file')), page.root.textContent.includes('Open eerst je sleutel.')]).toEqual([false, false]);
    let taken: readonly boolean[] = [];
    await act(() => { taken = [isTaken(document.body), isTaken(element('h2'))]; });
    expect([taken, page.root.textContent.includes('Open eerst je sleutel.')]).toEqual([[true, true], true]);
  });
});

describe('Enter in a passphrase', () => {
  it('opens the key, once there is one, and makes one of two passphrases that are the same', async () => {
    openKey.mockReset().mockResolvedValue(null);
    const makeKey = vi.spyOn(actions, 'makeKey');
    await start();
    const enter = (input: HTMLElement) => act(() => { input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })); });
    const type = (input: HTMLInputElement, value: string) => act(() => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const [own, first, again] = [...page.root.querySelectorAll<HTMLInputElement>('input[type=password]')];
    if (own === undefined || first === undefined || again === undefined) throw new Error('There are three passphrases.');
    await type(own, 'vier losse woorden');
    await enter(own);
    expect(openKey).not.toHaveBeenCalled();
    await choose('#key-file', 'sleutel.age');
    await enter(own);
    expect(openKey).toHaveBeenCalledOnce();
    await vi.waitFor(() => { expect(page.root.querySelector('progress')).toBeNull(); });
    await type(first, 'nieuwe losse woorden');
    await enter(first);
    expect(makeKey).not.toHaveBeenCalled();
    await type(again, 'nieuwe losse woorden');
    await enter(again);
    expect(makeKey).toHaveBeenCalledExactlyOnceWith('nieuwe losse woorden');
  });
});

describe('a report of which something was shown before', () => {
  it.each([
    ['one that is not here', LACKING],
    ['one in another edition', { ...LACKING, periods: [{ period: '2026-10', contributors: 0, waiting: 0, missing: 0, absent: [], regrouped: 5 }] }],
    ['one that was forgotten', { ...LACKING, periods: [], refused: [{ name: 'oud.age', reason: 'forgotten' as const }] }],
  ])('is not said to be of too few: %s', async (_what, merged) => {
    await startWithKey();
    await readFiles(merged);
    expect(page.root.textContent).toContain('Van deze bestanden kan ik nu niets laten zien.');
    expect(page.root.textContent).not.toContain('te weinig tellingen');
    // What is missing has a name to look for, and it is said what to do.
    expect(page.root.textContent.includes('noodzaak-2026-10-0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f.age')).toBe(merged === LACKING);
    expect(page.root.textContent.includes('Gebruik dan het rapport dat je eerder bewaarde.')).toBe(merged === LACKING);
    await readFiles(mergedOf(3));
    expect(page.root.textContent).toContain('In één periode moeten er ten minste 5 van anderen zijn.');
  });
});

describe('a key whose file can not be read', () => {
  it('is said not to open, and can be tried again', async () => {
    openKey.mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'));
    await start();
    await pressOpen();
    await vi.waitFor(() => { expect(page.root.querySelector('progress')).toBeNull(); });
    expect(element<HTMLButtonElement>('button.primary').disabled).toBe(false);
    expect(page.root.textContent).toContain('Dit lukte niet.');
  });
});
