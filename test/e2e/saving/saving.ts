import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Mode } from '../../../src/policy/mode.ts';
import { WHOLE_FILE } from '../notes.ts';
import type { SavingPage } from './pages-that-save.ts';
import type { SavingTab } from './saving-tab.ts';

/** A save, as the server behind the page heard it. */
interface Save {
  readonly action: string;
  readonly note: string;
}

/** A note in a page that saves, in one mode. */
export class Saving {
  readonly #run = randomUUID();

  constructor(
    readonly tab: SavingTab,
    private readonly origin: string,
    private readonly page: string,
  ) {}

  get address(): string {
    return `${this.origin}/saving/${this.page}.html?run=${this.#run}`;
  }

  /** Opens the page, types a note, and waits until all is there that can hold up a save. */
  async begin(mode: Mode, note = WHOLE_FILE, marks = 1): Promise<void> {
    await this.tab.setMode(mode);
    await this.tab.open(this.address);
    await this.tab.click('#note');
    await this.tab.type(note);
    await expect.poll(() => this.tab.ask(marksInPage, null)).toBe(marks);
    if (mode !== 'coach') await expect.poll(() => this.tab.ask(isGateThere, null)).toBe(true);
  }

  /** What the server heard so far. */
  async saves(): Promise<Save[]> {
    const answer = await fetch(`${this.origin}/saving/${this.page}.html`, { method: 'POST', body: new URLSearchParams({ ask: 'saves', run: this.#run }) });
    return ((await answer.json()) as Save[]).map(({ action, note }) => ({ action, note }));
  }

  /**
   * Waits for exactly these saves. The page itself asks for them last, once it shows that it saved and had a turn to do more: what it sent
   * beside them, the server heard before that.
   */
  async expectSaves(...saves: readonly Save[]): Promise<void> {
    await expect.poll(() => this.saves()).toEqual(saves);
    // A page that goes to another one answers nobody.
    await expect.poll(() => this.tab.ask(savesHeardInTurn, this.#run).catch(() => null), 'and no more').toEqual(saves);
  }

  /** What the open dialog is called; null when none is open. */
  dialog(): Promise<string | null> {
    return this.tab.ask(titleOfDialog, null);
  }

  async expectDialog(title: string | null): Promise<void> {
    await expect.poll(() => this.dialog()).toBe(title);
  }
}

export const ASKS = 'Nog even kijken voor je opslaat?';
export const HOLDS = 'Opslaan wacht even';

/** Goes back to the note, with the caret where it was, and saves nothing; a letter typed while the dialog is open is in the note. */
export async function losesNoLetter(saving: Saving): Promise<void> {
  const { tab } = saving;
  await saving.begin('hold');
  await tab.press('Control+KeyS');
  await saving.expectDialog(HOLDS);
  await tab.type(' Zij belt');
  await expect.poll(() => tab.ask(valueOfNote, null)).toBe(`${WHOLE_FILE} Zij belt`);
  expect(await saving.dialog()).toBe(HOLDS);
  await tab.pressOurs('Terug naar de notitie');
  await saving.expectDialog(null);
  await tab.type(' morgen.');
  await expect.poll(() => tab.ask(valueOfNote, null)).toBe(`${WHOLE_FILE} Zij belt morgen.`);
  expect(await saving.saves()).toEqual([]);
}

/** In `coach`, nothing comes between. */
export async function savesAtOnce(saving: Saving, { save, action }: SavingPage): Promise<void> {
  await saving.begin('coach');
  await save(saving.tab);
  await saving.expectSaves({ action, note: WHOLE_FILE });
}

/** In `ask`, the same marks are asked about once. */
export async function asksOnce(saving: Saving, { save, action, stays }: SavingPage): Promise<void> {
  await saving.begin('ask');
  await save(saving.tab);
  await saving.expectDialog(ASKS);
  expect(await saving.saves()).toEqual([]);
  await saving.tab.pressOurs('Meteen opslaan');
  const saved = { action, note: WHOLE_FILE };
  await saving.expectSaves(saved);
  if (stays !== true) return;
  await saving.expectDialog(null);
  await save(saving.tab);
  await saving.expectSaves(saved, saved);
}

/** In `hold`, a save waits for a reason, and then is made. */
export async function waitsForReason(saving: Saving, { save, action, stays }: SavingPage): Promise<void> {
  await saving.begin('hold');
  await save(saving.tab);
  await saving.expectDialog(HOLDS);
  await saving.tab.pressOurs('Bewust laten staan');
  expect(await saving.saves()).toEqual([]);
  await saving.tab.pressOurs('Besproken met een collega');
  const saved = { action, note: WHOLE_FILE };
  await saving.expectSaves(saved);
  if (stays !== true) return;
  await save(saving.tab);
  await saving.expectSaves(saved, saved);
}

/** As the browser holds them for painting. */
function marksInPage(): number {
  return CSS.highlights.get('noodzaak-flag')?.size ?? 0;
}

/** What the server heard by the time it hears this page; null while the page does not show yet that it saved. */
async function savesHeardInTurn(run: string): Promise<Save[] | null> {
  const isDone = document.title === 'Opgeslagen' || (document.querySelector('output')?.value ?? '') !== '';
  if (!isDone) return null;
  for (const _each of ['what was planned', 'what came of it']) await new Promise((drawn) => { requestAnimationFrame(drawn); });
  const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams({ ask: 'saves', run }) });
  return ((await answer.json()) as Save[]).map(({ action, note }) => ({ action, note }));
}

/** The hook answers; it is brought last. */
export function isGateThere(): boolean {
  return !document.dispatchEvent(new Event('noodzaak-present', { bubbles: true, cancelable: true }));
}

function titleOfDialog(): string | null {
  const hosts = [...document.querySelectorAll('noodzaak-card')];
  return hosts.map((host) => host.shadowRoot?.querySelector('.dialog h2')?.textContent ?? null).find((title) => title !== null) ?? null;
}

function valueOfNote(): string {
  return document.querySelector<HTMLTextAreaElement>('#note')?.value ?? '';
}
