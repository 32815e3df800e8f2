// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSight } from '../../../src/page/in-sight.ts';
import { raise } from '../../../src/page/top-layer.ts';

/** What Chromium would tell of the host, by hand. */
let look: (isVisible: boolean) => void;
let stop: AbortController;
const WIDTH = 250;

beforeEach(() => {
  stop = new AbortController();
  class Observer {
    constructor(told: (looks: object[]) => void) {
      look = (isVisible) => { told([{ isVisible, boundingClientRect: { width: WIDTH } }]); };
    }
    observe(): void {
      // It tells when the test says so.
    }
    disconnect(): void {
      look = () => { throw new Error('nobody looks any more'); };
    }
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('IntersectionObserverEntry', { prototype: { isVisible: true } });
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  document.documentElement.querySelectorAll('noodzaak-card, noodzaak-chip, noodzaak-picker, div').forEach((host) => { host.remove(); });
});

function at(name: string, left: number, width = WIDTH): HTMLElement {
  const host = document.createElement(name);
  host.getBoundingClientRect = () => ({ left, top: 100, right: left + width, bottom: 130, width }) as DOMRect;
  raise(host, { left, top: 100 }, null);
  return host;
}

it('says that something of the page lies over a host, until Chromium sees it again', () => {
  const isCovered = watchSight(at('noodzaak-chip', 400), stop.signal);
  expect(isCovered()).toBe(false);
  look(false);
  expect(isCovered()).toBe(true);
  look(true);
  expect(isCovered()).toBe(false);
});

it('takes a card that lies over it, or throws its shadow on it, for no cover, also right after that closed', () => {
  for (const left of [200, 400 - WIDTH - 26]) {
    const isCovered = watchSight(at('noodzaak-chip', 400), stop.signal);
    const card = at('noodzaak-card', left);
    look(false);
    card.remove();
    expect(isCovered(), String(left)).toBe(false);
  }
});

it('takes a card that is out of reach, below it or shut for no excuse', () => {
  const under = at('noodzaak-card', 400);
  const isCovered = watchSight(at('noodzaak-chip', 400), stop.signal);
  const away = at('noodzaak-card', 400 - WIDTH - 60);
  const shut = at('noodzaak-card', 400, 0);
  look(false);
  expect(isCovered()).toBe(true);
  for (const host of [under, away, shut]) host.remove();
});

it('takes the picker, which lies over the whole page, for no cover', () => {
  const isCovered = watchSight(at('noodzaak-chip', 400), stop.signal);
  const picker = at('noodzaak-picker', 0, 0);
  look(false);
  picker.remove();
  expect(isCovered()).toBe(false);
});
