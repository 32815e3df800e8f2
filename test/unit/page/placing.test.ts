import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard, placeChip } from '../../../src/page/placing.ts';

const viewport = { width: 800, height: 600 };
const card = { width: 300, height: 180 };
const mark = { left: 100, top: 100, width: 60, height: 16 };
const around = { card, mark, caretLine: null, viewport, direction: 'ltr' } as const;

const touches = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('placeCard', () => {
  it('goes under its mark, and above it where there is no room below', () => {
    expect(placeCard(around)).toEqual({ left: 100, top: 122 });
    expect(placeCard({ ...around, mark: { ...mark, top: 500 } })).toEqual({ left: 100, top: 314 });
  });

  it('ends where the mark ends in a right-to-left field', () => {
    expect(placeCard({ ...around, direction: 'rtl', mark: { ...mark, left: 500 } }).left).toBe(260);
  });

  it('stays in view and off the mark and the line with the caret, wherever there is room', () => {
    const place = fc.record({ left: fc.integer({ min: 0, max: 740 }), top: fc.integer({ min: 0, max: 584 }), line: fc.integer({ min: -1, max: 1 }) });
    fc.assert(
      fc.property(place, fc.constantFrom('ltr' as const, 'rtl' as const), ({ left, top, line }, direction) => {
        const at = { ...mark, left, top };
        const caretLine = { left: 0, width: 800, top: top + line * 16, height: 16 };
        const box = { ...placeCard({ ...around, mark: at, caretLine, direction }), ...card };
        expect(touches(box, at) || touches(box, caretLine)).toBe(false);
        expect(box.left >= 0 && box.top >= 0 && box.left + 300 <= 800 && box.top + 180 <= 600).toBe(true);
      }),
    );
  });

  it('shows its first lines when the viewport is smaller than the card', () => {
    expect(placeCard({ ...around, viewport: { width: 200, height: 120 } })).toEqual({ left: 0, top: 0 });
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

  it('goes inside the field where something else lies around it, or below what is in view', () => {
    expect(placeChip({ ...base, isFree: () => false })).toEqual({ left: 324, top: 274 });
    expect(placeChip({ ...base, field: { ...field, top: -50, height: 900 } })).toEqual({ left: 324, top: 574 });
  });

  it('is nowhere while its field is out of view', () => {
    expect(placeChip({ ...base, field: { ...field, top: 700 } })).toBeNull();
  });
});
