// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { bringWeighing, weighingAsked } = await import('../../../src/platform/weighing.ts');
Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `about:blank${path}` });
/** What the page is to load; not loaded here. */
const brought = vi.spyOn(document.head, 'append').mockImplementation(() => undefined);
const script = (): HTMLScriptElement => brought.mock.lastCall?.[0] as unknown as HTMLScriptElement;

afterEach(() => { brought.mockClear(); });

it('brings what the script gives', async () => {
  const weighing = bringWeighing<string>();
  expect(script().src).toContain('/coach.js');
  weighingAsked()?.('what weighs');
  expect(await weighing).toBe('what weighs');
});

it('tells that the script did not load', async () => {
  const weighing = bringWeighing<string>();
  script().dispatchEvent(new Event('error'));
  await expect(weighing).rejects.toThrow('did not load');
});
