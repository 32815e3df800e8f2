/** Reads the files that were shared, one after the other, so that memory holds what they add up to and no more. */
import { Decrypter } from 'age-encryption';
import type { HelpRequestId } from '../engine/types.ts';
import { digestOf, readContribution } from '../tally/contribution.ts';
import type { Contribution } from '../tally/contribution.ts';
import type { CountableIds } from '../tally/count-key.ts';
import { totalOf } from '../tally/counts.ts';
import { isForgotten } from '../tally/forget-shown.ts';
import type { FilesToRead, Merged, Refusal, RefusedFile } from '../tally/merged.ts';
import { PeriodMerge } from '../tally/period-merge.ts';
import { SMALLEST_GROUP } from '../tally/suppress.ts';
import type { ShownBatches } from '../tally/period-merge.ts';

export interface MergeTask extends FilesToRead {
  readonly secret: string;
  readonly smallestGroup: number;
  /** What was shown before. */
  readonly shown: ShownBatches;
  /** Marks that this browser counted under. */
  readonly own: readonly string[];
  readonly ids: CountableIds;
  readonly laws: Readonly<Record<HelpRequestId, string>>;
}

/** A shared file is some kilobytes; what is much larger was not made by us. */
const LARGEST_FILE = 1_000_000;
const AGE_HEADER = 'age-encryption.org/v1';
/** So many files are opened at once, between two reports of how far it is. */
const AT_ONCE = 25;

interface Counted {
  readonly number: number;
  readonly name: string;
  readonly file: File;
  readonly events: number;
}

/** @param tell hears how many files were read, now and then */
export async function readContributions(task: MergeTask, tell: (read: number) => void): Promise<Merged> {
  const { files, unreadable, smallestGroup, shown, own, ids, laws } = task;
  const periods = new Map<string, PeriodMerge>();
  const counted = new Map<string, Counted>();
  const refused: RefusedFile[] = unreadable.map((name) => ({ name, reason: 'unreadable' }));
  const mergeOf = (period: string): PeriodMerge => {
    const known = periods.get(period) ?? new PeriodMerge(period, shown[period] ?? [], ids, (helpRequest) => laws[helpRequest] ?? '', own);
    periods.set(period, known);
    return known;
  };
  // One for all: it works out the key's public half once.
  const decrypter = new Decrypter();
  decrypter.addIdentity(task.secret);
  for await (const [file, read] of readInTurn(files, decrypter, ids, tell)) {
    if (typeof read === 'string') {
      refused.push({ name: file.name, reason: read });
      continue;
    }
    if (isForgotten(shown, read.period)) {
      refused.push({ name: file.name, reason: 'forgotten' });
      continue;
    }
    const digest = await digestOf(read);
    if (mergeOf(read.period).isChanged(read, digest)) {
      refused.push({ name: file.name, reason: 'changed' });
      continue;
    }
    const id = `${read.period} ${read.contributor}`;
    const events = totalOf(read.counts);
    const earlier = counted.get(id);
    if (earlier !== undefined && earlier.events >= events) {
      refused.push({ name: file.name, reason: 'same-contributor' });
      continue;
    }
    if (earlier !== undefined) {
      // The same browser shared again, with more counted since: the fuller file goes in the place of the other.
      const before = await readFile(earlier.file, decrypter, ids);
      if (typeof before === 'string') {
        // What it added can't be taken back any more: with both, the same would count twice.
        refused.push({ name: file.name, reason: 'same-contributor' });
        continue;
      }
      mergeOf(read.period).remove(before, earlier.number);
      refused.push({ name: earlier.name, reason: 'same-contributor' });
    }
    const number = earlier?.number ?? counted.size;
    counted.set(id, { number, name: file.name, file, events });
    mergeOf(read.period).add(read, number, digest);
  }
  tell(files.length);
  const merged = [...periods].sort(([one], [other]) => (one < other ? -1 : 1)).map(([period, merge]) => ({ period, ...merge.merged(smallestGroup) }));
  return {
    blocks: merged.flatMap(({ blocks }) => blocks),
    smallestGroup: Math.min(...merged.map((one) => one.smallestGroup ?? Infinity), Math.max(SMALLEST_GROUP, smallestGroup)),
    periods: merged.map(({ period, contributors, waiting, missing, absent, regrouped }) => ({ period, contributors, waiting, missing, absent, regrouped })),
    shown: { ...shown, ...Object.fromEntries(merged.flatMap(({ period, batches }) => (batches.length === 0 ? [] : [[period, batches]]))) },
    read: counted.size,
    refused,
  };
}

/** The files with what is in them, in their order. */
async function* readInTurn(files: readonly File[], decrypter: Decrypter, ids: CountableIds, tell: (read: number) => void): AsyncGenerator<readonly [File, Contribution | Refusal]> {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    tell(at);
    const some = files.slice(at, at + AT_ONCE);
    yield* await Promise.all(some.map(async (file) => [file, await readFile(file, decrypter, ids)] as const));
  }
}

async function readFile(file: File, decrypter: Decrypter, ids: CountableIds): Promise<Contribution | Refusal> {
  if (file.size > LARGEST_FILE) return 'too-large';
  const bytes = await bytesOf(file);
  if (bytes === null) return 'unreadable';
  if (!new TextDecoder().decode(bytes.subarray(0, AGE_HEADER.length)).startsWith(AGE_HEADER)) return 'not-encrypted';
  try {
    return readContribution(await decrypter.decrypt(bytes, 'text'), ids);
  } catch (error) {
    return String(error).includes('no identity matched') ? 'other-key' : 'truncated';
  }
}

/** Null: it was moved, erased or closed to us since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
