import { beforeEach, expect, it, vi } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { policyIdsOf } from '../../../src/policy/catalog.ts';
import { Locks } from '../../helpers/locks.ts';
import { ownDatabase } from '../../helpers/own-database.ts';

vi.stubGlobal('browser', fakeBrowser);
const { signForTeam } = await import('../../../src/platform/sign-for-team.ts');
const { ledTeam, makeTeam } = await import('../../../src/platform/team-key.ts');

const ids = policyIdsOf(matrix, []);
const saved: string[] = [];
const sign = (until: string) => signForTeam({ mode: 'ask' }, until, ids, () => true);

beforeEach(async () => {
  fakeBrowser.reset();
  saved.length = 0;
  vi.stubGlobal('navigator', { locks: new Locks() });
  vi.stubGlobal('indexedDB', ownDatabase(new Map()));
  const link = { download: '', click: () => { saved.push(link.download); } };
  vi.stubGlobal('document', { createElement: () => link });
  await makeTeam('Wijkteam Noord', 'vier losse woorden', () => undefined);
});

it('signs nothing that no reader would take, and takes no number for it', async () => {
  expect(await sign('20277-11-23')).toBeNull();
  expect([saved, (await ledTeam())?.serial]).toEqual([[], 0]);
  expect(await sign('2099-11-23')).toBe('noodzaak-team-1.jws');
});

it('gives each file a number of its own, also of two that are signed at one instant', async () => {
  expect(await Promise.all([sign('2099-11-23'), sign('2099-11-23')])).toEqual(['noodzaak-team-1.jws', 'noodzaak-team-2.jws']);
  expect(saved.toSorted()).toEqual(['noodzaak-team-1.jws', 'noodzaak-team-2.jws']);
});
