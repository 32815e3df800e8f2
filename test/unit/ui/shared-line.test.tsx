// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { t } from '../../../src/i18n/translate.ts';
import { SharedLine } from '../../../src/ui/reply/shared-line.tsx';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const field = (label: string): HTMLInputElement =>
  [...page.root.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label)?.querySelector('input') ?? expect.fail(label);
const type = (label: string, words: string): Promise<void> =>
  act(() => {
    field(label).value = words;
    field(label).dispatchEvent(new Event('input', { bubbles: true }));
  });
const line = (): string | undefined => page.root.querySelector('.line')?.textContent;

it('makes a line once what, with whom and what for are filled in, and asks of it what would be asked of a note', async () => {
  const weigh = (words: string) => (words.includes('dossier') ? 'broad' : words.includes('geloof') ? 'more' : null);
  await act(() => { render(<SharedLine today={new Date(2026, 10, 22)} helpRequest="transport-mobility" weigh={weigh} />, page.root); });
  await type(t('shared.what'), 'wanneer zij thuis is');
  await type(t('shared.whom'), 'met de huisarts');
  expect([line(), page.root.textContent.includes(t('shared.first'))]).toEqual([undefined, true]);
  await type(t('builder.purpose'), 'voor een huisbezoek');
  expect(line()).toBe('Gedeeld met de huisarts (22-11-2026): wanneer zij thuis is. Doel: een huisbezoek. De cliënt weet het.');
  const hint = (): string | undefined => page.root.querySelector(`#${field(t('shared.what')).getAttribute('aria-describedby') ?? ''}`)?.textContent;
  for (const [words, said] of [['het dossier', t('shared.broad')], ['haar geloof', t('shared.more')], ['wanneer zij thuis is', '']] as const) {
    await type(t('shared.what'), words);
    expect(hint(), words).toBe(said);
  }
  const knows = page.root.querySelector('select') ?? expect.fail('no list');
  await act(() => {
    knows.selectedIndex = 2;
    knows.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(line()).toContain('De cliënt hoort dit later, om de veiligheid.');
});
