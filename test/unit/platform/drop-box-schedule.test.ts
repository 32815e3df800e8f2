import { Decrypter } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resolvePolicy } from '../../../src/policy/resolve.ts';
import type { EffectivePolicy } from '../../../src/policy/resolve.ts';
import { readKey } from '../../../src/tally/count-key.ts';
import type { CountKey } from '../../../src/tally/count-key.ts';
import { readContribution } from '../../../src/tally/contribution.ts';
import { dueAt } from '../../../src/tally/sending.ts';
import { IDS } from '../../helpers/tally-data.ts';

vi.stubGlobal('browser', fakeBrowser);
const { DropBoxSchedule } = await import('../../../src/platform/drop-box-schedule.ts');
const { makeReportKey } = await import('../../../src/platform/report-key.ts');
const { readSharing, readTally, TallyWriter } = await import('../../../src/platform/tally.ts');

const FOLDER = 'https://bestanden.example/noodzaak/';
const key = await makeReportKey();
const BELIEF = readKey('excess|religion|belief|transport-mobility|shown|', IDS) as CountKey;
const put = vi.fn<(address: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'type'>>>();
const managed = { counting: 'on', team: 'Noord', reportKey: key.recipient, dropBox: { url: FOLDER, schedule: 'monthly' } } as const;
let policy: EffectivePolicy;
let writer: InstanceType<typeof TallyWriter>;
let schedule: InstanceType<typeof DropBoxSchedule>;

/** A background that starts: what was stored and planned is still there. */
function start(): void {
  writer = new TallyWriter(IDS, () => Promise.resolve(policy));
  schedule = new DropBoxSchedule(IDS, () => Promise.resolve(policy), writer);
}
const answer = (status: number) => { put.mockImplementation(() => Promise.resolve({ status, type: 'basic' })); };
const count = async (date: string): Promise<void> => {
  vi.setSystemTime(new Date(`${date}T10:00:00`));
  await writer.count(BELIEF);
};
const names = () => put.mock.calls.map(([address]) => address.replace(FOLDER, '').replace(/[0-9a-f]{32}/, 'mark'));
const alarm = async () => (await fakeBrowser.alarms.get('drop-box'))?.scheduledTime ?? null;
const sharingOf = async (period: string) => (await readSharing())[period];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('fetch', put);
  fakeBrowser.permissions.contains = () => Promise.resolve(true);
  put.mockReset();
  answer(201);
  policy = resolvePolicy({ managed });
  start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the drop box', () => {
  it('gets a month once it is over, as a file for the officer alone, and never again', async () => {
    await count('2026-11-18');
    await schedule.send();
    expect(put).not.toHaveBeenCalled();
    await count('2026-12-16');
    await schedule.send();
    await schedule.send();
    expect(names()).toEqual(['noodzaak-2026-11-mark.age']);
    const [[, { method, credentials, body }] = ['', {} as RequestInit]] = put.mock.calls;
    expect([method, credentials]).toEqual(['PUT', 'omit']);
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.secret);
    expect(readContribution(await decrypter.decrypt(body as Uint8Array, 'text'), IDS)).toMatchObject({
      period: '2026-11', team: 'Noord', counts: { '2026-W47': { 'excess|religion|belief|transport-mobility|shown|': 1 } },
    });
    start();
    await schedule.send();
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('gets all that waited after weeks offline', async () => {
    await count('2026-09-16');
    await count('2026-10-14');
    await count('2026-12-16');
    await schedule.send();
    expect(names()).toEqual(['noodzaak-2026-09-mark.age', 'noodzaak-2026-10-mark.age']);
  });

  it('gets the whole month where counts are kept for a week only, and they go once it did', async () => {
    policy = resolvePolicy({ managed: { ...managed, retentionWeeks: 1 } });
    for (const date of ['2026-11-04', '2026-11-11', '2026-11-18', '2026-12-09']) await count(date);
    await schedule.send();
    const [[, { body }] = ['', {} as RequestInit]] = put.mock.calls;
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.secret);
    const shared = readContribution(await decrypter.decrypt(body as Uint8Array, 'text'), IDS);
    expect(typeof shared === 'string' ? shared : Object.keys(shared.counts)).toEqual(['2026-W45', '2026-W46', '2026-W47']);
    await writer.tidy();
    expect(Object.keys((await readTally()).counts)).toEqual(['2026-W50']);
  });

  it('does not hold on to what could not be shared for more than four weeks', async () => {
    policy = resolvePolicy({ managed: { ...managed, retentionWeeks: 1 } });
    await count('2026-11-18');
    for (const [date, weeks] of [['2026-12-27', ['2026-W47']], ['2026-12-28', []]] as const) {
      vi.setSystemTime(new Date(`${date}T10:00:00`));
      await writer.tidy();
      expect(Object.keys((await readTally()).counts)).toEqual(weeks);
    }
  });

  it('gets a second file of the same name after an end between sending and noting it', async () => {
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    await new DropBoxSchedule(IDS, () => Promise.resolve(policy), { noteSharing: () => Promise.reject(new Error('ended')) }).send().catch(() => undefined);
    start();
    await schedule.send();
    const [first, second, ...more] = put.mock.calls.map(([address]) => address);
    expect(second).toBe(first);
    expect(more).toEqual([]);
  });

  it('is tried again where the background was ended before there was an answer, and what was sent is not taken for done', async () => {
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    await schedule.plan();
    // The alarm rang: it is there no more. The folder takes its time, and nobody is there any more when it answers.
    await fakeBrowser.alarms.clear('drop-box');
    await new Promise<void>((asked) => {
      put.mockImplementation(() => {
        asked();
        return new Promise(() => undefined);
      });
      void schedule.send();
    });
    expect(await sharingOf('2026-10')).toMatchObject({ isSent: false });
    expect(await alarm(), 'by the alarm, as nothing else wakes a background').toBe(Date.now() + 10 * 60_000);

    answer(204);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    await fakeBrowser.alarms.clear('drop-box');
    start();
    await schedule.send();
    await schedule.send();
    const [first, second, ...more] = put.mock.calls.map(([address]) => address);
    expect([second, more], 'in the place of the first').toEqual([first, []]);
    expect(await sharingOf('2026-10')).toMatchObject({ isSent: true, failures: 0 });
    expect(await alarm()).toBeNull();
  });

  it('is waited for no longer than a browser lets a background live that hears of nothing', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    await schedule.send();
    const [[longest = Infinity] = []] = timeout.mock.calls;
    expect(longest).toBeLessThan(30_000);
    const [[, { signal }] = ['', {} as RequestInit]] = put.mock.calls;
    expect(signal).toBe(timeout.mock.results[0]?.value);
    timeout.mockRestore();
  });

  it('is planned for the right moment once something was sent, though a trial was planned meanwhile', async () => {
    await count('2026-10-14');
    await count('2026-12-16');
    await schedule.send();
    const { jitter = -1 } = (await sharingOf('2026-12')) ?? {};
    const planned = await alarm();
    expect(planned).toBe(dueAt('2026-12', jitter) + new Date(planned ?? 0).getTimezoneOffset() * 60_000);
  });

  it.each([[401, 'refused'], [507, 'full'], [404, 'no-folder'], [500, 'faulty']] as const)('that answers %i is tried later, and what waits is not lost', async (status, trouble) => {
    await count('2026-09-16');
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    answer(status);
    await schedule.send();
    expect(names(), 'the others wait for the same folder').toEqual(['noodzaak-2026-09-mark.age']);
    expect(await sharingOf('2026-09')).toMatchObject({ isSent: false, failures: 1, trouble });
    expect(await alarm()).toBe(Date.now() + 10 * 60_000);
    answer(204);
    await schedule.send();
    expect(await sharingOf('2026-09')).toMatchObject({ isSent: true, failures: 0, trouble: null });
    expect(await sharingOf('2026-10')).toMatchObject({ isSent: true });
    expect(await alarm()).toBeNull();
  });

  it('that can not be reached, leads to a page to sign in, or was not allowed, is said so', async () => {
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    put.mockRejectedValue(new TypeError('Failed to fetch'));
    await schedule.send();
    expect(await sharingOf('2026-10')).toMatchObject({ trouble: 'unreachable', failures: 1 });
    put.mockResolvedValue({ status: 0, type: 'opaqueredirect' });
    await schedule.send();
    expect(await sharingOf('2026-10')).toMatchObject({ trouble: 'refused', failures: 2 });
    fakeBrowser.permissions.contains = () => Promise.resolve(false);
    await schedule.send();
    expect(await sharingOf('2026-10')).toMatchObject({ trouble: 'no-access', failures: 3 });
    expect(put).toHaveBeenCalledTimes(2);
  });

  it('is sent nothing while nothing can be encrypted for the key, which is said, and tried again', async () => {
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    policy = resolvePolicy({ managed: { ...managed, reportKey: `${key.recipient.slice(0, -1)}${key.recipient.endsWith('q') ? 'p' : 'q'}` } });
    await schedule.send();
    expect(put).not.toHaveBeenCalled();
    expect(await sharingOf('2026-10')).toMatchObject({ isSent: false, failures: 1, trouble: 'bad-key' });
    expect(await alarm()).toBe(Date.now() + 10 * 60_000);
    policy = resolvePolicy({ managed });
    await schedule.send();
    expect(await sharingOf('2026-10')).toMatchObject({ isSent: true, trouble: null });
  });

  it('hears from no Firefox where it comes from, and nothing at all when that can not be left out', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const rule = vi.fn(() => Promise.resolve());
    fakeBrowser.declarativeNetRequest.updateSessionRules = rule;
    await count('2026-09-16');
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    await schedule.send();
    expect(names()).toHaveLength(2);
    for (const [index, order] of put.mock.invocationCallOrder.entries()) expect(rule.mock.invocationCallOrder[index]).toBeLessThan(order);
    expect(rule).toHaveBeenLastCalledWith({
      removeRuleIds: [1],
      addRules: [{
        id: 1,
        condition: { initiatorDomains: [new URL(fakeBrowser.runtime.getURL('/')).hostname] },
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
      }],
    });

    put.mockClear();
    rule.mockRejectedValue(new Error('no rules'));
    await count('2026-11-18');
    vi.setSystemTime(new Date('2027-01-16T10:00:00'));
    await schedule.send();
    expect(put).not.toHaveBeenCalled();
    expect(await sharingOf('2026-11')).toMatchObject({ isSent: false, trouble: 'unreachable' });
  });

  it.each([
    ['counting is off', { ...managed, counting: 'off' }],
    ['there is no folder', { ...managed, dropBox: undefined }],
    ['there is no key', { ...managed, reportKey: undefined }],
  ] as const)('gets nothing, and no alarm is set, where %s', async (_why, values) => {
    await count('2026-10-14');
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    await schedule.plan();
    expect(await alarm()).not.toBeNull();
    policy = resolvePolicy({ managed: JSON.parse(JSON.stringify(values)) as typeof managed });
    await schedule.send();
    expect(put).not.toHaveBeenCalled();
    expect(await alarm()).toBeNull();
  });

  it('is planned for the same moment after a restart, which draws nothing anew', async () => {
    await count('2026-11-18');
    await schedule.plan();
    const { jitter = -1 } = (await sharingOf('2026-11')) ?? {};
    const planned = await alarm();
    expect(planned).toBe(dueAt('2026-11', jitter) + new Date(planned ?? 0).getTimezoneOffset() * 60_000);
    vi.setSystemTime(new Date('2026-11-20T10:00:00'));
    start();
    await writer.tidy();
    await schedule.plan();
    expect([await alarm(), (await sharingOf('2026-11'))?.jitter]).toEqual([planned, jitter]);
  });

  it('sees one browser under another mark each month, and browsers that wait for another part of the time', async () => {
    const seen = { marks: new Set<string>(), jitters: new Set<number>() };
    for (let profile = 0; profile < 4; profile++) {
      fakeBrowser.reset();
      start();
      for (const date of ['2026-09-16', '2026-10-14', '2026-11-18']) await count(date);
      const known = Object.values(await readSharing());
      expect(known).toHaveLength(3);
      for (const { contributor } of known) seen.marks.add(contributor);
      for (const { jitter } of known) seen.jitters.add(jitter);
      vi.setSystemTime(new Date('2026-12-16T10:00:00'));
      await schedule.send();
    }
    expect(seen.marks.size, 'none twice').toBe(12);
    expect(new Set(put.mock.calls.map(([address]) => /[0-9a-f]{32}/.exec(address)?.[0])), 'as the folder has them').toEqual(seen.marks);
    // Of a thousand moments: two may be the same, five of twelve are not.
    expect(seen.jitters.size).toBeGreaterThan(7);
  });

  it('gets no week twice when the schedule changes', async () => {
    policy = resolvePolicy({ managed: { ...managed, dropBox: { url: FOLDER, schedule: 'weekly' } } });
    await count('2026-11-04');
    await count('2026-11-11');
    await schedule.send();
    policy = resolvePolicy({ managed });
    await writer.tidy();
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    await schedule.send();
    expect(names()).toEqual(['noodzaak-2026-W45-mark.age', 'noodzaak-2026-11-mark.age']);
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.secret);
    const month = readContribution(await decrypter.decrypt(put.mock.calls[1]?.[1].body as Uint8Array, 'text'), IDS);
    expect(month).toMatchObject({ counts: { '2026-W46': {} } });
    expect(month).not.toHaveProperty(['counts', '2026-W45']);
  });

  it('gets no week that was saved as a file while there was no folder yet', async () => {
    const { dropBox: _none, ...withoutFolder } = managed;
    policy = resolvePolicy({ managed: withoutFolder });
    await count('2026-10-14');
    await count('2026-11-11');
    await writer.noteSharing('2026-10', { isSaved: true });
    policy = resolvePolicy({ managed: { ...managed, dropBox: { url: FOLDER, schedule: 'weekly' } } });
    await writer.tidy();
    vi.setSystemTime(new Date('2026-12-16T10:00:00'));
    await schedule.send();
    expect(names()).toEqual(['noodzaak-2026-W46-mark.age']);
    expect(await sharingOf('2026-10')).toMatchObject({ isSaved: true });
  });
});
