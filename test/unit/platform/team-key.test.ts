import { exportJWK, exportPKCS8 } from 'jose';
import { beforeEach, expect, it, vi } from 'vitest';
import { forgetLedTeam, ledTeam, makeTeam, nextSerial, restoreTeam } from '../../../src/platform/team-key.ts';
import type { LedTeam } from '../../../src/platform/team-key.ts';
import { Locks } from '../../helpers/locks.ts';
import { ownDatabase } from '../../helpers/own-database.ts';

const kept = new Map<unknown, unknown>();

vi.stubGlobal('indexedDB', ownDatabase(kept));
vi.stubGlobal('navigator', { locks: new Locks() });
beforeEach(() => { kept.clear(); });

it('keeps a team’s private key so that nobody can take it out, also one that came back from its copy', async () => {
  let backup = '';
  const made = await makeTeam('Wijkteam Noord', 'vier losse woorden', (given) => { backup = given; });
  const isSealed = async (led: LedTeam | null) => {
    const key = led?.privateKey ?? expect.fail('no key');
    expect([key.type, key.extractable]).toEqual(['private', false]);
    await expect(exportPKCS8(key)).rejects.toThrow();
    await expect(exportJWK(key)).rejects.toThrow();
  };
  await isSealed(made);
  await isSealed(await ledTeam());
  expect(await restoreTeam(backup, 'een andere wachtzin')).toBeNull();
  await isSealed(await restoreTeam(backup, 'vier losse woorden'));
  await isSealed(await ledTeam());
});

it('gives the backup before it keeps the key: wherever the browser ends, nobody leads a team without one', async () => {
  let backup = '';
  const ended = () => { throw new Error('ended'); };
  await expect(makeTeam('Wijkteam Noord', 'vier losse woorden', (given) => {
    backup = given;
    ended();
  })).rejects.toThrow('ended');
  expect(await ledTeam(), 'no key without its backup').toBeNull();
  expect(await restoreTeam(backup, 'vier losse woorden')).toMatchObject({ team: 'Wijkteam Noord', serial: 0 });
});

it('makes one team of two presses: a second backup would open nothing that is kept', async () => {
  const backups: string[] = [];
  const make = () => makeTeam('Wijkteam Noord', 'vier losse woorden', (given) => { backups.push(given); });
  const made = await Promise.all([make(), make()]);
  expect([made[1], backups.length]).toEqual([null, 1]);
  expect((await ledTeam())?.key).toBe(made[0]?.key);
  expect((await restoreTeam(backups[0] ?? '', 'vier losse woorden'))?.key, 'and its backup brings it back').toBe(made[0]?.key);
});

it('leaves a team that is led as it is where its backup is opened in another tab, and another team too', async () => {
  const backups: string[] = [];
  const make = () => makeTeam('Wijkteam Noord', 'vier losse woorden', (given) => { backups.push(given); });
  const first = (await make()) ?? expect.fail('no team');
  await nextSerial(first, 0, { mode: 'ask' });
  expect(await restoreTeam(backups[0] ?? '', 'vier losse woorden')).toMatchObject({ serial: 1, policy: { mode: 'ask' } });
  await forgetLedTeam();
  await make();
  expect(await restoreTeam(backups[0] ?? '', 'vier losse woorden')).toBeNull();
  expect((await ledTeam())?.key).not.toBe(first.key);
});

it('gives a serial out once, also to two who ask at one instant; none of a key that was erased', async () => {
  const led = (await makeTeam('Wijkteam Noord', 'vier losse woorden', () => undefined)) ?? expect.fail('no team');
  expect(await Promise.all([nextSerial(led, 0, {}), nextSerial(led, 0, {}), nextSerial(led, 6, {})])).toEqual([1, 2, 7]);
  expect(await Promise.all([forgetLedTeam(), nextSerial(led, 0, {})])).toEqual([undefined, null]);
  expect(await ledTeam(), 'nor does it come back').toBeNull();
});
