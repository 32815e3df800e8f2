import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { STORED_NAMES } from '../../../src/ui/options/stored-names.ts';

vi.stubGlobal('browser', fakeBrowser);
const items = Object.values(await import('../../../src/platform/storage.ts')).filter((one) => typeof one === 'object').map(({ key }) => key.replace(/^\w+:/, ''));

it('names everything that is stored, and nothing that is not', () => {
  expect(items.length).toBeGreaterThan(5);
  expect(Object.keys(STORED_NAMES).sort()).toEqual(items.sort());
});
