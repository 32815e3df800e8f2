// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { t } from '../../../src/i18n/translate.ts';
import { CopyButton } from '../../../src/ui/copy-button.tsx';
import { copyText } from '../../../src/ui/copy-text.ts';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();
const clipboard = new DataTransfer();
// As a browser does: the page hears of the copy, and whatever happens then, it says that it copied.
const execCommand = (): boolean => {
  document.body.dispatchEvent(new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  return true;
};
beforeEach(() => { Object.assign(document, { execCommand }); });
let ended = new AbortController();
afterEach(() => {
  ended.abort();
  ended = new AbortController();
});

it('says that it copied, until it stands beside other words', async () => {
  const said = (): string | undefined => page.root.querySelector('[role=status]')?.textContent.trim();
  render(<CopyButton text="een" />, page.root);
  page.root.querySelector('button')?.click();
  await vi.waitFor(() => { expect(said()).toBe(t('copy.done')); }, { interval: 1 });
  expect(clipboard.getData('text/plain')).toBe('een');
  render(<CopyButton text="twee" />, page.root);
  expect(said()).toBe('');
});

it('does not say that it copied what a page that listens first took the place of', () => {
  window.addEventListener('copy', (event) => { event.stopImmediatePropagation(); }, { capture: true, signal: ended.signal });
  expect(copyText('drie')).toBe(false);
  ended.abort();
  expect(copyText('drie')).toBe(true);
});
