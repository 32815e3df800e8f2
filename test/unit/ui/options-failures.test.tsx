// @vitest-environment happy-dom
import '../../../src/i18n/page-texts.ts';
import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import type { ComponentType } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { LeadSection } from '../../../src/ui/options/lead-section.tsx';
import type { LedByUs, OfferedTeam, OptionsActions, OptionsProps, OptionsState } from '../../../src/ui/options/options-state.ts';
import { StoredSection } from '../../../src/ui/options/stored-section.tsx';
import { TeamSection } from '../../../src/ui/options/team-section.tsx';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const FAILED = 'Dit lukte niet. Probeer het nog eens.';
const OFFERED: OfferedTeam = { name: 'Wijkteam Noord', fingerprint: 'ab12', isFirst: false, serial: 1, until: '2027-10-31', values: {}, problems: [], rowProblems: [] };
const TEAM = { name: 'Wijkteam Noord', fingerprint: 'ab12', serial: 2, until: '2027-10-31', isExpired: false };
const LED: LedByUs = { name: 'Wijkteam Noord', fingerprint: 'ab12', serial: 0, policy: {}, takenIn: null };
const fails = () => Promise.reject(new Error('the disk is full'));

async function show(Section: ComponentType<OptionsProps>, actions: Partial<OptionsActions>, state: Partial<OptionsState> = {}): Promise<void> {
  const props = { state: { matrix, stored: [], led: null, team: TEAM, ...state } as OptionsState, actions: actions as OptionsActions };
  await act(() => { render(<Section {...props} />, page.root); });
}
const press = (name: string): Promise<void> =>
  vi.waitFor(() => act(() => {
    const button = [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === name) ?? expect.fail(name);
    button.click();
  }));
const fill = (at: number, text: string): Promise<void> =>
  act(() => {
    const field = page.root.querySelectorAll('input')[at] ?? expect.fail('no such field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const openFile = (): Promise<void> =>
  act(() => {
    const field = page.root.querySelector<HTMLInputElement>('input[type=file]') ?? expect.fail('no field');
    Object.defineProperty(field, 'files', { value: [new File(['a.b.c'], 'team.jws')], configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const said = (what: string, why?: string): Promise<void> =>
  vi.waitFor(() => { expect([...page.root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(''), why).toBe(what); });

it('says why a team file is not taken in after all, when it is confirmed too late', async () => {
  await show(TeamSection, { openTeam: () => Promise.resolve(OFFERED), joinTeam: () => Promise.resolve('replayed') });
  await openFile();
  await press('Overnemen');
  await said('Je hebt al een nieuwer bestand van je team, of ditzelfde. Wat er al gold, blijft gelden.');
});

it('says so when a team could not be joined, left or made, or nothing could be erased', async () => {
  await show(TeamSection, { openTeam: () => Promise.resolve(OFFERED), joinTeam: fails, leaveTeam: fails });
  await openFile();
  await press('Overnemen');
  await said(FAILED, 'joined');
  render(null, page.root);
  await show(TeamSection, { leaveTeam: fails });
  await press('Team verlaten');
  await press('Ja, team verlaten');
  await said(FAILED, 'left');
  await show(LeadSection, { makeTeam: fails });
  await fill(0, 'Wijkteam Noord');
  await fill(1, 'vier losse woorden');
  await fill(2, 'vier losse woorden');
  await press('Team maken en kopie bewaren');
  await said(FAILED, 'made');
  await show(StoredSection, { erase: fails });
  await press('Alles wissen');
  await press('Ja, wissen');
  await said(FAILED, 'erased');
});

it('says so when nothing was signed', async () => {
  for (const signTeam of [fails, () => Promise.resolve(null)]) {
    await show(LeadSection, { signTeam, checkRows: () => [] }, { led: LED, holdable: [] });
    await press('Ondertekenen en bewaren');
    await said(FAILED);
    render(null, page.root);
  }
});

describe('a button that is pressed twice', () => {
  const pressTwice = async (name: string) => {
    await press(name);
    await press(name);
  };

  it('makes one team', async () => {
    const makeTeam = vi.fn(() => new Promise<boolean>(() => undefined));
    await show(LeadSection, { makeTeam });
    await fill(0, 'Wijkteam Noord');
    await fill(1, 'vier losse woorden');
    await fill(2, 'vier losse woorden');
    await pressTwice('Team maken en kopie bewaren');
    expect(makeTeam).toHaveBeenCalledTimes(1);
  });

  it('signs one file', async () => {
    const signTeam = vi.fn(() => new Promise<string>(() => undefined));
    await show(LeadSection, { signTeam, checkRows: () => [] }, { led: LED, holdable: [] });
    await pressTwice('Ondertekenen en bewaren');
    expect(signTeam).toHaveBeenCalledTimes(1);
  });

  it('joins once, and says that', async () => {
    const joinTeam = vi.fn(() => Promise.resolve(joinTeam.mock.calls.length === 1 ? null : 'replayed' as const));
    await show(TeamSection, { openTeam: () => Promise.resolve(OFFERED), joinTeam });
    await openFile();
    const button = await vi.waitFor(() => [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Overnemen') ?? expect.fail('no button'));
    await act(() => {
      button.click();
      button.click();
    });
    await said('Gelukt. De instellingen van je team gelden nu.');
    expect(joinTeam).toHaveBeenCalledTimes(1);
  });
});

it('says of a team that was left that alone, not also what was said of a file before', async () => {
  await show(TeamSection, { openTeam: () => Promise.resolve('expired'), leaveTeam: () => Promise.resolve() });
  await openFile();
  await said('Dit bestand is verlopen. Vraag je teamleider om een nieuw bestand. Wat er al gold, blijft gelden.');
  await press('Team verlaten');
  await press('Ja, team verlaten');
  await said('Je hoort nu niet meer bij een team. Wat het team had ingesteld, geldt hier niet meer.');
});

it('asks no more about a newer file of a team that was left', async () => {
  await show(TeamSection, { openTeam: () => Promise.resolve(OFFERED), leaveTeam: () => Promise.resolve() });
  await openFile();
  await vi.waitFor(() => { expect(page.root.textContent).toContain('Overnemen'); });
  await press('Team verlaten');
  await press('Ja, team verlaten');
  await said('Je hoort nu niet meer bij een team. Wat het team had ingesteld, geldt hier niet meer.');
  expect(page.root.textContent).not.toContain('Overnemen');
});

it('leaves the text open under who empties it', async () => {
  await show(LeadSection, { checkRows: () => [] }, { led: { ...LED, policy: { retentionWeeks: 10 } }, holdable: [] });
  const text = page.root.querySelector('textarea') ?? expect.fail('no text');
  expect([text.closest('details')?.open, text.value]).toEqual([true, JSON.stringify({ retentionWeeks: 10 }, null, 2)]);
  await act(() => {
    text.value = '';
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(text.closest('details')?.open).toBe(true);
});

it('leads who would erase something to the question, and on from there', async () => {
  await show(StoredSection, { erase: () => Promise.resolve(), forgetLedTeam: () => Promise.resolve() }, { led: LED });
  const focused = () => [document.activeElement?.getAttribute('role') ?? document.activeElement?.localName, document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent];
  for (const [ask, yes] of [['Alles wissen', 'Ja, wissen'], ['Sleutel wissen', 'Ja, sleutel wissen']] as const) {
    await press(ask);
    expect(focused()).toEqual(['group', ask]);
    await press('Annuleren');
    expect(focused()).toEqual(['button', ask]);
    await press(ask);
    await press(yes);
    await vi.waitFor(() => { expect(focused()).toEqual(['h2', 'Wat hier bewaard wordt']); });
  }
});

it('says that a team was made until its first file is signed', async () => {
  const actions = { makeTeam: () => Promise.resolve(true), checkRows: () => [] };
  await show(LeadSection, actions);
  await fill(0, 'Wijkteam Noord');
  await fill(1, 'vier losse woorden');
  await fill(2, 'vier losse woorden');
  await press('Team maken en kopie bewaren');
  await show(LeadSection, actions, { led: LED, holdable: [] });
  expect(page.root.textContent).toContain('Je team is gemaakt.');
  await show(LeadSection, actions, { led: { ...LED, serial: 1 }, holdable: [] });
  expect(page.root.textContent).not.toContain('Je team is gemaakt.');
});
