import { VERDICTS } from '../engine/types.ts';
import type { Cell, Verdict } from '../engine/types.ts';

/**
 * Whether a cell may get another verdict without a mark going, whatever other help requests a note has. Of several the widest verdict
 * decides, so that even a narrower one can take a mark away: of `special`, another request's `only-if` would then decide.
 */
export function keepsMarks(before: Verdict, after: Verdict): boolean {
  return before === after || before === 'needed' || (before === 'only-if' && after === 'not-needed');
}

/** The verdicts by which a cell of the matrix loses no mark, for no task: an own cell holds for all of them. */
export function keepingVerdicts(cell: Cell): ReadonlySet<Verdict> {
  const overrides = JSON.stringify(cell.overrides);
  const forTasks = Object.values(cell.under ?? {});
  return new Set(VERDICTS.filter((verdict) =>
    keepsMarks(cell.verdict, verdict) &&
    // An own cell goes by the overrides of the cell itself.
    forTasks.every((task) => keepsMarks(task.verdict, verdict) && (task.verdict !== verdict || JSON.stringify(task.overrides) === overrides))));
}
