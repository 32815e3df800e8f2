// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary } from '../../../src/protocol/messages.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('chrome', fakeBrowser);
const { reportFrame } = await import('../../../src/platform/frame-report.ts');
const { beginScriptLife } = await import('../../../src/platform/script-life.ts');

const SUMMARY: FrameSummary = {
  field: 'supported',
  helpRequests: ['transport-mobility'],
  helpRequestsFrom: 'recognised',
  task: { role: 'assessing', law: null },
  safety: true,
  findings: [],
  dismissed: [],
  uncounted: [],
};
const A_NUMBER = expect.any(Number) as unknown;
const sent = vi.fn<(message: unknown) => Promise<unknown>>();
const disconnect = vi.fn();
const connect = vi.fn(() => ({ disconnect, onDisconnect: { addListener: () => undefined } }));
let life: NonNullable<ReturnType<typeof beginScriptLife>>;

beforeEach(() => {
  connect.mockClear();
  disconnect.mockClear();
  Object.assign(fakeBrowser.runtime, { sendMessage: sent.mockReset().mockResolvedValue({}), connect });
  life = beginScriptLife('coach') ?? expect.fail('no life');
});
afterEach(() => {
  life.end();
});

const nextTask = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

const comeBack = (persisted: boolean, isTrusted = true): void => {
  globalThis.dispatchEvent(Object.defineProperties(new Event('pageshow'), { persisted: { value: persisted }, isTrusted: { value: isTrusted } }));
};

it('says again what is open when a page that was kept aside comes back, and not when the page says so itself', async () => {
  reportFrame(life).frameChanged(SUMMARY);
  await nextTask();
  comeBack(false);
  comeBack(true, false);
  expect(sent).toHaveBeenCalledOnce();
  comeBack(true);
  expect(sent).toHaveBeenCalledTimes(2);
  expect(sent).toHaveBeenLastCalledWith({ type: 'frame/changed', request: { ...SUMMARY, stay: A_NUMBER } });
  // The browser cut the connection, and may not have said so yet.
  expect(disconnect).toHaveBeenCalledOnce();
  expect(connect).toHaveBeenCalledTimes(2);
});

it('sends one change at a time, and of those that came meanwhile the last alone', async () => {
  const answers: (() => void)[] = [];
  sent.mockImplementation(() => new Promise((resolve) => { answers.push(() => { resolve({}); }); }));
  const report = reportFrame(life).frameChanged;
  for (const field of ['supported', 'unsupported', 'supported'] as const) report({ ...SUMMARY, field });
  report({ ...SUMMARY, safety: false });
  expect(sent).toHaveBeenCalledOnce();
  answers[0]?.();
  await nextTask();
  expect(sent).toHaveBeenCalledTimes(2);
  expect(sent).toHaveBeenLastCalledWith({ type: 'frame/changed', request: { ...SUMMARY, stay: A_NUMBER, safety: false } });
  answers[1]?.();
  await nextTask();
  expect(sent).toHaveBeenCalledTimes(2);
});

it('says that nothing is open any more when its coach ends', () => {
  reportFrame(life).frameChanged(SUMMARY);
  life.end();
  expect(sent).toHaveBeenLastCalledWith({ type: 'frame/changed', request: { ...SUMMARY, stay: A_NUMBER, field: 'none' } });
});

it('says that nothing is open any more when its page goes, and says it again, with nothing waiting, when the page comes back', async () => {
  const answers: (() => void)[] = [];
  sent.mockImplementation(() => new Promise((resolve) => { answers.push(() => { resolve({}); }); }));
  const waiting = { kind: 'excess', category: 'religion', subtopic: 'belief', helpRequest: 'transport-mobility', outcome: 'shown', reason: null } as const;
  const report = reportFrame(life);
  report.frameChanged({ ...SUMMARY, uncounted: [waiting] });
  report.frameLeft();
  expect(sent).toHaveBeenLastCalledWith({ type: 'frame/changed', request: { ...SUMMARY, stay: A_NUMBER, field: 'none' } });
  for (const answer of answers) answer();
  await nextTask();
  expect(sent, 'nothing is open in a page that went').toHaveBeenCalledTimes(2);
  comeBack(true);
  expect(sent).toHaveBeenCalledTimes(3);
  expect(sent).toHaveBeenLastCalledWith({ type: 'frame/changed', request: { ...SUMMARY, stay: A_NUMBER } });
});

it('tells of each stay of the page in its frame apart, by its connection and in all it says', async () => {
  const report = reportFrame(life);
  const toldAs = () => (sent.mock.lastCall?.[0] as { readonly request: { readonly stay: number } }).request.stay;
  const connectedAs = () => (connect.mock.lastCall as unknown as [{ readonly name: string }])[0].name;
  report.frameChanged(SUMMARY);
  const first = toldAs();
  report.outcome({ kind: 'excess', category: 'religion', subtopic: 'belief', helpRequest: 'transport-mobility', outcome: 'shown', reason: null });
  expect([toldAs(), connectedAs()]).toEqual([first, String(first)]);
  await nextTask();
  comeBack(true);
  expect(toldAs()).not.toBe(first);
  expect(connectedAs()).toBe(String(toldAs()));
});

it('has nothing to take back when nothing was said', () => {
  reportFrame(life);
  comeBack(true);
  life.end();
  expect(sent).not.toHaveBeenCalled();
});
