// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { dress } from '../../../src/page/host-dress.ts';

const textOf = (host: HTMLElement): string =>
  (host.shadowRoot?.adoptedStyleSheets ?? []).flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' ');

it('says how a host is shown in its own root, and leaves the host itself bare', () => {
  const host = document.createElement('noodzaak-card');
  host.attachShadow({ mode: 'open' });
  dress(host, { left: '10px', '--noodzaak-room': '300px' });
  expect(textOf(host)).toMatch(/left: 10px !important/);
  expect(textOf(host)).toMatch(/--noodzaak-room: 300px !important/);
  dress(host, { '--noodzaak-room': '' });
  expect(textOf(host)).not.toContain('--noodzaak-room');
  expect(host.getAttributeNames()).toEqual([]);
});

it('says it again when the page took that away, and once alone', () => {
  const host = document.createElement('noodzaak-card');
  const root = host.attachShadow({ mode: 'open' });
  dress(host, { left: '10px' });
  root.adoptedStyleSheets = [];
  dress(host, { top: '20px' });
  dress(host, { top: '30px' });
  expect(root.adoptedStyleSheets).toHaveLength(1);
  expect(textOf(host)).toMatch(/left: 10px !important; top: 30px !important/);
});
