import type { Matrix } from '../engine/types.ts';
import type { KnownIds } from './guards.ts';

/** The ids that messages may carry, gathered from the matrix in use. */
export function knownIdsOf(matrix: Matrix): KnownIds {
  return {
    helpRequests: new Set(matrix.helpRequests.map(({ id }) => id)),
    categories: new Set(matrix.categories.map(({ id }) => id)),
    subtopics: new Set(matrix.categories.flatMap(({ subtopics }) => subtopics.map(({ id }) => id))),
  };
}
