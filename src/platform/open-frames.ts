/**
 * Which findings are open in which tab: the background's own record, behind badge and popup, and of what is yet to be counted there.
 */
import { browser } from 'wxt/browser';
import type { FrameSummary, OfStay, OutcomeRecord } from '../protocol/messages.ts';
import { writeKey } from '../tally/count-key.ts';
import { openFrames } from './storage.ts';
import type { FrameEntry, TabFrames } from './storage.ts';

/** The stays that ended while this background is awake. */
const ended = new Set<string>();

/** One write at a time: two frames reporting at once must not lose one another's change. */
let lastWrite: Promise<void> = Promise.resolve();

function change(edit: (tabs: TabFrames) => TabFrames): Promise<void> {
  const write = async (): Promise<void> => openFrames.setValue(edit(await openFrames.getValue()));
  // A write that failed must not hold up the next.
  lastWrite = lastWrite.then(write, write);
  return lastWrite;
}

/**
 * Records what a frame's coach reported and shows the tab's number of open findings on the badge.
 * A frame whose field is `none` is forgotten.
 * @returns what stood uncounted in the page that was in the frame before, or in this one if it is forgotten; to be counted now
 */
export async function recordFrame(tabId: number, frameId: number, summary: FrameSummary & OfStay): Promise<readonly OutcomeRecord[]> {
  const { stay } = summary;
  if (summary.field === 'none') return takeOut(tabId, frameId, stay);
  let replaced: FrameEntry | undefined;
  await change((tabs) => {
    // A browser may bring what a page told only after it brought that the page went.
    if (ended.has(nameOf(tabId, frameId, stay))) return tabs;
    const { [frameId]: old, ...others } = tabs[tabId] ?? {};
    if (old && old.stay !== stay) {
      end(tabId, frameId, old.stay);
      replaced = old;
    }
    const turn = 1 + Math.max(0, ...Object.values(others).map((entry) => entry.turn));
    return { ...tabs, [tabId]: { ...others, [frameId]: { ...summary, turn } } };
  });
  await showBadge(tabId);
  return replaced?.uncounted ?? [];
}

/**
 * Forgets a frame that went, or whose coach ended; not when the next page in it has told of itself meanwhile.
 * @returns what stood there and was not counted; to be counted now
 */
export function forgetFrame(tabId: number, frameId: number, stay: number): Promise<readonly OutcomeRecord[]> {
  return takeOut(tabId, frameId, stay, () => { end(tabId, frameId, stay); });
}

/** As `forgetFrame`; a page that tells so itself is there still, and may begin another note. */
async function takeOut(tabId: number, frameId: number, stay: number, taken?: () => void): Promise<readonly OutcomeRecord[]> {
  let gone: FrameEntry | undefined;
  await change((tabs) => {
    taken?.();
    const { [tabId]: frames = {}, ...otherTabs } = tabs;
    const { [frameId]: there, ...others } = frames;
    if (there?.stay !== stay) return tabs;
    gone = there;
    return Object.keys(others).length === 0 ? otherTabs : { ...otherTabs, [tabId]: others };
  });
  await showBadge(tabId);
  return gone?.uncounted ?? [];
}

/**
 * Forgets a tab that was closed.
 * @returns as `forgetFrame`, of all its frames
 */
export async function forgetTab(tabId: number): Promise<readonly OutcomeRecord[]> {
  let gone: readonly FrameEntry[] = [];
  await change(({ [tabId]: closed = {}, ...others }) => {
    for (const [frameId, { stay }] of Object.entries(closed)) end(tabId, Number(frameId), stay);
    gone = Object.values(closed);
    return others;
  });
  return gone.flatMap(({ uncounted }) => uncounted);
}

/**
 * Takes what a coach counts as shown out of what waits in its frame.
 * @returns false when its page went before: then it was counted with the rest that stood there
 */
export async function takeShown(tabId: number, frameId: number, { stay, ...record }: OutcomeRecord & OfStay): Promise<boolean> {
  let isThere = false;
  await change((tabs) => {
    const { [tabId]: frames = {}, ...otherTabs } = tabs;
    const { [frameId]: entry, ...others } = frames;
    if (entry?.stay !== stay) return tabs;
    isThere = true;
    return { ...otherTabs, [tabId]: { ...others, [frameId]: { ...entry, uncounted: without(entry.uncounted, record) } } };
  });
  return isThere;
}

const nameOf = (tabId: number, frameId: number, stay: number): string => [tabId, frameId, stay].join(' ');

function end(tabId: number, frameId: number, stay: number): void {
  ended.add(nameOf(tabId, frameId, stay));
}

/** Without one of the records that are the same as this one. */
function without(records: readonly OutcomeRecord[], taken: OutcomeRecord): readonly OutcomeRecord[] {
  const at = records.findIndex((one) => writeKey(one) === writeKey(taken));
  return records.filter((_one, place) => place !== at);
}

/**
 * The frames of a tab that have a note field, the one in use first.
 */
export async function framesOf(tabId: number): Promise<readonly (readonly [frameId: number, entry: FrameEntry])[]> {
  const frames = (await openFrames.getValue())[tabId] ?? {};
  return Object.entries(frames)
    .map(([frameId, entry]) => [Number(frameId), entry] as const)
    .sort(([, a], [, b]) => b.turn - a.turn);
}

async function showBadge(tabId: number): Promise<void> {
  const open = (await framesOf(tabId)).reduce(
    (sum, [, { findings }]) => sum + findings.length,
    0,
  );
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#7a4b00' });
    await browser.action.setBadgeText({ tabId, text: open === 0 ? '' : String(open) });
  } catch {
    // The tab closed in between: no badge to show.
  }
}

/** From now on tells of each tab that goes. */
export function onTabGone(gone: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(gone);
  // A tab whose memory the browser takes back goes on under another id.
  browser.tabs.onReplaced?.addListener((_added, removedId) => { gone(removedId); });
}
