// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepInPage } from '../../../src/page/keep-in-page.ts';

let host: HTMLElement;
let shown: AbortController;
const putBack = vi.fn(() => {
  document.documentElement.append(host);
});
const nextFrame = (): Promise<void> => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => { resolve(); }));
});

beforeEach(() => {
  host = document.createElement('noodzaak-chip');
  document.documentElement.append(host);
  shown = new AbortController();
  putBack.mockClear();
});
afterEach(() => {
  shown.abort();
  host.remove();
});

it('puts a host back that the page took away', async () => {
  keepInPage(host, putBack, shown.signal);
  host.remove();
  await nextFrame();
  expect(host.isConnected).toBe(true);
});

it('gives in to a page that insists', async () => {
  keepInPage(host, putBack, shown.signal);
  for (let turn = 0; turn < 6; turn++) {
    host.remove();
    await nextFrame();
  }
  expect(putBack).toHaveBeenCalledTimes(3);
  expect(host.isConnected).toBe(false);
});

it('lets go of a host that is taken away on purpose', async () => {
  keepInPage(host, putBack, shown.signal);
  shown.abort();
  host.remove();
  await nextFrame();
  keepInPage(host, putBack, shown.signal);
  expect(putBack).not.toHaveBeenCalled();
});
