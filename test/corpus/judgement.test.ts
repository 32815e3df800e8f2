import { describe, expect, it } from 'vitest';
import { figuresOf, figuresPer, scoreNote } from '../../src/cli/scoring.ts';
import { readNotes } from '../../src/cli/training/corpus.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
const scores = readNotes().map((note) =>
  scoreNote(note, engine.analyse(note.text, { helpRequests: note.helpRequests }).findings),
);

/** Floors, not goals: below these the product would do more harm than good. docs/judgement.md has the figures. */
describe('judgement on the labelled notes', () => {
  const { precision, recall } = figuresOf(scores);

  it('is right in most of its marks', () => {
    expect(precision).toBeGreaterThan(0.9);
  });

  it('finds most of what a privacy officer would', () => {
    expect(recall).toBeGreaterThan(0.8);
  });

  it.each(figuresPer('kind', scores))('finds each kind and is right about it: $group', ({ must, hits, alarms }) => {
    expect(hits / must).toBeGreaterThan(0.7);
    expect(hits / (hits + alarms)).toBeGreaterThan(0.7);
  });
});
