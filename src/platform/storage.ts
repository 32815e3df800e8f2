/**
 * Every byte we keep, in one file. Nothing here can hold the text of a note.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { PolicyValues } from '../policy/catalog.ts';
import type { FrameSummary, Locale, Mode } from '../protocol/messages.ts';

/** A key of the policy catalog is there when the worker chose it; what the organisation set is never copied here. */
export interface Settings extends Partial<PolicyValues> {
  readonly mode: Mode;
  /** The language of the interface. Dutch unless the worker chose otherwise: the notes are Dutch. */
  readonly locale: Locale;
}

/** What this browser's owner chose. Kept until removed: it is a preference, not data about anyone. */
export const settings = storage.defineItem<Settings>('local:settings', {
  version: 1,
  fallback: { mode: 'coach', locale: 'nl' },
});

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
