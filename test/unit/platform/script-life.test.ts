// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('chrome', fakeBrowser);
const { acceptLives } = await import('../../../src/platform/life-connection.ts');
const { beginScriptLife, livesHere } = await import('../../../src/platform/script-life.ts');
const { onReturn, renewSession, startSession } = await import('../../../src/platform/session.ts');

type Life = NonNullable<ReturnType<typeof beginScriptLife>>;
const begun: Life[] = [];
const begin = (script: string): Life | null => {
  const life = beginScriptLife(script);
  if (life) begun.push(life);
  return life;
};

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  for (const life of begun.splice(0)) life.end();
});

describe('a script in a document', () => {
  it('runs once, and can run again when it ended', () => {
    const life = begin('coach');
    expect(begin('coach')).toBeNull();
    life?.end();
    expect(livesHere('coach')).toBe(false);
    expect(begin('coach')).not.toBeNull();
  });

  it('leaves nothing of itself behind when it ends: its world stays as long as the page', () => {
    const symbols = () => Object.getOwnPropertySymbols(globalThis).filter(({ description }) => description?.startsWith('noodzaak.'));
    const former = symbols();
    const life = begin('coach');
    expect(symbols()).toHaveLength(former.length + 1);
    life?.end();
    expect(symbols()).toEqual(former);
  });

  it('is told apart from another script', () => {
    begin('coach');
    expect([livesHere('coach'), livesHere('sentinel')]).toEqual([true, false]);
  });
});

describe('asking what holds here', () => {
  const answer = { on: true, mode: 'coach', locale: 'nl', places: { noteFields: [], helpRequest: null, saveButtons: [] } } as const;
  const ask = vi.fn<() => Promise<unknown>>();
  beforeEach(() => {
    Object.assign(fakeBrowser.runtime, { sendMessage: ask.mockReset() });
  });
  const life = (): Life => begin('coach') ?? expect.fail('no life');

  it('asks again at the next use of a field when nobody answered', async () => {
    ask.mockRejectedValueOnce(new Error('no receiver')).mockResolvedValue(answer);
    const session = startSession(life());
    await vi.waitFor(() => {
      globalThis.dispatchEvent(new Event('focusin'));
      expect(ask).toHaveBeenCalledTimes(2);
    }, { interval: 1 });
    expect(await session).toEqual(answer);
  });

  it('takes no for an answer', async () => {
    ask.mockResolvedValue({ ...answer, on: false });
    expect(await startSession(life())).toMatchObject({ on: false });
    expect(ask).toHaveBeenCalledOnce();
  });

  it('hands on what holds when something was set, and nothing when nobody answers or the script ended', async () => {
    const renewed = vi.fn();
    const here = life();
    ask.mockRejectedValueOnce(new Error('no receiver')).mockResolvedValue({ ...answer, locale: 'en' });
    expect(await renewSession(here, renewed)).toEqual({});
    expect(renewed).not.toHaveBeenCalled();
    await renewSession(here, renewed);
    expect(renewed).toHaveBeenCalledExactlyOnceWith({ ...answer, locale: 'en' });
    here.end();
    await renewSession(here, renewed);
    expect(renewed).toHaveBeenCalledOnce();
  });

  it('is done again for a page that was kept aside, until the script ends', () => {
    const returned = vi.fn();
    const here = life();
    onReturn(here, returned);
    globalThis.dispatchEvent(Object.defineProperties(new Event('pageshow'), { persisted: { value: false }, isTrusted: { value: true } }));
    expect(returned).not.toHaveBeenCalled();
    const back = () => globalThis.dispatchEvent(Object.defineProperties(new Event('pageshow'), { persisted: { value: true }, isTrusted: { value: true } }));
    back();
    here.end();
    back();
    expect(returned).toHaveBeenCalledOnce();
  });

  it('gives up when the script ends meanwhile', async () => {
    ask.mockRejectedValue(new Error('no receiver'));
    const asking = life();
    const session = startSession(asking);
    asking.end();
    expect(await session).toBeNull();
  });
});

describe('the background', () => {
  /** A connection from a frame, to be closed. */
  const connect = (tab: number, frameId: number, name = '1'): (() => void) => {
    const closed: (() => void)[] = [];
    const port = { name, sender: { tab: { id: tab }, frameId }, onDisconnect: { addListener: (heard: () => void) => closed.push(heard) } };
    connected.forEach((hear) => { hear(port); });
    return () => { closed.forEach((heard) => { heard(); }); };
  };
  const connected: ((port: unknown) => void)[] = [];
  const ended = vi.fn();
  beforeEach(() => {
    connected.length = 0;
    ended.mockReset();
    Object.assign(fakeBrowser.runtime, { onConnect: { addListener: (hear: (port: unknown) => void) => connected.push(hear) } });
    acceptLives(ended);
  });

  it('hears that a frame went', () => {
    connect(7, 0);
    connect(7, 3)();
    expect(ended).toHaveBeenCalledExactlyOnceWith(7, 3, '1');
  });

  it('hears which of the pages in a frame went', () => {
    const close = connect(7, 0, '1');
    connect(7, 0, '2');
    close();
    expect(ended).toHaveBeenCalledExactlyOnceWith(7, 0, '1');
  });
});
