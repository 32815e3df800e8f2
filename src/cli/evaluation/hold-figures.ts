/** How often a mark is right, per subject that a policy can ask to hold up a save. */
import { figuresPer } from '../scoring.ts';
import type { NoteScore } from '../scoring.ts';

/** Hits and false alarms of one subject. */
export interface HoldFigures {
  readonly hits: number;
  readonly alarms: number;
}

/** Per category of data and per other kind of finding, in the order of their names. */
export function holdFiguresOf(notes: readonly NoteScore[]): Record<string, HoldFigures> {
  // The kinds without a category come together as one there.
  const groups = [...figuresPer('kind', notes).filter(({ group }) => group !== 'excess'), ...figuresPer('category', notes).filter(({ group }) => group !== '-')];
  return Object.fromEntries(
    groups
      .filter(({ hits, alarms }) => hits + alarms > 0)
      .map(({ group, hits, alarms }) => [group, { hits, alarms }] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
