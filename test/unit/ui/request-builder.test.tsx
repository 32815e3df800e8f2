// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { WeighRequest } from '../../../src/coaching/weigh-request.ts';
import { t } from '../../../src/i18n/translate.ts';
import { RequestBuilder } from '../../../src/ui/request-builder/request-builder.tsx';
import type { Weighing } from '../../../src/ui/request-builder/request-builder.tsx';
import { sampleMatrix } from '../coaching/sample-matrix.ts';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const drawn = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 1 });
const show = (weigh: Weighing, helpRequests = sampleMatrix.helpRequests.slice(0, 2)): void => {
  render(<RequestBuilder helpRequests={helpRequests} words="" replaced="" today={new Date(2026, 10, 22)} putInNote={null} weigh={weigh} />, page.root);
};
const button = (label: string): HTMLButtonElement | undefined => [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const make = (): HTMLButtonElement | undefined => button(t('builder.make'));
const reason = (): string | undefined => page.root.querySelector(`#${make()?.getAttribute('aria-describedby') ?? ''}`)?.textContent;
const field = (label: string): HTMLInputElement => {
  const found = [...page.root.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label)?.querySelector('input');
  if (!found) throw new Error(`no field "${label}"`);
  return found;
};
const type = (label: string, words: string): void => {
  field(label).value = words;
  field(label).dispatchEvent(new Event('input', { bubbles: true }));
};
/** Goes to the questions, and picks the first. */
const ask = async (weigh: Weighing): Promise<void> => {
  show(weigh);
  button(t('builder.first.ask'))?.click();
  await drawn(() => { expect(reason()).not.toBe(''); });
  page.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
};
const dossier: WeighRequest = (words) => (words.includes('dossier') ? 'broad' : words.includes('geloof') ? 'more' : null);

it('makes no letter without a decision or a purpose, and says which is missing', async () => {
  await ask(dossier);
  await drawn(() => { expect(make()?.disabled).toBe(false); });
  for (const [label, missing, filled] of [['builder.decision', 'builder.decision-first', 'welk vervoer past'], ['builder.purpose', 'builder.purpose-first', 'voor vervoer']] as const) {
    type(t(label), ' ');
    await drawn(() => { expect([make()?.disabled, reason()]).toEqual([true, t(missing)]); });
    type(t(label), filled);
    await drawn(() => { expect([make()?.disabled, reason()]).toEqual([false, '']); });
  }
});

it.each(['builder.why', 'builder.purpose'] as const)('weighs the whole letter and the line for the note before they are shown: %s', async (label) => {
  await ask(dossier);
  type(t(label), 'Graag ontvang ik ook het volledige dossier.');
  await drawn(() => { expect([make()?.disabled, reason()]).toEqual([true, t('builder.broad-letter')]); });
  type(t(label), 'U kent haar geloof.');
  await drawn(() => { expect(make()?.disabled).toBe(false); expect(reason()).toMatch(/^Is alles in de brief nodig voor vervoer/); });
});

it('makes no letter until it can be weighed, and says so', async () => {
  await ask('coming');
  expect([make()?.disabled, reason()]).toEqual([true, t('builder.weighing-coming')]);
  show('failed');
  await drawn(() => { expect([make()?.disabled, reason()]).toEqual([true, t('builder.weighing-failed')]); });
  show(dossier);
  await drawn(() => { expect([make()?.disabled, reason()]).toEqual([false, '']); });
});

it('keeps what was typed when the help request changes', async () => {
  await ask(dossier);
  type(t('builder.own'), 'Hoe ver?');
  await drawn(() => { expect(field(t('builder.own')).value).toBe('Hoe ver?'); });
  type(t('builder.decision'), 'welke rit past');
  await drawn(() => { expect(field(t('builder.decision')).value).toBe('welke rit past'); });
  const select = page.root.querySelector('select');
  if (!select) throw new Error('no list of help requests');
  select.selectedIndex = 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(() => { expect(field(t('builder.purpose')).value).not.toBe('voor vervoer'); });
  expect([field(t('builder.own')).value, field(t('builder.decision')).value]).toEqual(['Hoe ver?', 'welke rit past']);
});

it('goes on for what was chosen where the help requests change beneath it', async () => {
  await ask(dossier);
  type(t('builder.why'), 'U sprak haar.');
  await drawn(() => { expect(field(t('builder.why')).value).toBe('U sprak haar.'); });
  show(dossier, sampleMatrix.helpRequests.slice(2, 4));
  await drawn(() => { expect(field(t('builder.purpose')).value).toBe('voor ontmoeting'); });
  expect(page.root.querySelectorAll('select')[0]?.options).toHaveLength(2);
  expect(field(t('builder.why')).value).toBe('U sprak haar.');
});

it('keeps what was typed when somebody else is asked', async () => {
  await ask(dossier);
  type(t('builder.why'), 'U sprak haar.');
  await drawn(() => { expect(field(t('builder.why')).value).toBe('U sprak haar.'); });
  const select = [...page.root.querySelectorAll('select')].at(1);
  if (!select) throw new Error('no list of addressees');
  select.selectedIndex = 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(() => { expect(page.root.querySelector('input[type=checkbox]:checked')).toBeNull(); });
  expect(field(t('builder.why')).value).toBe('U sprak haar.');
});
