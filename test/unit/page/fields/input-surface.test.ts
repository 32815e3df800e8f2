// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawnAround, isInputSurface } from '../../../../src/page/fields/input-surface.ts';
import { giveSizes } from '../sizes.ts';

giveSizes();

const field = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  const found = document.querySelector<HTMLElement>('textarea, input, [contenteditable]');
  if (found === null) throw new Error('There is no field.');
  return found;
};

describe('a field that only takes the keys of an editor', () => {
  it.each([
    ['as Ace has it', '<textarea style="opacity: 0; width: 8px; height: 16px"></textarea>'],
    ['as Monaco has it', '<textarea style="width: 1px; height: 19px"></textarea>'],
    ['as CodeMirror 5 has it', '<div style="overflow: hidden; width: 3px; height: 0px"><textarea style="width: 1000px; height: 16px"></textarea></div>'],
    ['over the whole of what is drawn', '<textarea style="opacity: 0"></textarea>'],
    ['an editable one', '<div contenteditable style="opacity: 0"></div>'],
  ])('%s', (_, html) => {
    expect(isInputSurface(field(html))).toBe(true);
  });
});

describe('a field whose text is read where it is', () => {
  it.each([
    ['one line, as small as they come', '<textarea style="width: 60px; height: 14px"></textarea>'],
    ['in a dialog that fades in', '<div style="opacity: 0"><textarea></textarea></div>'],
    ['beside its wrapper, which has no size of its own', '<div style="height: 0px"><textarea></textarea></div>'],
    ['in a line that is as wide as its words', '<span contenteditable style="width: 4px; height: 16px">a</span>'],
    ['an input', '<input style="opacity: 0">'],
  ])('%s', (_, html) => {
    expect(isInputSurface(field(html))).toBe(false);
  });
});

it('gives what is seen around it', () => {
  const surface = field('<div id="editor"><div style="width: 3px; height: 0px"><textarea style="width: 1px"></textarea></div></div>');
  expect(drawnAround(surface).id).toBe('editor');
  const roomy = field('<div><textarea></textarea></div>');
  expect(drawnAround(roomy)).toBe(roomy);
});
