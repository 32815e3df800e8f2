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
    ['Wonen 3\n\nWerk: 4\n\ntekst', ['Wonen 3\n\nWerk: 4\n\n', 'tekst']],
    ['Wonen\n3\nSituatie\n2\n\nWerk\n\n4\n', ['Wonen\n3\nSituatie\n2\n\nWerk\n\n4\n']],
    ['Wonen\t3\tgoed\n\nWerk\t4\tgoed\n\nWie komt er om 3?', ['Wonen\t3\tgoed\n\nWerk\t4\tgoed\n\n', 'Wie komt er om 3?']],
    ['Wonen 3\n\nDagdelen: 8', ['Wonen 3\n\n', 'Dagdelen: 8']],
    ['Wonen 3\n\nZij wil er 2.', ['Wonen 3\n\n', 'Zij wil er 2.']],
    ['Wonen 3\nSituatie\nzij loopt', ['Wonen 3\n', 'Situatie\nzij loopt']],
  ])('cuts %j', (text, paragraphs) => {
    expect(cut(text)).toEqual(paragraphs);
  });
});
