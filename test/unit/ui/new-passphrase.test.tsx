// @vitest-environment happy-dom
import '../../../src/i18n/page-texts.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { NewPassphrase } from '../../../src/ui/page/new-passphrase.tsx';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const heard = vi.fn<(passphrase: string) => void>();
const fill = (at: number, text: string): Promise<void> =>
  act(() => {
    const field = page.root.querySelectorAll('input')[at];
    if (!field) throw new Error('no such field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const slip = (): string => page.root.querySelector('.fault')?.textContent ?? '';

it('hands on a passphrase that was given twice and is long enough, and takes it back when either changes', async () => {
  await act(() => { render(<NewPassphrase label="Wachtzin" hint="Minstens 12 tekens." onPassphrase={heard} />, page.root); });
  await fill(0, 'vier losse woorden');
  await fill(1, 'vier losse');
  expect(heard.mock.lastCall).toEqual(['']);
  expect(slip(), 'so far it is the same').toBe('');
  await fill(1, 'vier losse woorden');
  expect(heard.mock.lastCall).toEqual(['vier losse woorden']);
  await fill(1, 'vier losse woordem');
  expect(heard.mock.lastCall).toEqual(['']);
  expect(slip()).toBe('Dit is nog niet dezelfde wachtzin.');
  await fill(0, 'te kort');
  await fill(1, 'te kort');
  expect([heard.mock.lastCall, slip()]).toEqual([[''], '']);
});
