// @vitest-environment happy-dom
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { beyond, isFreeGround } from '../../../src/page/free-ground.ts';

const box = { left: 100, top: 100, width: 80, height: 20 };
const host = document.createElement('noodzaak-chip');

afterEach(() => {
  vi.restoreAllMocks();
});

/** Whether the box is free with this element under it, next to the field, and a line of its words at this place. */
function isFreeOn(html: string, line = new DOMRect(100, 200, 300, 20)): boolean {
  document.body.innerHTML = `<main><textarea></textarea>${html}</main>`;
  const field = document.querySelector('textarea') ?? document.body;
  const under = document.querySelector('[data-under]') ?? document.body;
  document.elementsFromPoint = () => [host, under, document.body];
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([line] as unknown as DOMRectList);
  return isFreeGround(box, field, host);
}

it('takes what surrounds the field for free', () => {
  expect(isFreeOn('<p>Tekst</p>')).toBe(true);
});

it('takes a block for free as far as its words are elsewhere', () => {
  expect(isFreeOn('<p data-under>184 tekens</p>')).toBe(true);
  expect(isFreeOn('<p data-under>184 tekens</p>', new DOMRect(90, 90, 30, 20))).toBe(false);
});

it('takes a label as wide as its field for no more than its words', () => {
  expect(isFreeOn('<label data-under>Bericht aan een ketenpartner</label>')).toBe(true);
  expect(isFreeOn('<label data-under>Bericht aan een ketenpartner</label>', new DOMRect(90, 90, 30, 20))).toBe(false);
});

it('never takes what can be used or looked at for free', () => {
  for (const thing of ['<button data-under></button>', '<a><b data-under></b></a>', '<img data-under>', '<div role="status" data-under></div>']) {
    expect(isFreeOn(thing)).toBe(false);
  }
});

it('takes a component for taken: what it shows can be in a closed root', () => {
  expect(isFreeOn('<case-list data-under></case-list>')).toBe(false);
});

it('takes for free what a component draws around a field that it was given for a slot', () => {
  document.body.innerHTML = '<text-area><textarea></textarea></text-area>';
  const [component, field] = [document.querySelector('text-area'), document.querySelector('textarea')];
  const root = component?.attachShadow({ mode: 'open' });
  if (!root || field === null) throw new Error('there is no field');
  root.innerHTML = '<input-container><slot></slot></input-container>';
  // happy-dom gives no slot to what is in one.
  Object.defineProperty(Element.prototype, 'assignedSlot', {
    configurable: true,
    get(this: Element) {
      return this === field ? root.querySelector('slot') : null;
    },
  });
  onTestFinished(() => {
    Reflect.deleteProperty(Element.prototype, 'assignedSlot');
  });
  const around = root.querySelector('input-container') ?? root.host;
  document.elementsFromPoint = () => [host, root.host, document.body];
  root.elementsFromPoint = () => [around, root.host];
  expect(isFreeGround(box, field, host)).toBe(true);
});

it.each([
  ['low', { left: 60, right: 300, top: 106, bottom: 115 }],
  ['narrow', { left: 122, right: 139, top: 60, bottom: 200 }],
])('sees a %s button that none of its corners is on', (_shape, button) => {
  document.body.innerHTML = '<main><textarea></textarea><button></button></main>';
  const [field, under] = [document.querySelector('textarea'), document.querySelector('button')];
  if (field === null || under === null) throw new Error('there is no field');
  document.elementsFromPoint = (x, y) => [host, ...(x >= button.left && x < button.right && y >= button.top && y < button.bottom ? [under] : []), document.body];
  expect(isFreeGround(box, field, host)).toBe(false);
  expect(isFreeGround({ ...box, top: 300 }, field, host)).toBe(true);
});

it.each([
  ['a box that shrank', { left: 110, width: 60 }, []],
  ['one that grew to both sides', { left: 90, width: 110 }, [{ left: 90, width: 10 }, { left: 180, width: 20 }]],
  ['one further on', { left: 181, width: 40 }, [{ left: 181, width: 40 }]],
  ['one on another height', { top: 130 }, [{ top: 130 }]],
  ['one that became higher', { height: 40 }, [{ height: 40 }]],
])('knows what %s takes up anew', (_which, now, anew) => {
  expect(beyond({ ...box, ...now }, box)).toEqual(anew.map((part) => ({ ...box, ...part })));
});
