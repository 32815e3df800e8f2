import { exportJWK, exportPKCS8 } from 'jose';
import { expect, it, vi } from 'vitest';
import { forgetLedTeam, ledTeam, makeTeam, restoreTeam } from '../../../src/platform/team-key.ts';
import type { LedTeam } from '../../../src/platform/team-key.ts';

const kept = new Map<unknown, unknown>();

/** As much of the browser's database as keeps one thing. */
const answering = (result: unknown) => {
  const request = { result, onsuccess: () => { /* Nobody asked yet. */ } };
  queueMicrotask(() => { request.onsuccess(); });
  return request;
};
const store = {
  get: (key: unknown) => answering(kept.get(key)),
  delete: (key: unknown) => answering(void kept.delete(key)),
  // A copy, as the browser makes: it can hold a key that cannot be taken out.
  put: (value: unknown, key: unknown) => answering(void kept.set(key, structuredClone(value))),
};
vi.stubGlobal('indexedDB', { open: () => answering({ transaction: () => ({ objectStore: () => store }), close: () => undefined }) });

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
  await forgetLedTeam();
  let backup = '';
  const ended = () => { throw new Error('ended'); };
  await expect(makeTeam('Wijkteam Noord', 'vier losse woorden', (given) => {
    backup = given;
    ended();
  })).rejects.toThrow('ended');
  expect(await ledTeam(), 'no key without its backup').toBeNull();
  expect(await restoreTeam(backup, 'vier losse woorden')).toMatchObject({ team: 'Wijkteam Noord', serial: 0 });
});
