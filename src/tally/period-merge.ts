/**
 * The contributions of one period, in the batches they were first shown in. Who has an earlier report, and subtracts it from a later
 * one, would otherwise learn what a single late file held. So a batch is hidden by itself, and is shown as a whole or not at all:
 * two reports differ by whole batches, each of which holds enough contributors. And what was shown stays what it was: a file that holds
 * other counts under a mark that was shown would be the whole difference. So would a help request that an edition moved to another law.
 */
import type { HelpRequestId } from '../engine/types.ts';
import { PeriodCells } from './cells.ts';
import type { Contribution } from './contribution.ts';
import type { CountableIds } from './count-key.ts';
import type { Period } from './iso-week.ts';
import { SMALLEST_GROUP, suppress, WAY_OF_GROUPING } from './suppress.ts';
import type { Block } from './suppress.ts';

/** Contributors whose counts were shown together. */
export interface Batch {
  /** The smallest group that held then: another one would group otherwise, and the difference would tell. */
  readonly smallestGroup: number;
  /** How cells were taken together then; a batch of before this was kept has none. */
  readonly grouped?: {
    /** `WAY_OF_GROUPING`: what another way grouped is not shown again. */
    readonly way: string;
    /** The law of each help request: one that moves to another law would take its counts along to another block. */
    readonly laws: Readonly<Record<HelpRequestId, string>>;
  };
  /** Their marks in this period, each with the digest of what it shared. */
  readonly contributors: Readonly<Record<string, string>>;
  /** Those among them that the reader's own browser counted under: known to the reader, they make no group larger. None where there is no such field. */
  readonly own?: readonly string[];
}

/** Period -> what was shown of it, in order of time. None: it is no longer known who was shown, so that nothing of it is shown again. */
export type ShownBatches = Readonly<Record<Period, readonly Batch[]>>;

export interface MergedPeriod {
  readonly blocks: readonly Block[];
  /** The smallest group that these blocks hold to, some from before another one was set; null: there are none. */
  readonly smallestGroup: number | null;
  /** How many contributors the blocks may rest on. */
  readonly contributors: number;
  /** Contributors that came late, and are too few yet to be shown by themselves. */
  readonly waiting: number;
  /** Contributors that are not here now, of batches that were shown: those are not shown without them. */
  readonly missing: number;
  /** Their marks. */
  readonly absent: readonly string[];
  /** Contributors of batches that another edition showed, which took cells together in another way. */
  readonly regrouped: number;
  /** What is shown now counts as shown before. */
  readonly batches: readonly Batch[];
}

interface Gathering {
  readonly batch: Batch | null;
  readonly cells: PeriodCells;
  /** Mark -> digest. */
  readonly present: Map<string, string>;
  /** Marks of the reader's own browser. */
  readonly own: ReadonlySet<string>;
}

export class PeriodMerge {
  readonly #known: readonly Gathering[];
  readonly #late: Gathering;
  readonly #of: ReadonlyMap<string, Gathering>;

  readonly #laws: Readonly<Record<HelpRequestId, string>>;

  /**
   * @param shown the batches of this period that were shown before
   * @param own marks of the reader's own browser
   */
  constructor(period: Period, shown: readonly Batch[], ids: CountableIds, lawOf: (helpRequest: HelpRequestId) => string, own: readonly string[] = []) {
    // All of them, not those in the batch: which ones a few people counted for is hidden, here too.
    this.#laws = Object.fromEntries([...ids.helpRequests].map((id) => [id, lawOf(id)]));
    const gather = (batch: Batch | null): Gathering => ({
      batch,
      cells: new PeriodCells(period, ids, (id) => batch?.grouped?.laws[id] ?? lawOf(id)),
      present: new Map(),
      // As it was then: grouped otherwise, it could be subtracted.
      own: new Set(batch === null ? own : batch.own),
    });
    this.#known = shown.map(gather);
    this.#late = gather(null);
    this.#of = new Map(this.#known.flatMap((gathering) => Object.keys(gathering.batch?.contributors ?? {}).map((mark) => [mark, gathering] as const)));
  }

  /**
   * Whether this contributor was shown before with other counts: then those hold, and this must not be added.
   * @param digest of the contribution (`digestOf`)
   */
  isChanged(contribution: Contribution, digest: string): boolean {
    const { batch } = this.#gatheringOf(contribution);
    return batch !== null && batch.contributors[contribution.contributor] !== digest;
  }

  /**
   * @param number of its own for each contributor of the period
   * @param digest of the contribution (`digestOf`)
   */
  add(contribution: Contribution, number: number, digest: string): void {
    const { cells, present, own } = this.#gatheringOf(contribution);
    cells.add(contribution, own.has(contribution.contributor) ? null : number);
    present.set(contribution.contributor, digest);
  }

  /** Takes back what `add` added. */
  remove(contribution: Contribution, number: number): void {
    const { cells, present, own } = this.#gatheringOf(contribution);
    cells.remove(contribution, own.has(contribution.contributor) ? null : number);
    present.delete(contribution.contributor);
  }

  /** @param smallestGroup of contributors, and of events, for what was not shown before */
  merged(smallestGroup: number): MergedPeriod {
    const same = this.#known.filter(({ batch }) => batch?.grouped?.way === WAY_OF_GROUPING);
    const whole = same.filter(({ batch, present }) => present.size === sizeOf(batch));
    const parts = same.filter((gathering) => !whole.includes(gathering));
    const least = Math.max(SMALLEST_GROUP, smallestGroup);
    const { cells, present, own } = this.#late;
    const ownPresent = [...present.keys()].filter((mark) => own.has(mark));
    const late = present.size - ownPresent.length < least ? [] : suppress(cells.cells(), least);
    const isShown = late.length > 0;
    const earlier = whole.map((gathering) => ({ least: gathering.batch?.smallestGroup ?? least, blocks: suppress(gathering.cells.cells(), gathering.batch?.smallestGroup ?? least) }));
    const groups = [...earlier.filter(({ blocks }) => blocks.length > 0).map((one) => one.least), ...(isShown ? [least] : [])];
    const absent = parts.flatMap(({ batch, present: here }) => Object.keys(batch?.contributors ?? {}).filter((mark) => !here.has(mark)));
    return {
      blocks: [...earlier.flatMap(({ blocks }) => blocks), ...late],
      smallestGroup: groups.length === 0 ? null : Math.min(...groups),
      contributors: whole.reduce((sum, gathering) => sum + gathering.present.size, isShown ? present.size : 0),
      waiting: isShown ? 0 : present.size,
      missing: absent.length,
      absent,
      regrouped: this.#known.filter((gathering) => !same.includes(gathering)).reduce((sum, { batch }) => sum + sizeOf(batch), 0),
      batches: [
        ...this.#known.flatMap(({ batch }) => batch ?? []),
        ...(isShown ? [{ smallestGroup: least, grouped: { way: WAY_OF_GROUPING, laws: this.#laws }, contributors: Object.fromEntries(present), ...(ownPresent.length > 0 ? { own: ownPresent } : {}) }] : []),
      ],
    };
  }

  #gatheringOf({ contributor }: Contribution): Gathering {
    return this.#of.get(contributor) ?? this.#late;
  }
}

/** How many contributors were shown together. */
function sizeOf(batch: Batch | null): number {
  return Object.keys(batch?.contributors ?? {}).length;
}
