/**
 * Every byte we keep, in one file. Nothing here can hold the text of a note.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { LayerValues } from '../policy/read-layer.ts';
import type { SiteProfile } from '../policy/site-profile.ts';
import type { FrameSummary, Locale } from '../protocol/messages.ts';

/** A key of the policy catalog is there when the worker chose it; what the organisation set is never copied here. */
export type Settings = LayerValues & {
  /** The language of the interface. Dutch unless the worker chose otherwise: the notes are Dutch. */
  readonly locale: Locale;
};

/** What this browser's owner chose. Kept until removed: it is a preference, not data about anyone. */
export const settings = storage.defineItem<Settings>('local:settings', {
  version: 2,
  fallback: { locale: 'nl' },
  // Until then each choice wrote the default mode along, as if the worker had chosen it.
  migrations: { 2: ({ mode: _written, ...chosen }: Settings): Settings => chosen },
});

/** The organisation's policy as it was last read well: it holds while the browser cannot tell it. A copy for that alone, apart from all settings. */
export interface LastGoodPolicy {
  readonly values: unknown;
  /** When the browser last told it, in ms; to the day. */
  readonly seenAt: number;
}
export const lastGoodPolicy = storage.defineItem<LastGoodPolicy | null>('local:last-good-policy', { fallback: null });

/** What the worker pointed out, per site: where things stand, never what stands there. Kept until taken away. */
export const ownSiteProfiles = storage.defineItem<readonly SiteProfile[]>('local:site-profiles', { version: 1, fallback: [] });

/** A frame's coach as the popup and the badge know it. */
export interface FrameEntry extends FrameSummary {
  /** Rises with each change: the highest is the frame in use. */
  readonly turn: number;
}

/** tab id -> frame id -> summary. */
export type TabFrames = Readonly<Record<number, Readonly<Record<number, FrameEntry>>>>;

/** Open findings per tab, as ids; in memory only, gone with the browser. Outlives a stopped background worker. */
export const openFrames = storage.defineItem<TabFrames>('session:open-frames', { fallback: {} });

/** Keeps content scripts out of our storage where the browser can (Chromium 140+; Firefox has no such switch). */
export async function keepStorageToOurselves(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
