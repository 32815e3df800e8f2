/** Measures how often the help request is recognised in the text alone. */
import type { Analysis, HelpRequestId } from '../../engine/types.ts';
import type { LabelledNote } from '../scoring.ts';

/** What was recognised in one note, against what it is about. */
export interface Recognised {
  /** The first one recognised is one of the note's. */
  readonly first: boolean;
  /** Exactly the note's help requests are recognised. */
  readonly all: boolean;
  /** None is recognised: the worker is asked. */
  readonly none: boolean;
}

/** The same, counted over notes whose help request is known. */
export interface RecognisedFigures {
  readonly notes: number;
  readonly first: number;
  readonly all: number;
  readonly none: number;
}

/** @returns null for a note that only waits for a clear question */
export function recognisedIn({ helpRequests }: LabelledNote, { recognised }: Analysis, fallback: HelpRequestId): Recognised | null {
  if (helpRequests.includes(fallback)) return null;
  const ids = [...new Set(recognised.map(({ helpRequest }) => helpRequest))];
  const [first] = ids;
  return {
    first: first !== undefined && helpRequests.includes(first),
    all: ids.length === helpRequests.length && ids.every((id) => helpRequests.includes(id)),
    none: first === undefined,
  };
}

/** Adds up what was recognised in many notes. */
export function recognisedFigures(notes: readonly { readonly recognised: Recognised | null }[]): RecognisedFigures {
  const known = notes.flatMap(({ recognised }) => recognised ?? []);
  const count = (what: keyof Recognised): number => known.filter((recognised) => recognised[what]).length;
  return { notes: known.length, first: count('first'), all: count('all'), none: count('none') };
}
