import { expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { policyIdsOf } from '../../../src/policy/catalog.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import { isShortcut, keysOf } from '../../../src/policy/shortcut.ts';

const ids = policyIdsOf(matrix, []);

it.each(['Alt+M', 'Ctrl+Shift+9', 'Shift+Ctrl+S', 'Ctrl+Alt+C', 'Alt+Shift+E', 'Ctrl+M', 'Alt+1'])('%s can be a shortcut', (keys) => {
  expect(isShortcut(keys)).toBe(true);
});

it.each(['Shift+A', 'Ctrl+S', 'Ctrl+C', 'Ctrl+1', 'Ctrl+Ctrl+S', 'A', 'Alt+', 'Alt+m', 'Meta+M', '', '+'])('"%s" cannot', (keys) => {
  expect(isShortcut(keys)).toBe(false);
});

it('knows the same keys in another order', () => {
  expect(keysOf('Shift+Ctrl+B')).toBe(keysOf('Ctrl+Shift+B'));
});

it.each([
  [{ nextMark: 'Shift+A' }, 'shortcuts.nextMark'],
  [{ nextMark: 'Alt+B', explain: 'Alt+B' }, 'shortcuts'],
  [{ nextMark: 'Ctrl+Shift+B', chip: 'Shift+Ctrl+B' }, 'shortcuts'],
  [{ nextMark: 'Alt+U' }, 'shortcuts'],
])('of %j is said what is wrong with it, and it does not hold', (shortcuts, path) => {
  const { values, problems } = readLayer('managed', { shortcuts }, ids);
  expect(values).toEqual({});
  expect(problems).toMatchObject([{ path, instead: 'dropped' }]);
});

it('lets two change places', () => {
  const shortcuts = { nextMark: 'Alt+U', explain: 'Alt+M' };
  expect(readLayer('own', { shortcuts }, ids)).toEqual({ values: { shortcuts }, problems: [] });
});
