import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary, OfStay, OutcomeRecord } from '../../../src/protocol/messages.ts';

vi.stubGlobal('browser', fakeBrowser);
const { OutcomesHeard } = await import('../../../src/platform/outcomes-heard.ts');

type Heard = (...about: readonly unknown[]) => void;
const shown = (category: string): OutcomeRecord => ({ kind: 'excess', category, subtopic: 'any', helpRequest: 'transport-mobility', outcome: 'shown', reason: null });
const summary = (...uncounted: readonly OutcomeRecord[]): FrameSummary => ({
  field: 'supported', helpRequests: ['transport-mobility'], helpRequestsFrom: 'recognised', task: { role: 'assessing', law: null }, safety: false, findings: [], dismissed: [], uncounted,
});
/** One stay of a page, drawn anew for each test: those that ended are remembered. */
let stay = 0;
const of = <Told>(told: Told): Told & OfStay => ({ ...told, stay });
const FROM = { tabId: 7, frameId: 0, origin: 'https://zaak.example' };
const OURS = { ...FROM, origin: new URL(fakeBrowser.runtime.getURL('/practice.html')).origin };

let counted: string[];
let connected: Heard[];
let removed: Heard[];
const begin = () => new OutcomesHeard({ count: ({ category, outcome }) => { counted.push(`${String(category)} ${outcome}`); return Promise.resolve(); }, takeBack: ({ outcome }) => { counted.push(`not ${outcome}`); return Promise.resolve(); } });
/** A coach connects; gives what its going sets off. */
const connect = (): Heard => {
  const closed: Heard[] = [];
  for (const hear of connected) hear({ name: String(stay), sender: { tab: { id: FROM.tabId }, frameId: FROM.frameId }, onDisconnect: { addListener: (heard: Heard) => closed.push(heard) } });
  return () => { for (const heard of closed) heard(); };
};
const closeTab = () => { for (const heard of removed) heard(FROM.tabId, {}); };

beforeEach(() => {
  fakeBrowser.reset();
  stay++;
  [counted, connected, removed] = [[], [], []];
  Object.assign(fakeBrowser.action, { setBadgeBackgroundColor: () => Promise.resolve(), setBadgeText: () => Promise.resolve() });
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener: (heard: Heard) => connected.push(heard) } });
  Object.assign(fakeBrowser.tabs, { onRemoved: { addListener: (heard: Heard) => removed.push(heard) }, onReplaced: undefined });
});

it('takes back what a coach told and undid, but for one in a page of ours', async () => {
  const outcomes = begin();
  await outcomes.takenBack(of({ ...shown('religion'), outcome: 'wrong' as const }), FROM);
  await outcomes.takenBack(of({ ...shown('religion'), outcome: 'wrong' as const }), OURS);
  expect(counted).toEqual(['not wrong']);
});

describe('what stands in a note', () => {
  it('is counted once when its tab goes without a word, however that is heard', async () => {
    const outcomes = begin();
    outcomes.followFrames();
    const close = connect();
    await outcomes.frameChanged(of(summary(shown('religion'), shown('religion'), shown('politics'))), FROM);
    expect(counted).toEqual([]);
    close();
    closeTab();
    await vi.waitFor(() => { expect(counted).toEqual(['religion shown', 'religion shown', 'politics shown']); });
    await outcomes.told(of(shown('religion')), FROM);
    await outcomes.frameChanged(of(summary(shown('religion'))), FROM);
    await outcomes.told(of(shown('religion')), FROM);
    closeTab();
    await outcomes.frameChanged(of(summary()), FROM);
    await outcomes.told(of(shown('religion')), { ...FROM, tabId: null });
    expect(counted, 'what the browser brings later than that the page went').toHaveLength(3);
  });

  it('is counted once when the coach says so and its tab goes before it can say that nothing waits any more', async () => {
    const outcomes = begin();
    outcomes.followFrames();
    await outcomes.frameChanged(of(summary(shown('religion'), shown('religion'), shown('politics'))), FROM);
    for (const category of ['religion', 'politics']) await outcomes.told(of(shown(category)), FROM);
    closeTab();
    await vi.waitFor(() => { expect(counted).toEqual(['religion shown', 'politics shown', 'religion shown']); });
  });

  it('is counted in a page whose field was taken away and that made another, as JSF does', async () => {
    const outcomes = begin();
    await outcomes.frameChanged(of(summary()), FROM);
    await outcomes.frameChanged(of({ ...summary(), field: 'none' }), FROM);
    await outcomes.frameChanged(of(summary(shown('politics'))), FROM);
    await outcomes.told(of(shown('politics')), FROM);
    expect(counted).toEqual(['politics shown']);
  });

  it('outlives the background: another counts it when the tab goes, or when the next page in its frame begins', async () => {
    await begin().frameChanged(of(summary(shown('religion'))), FROM);
    begin().followFrames();
    closeTab();
    await vi.waitFor(() => { expect(counted).toEqual(['religion shown']); });

    stay++;
    const next = begin();
    await next.frameChanged(of(summary(shown('politics'))), FROM);
    stay++;
    await next.frameChanged(of(summary(shown('housing'))), FROM);
    await next.told(of(shown('housing')), FROM);
    expect(counted).toEqual(['religion shown', 'politics shown', 'housing shown']);
  });

  it('is counted when its coach ends', async () => {
    const outcomes = begin();
    await outcomes.frameChanged(of(summary(shown('religion'))), FROM);
    await outcomes.frameChanged(of({ ...summary(shown('religion')), field: 'none' as const }), FROM);
    expect(counted).toEqual(['religion shown']);
  });

  it('is no note in a page of ours', async () => {
    const outcomes = begin();
    outcomes.followFrames();
    await outcomes.frameChanged(of(summary(shown('religion'))), OURS);
    await outcomes.told(of(shown('religion')), OURS);
    closeTab();
    await outcomes.frameChanged(of(summary()), FROM);
    expect(counted).toEqual([]);
  });
});

it('counts what was done whether or not its frame is still there', async () => {
  await begin().told(of({ ...shown('religion'), outcome: 'removed' as const }), FROM);
  expect(counted).toEqual(['religion removed']);
});
