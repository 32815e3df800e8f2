import { describe, expect, it } from 'vitest';
import { dangerSpans } from '../../../../src/cli/evaluation/danger-spans.ts';
import { readNotes } from '../../../../src/cli/training/corpus.ts';

const note = { id: 'z-1', helpRequests: ['transport-mobility'], text: 'Hij sloeg haar.\n\nZij wil een taxipas.', must: [], may: [], safety: true };

describe('dangerSpans', () => {
  it('gives the quotes of the note', () => {
    expect(dangerSpans({ ...note, danger: ['Hij sloeg haar.'] })).toEqual([{ start: 0, end: 15 }]);
    expect(dangerSpans(note)).toEqual([]);
  });

  it('gives the paragraphs of an older note, without the space around them', () => {
    const older = readNotes().find(({ id }) => id === 'a-024');
    if (!older) throw new Error('a-024 is labelled by paragraph');
    expect(dangerSpans(older).map(({ start, end }) => older.text.slice(start, end).trim().length === end - start)).toEqual([true]);
  });

  it('names a quote that is not there, and the mend', () => {
    expect(() => dangerSpans({ ...note, danger: ['Zij sloeg hem.'] })).toThrow(/z-1.*Zij sloeg hem.*Mend/u);
  });
});
