// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { FrameSummary } from '../../../src/protocol/messages.ts';
import { t } from '../../../src/i18n/translate.ts';
import { practiceCases } from '../../../src/coaching/practice.ts';
import { Practice } from '../../../src/ui/practice/practice.tsx';
import { sampleMatrix } from '../coaching/sample-matrix.ts';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const button = (name: string): HTMLButtonElement => {
  const found = [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
const title = (): string | undefined => page.root.querySelector('h2')?.textContent;

it('goes from the first case to the last, and no further', async () => {
  const titles = practiceCases().map((each) => each.title);
  render(<Practice matrix={sampleMatrix} summary={null} />, page.root);
  expect(button('Vorige').disabled).toBe(true);
  for (const next of titles.slice(1)) {
    button('Volgende').click();
    await vi.waitFor(() => { expect(title()).toBe(next); }, { interval: 1 });
  }
  expect(button('Volgende').disabled).toBe(true);
  button('Vorige').click();
  await vi.waitFor(() => { expect(title()).toBe(titles.at(-2)); }, { interval: 1 });
  expect(button('Volgende').disabled).toBe(false);
});

it('says nothing of a case by what was said of the one before', async () => {
  const summary: FrameSummary = { field: 'supported', helpRequests: ['transport-mobility'], helpRequestsFrom: 'recognised', task: { role: 'assessing', law: null }, safety: false, findings: [], dismissed: [], uncounted: [] };
  render(<Practice matrix={sampleMatrix} summary={null} />, page.root);
  render(<Practice matrix={sampleMatrix} summary={summary} />, page.root);
  const first = title();
  button('Volgende').click();
  await vi.waitFor(() => { expect(title()).not.toBe(first); }, { interval: 1 });
  expect(page.root.querySelector('.feedback')?.textContent).toBe(t('practice.click'));
});

it('says that all is well only where nothing that was asked about still stands there', () => {
  const summary: FrameSummary = { field: 'supported', helpRequests: ['transport-mobility'], helpRequestsFrom: 'recognised', task: { role: 'assessing', law: null }, safety: false, findings: [], dismissed: [], uncounted: [] };
  const feedback = (): string | null | undefined => page.root.querySelector('.feedback')?.textContent;
  render(<Practice matrix={sampleMatrix} summary={null} />, page.root);
  expect(feedback()).toBe(t('practice.click'));
  render(<Practice matrix={sampleMatrix} summary={summary} />, page.root);
  expect(feedback()).toBe(t('practice.done'));
  const dismissed = [{ position: 0, kind: 'excess', category: 'social-network-loneliness', subtopic: 'loneliness-feeling', level: 'flag' }] as const;
  render(<Practice matrix={sampleMatrix} summary={{ ...summary, dismissed }} />, page.root);
  expect(feedback()).toBe(t('practice.dismissed'));
});
