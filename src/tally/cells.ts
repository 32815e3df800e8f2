/** The counts of many contributors, added up into cells. Who contributed to a cell is known here by number, and goes no further. */
import type { HelpRequestId } from '../engine/types.ts';
import type { CountKey } from './count-key.ts';
import { readKey } from './count-key.ts';
import type { CountableIds } from './count-key.ts';
import type { Contribution } from './contribution.ts';
import type { Period, Week } from './iso-week.ts';

/** The finest unit that is counted, across all contributors. */
export interface Cell extends CountKey {
  readonly period: Period;
  readonly week: Week;
  readonly team: string | null;
  /** The law that the help request falls under. */
  readonly law: string;
  readonly events: number;
  /** How many of the events the reader of the report counted: known to them, so that the others' are the rest. */
  readonly own: number;
  /** Numbers of the contributors, each once; the reader is none. */
  readonly contributors: readonly number[];
}

interface Gathering {
  readonly key: CountKey;
  readonly week: Week;
  readonly team: string | null;
  events: number;
  own: number;
  contributors: number[];
}

/** Adds up the contributions of one period. */
export class PeriodCells {
  readonly #gatherings = new Map<string, Gathering>();

  constructor(
    readonly period: Period,
    private readonly ids: CountableIds,
    private readonly lawOf: (helpRequest: HelpRequestId) => string,
  ) {}

  /** @param contributor a number of its own for each contributor of the period; null: it is the reader's own */
  add({ team, counts }: Contribution, contributor: number | null): void {
    for (const [week, keys] of Object.entries(counts)) {
      for (const [written, count] of Object.entries(keys)) {
        const gathering = this.#gatheringOf(week, written, team);
        if (gathering === null) continue;
        gathering.events += count;
        if (contributor === null) gathering.own += count;
        else gathering.contributors.push(contributor);
      }
    }
  }

  /** Takes back what `add` added for this contributor. */
  remove({ team, counts }: Contribution, contributor: number | null): void {
    for (const [week, keys] of Object.entries(counts)) {
      for (const [written, count] of Object.entries(keys)) {
        const gathering = this.#gatheringOf(week, written, team);
        if (gathering === null) continue;
        gathering.events -= count;
        if (contributor === null) gathering.own -= count;
        gathering.contributors = gathering.contributors.filter((other) => other !== contributor);
      }
    }
  }

  cells(): Cell[] {
    return [...this.#gatherings.values()]
      .filter(({ events }) => events > 0)
      .map(({ key, week, team, events, own, contributors }) => ({
        ...key,
        period: this.period,
        week,
        team,
        law: this.lawOf(key.helpRequest),
        events,
        own,
        contributors,
      }));
  }

  #gatheringOf(week: Week, written: string, team: string | null): Gathering | null {
    const name = `${week}|${written}|${team ?? ''}`;
    const known = this.#gatherings.get(name);
    if (known !== undefined) return known;
    const key = readKey(written, this.ids);
    if (key === null) return null;
    const made: Gathering = { key, week, team, events: 0, own: 0, contributors: [] };
    this.#gatherings.set(name, made);
    return made;
  }
}
