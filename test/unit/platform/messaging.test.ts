import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { knownIdsOf } from '../../../src/protocol/known-ids.ts';
import { tinyMatrix } from '../../helpers/tiny-matrix.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { listen } = await import('../../../src/platform/messaging.ts');
import { NO_PLACES } from '../../../src/policy/site-profile.ts';

const ids = knownIdsOf(tinyMatrix());

/** Delivers a message as the browser would; resolves to the reply, or to `unheard` when nobody answers. */
function deliver(message: unknown, sender: Record<string, unknown> = { id: fakeBrowser.runtime.id }): Promise<unknown> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve).then((answers: unknown[]) => {
      if (!answers.includes(true)) resolve('unheard');
    });
  });
}

beforeEach(() => {
  fakeBrowser.reset();
});

describe('listen', () => {
  it('answers its own messages, with the place they came from', async () => {
    const heard = vi.fn(() => ({ on: true, mode: 'coach' as const, locale: 'nl' as const, places: NO_PLACES }));
    listen({ 'session/start': heard }, ids);
    const sender = { id: fakeBrowser.runtime.id, tab: { id: 4 }, frameId: 2, url: 'https://zaak.example/dossier?bsn=1' };
    expect(await deliver({ type: 'session/start', request: {} }, sender)).toEqual({ on: true, mode: 'coach', locale: 'nl', places: NO_PLACES });
    expect(heard).toHaveBeenCalledWith({}, { tabId: 4, frameId: 2, origin: 'https://zaak.example' });
  });

  it.each([
    ['its own address', { origin: 'null', url: 'https://zaak.example/editor.html' }],
    ['the tab that shows it', { origin: 'null', url: 'about:srcdoc', tab: { id: 4, url: 'https://zaak.example/dossier' } }],
  ])('takes the origin of a sandboxed frame from %s', async (_where, place) => {
    const heard = vi.fn(() => ({}));
    listen({ 'coach/present': heard }, ids);
    await deliver({ type: 'coach/present', request: {} }, { id: fakeBrowser.runtime.id, ...place });
    expect(heard).toHaveBeenCalledWith({}, expect.objectContaining({ origin: 'https://zaak.example' }));
  });

  it('knows no origin where nothing tells it', async () => {
    const heard = vi.fn(() => ({}));
    listen({ 'coach/present': heard }, ids);
    await deliver({ type: 'coach/present', request: {} }, { id: fakeBrowser.runtime.id, origin: 'null', url: 'about:srcdoc' });
    expect(heard).toHaveBeenCalledWith({}, expect.objectContaining({ origin: null }));
  });

  it.each([
    ['another extension', { type: 'session/start', request: {} }, { id: 'somebody-else' }],
    ['a message with more in it', { type: 'session/start', request: { note: 'mw. is eenzaam' } }, undefined],
    ['a type it has no handler for', { type: 'coach/present', request: {} }, undefined],
  ])('leaves %s alone', async (_what, message, sender) => {
    const heard = vi.fn(() => ({ on: true, mode: 'coach' as const, locale: 'nl' as const, places: NO_PLACES }));
    listen({ 'session/start': heard }, ids);
    expect(await deliver(message, sender)).toBe('unheard');
    expect(heard).not.toHaveBeenCalled();
  });

  it('answers null when a handler fails, so that nobody waits for ever', async () => {
    listen({ 'coach/present': () => Promise.reject(new Error('gone')) }, ids);
    expect(await deliver({ type: 'coach/present', request: {} })).toBeNull();
  });

  it('stops when its signal ends', async () => {
    const end = new AbortController();
    listen({ 'coach/present': () => ({}) }, ids, end.signal);
    end.abort();
    expect(await deliver({ type: 'coach/present', request: {} })).toBe('unheard');
  });
});
