import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSpan, singleEdit, stretchSpan } from '../../../src/page/span-mapping.ts';

const piece = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀'), maxLength: 12 });
/** A text, and the text after one replacement somewhere in it. */
const replacement = fc.tuple(piece, piece, piece, piece).map(([head, old, fresh, tail]) => ({
  before: head + old + tail,
  after: head + fresh + tail,
}));

describe('singleEdit', () => {
  it('turns the old text into the new one', () => {
    fc.assert(
      fc.property(replacement, ({ before, after }) => {
        const edit = singleEdit(before, after) ?? { start: 0, end: 0, inserted: 0 };
        const rebuilt = before.slice(0, edit.start) + after.slice(edit.start, edit.start + edit.inserted) + before.slice(edit.end);
        expect(rebuilt).toBe(after);
      }),
    );
  });

  it('is the smallest: it neither starts nor ends with what stayed', () => {
    expect(singleEdit('een dag', 'een hele dag')).toEqual({ start: 4, end: 4, inserted: 5 });
    expect(singleEdit('dezelfde', 'dezelfde')).toBeNull();
  });
});

describe('mapSpan', () => {
  it('finds the same words in the new text, or says they were touched', () => {
    fc.assert(
      fc.property(replacement, fc.nat(30), fc.nat(10), ({ before, after }, start, length) => {
        const edit = singleEdit(before, after);
        const span = { start: Math.min(start, before.length), end: Math.min(start + length, before.length) };
        if (edit === null) return;
        const mapped = mapSpan(span, edit);
        const isTouched = edit.start < span.end && edit.end > span.start;
        if (isTouched) expect(mapped).toBeNull();
        if (mapped !== null) expect(after.slice(mapped.start, mapped.end)).toBe(before.slice(span.start, span.end));
      }),
    );
  });

  it('keeps a mark whole when the worker types right behind it', () => {
    expect(mapSpan({ start: 4, end: 10 }, { start: 10, end: 10, inserted: 1 })).toEqual({ start: 4, end: 10 });
  });
});

describe('stretchSpan', () => {
  it('grows with what is typed within, and covers a replacement that crosses its edge', () => {
    expect(stretchSpan({ start: 4, end: 10 }, { start: 6, end: 6, inserted: 3 })).toEqual({ start: 4, end: 13 });
    expect(stretchSpan({ start: 4, end: 10 }, { start: 8, end: 14, inserted: 1 })).toEqual({ start: 4, end: 9 });
  });
});
