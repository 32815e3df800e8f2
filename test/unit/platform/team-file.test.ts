import fc from 'fast-check';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CATALOG, POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import type { Entry } from '../../../src/policy/catalog.ts';
import { fingerprintOf } from '../../../src/policy/team-file.ts';
import type { TeamStatement } from '../../../src/policy/team-file.ts';
import { Locks } from '../../helpers/locks.ts';
import { anyPolicy } from '../policy/any-policy.ts';

vi.stubGlobal('browser', fakeBrowser);
const { joinTeam, leaveTeam, openTeamFile, signTeamFile } = await import('../../../src/platform/team-file.ts');
const { effectivePolicy, policyState } = await import('../../../src/platform/policy.ts');
const { knownTeam } = await import('../../../src/platform/storage.ts');
const { eraseStored } = await import('../../../src/platform/stored-here.ts');

interface Key {
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}
const ids = policyIdsOf(matrix, ['dossier-request']);
const TODAY = new Date(2026, 10, 22, 12);
const statement = (changes: Partial<TeamStatement> = {}): TeamStatement => ({ team: 'Wijkteam Noord', serial: 2, from: '2026-11-01', until: '2027-10-31', policy: { mode: 'ask' }, ...changes });
const open = (text: string, now = TODAY) => openTeamFile(text, ids, now);
let lead: Key;
let other: Key;

const newKey = async (): Promise<Key> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, publicKey: await exportJWK(publicKey) };
};
const file = (changes?: Partial<TeamStatement>, by = lead) => signTeamFile(statement(changes), by.privateKey, by.publicKey);
async function join(changes?: Partial<TeamStatement>): Promise<void> {
  const offer = await open(await file(changes));
  if (typeof offer === 'string') throw new Error(offer);
  await joinTeam(offer, ids);
}

beforeAll(async () => {
  [lead, other] = await Promise.all([newKey(), newKey()]);
});
beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: new Locks() });
  vi.useFakeTimers({ now: TODAY, toFake: ['Date'] });
});

describe('a first team file', () => {
  it('is offered by name and key, and holds once it was taken in', async () => {
    const offer = await open(await file());
    expect(offer).toMatchObject({ isFirst: true, problems: [], team: { team: 'Wijkteam Noord', serial: 2, values: { mode: 'ask' } } });
    expect((await effectivePolicy(ids)).mode.value, 'it was only looked at').toBe('coach');
    await join();
    expect((await effectivePolicy(ids)).mode).toEqual({ value: 'ask', setBy: 'team', required: 'ask' });
    expect((await policyState(ids)).team).toMatchObject({ name: 'Wijkteam Noord', isExpired: false });
  });

  it('tells what in it does not fit, and the rest counts', async () => {
    expect(await open(await file({ policy: { mode: 'ask', modes: 'all' } }))).toMatchObject({ problems: [{ path: 'modes' }], team: { values: { mode: 'ask' } } });
  });
});

describe('a later team file', () => {
  beforeEach(() => join({ policy: { mode: 'hold', sensitivity: 'keen' } }));

  const expectOld = async (): Promise<void> => {
    const { mode, sensitivity } = await effectivePolicy(ids);
    expect([mode.value, sensitivity.value]).toEqual(['hold', 'keen']);
  };

  it('by the same key with a higher serial takes its place', async () => {
    expect(await open(await file({ serial: 3 }))).toMatchObject({ isFirst: false });
    await join({ serial: 3, policy: { mode: 'coach' } });
    expect((await effectivePolicy(ids)).mode.value).toBe('coach');
  });

  it('that is faulty in a key leaves that key no laxer', async () => {
    await join({ serial: 3, policy: { mode: 'hodl', sensitivity: 'quiet' } });
    const { mode, sensitivity } = await effectivePolicy(ids);
    expect([mode.value, sensitivity.value]).toEqual(['hold', 'quiet']);
  });

  it.each([
    ['replayed', async () => file()],
    ['replayed', async () => file({ serial: 1, policy: {} })],
    ['foreign-key', async () => file({ serial: 9 }, other)],
    ['expired', async () => file({ serial: 3, until: '2026-11-21' })],
    ['not-yet', async () => file({ serial: 3, from: '2026-11-23' })],
    ['unreadable', async () => (await file({ serial: 3 })).slice(0, -30).split('.').slice(0, 2).join('.')],
    ['tampered', async () => (await file({ serial: 3 })).slice(0, -4)],
    ['tampered', async () => withPayload(await file({ serial: 3 }), { ...statement({ serial: 3 }), policy: {} })],
    ['unreadable', () => Promise.resolve('')],
    ['unreadable', () => Promise.resolve('a.b.c')],
    ['unreadable', () => Promise.resolve('{"mode":"coach"}')],
    ['unreadable', async () => unsigned(await file({ serial: 3 }))],
    ['unreadable', async () => ofAnotherType({ serial: 3 })],
    ['unreadable', async () => file({ serial: 3.5 })],
    ['unreadable', async () => file({ serial: 3, until: 'morgen' })],
    ['unreadable', async () => file({ serial: 3, policy: ['coach'] })],
  ])('is refused as %s (%#), and the old one holds', async (refusal, text) => {
    expect(await open(await text())).toBe(refusal);
    await expectOld();
  });

  it('may be signed on its first and on its last day', async () => {
    for (const day of ['from', 'until'] as const) expect(await open(await file({ serial: 3, [day]: '2026-11-22' }))).toMatchObject({ isFirst: false });
  });

  it('that does not come leaves the old one, and says so', async () => {
    vi.setSystemTime(new Date(2028, 1, 1));
    await expectOld();
    expect((await policyState(ids)).team?.isExpired).toBe(true);
  });

  it('that is cut short or changed anywhere is refused, never throws, and loosens nothing', async () => {
    const whole = await file({ serial: 3, policy: { mode: 'coach' } });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('', 'A', '.', '=', 'é', '\u0000'), fc.boolean(), async (at, put, cut) => {
        const changed = cut ? whole.slice(0, at) : whole.slice(0, at) + put + whole.slice(at + 1);
        const answer = await open(changed);
        // The last character holds two bits that mean nothing.
        if (changed !== whole && at < whole.length - 1) expect(['unreadable', 'tampered', 'foreign-key']).toContain(answer);
        await expectOld();
      }),
      { numRuns: 150 },
    );
  });

  it('of any text at all never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.array(fc.base64String(), { minLength: 3, maxLength: 3 }).map((parts) => parts.join('.'))), async (text) => {
      expect(await open(text)).toBe('unreadable');
    }));
  });

  it('is kept whole or not at all, wherever the browser is stopped', async () => {
    const offer = await open(await file({ serial: 3, policy: { mode: 'ask', sensitivity: 'quiet' } }));
    if (typeof offer === 'string') throw new Error(offer);
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('stopped'));
    await expect(joinTeam(offer, ids)).rejects.toThrow('stopped');
    expect(write).toHaveBeenCalledTimes(1);
    await expectOld();
    write.mockRestore();
    await joinTeam(offer, ids);
    expect((await knownTeam.getValue())?.values).toEqual({ mode: 'ask', sensitivity: 'quiet' });
  });
});

it('a team that was left sets nothing any more, and another may be joined; what organisation and worker set stays', async () => {
  await fakeBrowser.storage.managed.set({ minimumGroup: 12 });
  await fakeBrowser.storage.local.set({ settings: { locale: 'nl', sensitivity: 'keen' } });
  await join({ policy: { mode: 'hold', minimumGroup: 20 } });
  await leaveTeam();
  const { policy, team } = await policyState(ids);
  expect([policy.mode.setBy, policy.minimumGroup.value, policy.sensitivity.value, team]).toEqual(['default', 12, 'keen', null]);
  expect(await open(await file({ serial: 1 }, other))).toMatchObject({ isFirst: true });
});

describe('a team that was left', () => {
  beforeEach(async () => {
    await join({ serial: 4, policy: { mode: 'hold' } });
    await leaveTeam();
  });

  it('can be joined again by the file that held, or by a newer one', async () => {
    for (const serial of [4, 5]) expect(await open(await file({ serial })), String(serial)).toMatchObject({ isFirst: true, team: { serial } });
  });

  it('cannot be joined by an older file, whatever was done since', async () => {
    const older = async () => open(await file({ serial: 3, policy: { mode: 'coach' } }));
    expect(await older()).toBe('older');
    await eraseStored();
    expect(await older(), 'erased').toBe('older');
    await join({ serial: 4 });
    expect(await older(), 'joined again').toBe('replayed');
    await leaveTeam();
    await leaveTeam();
    expect(await older(), 'left once more').toBe('older');
    const elsewhere = await open(await file({ serial: 1 }, other));
    if (typeof elsewhere === 'string') throw new Error(elsewhere);
    await joinTeam(elsewhere, ids);
    expect(await older(), 'in another team').toBe('foreign-key');
    await leaveTeam();
    expect(await older(), 'that was left too').toBe('older');
    expect(await open(await file({ serial: 1 }, other))).toMatchObject({ isFirst: true });
  });

  it('is remembered by its key and a number alone, and what cannot be read there stops nobody', async () => {
    const kept = (await fakeBrowser.storage.local.get('left-teams'))['left-teams'] as Record<string, unknown>;
    expect(Object.entries(kept)).toEqual([[expect.stringMatching(/^[\w-]{43}$/), 4]]);
    for (const broken of [null, 3, 'x', [], { [Object.keys(kept)[0] ?? '']: 'x' }]) {
      await fakeBrowser.storage.local.set({ 'left-teams': broken });
      expect(await open(await file({ serial: 1 }))).toMatchObject({ isFirst: true });
    }
  });

  it('refuses an older file wherever the browser ends while it is left', async () => {
    for (const failing of [1, 2]) {
      fakeBrowser.reset();
      await join({ serial: 4, policy: { mode: 'hold' } });
      let calls = 0;
      const spied = (['set', 'remove'] as const).map((name) => {
        const step = fakeBrowser.storage.local[name].bind(fakeBrowser.storage.local) as (given: never) => Promise<void>;
        return vi.spyOn(fakeBrowser.storage.local, name).mockImplementation((given: unknown) => ((calls += 1) === failing ? Promise.reject(new Error('ended')) : step(given as never)));
      });
      await expect(leaveTeam(), String(failing)).rejects.toThrow('ended');
      for (const one of spied) one.mockRestore();
      expect(['older', 'replayed'], String(failing)).toContain(await open(await file({ serial: 3, policy: {} })));
      expect((await effectivePolicy(ids)).mode.value, 'still in the team').toBe('hold');
    }
  });
});

describe('a file that was offered, and is confirmed later', () => {
  const offered = async (changes?: Partial<TeamStatement>) => {
    const offer = await open(await file(changes));
    return typeof offer === 'string' ? expect.fail(offer) : offer;
  };
  const serialHere = async () => (await knownTeam.getValue())?.serial;

  it('does not put an older one back, when a newer one was taken in elsewhere meanwhile', async () => {
    const offer = await offered({ serial: 1, policy: { mode: 'coach' } });
    await join({ serial: 2, policy: { mode: 'hold' } });
    expect(await joinTeam(offer, ids)).toBe('replayed');
    expect([await serialHere(), (await effectivePolicy(ids)).mode.value]).toEqual([2, 'hold']);
  });

  it('is refused when a newer one was left meanwhile, or another team joined, or its last day went by', async () => {
    const offer = await offered({ serial: 1 });
    await join({ serial: 2 });
    await leaveTeam();
    expect(await joinTeam(offer, ids)).toBe('older');
    const elsewhere = await open(await file({ serial: 1 }, other));
    if (typeof elsewhere === 'string') throw new Error(elsewhere);
    const newest = await offered({ serial: 3 });
    expect(await joinTeam(elsewhere, ids)).toBeNull();
    expect(await joinTeam(newest, ids)).toBe('foreign-key');
    await leaveTeam();
    expect(await joinTeam(newest, ids, new Date(2027, 10, 2))).toBe('expired');
    expect(await serialHere()).toBeUndefined();
  });

  it('is refused where another tab takes a newer one in at the same instant, whichever comes first', async () => {
    const [older, newer] = [await offered({ serial: 1, policy: { mode: 'coach' } }), await offered({ serial: 2, policy: { mode: 'hold' } })];
    for (const both of [[older, newer], [newer, older]]) {
      await knownTeam.removeValue();
      await Promise.all(both.map((offer) => joinTeam(offer, ids)));
      expect([await serialHere(), (await effectivePolicy(ids)).mode.value]).toEqual([2, 'hold']);
    }
    const next = await offered({ serial: 3 });
    await Promise.all([leaveTeam(), joinTeam(next, ids)]);
    expect((await fakeBrowser.storage.local.get('left-teams'))['left-teams'], 'what was left is what held').toEqual({ [next.team.key]: 2 });
    expect(await serialHere()).toBe(3);
  });

  it('leaves a key that is faulty in it as strict as what was taken in meanwhile', async () => {
    const offer = await offered({ serial: 3, policy: { mode: 'hodl' } });
    await join({ serial: 2, policy: { mode: 'hold' } });
    expect(await joinTeam(offer, ids)).toBeNull();
    expect([await serialHere(), (await effectivePolicy(ids)).mode.value]).toEqual([3, 'hold']);
  });
});

it('a fingerprint can be read aloud: hex digits alone, four by four, of the key itself', async () => {
  const offer = await open(await file());
  if (typeof offer === 'string') throw new Error(offer);
  expect(fingerprintOf(offer.team.key)).toBe((Buffer.from(offer.team.key, 'base64url').toString('hex').slice(0, 32).match(/.{4}/g) ?? []).join(' '));
  expect(fingerprintOf(offer.team.key)).toMatch(/^[0-9a-f]{4}(?: [0-9a-f]{4}){7}$/);
  fc.assert(fc.property(fc.string(), (text) => typeof fingerprintOf(text) === 'string'));
});

describe('any policy in a team file', () => {
  it('never throws and never loosens what the organisation requires', async () => {
    await fakeBrowser.storage.managed.set({ mode: 'ask', minimumGroup: 12 });
    await fc.assert(
      fc.asyncProperty(anyPolicy, fc.integer({ min: 1, max: 5 }), async (policy, serial) => {
        await knownTeam.removeValue();
        const before = await effectivePolicy(ids);
        // JSON carries no undefined and no circles: what cannot be written cannot be signed.
        let text: string;
        try {
          text = await file({ policy, serial });
        } catch {
          return;
        }
        const offer = await open(text);
        if (typeof offer === 'string') return;
        await joinTeam(offer, ids);
        const after = await effectivePolicy(ids);
        for (const key of POLICY_KEYS) {
          const { settle } = CATALOG[key] as Entry<unknown>;
          if (settle !== 'highest') expect(settle.isAsStrict(after[key].value, before[key].value), key).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function withPayload(text: string, payload: unknown): string {
  const [header = '', , signature = ''] = text.split('.');
  return [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.');
}

/** The trick of a header that says there is no signature to check. */
function unsigned(text: string): string {
  const [, payload = ''] = text.split('.');
  return [Buffer.from('{"alg":"none"}').toString('base64url'), payload, 'AA'].join('.');
}

function ofAnotherType(changes: Partial<TeamStatement>): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement(changes))))
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', jwk: lead.publicKey })
    .sign(lead.privateKey);
}

describe('what was last signed for a team', () => {
  const last = async (led: { readonly key: string; readonly serial: number; readonly policy?: Record<string, unknown> }) => {
    const { lastOfTeam } = await import('../../../src/platform/sign-for-team.ts');
    return lastOfTeam(led, ids);
  };

  it('is the newer file that was taken in, for a lead whose team came back from its copy', async () => {
    await join({ serial: 7, policy: { mode: 'hold' } });
    const { key } = (await knownTeam.getValue()) ?? { key: '' };
    expect(await last({ key, serial: 0 })).toEqual({ serial: 7, policy: { mode: 'hold' }, takenIn: 7 });
    expect(await last({ key, serial: 8, policy: { mode: 'ask' } }), 'signed here since').toEqual({ serial: 8, policy: { mode: 'ask' }, takenIn: null });
    expect(await last({ key: 'of-another-team', serial: 0 })).toEqual({ serial: 0, policy: {}, takenIn: null });
  });
});
