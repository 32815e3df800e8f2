/**
 * Which cell of the matrix a guidance speaks of, and which help requests would give a fact its place.
 * Reads the matrix as the engine judges by it; test/unit/coaching holds the two together.
 */
import type { CategoryId, Cell, HelpRequest, HelpRequestId, Matrix, Placement, Subtopic, SubtopicId } from '../engine/types.ts';

/** What of a finding the matrix is asked about. */
export interface Topic {
  readonly category: CategoryId;
  readonly subtopic: SubtopicId;
}

/** A cell with the help request it belongs to, and where it puts the topic. */
export interface PlacedCell {
  readonly helpRequest: HelpRequest;
  readonly cell: Cell;
  readonly placement: Placement;
}

const VERDICT_WIDTH = { needed: 3, special: 2, 'only-if': 1, 'not-needed': 0 } as const;
const PLACEMENT_WIDTH = { inside: 2, ask: 1, outside: 0 } as const;

function placementIn(cell: Cell, subtopic: Subtopic): Placement {
  if (cell.safetyOverride || subtopic.safetySignal || cell.verdict === 'needed') return 'inside';
  if (cell.verdict === 'not-needed') return 'outside';
  return cell.overrides[subtopic.id] ?? (cell.verdict === 'special' ? subtopic.underSpecial : subtopic.underOnlyIf);
}

const isWider = (a: PlacedCell, b: PlacedCell): boolean =>
  VERDICT_WIDTH[a.cell.verdict] - VERDICT_WIDTH[b.cell.verdict] > 0 ||
  (a.cell.verdict === b.cell.verdict && PLACEMENT_WIDTH[a.placement] > PLACEMENT_WIDTH[b.placement]);

/**
 * The cell that leaves the most room for a topic among the given help requests: verdict first, then placement.
 * Null when the matrix has none of them, or not the topic.
 */
export function widestCell(topic: Topic, helpRequests: readonly HelpRequestId[], matrix: Matrix): PlacedCell | null {
  const subtopic = matrix.categories
    .find(({ id }) => id === topic.category)
    ?.subtopics.find(({ id }) => id === topic.subtopic);
  if (!subtopic) return null;
  let widest: PlacedCell | null = null;
  for (const id of helpRequests) {
    const helpRequest = matrix.helpRequests.find((candidate) => candidate.id === id);
    const cell = helpRequest?.cells[topic.category];
    if (!helpRequest || !cell) continue;
    const placed = { helpRequest, cell, placement: placementIn(cell, subtopic) };
    if (widest === null || isWider(placed, widest)) widest = placed;
  }
  return widest;
}

/**
 * The help requests that would give this topic a place in the note when added to the chosen ones, the surest first:
 * what the card offers under "Hulpvraag toevoegen". The one that stands for "not known yet" is never among them.
 */
export function helpRequestsWithRoom(
  topic: Topic,
  chosen: readonly HelpRequestId[],
  matrix: Matrix,
): readonly HelpRequest[] {
  return matrix.helpRequests
    .filter(({ id }) => id !== matrix.fallbackHelpRequest && !chosen.includes(id))
    .map((helpRequest) => ({ helpRequest, widest: widestCell(topic, [...chosen, helpRequest.id], matrix) }))
    .filter(({ widest }) => widest?.placement === 'inside')
    .sort((a, b) => widthOf(b.widest) - widthOf(a.widest))
    .map(({ helpRequest }) => helpRequest);
}

const widthOf = (placed: PlacedCell | null): number => (placed ? VERDICT_WIDTH[placed.cell.verdict] : -1);
