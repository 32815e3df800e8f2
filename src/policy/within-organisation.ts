/** What a lower layer may not take away: marks which a higher one set to `ask` or `hold`. */
import { FINDING_KINDS } from '../engine/types.ts';
import type { Verdict } from '../engine/types.ts';
import { keepsMarks } from './keeping-verdicts.ts';
import type { LayerValues, PolicyProblem } from './read-layer.ts';
import type { InBoth, PolicyIds } from './shape.ts';

const NOT_BY_A_TEAM: InBoth = {
  nl: 'Dit geldt niet: je organisatie koos hier de stand Vragen bij opslaan of Opslaan pauzeren. Een team kan daar niets van afhalen.',
  en: 'This does not hold: your organisation chose the mode Asking at save or Pausing save here. A team cannot take anything off that.',
};

/** The categories and topics that an organisation asks about or holds; of the marks that rest on a detector alone, a team can change nothing. */
interface Guarded {
  /** Whether it is about this category, whole or in part. */
  category(id: string): boolean;
  topic(category: string, subtopic: string): boolean;
  readonly isAny: boolean;
}

function guardedBy({ mode = 'coach', modes = [] }: LayerValues, { aboutOthers }: PolicyIds): Guarded {
  const subjects = modes.filter((one) => one.mode !== 'coach').map(({ subject }) => subject);
  const isAll = mode !== 'coach' || subjects.includes('excess');
  const named = subjects.filter((subject) => !FINDING_KINDS.some((kind) => kind === subject));
  const categories = new Set(named.map((subject) => subject.split('/')[0] ?? ''));
  const others = [...aboutOthers].some((id) => categories.has(id));
  return {
    category: (id) => isAll || categories.has(id),
    topic: (category, subtopic) => isAll || others || named.includes(category) || named.includes(`${category}/${subtopic}`),
    isAny: isAll || named.length > 0,
  };
}

/**
 * What of a team's policy holds under its organisation's: without its cells, exceptions, help requests that do not occur and
 * less sharp reading, as far as these could take a mark away that the organisation asks about or holds.
 * @returns the rest, and what to say of each part that was left out
 */
export function withinOrganisation(team: LayerValues, managed: LayerValues, ids: PolicyIds): { readonly values: LayerValues; readonly problems: readonly PolicyProblem[] } {
  const guarded = guardedBy(managed, ids);
  const problems: PolicyProblem[] = [];
  const leaveOut = (path: string): void => {
    problems.push({ layer: 'team', path, given: null, expected: NOT_BY_A_TEAM, instead: 'dropped' });
  };
  const without = <Item>(key: string, items: readonly Item[] | undefined, takesAway: (item: Item) => boolean): readonly Item[] | undefined =>
    items?.filter((item, index) => {
      const isLeftOut = takesAway(item);
      if (isLeftOut) leaveOut(`${key}[${String(index)}]`);
      return !isLeftOut;
    });
  const isWider = (helpRequest: string, category: string, verdict: Verdict): boolean => {
    const before = managed.cells?.find((cell) => cell.helpRequest === helpRequest && cell.category === category);
    return before === undefined ? ids.keepingVerdicts.get(`${helpRequest} ${category}`)?.has(verdict) === false : !keepsMarks(before.verdict, verdict);
  };
  const values = {
    ...team,
    cells: without('cells', team.cells, ({ helpRequest, category, verdict }) => guarded.category(category) && isWider(helpRequest, category, verdict)),
    exceptions: without('exceptions', team.exceptions, ({ category, subtopic }) => guarded.topic(category, subtopic)),
    inactiveLaws: without('inactiveLaws', team.inactiveLaws, () => guarded.isAny),
    inactiveHelpRequests: without('inactiveHelpRequests', team.inactiveHelpRequests, () => guarded.isAny),
  };
  const readsLessSharply = team.sensitivity === 'quiet' && managed.sensitivity === undefined && guarded.isAny;
  if (readsLessSharply) leaveOut('sensitivity');
  const kept = Object.entries(values).filter(([key, value]) => value !== undefined && !(key === 'sensitivity' && readsLessSharply));
  return { values: Object.fromEntries(kept), problems };
}

/** Who keeps a worker from reading less sharply than `normal`; null when nobody does. */
export type QuietRuledOutBy = 'team' | 'managed' | null;

/**
 * What of a worker's own choices holds under team and organisation: all but `quiet` reading where one of them set `ask` or lets a
 * save wait, and neither said how sharply to read.
 * @param team as `withinOrganisation` left it
 */
export function withinTeam(own: LayerValues, team: LayerValues, managed: LayerValues, ids: PolicyIds): { readonly values: LayerValues; readonly quietRuledOutBy: QuietRuledOutBy } {
  const isSettled = team.sensitivity !== undefined || managed.sensitivity !== undefined;
  const asking = guardedBy(managed, ids).isAny ? 'managed' : guardedBy(team, ids).isAny ? 'team' : null;
  const quietRuledOutBy = isSettled ? null : asking;
  if (quietRuledOutBy === null || own.sensitivity !== 'quiet') return { values: own, quietRuledOutBy };
  const { sensitivity: _quiet, ...values } = own;
  return { values, quietRuledOutBy };
}
