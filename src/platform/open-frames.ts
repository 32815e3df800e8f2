/**
 * Which findings are open in which tab: the background's own record, behind badge and popup.
 */
import { browser } from 'wxt/browser';
import type { FrameSummary } from '../protocol/messages.ts';
import { openFrames } from './storage.ts';
import type { FrameEntry, TabFrames } from './storage.ts';

/** One write at a time: two frames reporting at once must not lose one another's change. */
let lastWrite: Promise<void> = Promise.resolve();

function change(edit: (tabs: TabFrames) => TabFrames): Promise<void> {
  const write = async (): Promise<void> => {
    await openFrames.setValue(edit(await openFrames.getValue()));
  };
  // A write that failed must not hold up the next.
  lastWrite = lastWrite.then(write, write);
  return lastWrite;
}

/**
 * Records what a frame's coach reported and shows the tab's number of open findings on the badge.
 * A frame whose field is `none` is forgotten.
 */
export async function recordFrame(tabId: number, frameId: number, summary: FrameSummary): Promise<void> {
  if (summary.field === 'none') return forgetFrame(tabId, frameId);
  await change((tabs) => {
    const { [frameId]: _old, ...others } = tabs[tabId] ?? {};
    const turn = 1 + Math.max(0, ...Object.values(others).map((entry) => entry.turn));
    return { ...tabs, [tabId]: { ...others, [frameId]: { ...summary, turn } } };
  });
  await showBadge(tabId);
}

/** Forgets a frame that went, or whose coach ended. */
export async function forgetFrame(tabId: number, frameId: number): Promise<void> {
  await change(({ [tabId]: frames = {}, ...otherTabs }) => {
    const { [frameId]: _gone, ...others } = frames;
    return Object.keys(others).length === 0 ? otherTabs : { ...otherTabs, [tabId]: others };
  });
  await showBadge(tabId);
}

/** Forgets a tab that was closed. */
export function forgetTab(tabId: number): Promise<void> {
  return change(({ [tabId]: _closed, ...others }) => others);
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

/** Forgets each tab from now on when it goes. */
export function forgetTabsThatGo(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  // A tab whose memory the browser takes back goes on under another id.
  browser.tabs.onReplaced?.addListener((_added, removedId) => void forgetTab(removedId));
}
