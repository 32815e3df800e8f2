import { describe, expect, it } from 'vitest';
import { fromRequest, inLine, onOwnLines, placeOfWords } from '../../../src/page/own-lines.ts';
import type { Replacement } from '../../../src/page/own-lines.ts';

const changed = (note: string, { start, end, lead, words, trail }: Replacement): string => note.slice(0, start) + lead + words + trail + note.slice(end);
/** The note with these words of it in brackets, and where those are. */
const part = (marked: string) => ({ note: marked.replace(/[[\]]/g, ''), start: marked.indexOf('['), end: marked.indexOf(']') - 1 });

describe('a text on lines of its own', () => {
  it.each([
    ['Zij loopt. [Stuur alles.] Hij belt.', 'Zij loopt.\nBeste,\nGroet\nHij belt.'],
    ['Zij loopt. [Stuur alles.]', 'Zij loopt.\nBeste,\nGroet'],
    ['[Stuur alles.] Hij belt.', 'Beste,\nGroet\nHij belt.'],
    ['Zij loopt.\n[Stuur alles.]\nHij belt.', 'Zij loopt.\nBeste,\nGroet\nHij belt.'],
    ['Zij loopt.\n\n  [Stuur alles.]  \n\nHij belt.', 'Zij loopt.\n\n  Beste,\nGroet  \n\nHij belt.'],
    ['[Stuur alles.]', 'Beste,\nGroet'],
    ['Zij loopt.\u00A0[]', 'Zij loopt.\nBeste,\nGroet'],
  ])('%s', (marked, wanted) => {
    const { note, ...span } = part(marked);
    const replacement = onOwnLines(note, span, 'Beste,\nGroet');
    expect(changed(note, replacement)).toBe(wanted);
    const { start, end } = placeOfWords(replacement);
    expect(wanted.slice(start, end)).toBe('Beste,\nGroet');
  });

  it('is not what one line asks for', () => {
    const { note, ...span } = part('Zij loopt. [Stuur alles.] Hij belt.');
    expect(changed(note, inLine(span, 'Gevraagd.'))).toBe('Zij loopt. Gevraagd. Hij belt.');
  });
});

describe('a text in the place of a request', () => {
  it.each([
    ['Mw loopt 50 m, bus te ver, graag [volledig dossier] opvragen bij huisarts.', 'Gevraagd.', 'Mw loopt 50 m, bus te ver. Gevraagd.'],
    ['Mw loopt 50 m, graag [volledig dossier] opvragen.', 'Beste,\nGroet', 'Mw loopt 50 m\nBeste,\nGroet'],
    ['Graag ontvang ik [het volledige dossier] van de psychiater.', 'Gevraagd.', 'Gevraagd.'],
    ['Goed gesprek, graag [het volledige dossier] opvragen.', 'Gevraagd.', 'Gevraagd.'],
    ['Om te zien of zij kan reizen, vraag ik [het hele dossier] op.', 'Gevraagd.', 'Gevraagd.'],
  ])('%s', (marked, words, wanted) => {
    const { note, start: request } = part(marked);
    const replacement = fromRequest(note, { start: 0, end: note.length }, request, words);
    expect(changed(note, replacement)).toBe(wanted);
    const { start, end } = placeOfWords(replacement);
    expect(wanted.slice(start, end)).toBe(words);
  });
});
