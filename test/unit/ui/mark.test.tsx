// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Mark } from '../../../src/ui/mark.tsx';

it('draws the same sign as the icon of the toolbar', () => {
  const drawn = document.createElement('div');
  render(<Mark />, drawn);
  const icon = document.createElement('div');
  icon.innerHTML = readFileSync('public/icon/noodzaak.svg', 'utf8');
  const shapes = (sign: Element): string[] =>
    [...sign.querySelectorAll('rect, path, circle')].map(({ attributes }) =>
      [...attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' '));
  expect(shapes(drawn)).toEqual(shapes(icon));
  expect(shapes(drawn)).toHaveLength(4);
});
