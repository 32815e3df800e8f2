import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resolvePolicy } from '../../../src/policy/resolve.ts';
import { readKey, writeKey } from '../../../src/tally/count-key.ts';
import type { CountKey } from '../../../src/tally/count-key.ts';
import { readContribution } from '../../../src/tally/contribution.ts';
import { totalOf } from '../../../src/tally/counts.ts';
import { IDS } from '../../helpers/tally-data.ts';

vi.stubGlobal('browser', fakeBrowser);
const { sharesOf } = await import('../../../src/platform/shares.ts');
const { readSharing, readTally, storeTroubles, TallyWriter } = await import('../../../src/platform/tally.ts');
const { sharing, tally, tallyIsFull, tallySetAside } = await import('../../../src/platform/storage.ts');

const BELIEF = readKey('excess|religion|belief|transport-mobility|shown|', IDS) as CountKey;
const CHECK = readKey('too-little-check|||transport-mobility|used|', IDS) as CountKey;
const writer = (counting: 'on' | 'off' = 'on') => new TallyWriter(IDS, () => Promise.resolve(resolvePolicy({ managed: { counting } })));
const total = async () => totalOf((await readTally()).counts);

beforeEach(() => { fakeBrowser.reset(); });

describe('the tally', () => {
  it('stays empty while counting is off', async () => {
    await writer('off').count(BELIEF);
    expect([await total(), await tally.getValue()]).toEqual([0, {}]);
  });

  it('loses none of what two windows count at once, nor of what a background counted before it was ended', async () => {
    const one = writer();
    await Promise.all(Array.from({ length: 20 }, (_, at) => one.count(at % 2 === 0 ? BELIEF : CHECK)));
    await Promise.all([writer().count(BELIEF), Promise.resolve()]);
    expect(await total()).toBe(21);
  });

  it('counts nothing that can not occur', async () => {
    await writer().count({ ...CHECK, outcome: 'shown' });
    await writer().count({ ...BELIEF, helpRequest: 'somewhere' });
    expect(await total()).toBe(0);
  });

  it('counts what was kept without a reason too, where none is asked', async () => {
    await writer().count({ ...BELIEF, outcome: 'kept', reason: 'none' });
    expect(await total()).toBe(1);
  });

  it('takes back what was undone, in the order in which both came', async () => {
    const one = writer();
    const wrong = { ...BELIEF, outcome: 'wrong' } as const;
    await Promise.all([one.count(BELIEF), one.count(wrong), one.takeBack(wrong), one.count(wrong), one.takeBack(wrong), one.takeBack(wrong)]);
    const [counts = {}] = Object.values((await readTally()).counts);
    expect(counts).toEqual({ [writeKey(BELIEF)]: 1 });
  });

  it('that is damaged is set aside as it was, and counted on from nothing', async () => {
    const damaged = { '2026-W47': { 'Mw. is eenzaam': 1 } };
    await tally.setValue(damaged);
    await writer().count(BELIEF);
    expect(await tallySetAside.getValue()).toEqual(damaged);
    expect(await total()).toBe(1);
  });

  it('says so when the store is full, and until it can write again: then what waited is counted too', async () => {
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    const one = writer();
    for (const key of [BELIEF, BELIEF, CHECK]) await one.count(key);
    expect([await total(), await tallyIsFull.getValue()]).toEqual([0, true]);
    full.mockRestore();
    await writer().tidy();
    expect(await tallyIsFull.getValue(), 'nothing was stored since').toBe(true);
    await one.count(BELIEF);
    expect([await total(), await tallyIsFull.getValue()]).toEqual([4, false]);
    await one.tidy();
    expect(await total(), 'once each').toBe(4);
  });

  it('counts nothing twice where it was stored and its mark could not be', async () => {
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    const one = writer();
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items: object) =>
      'sharing' in items ? Promise.reject(new Error('QuotaExceeded')) : set(items));
    await one.count(BELIEF);
    expect([await total(), await tallyIsFull.getValue()]).toEqual([1, true]);
    full.mockRestore();
    await one.count(BELIEF);
    expect([await total(), await tallyIsFull.getValue(), Object.keys(await readSharing())]).toEqual([2, false, [expect.any(String)]]);
  });

  it('lets go of what waits for room when counting is turned off, and of more than a thousand', async () => {
    let counting: 'on' | 'off' = 'on';
    const one = new TallyWriter(IDS, () => Promise.resolve(resolvePolicy({ managed: { counting } })));
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    await Promise.all(Array.from({ length: 1_200 }, () => one.count(BELIEF)));
    full.mockRestore();
    await one.tidy();
    expect(await total()).toBe(1_000);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceeded'));
    await one.count(BELIEF);
    counting = 'off';
    await one.tidy();
    counting = 'on';
    await one.tidy();
    expect(await total()).toBe(1_000);
  });

  it('keeps what was counted under an id that an edition dropped or named anew, and shares and shows none of it', async () => {
    const [gone, renamed] = ['excess|religion|belief|of-old|shown|', 'excess|faith|belief|transport-mobility|shown|'];
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-18T10:00:00') });
    try {
      await tally.setValue({ '2026-W46': { [gone]: 2 }, '2026-W47': { [renamed]: 3 } });
      const one = writer();
      await one.count(BELIEF);
      expect(await storeTroubles()).toEqual([]);
      expect(await tally.getValue()).toEqual({ '2026-W46': { [gone]: 2 }, '2026-W47': { [renamed]: 3, [writeKey(BELIEF)]: 1 } });
      const shares = await sharesOf(IDS, resolvePolicy({ managed: { counting: 'on' } }));
      expect(shares.map(({ sums, text }) => [sums.seen, readContribution(text, IDS)])).toMatchObject([[1, { counts: { '2026-W47': { [writeKey(BELIEF)]: 1 } } }]]);
      expect(shares.map(({ text }) => text).join()).not.toMatch(/of-old|faith|W46/);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps nothing longer than was set where there is nobody to share with', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-04T10:00:00') });
    try {
      const one = new TallyWriter(IDS, () => Promise.resolve(resolvePolicy({ managed: { counting: 'on', retentionWeeks: 1 } })));
      await one.count(BELIEF);
      vi.setSystemTime(new Date('2026-11-18T10:00:00'));
      await one.tidy();
      expect(await total()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('lets a period that was shared and is over go as a whole', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const one = new TallyWriter(IDS, () => Promise.resolve(resolvePolicy({ managed: { counting: 'on', retentionWeeks: 3 } })));
      const weeks = async () => Object.keys((await readTally()).counts);
      for (const date of ['2026-11-04', '2026-11-11', '2026-11-25']) {
        vi.setSystemTime(new Date(`${date}T10:00:00`));
        await one.count(BELIEF);
      }
      await one.noteSharing('2026-11', { isSaved: true });
      expect(await weeks()).toEqual(['2026-W45', '2026-W46', '2026-W48']);
      vi.setSystemTime(new Date('2026-12-02T10:00:00'));
      await one.tidy();
      expect([await weeks(), await readSharing()]).toEqual([[], {}]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says both that it is damaged and that there is no room to set it aside, and loses neither what is there nor what comes after', async () => {
    const damaged = { '2026-W47': { 'not a rule': 1 } };
    await tally.setValue(damaged);
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    const one = writer();
    await one.count(BELIEF);
    expect(await storeTroubles()).toEqual(['damaged', 'full']);
    expect([await tally.getValue(), await tallySetAside.getValue()]).toEqual([damaged, null]);
    full.mockRestore();
    await one.count(BELIEF);
    expect(await storeTroubles()).toEqual(['set-aside']);
    expect([await total(), await tallySetAside.getValue()]).toEqual([2, damaged]);
    await one.erase();
    expect(await storeTroubles()).toEqual([]);
  });

  it.each([7, 'x', [1], { '2026-11': 7, '2026-10': { contributor: 3 } }])('goes on beside marks that cannot be read (%j): each period gets another', async (damaged) => {
    await sharing.setValue(damaged);
    await writer().count(BELIEF);
    expect(await total()).toBe(1);
    expect(Object.values(await readSharing())).toEqual([{ contributor: expect.stringMatching(/^[0-9a-f]{32}$/) as string, jitter: expect.any(Number) as number, isSent: false, failures: 0, trouble: null }]);
    expect(await sharing.getValue()).toEqual(await readSharing());
  });

  it('counts nothing twice of what may have been shared: what is over counts as sent, and that is said', async () => {
    const one = writer();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-10T10:00:00') });
    try {
      await one.count(BELIEF);
      vi.setSystemTime(new Date('2026-11-10T10:00:00'));
      for (const damaged of ['x', { '2026-09': 7 }]) {
        await sharing.setValue(damaged);
        await one.count(BELIEF);
        expect(await readSharing(), JSON.stringify(damaged)).toMatchObject({ '2026-09': { isSent: true, isUnsure: true }, '2026-11': { isSent: false } });
        expect(await storeTroubles()).toEqual(['unsure']);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes as a whole when it is erased, marks and all', async () => {
    const one = writer();
    await one.count(BELIEF);
    const [[period, before] = []] = Object.entries(await readSharing());
    if (period === undefined) throw new Error('There is a period.');
    await one.noteSharing(period, { isSaved: true });
    await one.tidy();
    expect((await readSharing())[period], 'that it was saved is kept with its mark').toEqual({ ...before, isSaved: true });
    await one.erase();
    expect([await total(), await readSharing()]).toEqual([0, {}]);
    await one.count(BELIEF);
    const [after] = Object.values(await readSharing());
    expect(after?.isSaved).toBeUndefined();
    expect(after?.contributor).not.toBe(before?.contributor);
  });
});
