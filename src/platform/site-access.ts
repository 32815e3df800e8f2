/**
 * Where Noodzaak may read along. The browser's own permission is the one truth:
 * a site is on when its origin is granted, and registrations follow from that.
 */
import { browser } from 'wxt/browser';

/** The built sentinel; the only script that is registered. */
const SENTINEL_ID = 'sentinel';
const SENTINEL_FILE = '/sentinel.js';
const COACH_FILE = '/coach.js';
const SAVE_GATE_FILE = '/save-gate.js';
const SAVE_HOOK_FILE = '/save-hook.js';

/**
 * The match pattern of a page's origin.
 * @param address the page's address
 * @returns for example `https://zaak.example.nl/*`, or null for pages no extension may read (browser pages, files)
 */
export function patternFor(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  // A match pattern has no port: it covers every port of the host.
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** Whether the origin of a pattern is switched on. */
export function isOn(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Whether the origin of a page or frame is switched on.
 * @param origin as the browser reports it for a message's sender; `null` for frames without one
 * @param except patterns that were allowed for something else
 */
export async function isOriginOn(origin: string | null, except: readonly string[]): Promise<boolean> {
  const pattern = patternFor(origin ?? undefined);
  return pattern !== null && !except.includes(pattern) && isOn(pattern);
}

/** The patterns that a managed build has from the start: nobody can give them back. */
export function fixedSites(): readonly string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/**
 * Asks the browser for one origin. Must be called straight from a click: the browser asks the worker.
 * @returns whether it was granted
 */
export async function switchOn(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/**
 * Gives the permission for one origin back.
 * @returns false when the browser keeps it (set by the organisation)
 */
export async function switchOff(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** As `switchOn`, for several origins in one question. */
export async function switchOnAll(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/**
 * The patterns of all origins that are on.
 * @param except those that were allowed for something else
 */
export async function sitesOn(except: readonly string[]): Promise<readonly string[]> {
  return ((await browser.permissions.getAll()).origins ?? []).filter((pattern) => !except.includes(pattern)).sort();
}

/** One at a time: two runs at once would both find nothing registered and the second would be refused. */
let lastReconcile: Promise<void> = Promise.resolve();

/**
 * Makes the registrations follow the granted origins, and brings the sentinel into tabs that are already open,
 * so that nobody has to reload a case. Safe to call at any time and any number of times.
 * Browsers drop registrations on an extension update (mdn/content#38690), so this runs at every start.
 * @param except tells which origins were allowed for something else than reading along
 */
export function reconcile(except: () => Promise<readonly string[]>): Promise<void> {
  const once = (): Promise<void> => reconcileOnce(except);
  lastReconcile = lastReconcile.then(once, once);
  return lastReconcile;
}

async function reconcileOnce(except: () => Promise<readonly string[]>): Promise<void> {
  const matches = [...(await sitesOn(await except()))];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SENTINEL_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SENTINEL_ID] });
    return;
  }
  const script = {
    id: SENTINEL_ID,
    js: [SENTINEL_FILE],
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : bringSentinel(id))));
}

/**
 * Brings the sentinel into a tab that is open already; where it stands, nothing happens.
 * @returns false when the tab refuses: it is loading, or shows a page of the browser's own
 */
export async function bringSentinel(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SENTINEL_FILE] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Brings the coach into one frame.
 * @returns false when the frame went away or is not ours to read
 */
export async function injectCoach(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [COACH_FILE] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Brings what lets a save wait into one frame; where it stands, nothing happens.
 * @returns false when the frame went away or is not ours to read
 */
export async function injectSaveGate(tabId: number, frameId: number): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: [SAVE_GATE_FILE] });
    // In the page's own world: nobody else hears that a script submits a form, perhaps in a frame around this one.
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SAVE_HOOK_FILE], world: 'MAIN' });
    return true;
  } catch {
    return false;
  }
}
