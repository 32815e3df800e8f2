// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardControls } from '../../../src/page/guarded-controls.ts';

vi.mock('../../../src/page/in-sight.ts', () => ({ watchSight: () => () => false }));

const heard = vi.fn<(name: string) => void>();
let host: HTMLElement;
let stop: AbortController;

beforeEach(() => {
  host = document.createElement('noodzaak-card');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<button id="make">Maak <b>de brief</b></button><button id="put">Zet neer</button><label id="label">Nu<input id="now" type="checkbox"></label>';
  for (const control of root.querySelectorAll('button, input')) control.addEventListener('click', () => { heard(control.id); });
  document.body.append(host);
  stop = new AbortController();
  heard.mockReset();
  guardControls(host, () => undefined, stop.signal);
});
afterEach(() => {
  stop.abort();
  host.remove();
});

function press(selector: string, detail: number): void {
  const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail });
  Object.defineProperty(click, 'isTrusted', { value: true });
  host.shadowRoot?.querySelector(selector)?.dispatchEvent(click);
}

it('takes the second half of a double click for no press on what came under the pointer', () => {
  press('#make', 1);
  press('#put', 2);
  expect(heard.mock.calls).toEqual([['make']]);
  press('#put', 1);
  expect(heard).toHaveBeenLastCalledWith('put');
});

it('lets somebody press one control twice, wherever on it, and any by keyboard', () => {
  press('#make b', 1);
  press('#make', 2);
  press('#put', 0);
  expect(heard.mock.calls).toEqual([['make'], ['make'], ['put']]);
});
