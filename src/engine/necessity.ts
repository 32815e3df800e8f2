/**
 * Asks the matrix: does this help request need this kind of fact?
 */
import { ORDINARY_TASK } from './types.ts';
import type {
  Category,
  CategoryId,
  Cell,
  HelpRequestId,
  Law,
  Matrix,
  Placement,
  Role,
  Subtopic,
  SubtopicId,
  Task,
  Verdict,
} from './types.ts';

/** What the matrix says of one fact. `fine` is never marked. */
export interface Necessity {
  readonly outcome: 'fine' | 'flag' | 'ask';
  readonly helpRequest: HelpRequestId;
  readonly verdict: Verdict;
  readonly placement: Placement | null;
}

/** Wider first: with several help requests the widest verdict counts (AVG 5(1)(c): needed for one purpose is needed). */
const WIDTH: Readonly<Record<Verdict, number>> = { needed: 3, special: 2, 'only-if': 1, 'not-needed': 0 };
const OUTCOME_OF: Readonly<Record<Placement, Necessity['outcome']>> = { inside: 'fine', ask: 'ask', outside: 'flag' };
const OUTCOME_WIDTH: Readonly<Record<Necessity['outcome'], number>> = { fine: 2, ask: 1, flag: 0 };

/** The matrix, ready to be asked many times. */
export interface NecessityTest {
  /**
   * @param category a category of the matrix
   * @param subtopic a subtopic of that category
   * @param helpRequests at least one; unknown ids are passed over
   * @throws RangeError when the category or subtopic is not in the matrix: rule data and matrix have drifted apart
   */
  judge(category: CategoryId, subtopic: SubtopicId, helpRequests: readonly HelpRequestId[]): Necessity;
  /** The subtopic itself, or a RangeError as in `judge`. */
  subtopic(category: CategoryId, subtopic: SubtopicId): Subtopic;
  /**
   * The help requests that would give this fact a place in the note when added to the chosen ones, the surest verdict
   * first: what "Hulpvraag toevoegen" can offer. The fallback is never among them.
   */
  widenedBy(category: CategoryId, subtopic: SubtopicId, chosen: readonly HelpRequestId[]): readonly HelpRequestId[];
}

/** The role or law of a task by which a cell is otherwise; null: by neither. */
export function decidedBy(cell: Cell, { role, law }: Task): Role | Law | null {
  return [role, law].find((each) => each !== null && cell.under?.[each] !== undefined) ?? null;
}

/** The cell as it is for a task, with the reason and the articles that hold then. */
export function cellUnder(cell: Cell, task: Task): Cell {
  const by = decidedBy(cell, task);
  return by === null ? cell : { ...cell, ...cell.under?.[by] };
}

/** The matrix as it is for a task; the same matrix where nothing differs. */
export function matrixUnder(matrix: Matrix, task: Task): Matrix {
  if (task.role === ORDINARY_TASK.role && task.law === ORDINARY_TASK.law) return matrix;
  const helpRequests = matrix.helpRequests.map((helpRequest) => ({
    ...helpRequest,
    cells: Object.fromEntries(Object.entries(helpRequest.cells).map(([category, cell]) => [category, cellUnder(cell, task)])),
  }));
  return { ...matrix, helpRequests };
}

/** Prepares the matrix for asking. */
export function createNecessityTest(matrix: Matrix): NecessityTest {
  const categories = new Map<CategoryId, Category>(matrix.categories.map((category) => [category.id, category]));
  const helpRequests = new Map(matrix.helpRequests.map((helpRequest) => [helpRequest.id, helpRequest]));

  const subtopicOf = (category: CategoryId, subtopic: SubtopicId): Subtopic => {
    const found = categories.get(category)?.subtopics.find(({ id }) => id === subtopic);
    if (!found) throw new RangeError(`The matrix has no subtopic ${category}/${subtopic}.`);
    return found;
  };

  const judgeFor = (helpRequest: HelpRequestId, cell: Cell, subtopic: Subtopic): Necessity => {
    const placement = placementOf(cell, subtopic);
    const outcome = cell.safetyOverride || subtopic.safetySignal
      ? 'fine'
      : cell.verdict === 'needed'
        ? 'fine'
        : cell.verdict === 'not-needed'
          ? 'flag'
          : OUTCOME_OF[placement ?? 'outside'];
    return { outcome, helpRequest, verdict: cell.verdict, placement };
  };

  const judge: NecessityTest['judge'] = (category, subtopic, ids) => {
    const topic = subtopicOf(category, subtopic);
    let widest: Necessity | null = null;
    for (const id of ids) {
      const cell = helpRequests.get(id)?.cells[category];
      if (!cell) continue;
      const necessity = judgeFor(id, cell, topic);
      if (widest === null || isWider(necessity, widest)) widest = necessity;
    }
    return widest ?? judge(category, subtopic, [matrix.fallbackHelpRequest]);
  };

  return {
    judge,
    subtopic: subtopicOf,
    widenedBy: (category, subtopic, chosen) =>
      matrix.helpRequests
        .filter(({ id }) => id !== matrix.fallbackHelpRequest && !chosen.includes(id))
        .map(({ id }) => ({ id, judged: judge(category, subtopic, [...chosen, id]) }))
        .filter(({ judged }) => judged.outcome === 'fine')
        .sort((a, b) => WIDTH[b.judged.verdict] - WIDTH[a.judged.verdict])
        .map(({ id }) => id),
  };
}

/** A cell's own placement of the subtopic goes before the subtopic's; a plain yes or no has none. */
function placementOf(cell: Cell, subtopic: Subtopic): Placement | null {
  if (cell.verdict === 'only-if') return cell.overrides[subtopic.id] ?? subtopic.underOnlyIf;
  if (cell.verdict === 'special') return cell.overrides[subtopic.id] ?? subtopic.underSpecial;
  return null;
}

/** Verdicts decide first; under equal verdicts a cell that lets this subtopic through goes before one that doesn't. */
function isWider(a: Necessity, b: Necessity): boolean {
  const byVerdict = WIDTH[a.verdict] - WIDTH[b.verdict];
  return byVerdict !== 0 ? byVerdict > 0 : OUTCOME_WIDTH[a.outcome] > OUTCOME_WIDTH[b.outcome];
}
