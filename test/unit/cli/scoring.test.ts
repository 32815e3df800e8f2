import { describe, expect, it } from 'vitest';
import { figuresOf, figuresPer, placeQuote, scoreNote, sentenceAround } from '../../../src/cli/scoring.ts';
import type { LabelledNote, ScoredFinding } from '../../../src/cli/scoring.ts';

const text = 'Mw. vraagt vervoer. Zij stemt op de partij van haar vader. Haar zoon zit vast.\nZij loopt 100 meter.';
const note: LabelledNote = {
  id: 'x-1',
  helpRequests: ['transport-mobility'],
  text,
  must: [{ quote: 'stemt op de partij', kind: 'excess', categories: ['politics', 'third-party'] }],
  may: [{ quote: 'Haar zoon zit vast', kind: 'excess', categories: ['criminal'] }],
};
const flagOn = (part: string, rest: Partial<ScoredFinding> = {}): ScoredFinding => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, kind: 'excess', category: 'politics', level: 'flag', ...rest };
};

describe('sentenceAround', () => {
  it('ends at a full stop before a capital and at a newline, not after an abbreviation', () => {
    const start = text.indexOf('vraagt');
    expect(sentenceAround(text, { start, end: start + 6 })).toEqual({ start: 0, end: text.indexOf(' Zij stemt') });
    const last = text.indexOf('100');
    expect(sentenceAround(text, { start: last, end: last + 3 })).toEqual({ start: text.indexOf('Zij loopt'), end: text.length });
  });
});

describe('placeQuote', () => {
  it('refuses a quote that is absent or occurs twice, naming the note and the mend', () => {
    for (const quote of ['xyz', 'Zij', '']) {
      expect(() => placeQuote(note, { quote, kind: 'excess', categories: [] })).toThrow(/x-1.*exactly once.*Mend/su);
    }
  });
});

describe('scoreNote', () => {
  it('counts an overlapping flag of the same kind as a hit, with its category', () => {
    const score = scoreNote(note, [flagOn('op de partij van haar vader')]);
    expect(score.hits).toHaveLength(1);
    expect(score.hits[0]?.rightCategory).toBe(true);
    expect(score.misses).toEqual([]);
    expect(score.alarms).toEqual([]);
  });

  it('takes any of the quote’s categories, and says so when the category is wrong', () => {
    expect(scoreNote(note, [flagOn('stemt', { category: 'third-party' })]).hits[0]?.rightCategory).toBe(true);
    expect(scoreNote(note, [flagOn('stemt', { category: 'housing' })]).hits[0]?.rightCategory).toBe(false);
  });

  it('does not take a flag that is far longer than quote and sentence, nor calls it an alarm', () => {
    const score = scoreNote(note, [flagOn(text)]);
    expect(score.misses).toHaveLength(1);
    expect(score.alarms).toEqual([]);
  });

  it('does not take another kind, nor a neutral question', () => {
    expect(scoreNote(note, [flagOn('stemt', { kind: 'dossier-request' })]).misses).toHaveLength(1);
    const asked = scoreNote(note, [flagOn('stemt', { level: 'ask' }), flagOn('100 meter', { level: 'ask' })]);
    expect(asked.misses).toHaveLength(1);
    expect(asked.alarms).toEqual([]);
  });

  it('calls a flag outside every quote a false alarm, and leaves one on a may quote alone', () => {
    const score = scoreNote(note, [flagOn('zoon zit vast'), flagOn('loopt 100 meter')]);
    expect(score.alarms.map(({ start }) => start)).toEqual([text.indexOf('loopt 100 meter')]);
  });
});

describe('figures', () => {
  const clean: LabelledNote = { id: 'x-2', helpRequests: [], text: 'Zij fietst graag.', must: [], may: [], safety: true };
  const alarm: ScoredFinding = { start: 0, end: 17, kind: 'excess', category: 'mobility', level: 'flag' };
  const scores = [scoreNote(note, [flagOn('stemt', { category: 'housing' })]), scoreNote(clean, [alarm])];

  it('adds up notes', () => {
    expect(figuresOf(scores)).toMatchObject({
      notes: 2, words: 22, must: 1, hits: 1, alarms: 1, precision: 0.5, recall: 1,
      cleanNotesDisturbed: 1, safetyAlarms: 1, categoryAccuracy: 0,
    });
    expect(figuresOf(scores).f1).toBeCloseTo(2 / 3);
    expect(figuresOf(scores).alarmsPerThousandWords).toBeCloseTo(1000 / 22);
  });

  it('splits them: quotes under their own category, alarms under theirs', () => {
    expect(figuresPer('category', scores)).toEqual([
      { group: 'politics', must: 1, hits: 1, alarms: 0 },
      { group: 'mobility', must: 0, hits: 0, alarms: 1 },
    ]);
    expect(figuresPer('kind', scores)).toEqual([{ group: 'excess', must: 1, hits: 1, alarms: 1 }]);
  });
});
