// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { listenOnDocument } from '../../../src/page/document-listeners.ts';

describe('listenOnDocument', () => {
  it('listens once, again after its listeners were dropped with the document, and no longer when told to stop', async () => {
    const heard = vi.fn();
    const stop = new AbortController();
    const tell = () => document.dispatchEvent(new Event('focusin'));
    listenOnDocument(document, { focusin: heard }, stop.signal);
    tell();
    expect(heard).toHaveBeenCalledOnce();

    // What document.open() does: every listener gone, and a new root element.
    document.removeEventListener('focusin', heard, { capture: true });
    document.documentElement.remove();
    document.append(document.createElement('html'));
    await vi.waitUntil(() => {
      tell();
      return heard.mock.calls.length > 1;
    });
    expect(heard).toHaveBeenCalledTimes(2);

    stop.abort();
    tell();
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
