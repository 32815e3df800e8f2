import { describe, expect, it } from 'vitest';
import { dangerQuotes, placeQuote } from '../../src/cli/scoring.ts';
import { readNotes, readPhrasebook, readWriterGroups } from '../../src/cli/training/corpus.ts';
import { labelledClauses } from '../../src/cli/training/labelled-clauses.ts';
import { createReader } from '../../src/engine/read.ts';
import { FINDING_KINDS } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const rules = readRules();
const { matrix } = rules;
const categories = new Set(matrix.categories.map(({ id }) => id));
const helpRequests = new Set(matrix.helpRequests.map(({ id }) => id));
const notes = readNotes();

describe('the labelled notes', () => {
  it('have an id of their own, known help requests, kinds and categories, and quotes that occur once', () => {
    const problems = notes.flatMap((note) => [
      ...note.helpRequests.filter((id) => !helpRequests.has(id)).map((id) => `${note.id}: help request ${id}`),
      ...[...note.must, ...note.may].flatMap((quote) => {
        placeQuote(note, quote);
        const unknown = quote.categories.filter((id) => !categories.has(id));
        return FINDING_KINDS.includes(quote.kind) ? unknown.map((id) => `${note.id}: category ${id}`) : [`${note.id}: kind ${quote.kind}`];
      }),
    ]);
    expect(problems).toEqual([]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
  });

  it('quote signs of danger in their own words', () => {
    // Throws where a quote does not occur exactly once.
    expect(notes.flatMap(dangerQuotes).length).toBeGreaterThan(300);
  });

  it('are labelled clause by clause in words of the note, for topics of the matrix or other kinds', () => {
    // Throws where a clause or quote does not stand in its note.
    const reader = createReader(rules);
    const topics = new Set<string>([...matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`)), ...FINDING_KINDS, ...readPhrasebook().map(({ topic }) => topic)]);
    const labelled = notes.flatMap((note) => note.clauseTopics ?? []);
    expect(labelled.flatMap((clause) => clause.topics).filter((topic) => !topics.has(topic))).toEqual([]);
    expect(labelled.length).toBeGreaterThan(15_000);
    for (const note of notes) labelledClauses(note, reader.read(note.text));
  }, 60_000);

  it('come from writers of whom it is known what their notes were used for', () => {
    const groups = readWriterGroups();
    expect([...groups.rules, ...groups.choices, ...groups.untouched].sort()).toEqual([...new Set(notes.map(({ writer }) => writer))].sort());
  });

  it('hold enough safety notes and clean notes to measure by', () => {
    expect(notes.filter(({ safety }) => safety).length).toBeGreaterThan(40);
    expect(notes.filter(({ must }) => must.length === 0).length / notes.length).toBeGreaterThan(0.3);
  });
});

describe('the phrasebook', () => {
  const phrases = readPhrasebook();
  const topics = new Set(matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`)));

  it('has every topic of the matrix, with phrases that carry it and phrases that tempt', () => {
    const poor = [...topics].filter((topic) => {
      const own = phrases.filter((phrase) => phrase.topic === topic);
      return own.filter(({ carries }) => carries).length < 80 || own.filter(({ carries }) => !carries).length < 30;
    });
    expect(poor).toEqual([]);
  });

  it('knows no other topics than the matrix and the kinds beside it', () => {
    const beside = new Set(phrases.map(({ topic }) => topic).filter((topic) => topic.includes('/') && !topics.has(topic)));
    expect([...beside]).toEqual([]);
  });

  it('copies no line from the notes that measure', () => {
    // Shorter ones are what anybody would write: "Heeft geen schulden."
    const runsOfSix = (text: string) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
    };
    const known = new Set(notes.flatMap(({ text }) => runsOfSix(text)));
    const copied = phrases.filter(({ text }) => {
      const runs = runsOfSix(text);
      return runs.length > 0 && runs.every((run) => known.has(run));
    });
    expect(copied.map(({ text }) => text)).toEqual([]);
  });

  it('holds no line twice', () => {
    const lines = phrases.map(({ topic, text }) => `${topic}\t${text.toLowerCase()}`);
    expect(lines.length - new Set(lines).size).toBe(0);
  });
});
