import { exportJWK, exportPKCS8 } from 'jose';
import { expect, it, vi } from 'vitest';
import { ledTeam, makeTeam, restoreTeam } from '../../../src/platform/team-key.ts';

const kept = new Map<unknown, unknown>();

/** As much of the browser's database as keeps one thing. */
const answering = (result: unknown) => {
  const request = { result, onsuccess: () => { /* Nobody asked yet. */ } };
  queueMicrotask(() => { request.onsuccess(); });
  return request;
};
const store = {
  get: (key: unknown) => answering(kept.get(key)),
  // A copy, as the browser makes: it can hold a key that cannot be taken out.
  put: (value: unknown, key: unknown) => answering(void kept.set(key, structuredClone(value))),
};
vi.stubGlobal('indexedDB', { open: () => answering({ transaction: () => ({ objectStore: () => store }), close: () => undefined }) });

it('keeps a team’s private key so that nobody can take it out, also one that came back from its copy', async () => {
  const made = await makeTeam('Wijkteam Noord', 'vier losse woorden');
  const isSealed = async (led: typeof made.led | null) => {
    const key = led?.privateKey ?? expect.fail('no key');
    expect([key.type, key.extractable]).toEqual(['private', false]);
    await expect(exportPKCS8(key)).rejects.toThrow();
    await expect(exportJWK(key)).rejects.toThrow();
  };
  await isSealed(made.led);
  await isSealed(await ledTeam());
  expect(await restoreTeam(made.backup, 'een andere wachtzin')).toBeNull();
  await isSealed(await restoreTeam(made.backup, 'vier losse woorden'));
  await isSealed(await ledTeam());
});
