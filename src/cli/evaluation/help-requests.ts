/** Measures how often the help request is recognised in the text alone. */
import { createEngine } from '../../engine/analyse.ts';
import type { Knowledge } from '../../engine/types.ts';
import type { WrittenNote } from '../training/corpus.ts';

/** Counts of notes whose help request is known. */
export interface RecognisedFigures {
  readonly notes: number;
  /** The first one recognised is one of the note's. */
  readonly firstRight: number;
  /** Exactly the note's help requests are recognised. */
  readonly allRight: number;
  /** None is recognised: the worker is asked. */
  readonly none: number;
}

/** @param notes those that only wait for a clear question are passed over */
export function measureHelpRequests(knowledge: Knowledge, notes: readonly WrittenNote[]): RecognisedFigures {
  const engine = createEngine(knowledge);
  const known = notes.filter(({ helpRequests }) => !helpRequests.includes(knowledge.matrix.fallbackHelpRequest));
  const read = known.map((note) => {
    const recognised = [...new Set(engine.analyse(note.text).recognised.map(({ helpRequest }) => helpRequest))];
    const [first] = recognised;
    return {
      first: first !== undefined && note.helpRequests.includes(first),
      all: recognised.length === note.helpRequests.length && recognised.every((id) => note.helpRequests.includes(id)),
      none: first === undefined,
    };
  });
  return {
    notes: known.length,
    firstRight: read.filter(({ first }) => first).length,
    allRight: read.filter(({ all }) => all).length,
    none: read.filter(({ none }) => none).length,
  };
}
