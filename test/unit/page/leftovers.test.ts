// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearLeftovers } from '../../../src/page/leftovers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('clearing what an earlier run left', () => {
  it('takes its hosts and highlights away, and nothing of the page', () => {
    const highlights = new Map([['noodzaak-flag', 1], ['noodzaak-ask', 2], ['search-results', 3]]);
    vi.stubGlobal('CSS', { highlights });
    document.body.innerHTML = '<textarea></textarea><noodzaak-chip id="of-the-page"></noodzaak-chip>';
    for (const tag of ['noodzaak-card', 'noodzaak-chip', 'noodzaak-overlay']) {
      document.documentElement.append(document.createElement(tag));
    }
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('textarea'), document.createElement('noodzaak-card'));
    document.body.append(dialog);
    clearLeftovers(document);
    expect([...dialog.children].map(({ localName }) => localName)).toEqual(['textarea']);
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual(['head', 'body']);
    expect(document.body.childElementCount).toBe(3);
    expect([...highlights.keys()]).toEqual(['search-results']);
  });
});
