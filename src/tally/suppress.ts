/**
 * Small groups are hidden before anything is drawn or exported, by construction: what may be known is a set of *blocks*. Every
 * cell is in at most one block, each block holds the counts of enough contributors together, and every figure that is ever shown
 * is a sum of whole blocks. Totals don't hold what is in no block. So no subtraction of one figure from another, of a total or of
 * another filter, can give less than a block.
 */
import type { CategoryId, HelpRequestId, SubtopicId } from '../engine/types.ts';
import type { Cell } from './cells.ts';
import type { Period, Week } from './iso-week.ts';
import type { CountedKind, CountedOutcome, CountedReason } from './outcomes.ts';

/** The least that a municipality can choose; Dutch and European statistics use 5 to 10. */
export const SMALLEST_GROUP = 5;

/** Counts that may be shown. A field is null where cells that differ in it were too small and were taken together. */
export interface Block {
  readonly period: Period;
  readonly week: Week | null;
  readonly team: string | null;
  readonly law: string | null;
  readonly helpRequest: HelpRequestId | null;
  readonly kind: CountedKind;
  readonly category: CategoryId | null;
  readonly subtopic: SubtopicId | null;
  readonly outcome: CountedOutcome;
  readonly reason: CountedReason | null;
  /** What was done all told, of at least as many contributors as the smallest group. */
  readonly events: number;
}

type Dimension = Exclude<keyof Block, 'events' | 'period'>;

const FINEST: readonly Dimension[] = ['week', 'team', 'law', 'helpRequest', 'kind', 'category', 'subtopic', 'outcome', 'reason'];
const without = (...left: readonly Dimension[]): readonly Dimension[] => FINEST.filter((dimension) => !left.includes(dimension));

/** What is told apart, from fine to coarse: cells too small for one are tried in the next. Which rule it is, is given up last. */
const LEVELS: readonly (readonly Dimension[])[] = [
  FINEST,
  without('reason'),
  without('week'),
  without('reason', 'week'),
  without('reason', 'team'),
  without('reason', 'team', 'week'),
  without('reason', 'team', 'week', 'helpRequest'),
  without('reason', 'team', 'helpRequest', 'law'),
  without('reason', 'team', 'week', 'helpRequest', 'law'),
  without('reason', 'team', 'week', 'helpRequest', 'law', 'subtopic'),
  without('reason', 'team', 'week', 'helpRequest', 'law', 'subtopic', 'category'),
];

/** Why marks were kept says more than where and when: for those, this is tried before the reason is given up. */
const LEVELS_OF_KEPT: readonly (readonly Dimension[])[] = [
  FINEST,
  without('team', 'week'),
  without('team', 'week', 'helpRequest', 'law'),
];

/** Names how cells are taken together: who has two reports that did so in two ways can subtract. What the levels don't tell needs another number. */
export const WAY_OF_GROUPING = ['1', FINEST.join(' '), ...[LEVELS, LEVELS_OF_KEPT].map((levels) => levels.map(leftOut).join(' '))].join('; ');

function leftOut(level: readonly Dimension[]): string {
  return FINEST.filter((dimension) => !level.includes(dimension)).join('+') || 'nothing';
}

/** Cells taken together, and whether they may be shown. */
export interface Grouping {
  readonly block: Block;
  readonly cells: readonly Cell[];
}

/**
 * Finds the blocks in the cells of one period. What fits in none stays hidden.
 * @param smallestGroup of contributors, and of events; less than `SMALLEST_GROUP` counts as that
 */
export function suppress(cells: readonly Cell[], smallestGroup: number): Block[] {
  return groupCells(cells, smallestGroup).map(({ block }) => block);
}

/** As `suppress`, with the cells of each block: for the proof that no cell can be worked out. */
export function groupCells(cells: readonly Cell[], smallestGroup: number): Grouping[] {
  const least = Math.max(SMALLEST_GROUP, smallestGroup);
  const groupings: Grouping[] = [];
  const group = (some: readonly Cell[], levels: typeof LEVELS): readonly Cell[] => groupAt(levels, some, least, groupings);
  const ofKept = group(cells.filter(({ reason }) => reason !== null), LEVELS_OF_KEPT);
  group([...cells.filter(({ reason }) => reason === null), ...ofKept], LEVELS);
  return groupings;
}

/**
 * Groups by each level in turn.
 * @returns the cells that fit in no group
 */
function groupAt(levels: typeof LEVELS, cells: readonly Cell[], least: number, groupings: Grouping[]): readonly Cell[] {
  let left = cells;
  for (const level of levels) {
    const still: Cell[] = [];
    for (const group of groupsBy(left, level)) {
      if (isLargeEnough(group, least)) groupings.push({ block: blockOf(group, level), cells: group });
      else still.push(...group);
    }
    left = still;
  }
  return left;
}

function groupsBy(cells: readonly Cell[], level: readonly Dimension[]): Iterable<readonly Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const name = [cell.period, ...level.map((dimension) => cell[dimension] ?? '')].join('|');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [cell]);
    else group.push(cell);
  }
  return groups.values();
}

/** Of others than the reader, who can subtract what they counted themselves. */
function isLargeEnough(group: readonly Cell[], least: number): boolean {
  const contributors = new Set<number>();
  let events = 0;
  for (const cell of group) {
    events += cell.events - cell.own;
    for (const contributor of cell.contributors) contributors.add(contributor);
  }
  return events >= least && contributors.size >= least;
}

function blockOf(group: readonly Cell[], level: readonly Dimension[]): Block {
  const [first] = group;
  if (first === undefined) throw new RangeError('A group has at least one cell.');
  const told = <Name extends Dimension>(name: Name): Cell[Name] | null => (level.includes(name) ? first[name] : null);
  return {
    period: first.period,
    week: told('week'),
    team: told('team'),
    law: told('law'),
    helpRequest: told('helpRequest'),
    kind: first.kind,
    category: told('category'),
    subtopic: told('subtopic'),
    outcome: first.outcome,
    reason: told('reason'),
    events: group.reduce((sum, { events }) => sum + events, 0),
  };
}
