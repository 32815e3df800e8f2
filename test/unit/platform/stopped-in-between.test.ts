/**
 * A browser ends a background, or closes a page, between any two of its steps: what holds afterwards is the old policy or the new, and
 * what was counted is there once, but for the one in flight.
 */
import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import { resolvePolicy } from '../../../src/policy/resolve.ts';
import type { FrameSummary, OfStay, OutcomeRecord } from '../../../src/protocol/messages.ts';
import { readKey } from '../../../src/tally/count-key.ts';
import type { CountKey } from '../../../src/tally/count-key.ts';
import { IDS } from '../../helpers/tally-data.ts';

vi.stubGlobal('browser', fakeBrowser);
// Of what is ended, a browser takes the lock back: nobody waits for it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => Promise.resolve(work()) } });

const ids = policyIdsOf(matrix, ['religion', 'dossier-request']);
const { local, managed, session } = fakeBrowser.storage;
/** Two policies that differ in every key, some stricter and some laxer: a mix of them is neither. */
const OLD = { mode: 'hold', sensitivity: 'quiet', chip: false, retentionWeeks: 10, modes: [{ subject: 'religion', mode: 'ask' }] };
const NEW = { mode: 'ask', sensitivity: 'keen', chip: true, retentionWeeks: 20, modes: [{ subject: 'politics', mode: 'ask' }] };
const TODAY = new Date(2026, 10, 22, 12);

/** How a step ends that a process of ours takes. */
const ENDINGS = ['is never begun', 'is the last', 'fails'] as const;
type Ending = (typeof ENDINGS)[number];

const keys = generateKeyPair('ES256', { extractable: true });
async function takeIn(serial: number, policy: unknown): Promise<void> {
  const { joinTeam, openTeamFile, signTeamFile } = await import('../../../src/platform/team-file.ts');
  const { privateKey, publicKey } = await keys;
  const file = await signTeamFile({ team: 'Wijkteam Noord', serial, from: '2026-11-01', until: '2027-10-31', policy }, privateKey, await exportJWK(publicKey));
  const offer = await openTeamFile(file, ids, TODAY);
  if (typeof offer !== 'string') await joinTeam(offer, ids, TODAY);
}

async function choose(policy: object): Promise<void> {
  const { changeSettings } = await import('../../../src/platform/change-settings.ts');
  await changeSettings((chosen) => ({ ...chosen, ...policy }));
}

async function erase(): Promise<void> {
  const { eraseStored } = await import('../../../src/platform/stored-here.ts');
  await eraseStored();
}

/** What holds for a process that just started, key by key. */
async function whatHolds(): Promise<Readonly<Record<string, unknown>>> {
  vi.resetModules();
  const { effectivePolicy } = await import('../../../src/platform/policy.ts');
  const policy = await effectivePolicy(ids);
  return Object.fromEntries(POLICY_KEYS.map((key) => [key, policy[key].value]));
}

const CHANGES: readonly { readonly what: string; readonly before: () => Promise<unknown>; readonly change: () => Promise<unknown> }[] = [
  { what: 'the first team file is taken in', before: () => Promise.resolve(), change: () => takeIn(1, NEW) },
  { what: 'a newer team file is taken in', before: () => takeIn(1, OLD), change: () => takeIn(2, NEW) },
  { what: 'a team is left', before: () => takeIn(1, OLD), change: async () => (await import('../../../src/platform/team-file.ts')).leaveTeam() },
  { what: 'a worker first chooses', before: () => Promise.resolve(), change: () => choose(NEW) },
  { what: 'a worker chooses otherwise', before: () => choose(OLD), change: () => choose(NEW) },
  { what: 'a worker chooses after erasing', before: () => choose(OLD).then(erase), change: () => choose(NEW) },
  { what: 'a worker erases what is stored', before: () => takeIn(1, { mode: 'ask' }).then(() => choose(OLD)), change: erase },
];

afterEach(() => {
  vi.restoreAllMocks();
});

/**
 * Starts a process and ends it at one of its calls to storage.
 * @returns whether it came that far
 */
async function endAt(call: number, ending: Ending, run: () => Promise<unknown>): Promise<boolean> {
  vi.resetModules();
  // The storage library looks at each item once when it is loaded, and can't be told that a look failed.
  await import('../../../src/platform/storage.ts');
  await new Promise(setImmediate);
  let calls = 0;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const gone = (): Promise<never> => {
    end();
    return new Promise(() => undefined);
  };
  for (const area of [local, managed, session]) {
    for (const name of ['get', 'set', 'remove'] as const) {
      const step = area[name].bind(area) as (given: unknown) => Promise<unknown>;
      vi.spyOn(area, name).mockImplementation((async (given: unknown) => {
        calls += 1;
        const at = calls;
        if (at === call && ending === 'fails') throw new Error('the store refused');
        if (ending !== 'fails' && (at > call || (at === call && ending === 'is never begun'))) return gone();
        const answer = await step(given);
        return at === call && ending === 'is the last' ? gone() : answer;
      }) as never);
    }
  }
  await Promise.race([ended, run().catch(() => undefined)]);
  vi.restoreAllMocks();
  return calls >= call;
}

describe.each(CHANGES)('when $what', ({ before, change }) => {
  it.each(ENDINGS)('and any one step %s, the old holds or the new, whole', async (ending) => {
    const begin = async () => {
      fakeBrowser.reset();
      vi.resetModules();
      await before();
    };
    await begin();
    const old = await whatHolds();
    await change();
    const changed = await whatHolds();
    expect(changed).not.toEqual(old);
    let call = 1;
    for (; ; call += 1) {
      await begin();
      if (!(await endAt(call, ending, change))) break;
      expect([old, changed], `at call ${String(call)}`).toContainEqual(await whatHolds());
    }
    expect(call, 'calls that it takes').toBeGreaterThan(1);
    expect(await whatHolds(), 'with all its steps taken').toEqual(changed);
  });
});

describe.each([
  ['another policy', NEW, NEW],
  ['one in which keys are gone', { chip: true, sensitivity: 'keen' }, { mode: 'hold', modes: OLD.modes, retentionWeeks: 10, chip: true, sensitivity: 'keen' }],
])('when the organisation rolls out %s', (_what, rolledOut, expected) => {
  const read = async () => (await import('../../../src/platform/policy.ts')).effectivePolicy(ids);
  const begin = async () => {
    fakeBrowser.reset();
    vi.resetModules();
    await managed.set(OLD);
    await read();
    await managed.clear();
    await managed.set(rolledOut);
  };

  it.each(ENDINGS)('and any one step of reading it %s, it holds at the next start; where it cannot be read, the old or the new', async (ending) => {
    await begin();
    const changed = await whatHolds();
    expect(changed).toMatchObject(expected);
    let call = 1;
    for (; ; call += 1) {
      await begin();
      const cameThatFar = await endAt(call, ending, read);
      vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
      const held = await whatHolds();
      expect([{ ...changed, ...OLD }, changed], `at call ${String(call)}`).toContainEqual(held);
      vi.restoreAllMocks();
      expect(await whatHolds()).toEqual(changed);
      if (!cameThatFar) {
        expect(held, 'with all its steps taken').toEqual(changed);
        break;
      }
    }
    expect(call, 'calls that it takes').toBeGreaterThan(3);
  });
});

const RULES = ['religion|belief', 'finance-debt|amounts', 'finance-debt|problem'].map((rule) => `excess|${rule}|transport-mobility|shown|`) as [string, string, string];
const [BELIEF, AMOUNTS, PROBLEM] = RULES;
const keyOf = (written: string): CountKey => readKey(written, IDS) as CountKey;

/** A writer of a process that just started, and the way by which coaches reach it. */
async function countingProcess() {
  const { TallyWriter } = await import('../../../src/platform/tally.ts');
  const { OutcomesHeard } = await import('../../../src/platform/outcomes-heard.ts');
  const writer = new TallyWriter(IDS, () => Promise.resolve(resolvePolicy({ managed: { counting: 'on' } })));
  return { writer, heard: new OutcomesHeard(writer) };
}
/** How often each was counted, and under which marks: for a process that just started. */
async function counted(): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly marks: readonly string[] }> {
  vi.resetModules();
  const { readSharing, readTally } = await import('../../../src/platform/tally.ts');
  const { counts, isDamaged } = await readTally();
  expect(isDamaged).toBe(false);
  return { counts: Object.assign({}, ...Object.values(counts)) as Readonly<Record<string, number>>, marks: Object.values(await readSharing()).map(({ contributor }) => contributor) };
}

describe('when marks are counted one after the other', () => {
  it.each(ENDINGS)('and any one step %s, each is there once, but for the one in flight', async (ending) => {
    const begin = async () => {
      fakeBrowser.reset();
      vi.resetModules();
      const { writer } = await countingProcess();
      await writer.count(keyOf(BELIEF));
      await writer.count(keyOf(BELIEF));
    };
    let call = 1;
    for (; ; call += 1) {
      await begin();
      const before = await counted();
      const done: string[] = [];
      const cameThatFar = await endAt(call, ending, async () => {
        const { writer } = await countingProcess();
        for (const rule of RULES) {
          // What a refusing store throws ends no background: the next is counted by the same.
          await writer.count(keyOf(rule)).then(() => done.push(rule), () => undefined);
        }
        await writer.tidy();
      });
      const after = await counted();
      const added = RULES.filter((rule) => (after.counts[rule] ?? 0) > (before.counts[rule] ?? 0));
      expect(Object.values(after.counts).reduce((sum, count) => sum + count, 0), `none twice, at call ${String(call)}`).toBe(2 + added.length);
      if (ending === 'fails') expect(added, `what waits is counted by the next, at call ${String(call)}`).toEqual(RULES);
      else expect([done, RULES.slice(0, done.length + 1)], `at call ${String(call)}`).toContainEqual(added);
      expect(after.marks, 'under the mark that it had').toEqual(before.marks);
      const { writer } = await countingProcess();
      await writer.count(keyOf(BELIEF));
      expect((await counted()).counts[BELIEF], 'and counts on').toBe((after.counts[BELIEF] ?? 0) + 1);
      if (!cameThatFar) break;
    }
    expect(call, 'calls that it takes').toBeGreaterThan(6);
  });
});

describe('when notes are left', () => {
  const shown = (written: string): OutcomeRecord => keyOf(written) as OutcomeRecord;
  const noteWith = (stay: number, ...uncounted: readonly OutcomeRecord[]): FrameSummary & OfStay => ({
    field: 'supported', helpRequests: ['transport-mobility'], helpRequestsFrom: 'recognised', task: { role: 'assessing', law: null }, safety: false, findings: [], dismissed: [], uncounted, stay,
  });
  const from = (tabId: number) => ({ tabId, frameId: 0, origin: 'https://zaak.example' });

  it.each(['is never begun', 'is the last'] as const)('and any one step %s, what stood in them is counted once, but for the note that is left just then', async (ending) => {
    Object.assign(fakeBrowser.action, { setBadgeBackgroundColor: () => Promise.resolve(), setBadgeText: () => Promise.resolve() });
    let call = 1;
    for (; ; call += 1) {
      fakeBrowser.reset();
      vi.resetModules();
      const { heard } = await countingProcess();
      await heard.frameChanged(noteWith(1, shown(BELIEF)), from(7));
      await heard.frameChanged(noteWith(2, shown(AMOUNTS), shown(PROBLEM)), from(8));
      const left: string[][] = [];
      const cameThatFar = await endAt(call, ending, async () => {
        const { heard: next } = await countingProcess();
        await next.told({ ...shown(BELIEF), stay: 1 }, from(7));
        left.push([BELIEF]);
        await next.frameChanged({ ...noteWith(2, shown(AMOUNTS), shown(PROBLEM)), field: 'none' }, from(8));
        left.push([AMOUNTS, PROBLEM]);
      });
      const inFlight = [[BELIEF], [AMOUNTS, PROBLEM]][left.length] ?? [];
      // Another background hears that both tabs went.
      vi.resetModules();
      const { heard: last } = await countingProcess();
      for (const [tabId, stay] of [[7, 1], [8, 2]] as const) await last.frameChanged({ ...noteWith(stay), field: 'none' }, from(tabId));
      const { counts } = await counted();
      for (const rule of RULES) expect(counts[rule] ?? 0, `${rule} at call ${String(call)}`).toBeLessThanOrEqual(1);
      for (const rule of RULES.filter((one) => !inFlight.includes(one))) expect(counts[rule], `${rule} at call ${String(call)}`).toBe(1);
      if (!cameThatFar) break;
    }
    expect(call, 'calls that it takes').toBeGreaterThan(6);
  });
});
