import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphSpans } from '../../../../src/engine/text/paragraphs.ts';

const isHeading = (line: string): boolean => line === 'Situatie';
const cut = (text: string): string[] => paragraphSpans(text, isHeading).map(({ start, end }) => text.slice(start, end));

describe('paragraphSpans', () => {
  it('covers any text without gaps', () => {
    const piece = fc.constantFrom('\n', '\r\n', ' ', 'Situatie', 'tekst', '\t');
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join('')), (text) => cut(text).join('') === text));
  });

  it.each([
    ['', []],
    ['een\ntwee', ['een\ntwee']],
    ['een\n\ntwee', ['een\n\n', 'twee']],
    ['een\r\n \r\n\r\ntwee\r\n', ['een\r\n \r\n\r\n', 'twee\r\n']],
    ['\n\neen', ['\n\neen']],
    ['Situatie\n\nzij loopt', ['Situatie\n\nzij loopt']],
    ['een\nSituatie\ntwee', ['een\n', 'Situatie\ntwee']],
  ])('cuts %j', (text, paragraphs) => {
    expect(cut(text)).toEqual(paragraphs);
  });
});
