// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { raise } from '../../../src/page/top-layer.ts';

const AT = { left: 0, top: 0 };
let host: HTMLElement;
let dialog: HTMLDialogElement;

beforeEach(() => {
  document.body.innerHTML = '<dialog></dialog>';
  host = document.createElement('noodzaak-card');
  dialog = document.querySelector('dialog') ?? document.createElement('dialog');
  // happy-dom does not know which dialogs are modal, nor which popovers are open.
  vi.spyOn(Element.prototype, 'closest').mockImplementation(function (this: Element, selector: string) {
    return selector.startsWith('dialog:modal') && dialog.contains(this) ? dialog : null;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('raising a host', () => {
  it('puts it on the document element, outside anything of the page', () => {
    raise(host, AT, document.body.appendChild(document.createElement('textarea')));
    expect(host.parentNode).toBe(document.documentElement);
  });

  it('puts it in the modal dialog that its field is in, as all else is inert', () => {
    raise(host, AT, dialog.appendChild(document.createElement('textarea')));
    expect(host.parentNode).toBe(dialog);
  });

  it('finds that dialog from within a shadow root', () => {
    const root = dialog.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    raise(host, AT, root.appendChild(document.createElement('textarea')));
    expect(host.parentNode).toBe(dialog);
  });

  it('finds one that is in a shadow root itself', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.append(dialog);
    raise(host, AT, dialog.appendChild(document.createElement('textarea')));
    expect(host.parentNode).toBe(dialog);
  });

  it('puts what is only looked at on the document element', () => {
    raise(host, AT, null);
    expect(host.parentNode).toBe(document.documentElement);
  });
});
