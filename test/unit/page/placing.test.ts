import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard, placeChip } from '../../../src/page/placing.ts';

const viewport = { width: 800, height: 600 };
const card = { width: 300, height: 180 };
const mark = { left: 100, top: 100, width: 60, height: 16 };
const around = { card, mark: [mark], caretLine: null, pointer: null, viewport, direction: 'ltr' } as const;

const touches = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('placeCard', () => {
  it('goes right under its mark, and right above it where there is no room below', () => {
    expect(placeCard(around)).toMatchObject({ left: 100, top: 122 });
    expect(placeCard({ ...around, mark: [{ ...mark, top: 500 }] })).toMatchObject({ left: 100, top: 314 });
  });

  it('begins where the pointer is, else where the mark begins to be read', () => {
    expect(placeCard({ ...around, pointer: 140 }).left).toBe(140);
    expect(placeCard({ ...around, mark: [{ ...mark, left: 400 }, { ...mark, left: 10, top: 116 }] })).toMatchObject({ left: 400, top: 138 });
    expect(placeCard({ ...around, direction: 'rtl', mark: [{ ...mark, left: 500 }] }).left).toBe(260);
  });

  it('keeps off the edge of the window where there is room for that', () => {
    expect(placeCard({ ...around, pointer: 790 }).left).toBe(494);
    expect(placeCard({ ...around, pointer: 0 }).left).toBe(6);
    expect(placeCard({ ...around, pointer: 790, viewport: { width: 304, height: 600 } }).left).toBe(2);
  });

  it('stays in view and off the mark and the line with the caret, if need be lower than it likes', () => {
    const surroundings = fc.record({
      left: fc.integer({ min: 0, max: 740 }),
      top: fc.integer({ min: 0, max: 584 }),
      caret: fc.integer({ min: 0, max: 584 }),
      height: fc.integer({ min: 50, max: 900 }),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    });
    fc.assert(
      fc.property(surroundings, ({ left, top, caret, height, direction }) => {
        const at = { ...mark, left, top };
        const caretLine = { left: 0, width: 800, top: caret, height: 16 };
        const { room, ...place } = placeCard({ ...around, card: { width: 300, height }, mark: [at], caretLine, direction });
        const box = { ...place, width: 300, height: Math.min(height, room) };
        expect(touches(box, at) || touches(box, caretLine)).toBe(false);
        expect(box.left >= 0 && box.top >= 0 && box.left + 300 <= 800 && box.top + box.height <= 600).toBe(true);
      }),
    );
  });

  it('takes the whole viewport where that is too small to leave anything free', () => {
    expect(placeCard({ ...around, viewport: { width: 200, height: 120 } })).toEqual({ left: 0, top: 0, room: 120 });
  });
});

describe('placeChip', () => {
  const chip = { width: 120, height: 24 };
  const field = { left: 50, top: 200, width: 400, height: 100 };
  const base = { chip, field, viewport, direction: 'ltr', isFree: () => true } as const;

  it('goes outside the last corner, under the field or above it', () => {
    expect(placeChip(base)).toEqual({ left: 330, top: 302 });
    expect(placeChip({ ...base, isFree: (box) => box.top < 200 })).toEqual({ left: 330, top: 174 });
    expect(placeChip({ ...base, direction: 'rtl' })?.left).toBe(50);
  });

  it('goes beside the field, or to its first corner, where its last one is taken', () => {
    const isFree = (box: Box) => !touches(box, { left: 300, top: 160, width: 150, height: 200 });
    expect(placeChip({ ...base, isFree })).toEqual({ left: 456, top: 276 });
    expect(placeChip({ ...base, isFree, viewport: { width: 500, height: 600 } })).toEqual({ left: 50, top: 302 });
    const fromRight = { ...base, field: { ...field, left: 350 }, direction: 'rtl' } as const;
    expect(placeChip({ ...fromRight, isFree: (box) => box.left > 400 })).toEqual({ left: 630, top: 302 });
  });

  it('goes inside the field where something else lies around it, or below what is in view', () => {
    expect(placeChip({ ...base, isFree: () => false })).toEqual({ left: 324, top: 274 });
    expect(placeChip({ ...base, field: { ...field, width: 700, top: -50, height: 900 } })).toEqual({ left: 624, top: 574 });
  });

  it('goes as low as the window has room for under the words of a frame whose body ends above its edge', () => {
    const frame = { width: 568, height: 150 };
    const body = { left: 20, top: 20, width: 528, height: 94 };
    expect(placeChip({ ...base, viewport: frame, field: body })).toEqual({ left: 428, top: 116 });
    expect(placeChip({ ...base, viewport: frame, field: { ...body, height: 110 } })).toEqual({ left: 422, top: 124 });
    expect(placeChip({ ...base, viewport: frame, field: { ...body, height: 110 }, isFree: (box) => box.top < 110 })).toEqual({ left: 422, top: 104 });
  });

  it('stays outside a field that is narrower than itself', () => {
    const narrow = { left: 20, top: 200, width: 60, height: 30 };
    expect(placeChip({ ...base, field: narrow })).toEqual({ left: 0, top: 232 });
  });

  it('keeps inside a field that is hardly wider than itself', () => {
    const tight = { left: 50, top: 200, width: 122, height: 100 };
    expect(placeChip({ ...base, field: tight, isFree: () => false })?.left).toBe(50);
    expect(placeChip({ ...base, field: tight, isFree: () => false, direction: 'rtl' })?.left).toBe(52);
  });

  it('is nowhere while its field is out of view', () => {
    expect(placeChip({ ...base, field: { ...field, top: 700 } })).toBeNull();
  });
});
