/**
 * What the organisation set by the browser's enterprise policy. A policy that is slow, gone or faulty never loosens
 * anything: what was last read well holds until it lapses.
 */
import { browser } from 'wxt/browser';
import { readLayer } from '../policy/read-layer.ts';
import type { LayerValues, ReadLayer } from '../policy/read-layer.ts';
import type { PolicyIds } from '../policy/shape.ts';
import { lastGoodPolicy } from './storage.ts';

/** In ms. A browser can take seconds to read its policy (w3c/webextensions#547), and marks may not wait for that. */
const PATIENCE = 400;
const WEEK = 7 * 24 * 60 * 60 * 1000;
/** Longer than a holiday; a laptop that left the organisation is free of its policy after this. */
const HOLDS_FOR = 5 * WEEK;

export interface OrganisationPolicy extends ReadLayer {
  /** `none`: no policy. `read`: as the browser tells it now. `last-good`: the browser cannot tell, so what it last told holds. */
  readonly state: 'none' | 'read' | 'last-good';
  /** With `last-good`: until when it holds, in ms. */
  readonly until: number | null;
}

const lateListeners = new Set<() => void>();

/** Reads the organisation's policy; never throws, and takes no longer than a moment. */
export async function organisationPolicy(ids: PolicyIds, now: number = Date.now()): Promise<OrganisationPolicy> {
  const [told, lastGood] = await Promise.all([askBrowser(), lastGoodValues(ids, now)]);
  if (told === null) {
    if (lastGood === null) return { values: {}, problems: [], state: 'none', until: null };
    return { values: lastGood.values, problems: [], state: 'last-good', until: lastGood.until };
  }
  const read = readLayer('managed', told, ids, lastGood?.values);
  await keep(read.values, now);
  return { ...read, state: 'read', until: null };
}

/** Calls back when the organisation's policy may have changed. Firefox tells at its next start only. */
export function onOrganisationChange(changed: () => void): void {
  lateListeners.add(changed);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}

/** What the browser tells; null when that is nothing, or it is late. */
async function askBrowser(): Promise<object | null> {
  let isLate = false;
  const answer = browser.storage.managed.get(null).then(
    (told: object) => {
      if (isLate) for (const changed of lateListeners) changed();
      return Object.keys(told).length === 0 ? null : told;
    },
    // Firefox refuses to read where no organisation has set anything.
    () => null,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(null);
    }, PATIENCE);
  });
  const first = await Promise.race([answer, patience]);
  clearTimeout(timer);
  return first;
}

async function lastGoodValues(ids: PolicyIds, now: number): Promise<{ readonly values: LayerValues; readonly until: number } | null> {
  const kept = await lastGoodPolicy.getValue();
  if (typeof kept?.seenAt !== 'number') return null;
  const until = kept.seenAt + HOLDS_FOR;
  const { values } = readLayer('managed', kept.values, ids);
  return now >= until || Object.keys(values).length === 0 ? null : { values, until };
}

/** One write, so that whoever stops the browser in the middle leaves the old or the new. */
async function keep(values: LayerValues, now: number): Promise<void> {
  // No finer: when somebody worked is nobody's business.
  const seenAt = now - (now % WEEK);
  const kept = await lastGoodPolicy.getValue();
  if (kept?.seenAt === seenAt && JSON.stringify(kept.values) === JSON.stringify(values)) return;
  await lastGoodPolicy.setValue({ values, seenAt });
}
