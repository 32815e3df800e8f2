import { describe, expect, it } from 'vitest';
import { createHeadingReader } from '../../../../src/engine/text/headings.ts';

const headings = createHeadingReader([
  { pattern: 'hulpvraag', gives: 'help-request', category: null },
  { pattern: 'financien', gives: 'category', category: 'finance' },
  { pattern: 'wonen', gives: 'none', category: null },
]);

describe('createHeadingReader', () => {
  it.each([
    ['Hulpvraag', 'hulpvraag', true],
    ['HULPVRAAG:', 'hulpvraag', true],
    ['== Financiën ==', 'financien', true],
    ['-- Wonen --', 'wonen', true],
    ['**Hulpvraag**', 'hulpvraag', true],
    ['2. Financiën', 'financien', true],
    ['Hulpvraag / aanleiding', 'hulpvraag', true],
    ['Wonen en financiën', 'wonen', true],
    ['Hulpvraag: vervoer naar de markt', 'hulpvraag', false],
    ['- Financiën: huur op tijd', 'financien', false],
    ['Hulpvraag – dhr. wil een traplift', 'hulpvraag', false],
  ])('recognises %j', (line, name, alone) => {
    expect(headings.ofLine(line)).toEqual({ name, alone, known: true });
  });

  it.each([
    ['Nog te doen:', { name: 'nog te doen', alone: true, known: false }],
    ['-- Afronding --', { name: 'afronding', alone: true, known: false }],
    ['OVERIGE ZAKEN', { name: 'overige zaken', alone: true, known: false }],
    ['Netwerk: dochter komt', { name: 'netwerk', alone: false, known: false }],
  ])('recognises the form of %j', (line, found) => {
    expect(headings.ofLine(line)).toEqual(found);
  });

  it.each([
    '- wonen', 'Wonen en verder geen nieuws', 'Hij woont alleen.', 'Om 13:30 belt zij', 'Dhr. zegt: het gaat wel',
    'Zij heeft vandaag uitgebreid verteld dat: niets lukt',
  ])('takes %j for text', (line) => {
    expect(headings.ofLine(line)).toBeNull();
  });

  it('knows a label further on in a line by the rules alone', () => {
    expect(headings.ofSentence('hulpvraag: traplift.')).toEqual({ name: 'hulpvraag', alone: false, known: true });
    expect(headings.ofSentence('vervolg: traplift.')).toBeNull();
  });

  it('takes a short line in title case for a title', () => {
    expect(headings.ofTitle('Eigen kracht')).toEqual({ name: 'eigen kracht', alone: true, known: false });
    expect(headings.ofTitle('Dhr. belt')).toBeNull();
  });
});
