// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
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
