import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/engine/read.ts';
import type { Reading } from '../../../src/engine/reading.ts';

const createTestReader = () => createReader({
  lexicon: [{ id: 'a/b/schuld', topic: 'a/b', match: 'stem', pattern: 'schuld', unless: [], strength: 'sure' }],
  cues: [],
  headings: [
    { pattern: 'hulpvraag', gives: 'help-request', category: null },
    { pattern: 'situatie', gives: 'none', category: null },
    { pattern: 'netwerk', gives: 'none', category: null },
  ],
});
const reader = createTestReader();

const rulings = (text: string): (string | null)[] =>
  reader.read(text).paragraphs.flatMap(({ sentences }) => sentences.map(({ heading }) => heading));

const textOf = ({ paragraphs }: Reading): string =>
  paragraphs.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence.text)).join('');

describe('createReader', () => {
  it('loses nothing, and puts everything in its place', () => {
    const piece = fc.constantFrom('Hulpvraag', 'Situatie:', '\n', '\r\n', ' ', 'mw. ', 'Zij heeft schulden. ', '- ', '👵', 'é', '; ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join('')), (text) => {
      const reading = reader.read(text);
      expect(textOf(reading)).toBe(text);
      for (const paragraph of reading.paragraphs) {
        expect(paragraph.sentences[0]?.start).toBe(paragraph.start);
        for (const { sentence, start } of paragraph.sentences) {
          expect(text.slice(start, start + sentence.text.length)).toBe(sentence.text);
          for (const hit of sentence.hits) expect(sentence.text.slice(hit.start, hit.end)).toBe('schulden');
        }
      }
    }));
  });

  it('reads in slices what it reads at once', () => {
    const text = Array.from({ length: 60 }, (_, number) => `Zij heeft schulden. Hij ${String(number)} niet.\n\n`).join('');
    const slices = createTestReader().readInSlices(text);
    let yields = 0;
    let slice = slices.next();
    for (; slice.done !== true; slice = slices.next()) yields += 1;
    expect(yields).toBe(24);
    expect(slice.value).toEqual(reader.read(text).parts);
  });

  it('reads an equal sentence once, until told to forget', () => {
    const own = createTestReader();
    const sentence = own.readSentence('Zij heeft schulden.');
    expect(own.readSentence('Zij heeft schulden.')).toBe(sentence);
    own.forget();
    expect(own.readSentence('Zij heeft schulden.')).not.toBe(sentence);
  });

  it('gives the same part for as long as its words and the heading above it stay', () => {
    const own = createTestReader();
    const part = (text: string) => own.read(text).parts.at(-1)?.reading;
    const first = part('Een zin.\n\nZij heeft schulden.');
    expect(part('Een langere zin.\n\nZij heeft schulden.')).toBe(first);
    expect(part('Netwerk\nEen zin.\n\nZij heeft schulden.')).not.toBe(first);
    expect(part('Zij heeft schulden.')).not.toBe(first);
  });

  it('gives parts from the line break before them', () => {
    const { parts } = reader.read('Een zin.\n\nTwee.\n\nDrie.');
    expect(parts.map(({ reading, offset }) => [offset, reading.text])).toEqual([[0, 'Een zin.\n\n'], [9, '\nTwee.\n\n'], [16, '\nDrie.']]);
  });

  it('keeps only the newest sentences', () => {
    const own = createTestReader();
    const first = own.readSentence('Zin 0.');
    const last = own.readSentence('Zin 1.');
    for (let i = 2; i <= 2000; i += 1) own.readSentence(`Zin ${String(i)}.`);
    expect(own.readSentence('Zin 1.')).toBe(last);
    expect(own.readSentence('Zin 0.')).not.toBe(first);
  });
});

describe('headings rule', () => {
  it.each<[string, string, (string | null)[]]>([
    ['alone: until the next one', 'Hulpvraag\nVervoer.\n\nNaar de markt.\nSituatie\nWoont alleen.', ['hulpvraag', 'hulpvraag', 'hulpvraag', 'situatie', 'situatie']],
    ['before text: until a blank line', 'Hulpvraag: vervoer. Naar de markt.\nOok naar zus.\n\nWoont alleen.', ['hulpvraag', 'hulpvraag', 'hulpvraag', null]],
    ['before text: until the next label', 'Hulpvraag: vervoer\nVorm: pas\nNetwerk: zus', ['hulpvraag', 'vorm', 'netwerk']],
    ['further on in a line', 'Tel. 24-3 mw. zelf. Hulpvraag: vervoer.', [null, 'hulpvraag']],
    ['a label within a section', 'Situatie\nNetwerk: zus\n\nWoont alleen.', ['situatie', 'netwerk', 'situatie']],
    ['an unknown title ends it', 'Hulpvraag\nVervoer.\n\nEigen kracht\nFietst nog.', ['hulpvraag', 'hulpvraag', 'eigen kracht', 'eigen kracht']],
    ['items of a list do not', 'Hulpvraag\n- netwerk\n- vervoer', ['hulpvraag', 'hulpvraag', 'hulpvraag']],
  ])('%s', (_name, text, expected) => {
    expect(rulings(text)).toEqual(expected);
  });
});
