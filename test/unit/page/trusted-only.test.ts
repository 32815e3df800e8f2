// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { trustedOnly } from '../../../src/page/trusted-only.ts';

describe('trustedOnly', () => {
  it.each(['click', 'keydown', 'input', 'change'])('keeps a %s that the page made away from our controls', (type) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Weglaten</button>';
    document.body.append(host);
    const pressed = vi.fn();
    root.querySelector('button')?.addEventListener(type, pressed);
    const stop = new AbortController();
    trustedOnly(host, stop.signal);

    for (const composed of [true, false]) root.querySelector('button')?.dispatchEvent(new Event(type, { bubbles: true, composed }));
    expect(pressed).not.toHaveBeenCalled();

    stop.abort();
    root.querySelector('button')?.dispatchEvent(new Event(type, { bubbles: true }));
    expect(pressed).toHaveBeenCalledOnce();
  });
});
