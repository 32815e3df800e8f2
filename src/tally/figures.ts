/** What the report draws: sums of whole blocks, and nothing else (src/tally/suppress.ts says why). */
import type { HelpRequestId } from '../engine/types.ts';
import { endOf } from './iso-week.ts';
import type { Period, Week } from './iso-week.ts';
import { TOO_LITTLE_CHECK } from './outcomes.ts';
import type { CountedKind, CountedOutcome, CountedReason } from './outcomes.ts';
import type { Block } from './suppress.ts';

/** Null lets everything through. */
export interface ReportFilter {
  readonly from: Period | null;
  readonly until: Period | null;
  readonly law: string | null;
  readonly helpRequest: HelpRequestId | null;
  readonly team: string | null;
}

export const EVERYTHING: ReportFilter = { from: null, until: null, law: null, helpRequest: null, team: null };

/** A rule as the report speaks of it; `category` or `subtopic` null where small ones were taken together. */
export interface RuleFigures {
  readonly kind: CountedKind;
  readonly category: string | null;
  readonly subtopic: string | null;
  /** What people did, `shown` included. */
  readonly outcomes: Readonly<Partial<Record<CountedOutcome, number>>>;
  /** Why it was kept; less than `kept` where reasons were taken together. */
  readonly reasons: Readonly<Partial<Record<CountedReason, number>>>;
  /** The help requests it was shown for, most often first; without those that can't be told apart. */
  readonly helpRequests: readonly HelpRequestId[];
}

export interface Figures {
  /** Most shown first. */
  readonly rules: readonly RuleFigures[];
  /** How often marks were shown per help request; null: can't be told apart. */
  readonly helpRequests: ReadonlyMap<HelpRequestId | null, number>;
  /** How often marks were shown per week, in order of time. */
  readonly weeks: ReadonlyMap<Week, number>;
  /** Shown, but in a week that can't be told. */
  readonly withoutWeek: number;
  readonly outcomes: Readonly<Partial<Record<CountedOutcome, number>>>;
  readonly reasons: Readonly<Partial<Record<CountedReason, number>>>;
  /** Checks for too thin a file. */
  readonly checks: number;
}

/** The figures of all blocks that pass the filter. A block that does not tell what the filter asks for does not pass. */
export function figuresOf(blocks: readonly Block[], filter: ReportFilter): Figures {
  const passing = blocks.filter((block) => passes(block, filter));
  const marks = passing.filter(({ kind }) => kind !== TOO_LITTLE_CHECK);
  const shown = marks.filter(({ outcome }) => outcome === 'shown');
  const rules = [...groupBy(marks, ({ kind, category, subtopic }) => `${kind}|${category ?? ''}|${subtopic ?? ''}`).values()].map(ruleOf);
  return {
    rules: rules.sort((one, other) => (other.outcomes.shown ?? 0) - (one.outcomes.shown ?? 0)),
    helpRequests: helpRequestsIn(shown),
    weeks: new Map([...sumBy(shown.filter(({ week }) => week !== null), ({ week }) => week ?? '')].sort(([one], [other]) => (one < other ? -1 : 1))),
    withoutWeek: sum(shown.filter(({ week }) => week === null)),
    outcomes: Object.fromEntries(sumBy(marks, ({ outcome }) => outcome)),
    reasons: reasonsIn(marks),
    checks: sum(passing.filter(({ kind }) => kind === TOO_LITTLE_CHECK)),
  };
}

function passes(block: Block, { from, until, law, helpRequest, team }: ReportFilter): boolean {
  return (
    (from === null || endOf(block.period) >= endOf(from)) &&
    (until === null || endOf(block.period) <= endOf(until)) &&
    (law === null || block.law === law) &&
    (helpRequest === null || block.helpRequest === helpRequest) &&
    (team === null || block.team === team)
  );
}

function ruleOf(blocks: readonly Block[]): RuleFigures {
  const [first] = blocks;
  if (first === undefined) throw new RangeError('A rule has at least one block.');
  const { kind, category, subtopic } = first;
  return {
    kind,
    category,
    subtopic,
    outcomes: Object.fromEntries(sumBy(blocks, ({ outcome }) => outcome)),
    reasons: reasonsIn(blocks),
    helpRequests: [...helpRequestsIn(blocks.filter(({ outcome }) => outcome === 'shown')).keys()].filter((id) => id !== null),
  };
}

/** How many events there are per help request, most first; null: can't be told apart. */
function helpRequestsIn(blocks: readonly Block[]): ReadonlyMap<HelpRequestId | null, number> {
  return new Map([...sumBy(blocks, ({ helpRequest }) => helpRequest)].sort(([, one], [, other]) => other - one));
}

function reasonsIn(blocks: readonly Block[]): Readonly<Partial<Record<CountedReason, number>>> {
  return Object.fromEntries(sumBy(blocks.filter(({ reason }) => reason !== null), ({ reason }) => reason ?? ''));
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((total, { events }) => total + events, 0);
}

function sumBy<Name>(blocks: readonly Block[], nameOf: (block: Block) => Name): Map<Name, number> {
  return new Map([...groupBy(blocks, nameOf)].map(([name, group]) => [name, sum(group)]));
}

function groupBy<Name>(blocks: readonly Block[], nameOf: (block: Block) => Name): Map<Name, Block[]> {
  const groups = new Map<Name, Block[]>();
  for (const block of blocks) {
    const name = nameOf(block);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [block]);
    else group.push(block);
  }
  return groups;
}
