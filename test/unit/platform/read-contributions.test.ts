import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { readContributions } from '../../../src/platform/read-contributions.ts';
import type { MergeTask } from '../../../src/platform/read-contributions.ts';
import { encryptFor, makeReportKey } from '../../../src/platform/report-key.ts';
import type { Contribution } from '../../../src/tally/contribution.ts';
import { padContribution, writeContribution } from '../../../src/tally/contribution.ts';
import type { Merged } from '../../../src/tally/merged.ts';
import type { ShownBatches } from '../../../src/tally/period-merge.ts';
import { IDS } from '../../helpers/tally-data.ts';

const key = await makeReportKey();
const BELIEF = 'excess|religion|belief|transport-mobility|shown|';

const contributionOf = (number: number, events = 6): Contribution => ({
  period: '2026-11', contributor: number.toString(16).padStart(32, '0'), team: null, counts: { '2026-W47': { [BELIEF]: events } },
});
const fileOf = async (contribution: Contribution, name = `${contribution.contributor.slice(-2)}.age`): Promise<File> =>
  new File([(await encryptFor(key.recipient, padContribution(writeContribution(contribution)))) as BlobPart], name);
const filesOf = (...numbers: readonly number[]): Promise<File[]> => Promise.all(numbers.map((number) => fileOf(contributionOf(number))));
const TASK: MergeTask = { files: [], unreadable: [], secret: key.secret, smallestGroup: 5, shown: {}, own: [], ids: IDS, laws: { 'transport-mobility': 'wmo' } };
const merge = (files: readonly File[], shown: ShownBatches = {}): Promise<Merged> =>
  readContributions({ ...TASK, files, shown }, () => undefined);
const totalOf = ({ blocks }: Merged): number => blocks.reduce((sum, { events }) => sum + events, 0);

/** A file that can be opened so many times, and is gone then: as one on a stick that was pulled out. */
function goneAfter(file: File, times: number): File {
  const read = file.arrayBuffer.bind(file);
  const reading = vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
  for (let time = 0; time < times; time++) reading.mockImplementationOnce(read);
  return file;
}

describe('a file that the browser can not open', () => {
  it('is listed by name, and the others count', async () => {
    const merged = await merge([...(await filesOf(0, 1, 2)), goneAfter(await fileOf(contributionOf(9), 'weg.age'), 0), ...(await filesOf(3, 4))]);
    expect(merged.refused).toEqual([{ name: 'weg.age', reason: 'unreadable' }]);
    expect([merged.read, totalOf(merged)]).toEqual([5, 30]);
  });

  it('is listed by name where the browser could not even hand it over', async () => {
    const merged = await readContributions({ ...TASK, files: await filesOf(0, 1, 2, 3, 4), unreadable: ['weg.age', 'weg.age'] }, () => undefined);
    expect(merged.refused).toEqual([{ name: 'weg.age', reason: 'unreadable' }, { name: 'weg.age', reason: 'unreadable' }]);
    expect(merged.read).toBe(5);
  });

  it('counts once where a fuller file of the same browser comes after it went', async () => {
    const merged = await merge([...(await filesOf(0, 1, 2, 3)), goneAfter(await fileOf(contributionOf(4)), 1), await fileOf(contributionOf(4, 20), 'voller.age')]);
    expect(merged.refused).toEqual([{ name: 'voller.age', reason: 'same-contributor' }]);
    expect([merged.read, totalOf(merged)]).toEqual([5, 30]);
  });

  it('gives way to a fuller one while it can still be opened', async () => {
    const merged = await merge([...(await filesOf(0, 1, 2, 3, 4)), await fileOf(contributionOf(4, 20), 'voller.age')]);
    expect(merged.refused).toEqual([{ name: '04.age', reason: 'same-contributor' }]);
    expect([merged.read, totalOf(merged)]).toEqual([5, 44]);
  });
});

it('holds no more than some files at once, however many there are', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const files = await filesOf(...Array.from({ length: 160 }, (_, number) => number));
  const opened: WeakRef<ArrayBuffer>[] = [];
  for (const file of files) {
    const read = file.arrayBuffer.bind(file);
    // Not by a spy: it would keep what it gave.
    file.arrayBuffer = async () => {
      const bytes = await read();
      opened.push(new WeakRef(bytes));
      return bytes;
    };
  }
  const held: number[] = [];
  await readContributions({ ...TASK, files }, () => {
    collect();
    held.push(opened.filter((bytes) => bytes.deref() !== undefined).length);
  });
  expect(opened).toHaveLength(160);
  expect(held.length).toBeGreaterThan(5);
  expect(Math.max(...held), held.join()).toBeLessThanOrEqual(50);
});

it('tells by which smallest group all that it shows holds: that of then, for who was shown before another was set', async () => {
  const five = await filesOf(0, 1, 2, 3, 4);
  const before = await merge(five);
  expect(before.smallestGroup).toBe(5);
  const ten = await readContributions({ ...TASK, smallestGroup: 10, files: five, shown: before.shown }, () => undefined);
  expect([ten.smallestGroup, totalOf(ten)]).toEqual([5, 30]);
  const fresh = await readContributions({ ...TASK, smallestGroup: 10, files: five }, () => undefined);
  expect([fresh.smallestGroup, totalOf(fresh)]).toEqual([10, 0]);
});
