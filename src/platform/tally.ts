/**
 * The counts of this browser. The background is the only writer: pages read, and ask it for anything else. Each write is waited
 * for before the next begins, so that two windows never lose one another's counts; what arrives meanwhile goes into the next.
 */
import type { EffectivePolicy } from '../policy/resolve.ts';
import { isCountKey } from '../tally/count-key.ts';
import type { CountableIds, CountKey } from '../tally/count-key.ts';
import { isToBeShared, periodsOf } from '../tally/contribution.ts';
import { addCounts, NO_COUNTS, pruneCounts, readCounts, takeOneBack } from '../tally/counts.ts';
import type { Counts, StoreTrouble } from '../tally/counts.ts';
import { endOf, isWithin, weekOf } from '../tally/iso-week.ts';
import type { Period, Schedule, Week } from '../tally/iso-week.ts';
import { isPlainObject } from '../tally/plain-object.ts';
import { sharing, tally, tallyIsFull, tallySetAside } from './storage.ts';
import type { PeriodSharing } from './storage.ts';

/** What is asked of the policy before anything is counted. */
export type CountingPolicy = Pick<EffectivePolicy, 'counting' | 'retentionWeeks' | 'dropBox' | 'reportKey'>;

/** Now on the worker's own clock, in ms since 1970. */
export function localTime(): number {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * 60_000;
}

/** The period that counts are shared by: the month, unless the drop box is filled each week. */
export function scheduleOf({ dropBox }: Pick<CountingPolicy, 'dropBox'>): Schedule {
  return dropBox.value?.schedule ?? 'monthly';
}

/** Whether a period was handed on, by the drop box or as a file. */
function isShared({ isSent, isSaved = false }: PeriodSharing): boolean {
  return isSent || isSaved;
}

/** The periods that were handed on. */
export function sharedPeriods(known: Readonly<Record<Period, PeriodSharing>>): readonly Period[] {
  return Object.entries(known).flatMap(([period, one]) => (isShared(one) ? [period] : []));
}

/** The counts as they are stored, those of ids of another edition too (`knownCounts` leaves them out), and whether they could be read. */
export async function readTally(): Promise<{ readonly counts: Counts; readonly isDamaged: boolean }> {
  const counts = readCounts(await tally.getValue());
  return { counts: counts ?? NO_COUNTS, isDamaged: counts === null };
}

/** Of each period how it is shared; without what can't be read. */
export async function readSharing(): Promise<Readonly<Record<Period, PeriodSharing>>> {
  const stored = await sharing.getValue();
  return !isPlainObject(stored) ? {} : Object.fromEntries(Object.entries(stored).filter((entry): entry is [Period, PeriodSharing] => isSharing(entry[1])));
}

function isSharing(one: unknown): one is PeriodSharing {
  const { contributor, jitter, isSent, failures } = (one ?? {}) as Partial<Record<keyof PeriodSharing, unknown>>;
  return typeof contributor === 'string' && typeof jitter === 'number' && typeof isSent === 'boolean' && typeof failures === 'number';
}

/** What is wrong with the store, in the order to say it. A damaged one is named until there was room to set it aside. */
export async function storeTroubles(): Promise<readonly StoreTrouble[]> {
  const [{ isDamaged }, setAside, isFull, periods] = await Promise.all([readTally(), tallySetAside.getValue(), tallyIsFull.getValue(), readSharing()]);
  const troubles: readonly (StoreTrouble | false)[] = [isDamaged ? 'damaged' : setAside !== null && 'set-aside', isFull && 'full', Object.values(periods).some(({ isUnsure }) => isUnsure) && 'unsure'];
  return troubles.filter((trouble) => trouble !== false);
}

/** So many counts wait in memory for room at most. */
const MOST_WAITING = 1_000;

/** One thing to be counted, or (`isUndone`) not to be counted after all. */
interface Change {
  readonly week: Week;
  readonly key: CountKey;
  readonly isUndone: boolean;
}

export class TallyWriter {
  #waiting: Change[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly ids: CountableIds,
    private readonly policy: () => Promise<CountingPolicy>,
  ) {}

  /** Counts one thing, if counting is on. Done once it is stored. */
  count(key: CountKey): Promise<void> {
    return this.#change(key, false);
  }

  /** Takes back one thing that was counted this week. */
  takeBack(key: CountKey): Promise<void> {
    return this.#change(key, true);
  }

  async #change(key: CountKey, isUndone: boolean): Promise<void> {
    if (!isCountKey(key, this.ids) || (await this.policy()).counting.value !== 'on') return;
    this.#waiting.push({ week: weekOf(localTime()), key, isUndone });
    await this.tidy();
  }

  /** Stores what waits, erases what is too old, and gives each period its mark. */
  tidy(): Promise<void> {
    return this.#inTurn(() => this.#write());
  }

  /** Erases all that was counted, with what was set aside. */
  erase(): Promise<void> {
    return this.#inTurn(async () => {
      this.#waiting = [];
      await Promise.all([tally.removeValue(), tallySetAside.removeValue(), sharing.removeValue(), tallyIsFull.removeValue()]);
    });
  }

  /** Notes how the sharing of a period went. */
  noteSharing(period: string, change: Partial<PeriodSharing>): Promise<void> {
    return this.#inTurn(async () => {
      const known = await readSharing();
      const one = known[period];
      if (one !== undefined) await sharing.setValue({ ...known, [period]: { ...one, ...change } });
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    // A write that failed must not hold up the next.
    this.#last = this.#last.then(work, work);
    return this.#last;
  }

  async #write(): Promise<void> {
    const policy = await this.policy();
    // What still waited for room when counting was turned off is not counted any more.
    if (policy.counting.value !== 'on') this.#waiting = [];
    const { counts: stored, isDamaged } = await readTally();
    const waiting = [...this.#waiting];
    const added = waiting.reduce((counts, { week, key, isUndone }) => (isUndone ? takeOneBack(counts, week, key) : addCounts(counts, week, [key])), stored);
    const counts = await this.#pruned(added, policy);
    try {
      // Before anything takes its place: where there is no room to set it aside, it stays where it is.
      if (isDamaged) await tallySetAside.setValue(await tally.getValue());
      const isNew = isDamaged || JSON.stringify(counts) !== JSON.stringify(stored);
      if (isNew) await tally.setValue(counts);
      // From here on they are in the store; what arrived meanwhile goes into the next.
      this.#waiting = this.#waiting.slice(waiting.length);
      await this.#renewMarks(counts, scheduleOf(policy));
      // That nothing had to be stored tells nothing of the room there is.
      if (isNew && (await tallyIsFull.getValue())) await tallyIsFull.removeValue();
    } catch {
      // Full: what is not in the store waits for the next count, for as long as the background lives, and the worker is told.
      this.#waiting = this.#waiting.slice(0, MOST_WAITING);
      await tallyIsFull.setValue(true);
    }
  }

  /** Without what is too old; where there is somebody to share with, what is yet to be shared waits for that. */
  async #pruned(counts: Counts, policy: CountingPolicy): Promise<Counts> {
    const now = weekOf(localTime());
    const shared = sharedPeriods(await readSharing());
    const kept = pruneCounts(counts, now, policy.retentionWeeks.value, (week) => policy.reportKey.value !== null && isToBeShared(week, now, scheduleOf(policy), shared));
    // What was shared goes as a whole: shared again in part, it would be another file under the same mark.
    const inPart = shared.filter((period) => endOf(period) <= localTime() && Object.keys(counts).some((week) => isWithin(week, period) && !(week in kept)));
    return Object.fromEntries(Object.entries(kept).filter(([week]) => !inPart.some((period) => isWithin(week, period))));
  }

  async #renewMarks(counts: Counts, schedule: Schedule): Promise<void> {
    const [known, stored] = [await readSharing(), await sharing.getValue()];
    // It may have been shared, under a mark that nobody knows any more: better not counted than counted twice.
    const isUnsure = (period: Period): boolean => endOf(period) <= localTime() && (!isPlainObject(stored) || Object.hasOwn(stored, period));
    const weeks = Object.keys(counts);
    // What was shared while the schedule was another stays known for as long as its weeks: they are not shared twice.
    const shared = Object.entries(known).filter(([period, one]) => isShared(one) && weeks.some((week) => isWithin(week, period)));
    const periods = periodsOf(counts, schedule);
    const renewed = Object.fromEntries([...shared, ...periods.map((period) => [period, known[period] ?? newSharing(isUnsure(period))] as const)]);
    if (JSON.stringify(renewed) !== JSON.stringify(stored)) await sharing.setValue(renewed);
  }
}

function newSharing(isUnsure: boolean): PeriodSharing {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const contributor = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  // In thousandths: more digits would be a mark too, and one that looks like a moment in time.
  return { contributor, jitter: (random % 1_000) / 1_000, isSent: isUnsure, failures: 0, trouble: null, ...(isUnsure ? { isUnsure } : {}) };
}
