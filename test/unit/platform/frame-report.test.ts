// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary } from '../../../src/protocol/messages.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { reportFrame } = await import('../../../src/platform/frame-report.ts');
const { beginScriptLife } = await import('../../../src/platform/script-life.ts');

const SUMMARY: FrameSummary = {
  field: 'supported',
  helpRequests: ['transport-mobility'],
  helpRequestsFrom: 'recognised',
  safety: true,
  findings: [],
};
const sent = vi.fn<(message: unknown) => Promise<unknown>>();
const connect = vi.fn(() => ({ onDisconnect: { addListener: () => undefined } }));
let life: NonNullable<ReturnType<typeof beginScriptLife>>;

beforeEach(() => {
  Object.assign(fakeBrowser.runtime, { sendMessage: sent.mockReset().mockResolvedValue({}), connect });
  life = beginScriptLife('coach') ?? expect.fail('no life');
});
afterEach(() => {
  life.end();
});

const comeBack = (persisted: boolean): void => {
  globalThis.dispatchEvent(Object.defineProperty(new Event('pageshow'), 'persisted', { value: persisted }));
};

it('says again what is open when a page that was kept aside comes back', () => {
  reportFrame(life)(SUMMARY);
  comeBack(false);
  expect(sent).toHaveBeenCalledOnce();
  comeBack(true);
  expect(sent).toHaveBeenCalledTimes(2);
  expect(sent).toHaveBeenLastCalledWith({ type: 'frame/changed', request: SUMMARY });
});

it('says that nothing is open any more when its coach ends', () => {
  reportFrame(life)(SUMMARY);
  life.end();
  expect(sent).toHaveBeenLastCalledWith({ type: 'frame/changed', request: { ...SUMMARY, field: 'none' } });
});

it('has nothing to take back when nothing was said', () => {
  reportFrame(life);
  comeBack(true);
  life.end();
  expect(sent).not.toHaveBeenCalled();
});
