/**
 * What the organisation set by the browser's enterprise policy. A policy that is slow, gone or faulty never loosens
 * anything: what was last read well holds until it lapses.
 */
import { browser } from 'wxt/browser';
import { readLayer } from '../policy/read-layer.ts';
import type { LayerValues, ReadLayer } from '../policy/read-layer.ts';
import { ownField } from '../policy/shape.ts';
import type { PolicyIds } from '../policy/shape.ts';
import { vanishedFrom } from '../policy/vanished.ts';
import type { LastGood } from '../policy/vanished.ts';
import { lastGoodPolicy } from './storage.ts';

/** In ms. A browser can take seconds to read its policy (w3c/webextensions#547), and marks may not wait for that where it is known what it last told. */
const PATIENCE = 400;
/** In ms. Where it never told anything, as in a new profile, marks wait: nothing else says what holds. Chromium took up to 8.4 s on a busy machine. */
export const UNTIL_TOLD = 15_000;
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

/**
 * Reads the organisation's policy; never throws, and takes no longer than a moment.
 * @param patience how long to wait, in ms, where the browser never told anything that could hold meanwhile
 */
export async function organisationPolicy(ids: PolicyIds, now: number = Date.now(), patience = PATIENCE): Promise<OrganisationPolicy> {
  const lastGood = await readLastGood(ids, now);
  const told = await askBrowser(Object.keys(lastGood.values).length === 0 ? patience : PATIENCE);
  if (told === null) {
    if (Object.keys(lastGood.values).length === 0) return { values: {}, problems: [], state: 'none', until: null };
    return { values: lastGood.values, problems: [], state: 'last-good', until: lastGood.seenAt + HOLDS_FOR };
  }
  const read = readLayer('managed', told, ids, lastGood.values);
  const vanished = vanishedFrom(told, lastGood);
  const values = { ...read.values, ...vanished.values };
  const toldAt = Object.fromEntries(vanished.problems.map(({ path, until = 0 }) => [path, until - HOLDS_FOR]));
  // A store that is full keeps no policy from holding now.
  await keep(values, toldAt, now).catch(() => undefined);
  return { values, problems: [...read.problems, ...vanished.problems], state: 'read', until: null };
}

/** Calls back when the organisation's policy may have changed. Firefox tells at its next start only. */
export function onOrganisationChange(changed: () => void): void {
  lateListeners.add(changed);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}

/** What the browser tells; null when that is nothing, or it is late. */
async function askBrowser(patience: number): Promise<object | null> {
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
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(null);
    }, patience);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}

/** What was last read well, without what lapsed. */
async function readLastGood(ids: PolicyIds, now: number): Promise<LastGood & { readonly seenAt: number }> {
  const kept = await lastGoodPolicy.getValue();
  if (typeof kept?.seenAt !== 'number') return { values: {}, until: {}, seenAt: 0 };
  const { seenAt } = kept;
  const { values } = readLayer('managed', kept.values, ids);
  const until = Object.fromEntries(Object.keys(values).map((key) => {
    const toldAt = ownField(kept.toldAt, key);
    return [key, HOLDS_FOR + (typeof toldAt === 'number' ? Math.min(toldAt, seenAt) : seenAt)];
  }));
  const holding = Object.entries(values).filter(([key]) => now < (until[key] ?? 0));
  return { values: Object.fromEntries(holding), until, seenAt };
}

/** One write, so that whoever stops the browser in the middle leaves the old or the new. */
async function keep(values: LayerValues, toldAt: Readonly<Record<string, number>>, now: number): Promise<void> {
  const next = {
    values,
    // No finer: when somebody worked is nobody's business.
    seenAt: now - (now % WEEK),
    ...(Object.keys(toldAt).length > 0 && { toldAt }),
  };
  if (JSON.stringify(await lastGoodPolicy.getValue()) !== JSON.stringify(next)) await lastGoodPolicy.setValue(next);
}
