import { describe, expect, it } from 'vitest';
import { isOtherNote, printOf } from '../../../src/page/note-print.ts';

const NOTE = 'Hulpvraag: vervoer\nMw. kan met haar rollator ongeveer 100 meter lopen. Haar dochter brengt haar op dinsdag.';
const isOther = (before: string, now: string): boolean => isOtherNote(printOf(before), printOf(now));

describe('isOtherNote', () => {
  it.each([
    ['the same', NOTE],
    ['laid out anew', NOTE.replaceAll(' ', '\n ')],
    ['with a standard text before it', `Gesproken met: \nDatum: \n${NOTE}`],
    ['with one word corrected', NOTE.replace('dinsdag', 'woensdag')],
  ])('knows a note again that is %s', (_what, now) => {
    expect(isOther(NOTE, now)).toBe(false);
  });

  it.each([
    ['an empty field', ''],
    ['other words', 'De heer woont sinds kort alleen en kookt zelf.'],
    ['the same words in another order', 'Op dinsdag lopen 100 meter met haar dochter, haar rollator kan haar vervoer.'],
    ['the same headings', 'Hulpvraag: vervoer\nMw. kan met haar stok naar de winkel lopen. De buurman doet de tuin.'],
  ])('takes %s for another note', (_what, now) => {
    expect(isOther(NOTE, now)).toBe(true);
  });

  it('knows it again by four fifths of what stood there, and by no less', () => {
    const words = Array.from({ length: 21 }, (_, at) => `woord${String(at)}`);
    const corrected = (...places: number[]): string => words.map((word, at) => (places.includes(at) ? 'anders' : word)).join(' ');
    expect(isOther(words.join(' '), corrected(3, 9))).toBe(false);
    expect(isOther(words.join(' '), corrected(3, 9, 10))).toBe(true);
  });

  it('loses nothing where nothing stood', () => {
    expect(isOther('', NOTE)).toBe(false);
  });

  it('keeps no words', () => {
    expect([...printOf(NOTE)].join(' ')).not.toMatch(/vervoer|rollator|dochter/);
  });
});
